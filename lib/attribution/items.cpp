// Takes units apart into items.
#include "attribution/items.hpp"

#include "language/branchless.hpp"
#include "model/feature.hpp"

namespace attrib::attribution {
namespace {

using text::Kind;

constexpr std::uint32_t number_word = 1;

std::uint32_t word_of(const language::Reading& reading, std::uint32_t token) {
  const auto key = reading.keys[token];
  if (key != 0) return static_cast<std::uint32_t>(key ^ key >> 32);
  if (reading.text.tokens[token].kind == Kind::number) return number_word;
  return model::hash_name(reading.text.of(token));
}

// What matters of a quoted stretch: how it ends, how long it is, whether it runs over paragraphs.
std::uint32_t word_of_quote(const quotation::Quoted& quote, char symbol) {
  const std::uint32_t size = quote.tokens.size();
  const std::uint32_t length = size < 2 ? 0 : size < 4 ? 1 : size < 9 ? 2 : 3;
  return static_cast<unsigned char>(symbol) | length << 8 | (quote.continues != none ? 1U : 0U) << 10 |
         (quote.closed ? 0U : 1U) << 11;
}

Place place_of(std::uint32_t token, text::Range unit, std::uint32_t head) {
  if (token == head) return Place::head;
  if (token == unit.first) return Place::first;
  return token < head ? Place::before_head : Place::after_head;
}

}  // namespace

void append_items(const language::Reading& reading, const std::vector<Mention>& mentions,
                  const std::vector<quotation::Quoted>& quotes, const Units& units, std::uint32_t paragraph,
                  std::vector<Item>& items) {
  std::uint32_t sentence = items.empty() ? 0 : items.back().sentence + 1;
  const auto& tokens = reading.text.tokens;
  std::uint16_t before = Item::outside;
  const auto add = [&](const Unit& unit, text::Range of, Place place, std::uint32_t word) {
    const text::Token& first = tokens[of.first];
    const std::uint16_t code = Item::code_of(unit.symbol, place);
    if (before != Item::outside) items.back().after = code;
    items.push_back({of, unit.symbol, place, language::both(unit.quoted == none, first.kind == Kind::word),
                     of.first > unit.tokens.first, first.shape, word, unit.quoted, sentence, paragraph, before});
    before = code;
  };
  for (const Unit& unit : units.units) {
    if (unit.symbol == '|') {
      ++sentence;
      before = Item::outside;
    } else if (unit.quoted != none) {
      add(unit, unit.tokens, Place::only, word_of_quote(quotes[unit.quoted], unit.symbol));
    } else if (unit.tokens.size() == 1) {
      add(unit, unit.tokens, Place::only, word_of(reading, unit.tokens.first));
    } else {
      const std::uint32_t head = unit.mention == none ? unit.tokens.first : mentions[unit.mention].head.last - 1;
      for (std::uint32_t t = unit.tokens.first; t < unit.tokens.last; ++t)
        add(unit, {t, t + 1}, place_of(t, unit.tokens, head), word_of(reading, t));
    }
  }
}

}  // namespace attrib::attribution
