// Features of a quoted stretch: its length, letters and words, what stands around it, and what the patterns say.
#include "attribution/scare_model.hpp"

#include <algorithm>
#include <string_view>

#include "attribution/symbol_set.hpp"
#include "model/feature_writer.hpp"

namespace attrib::attribution {
namespace {

using language::Class;

constexpr std::size_t most_features = 64;
constexpr std::uint32_t outside = 0xFFFF;

std::uint32_t length_class(std::uint32_t words) {
  if (words <= 6) return words;
  return words <= 10 ? 7 : words <= 20 ? 8 : 9;
}

// How a stretch ends inside its marks.
std::uint32_t ending_of(std::string_view last) {
  if (last == ",") return 1;
  if (last.ends_with('.')) return 2;
  return last == "!" || last == "?" ? 3 : 0;
}

}  // namespace

void scare_features(const Scene& scene, const std::vector<quotation::Quoted>& quotes, std::uint32_t item, bool names,
                    std::vector<std::uint32_t>& features) {
  const auto& items = scene.items;
  const auto& reading = scene.reading;
  const auto& tokens = reading.text.tokens;
  const std::uint32_t q = items[item].quoted;
  const quotation::Quoted& quote = quotes[q];
  model::FeatureWriter writer(features, 501, most_features);
  const auto add = [&writer](auto... parts) { writer.add(static_cast<std::uint32_t>(parts)...); };
  const text::Range sentence = scene.sentence_of(item);
  const auto at = [&](int offset) -> const Item* {
    const std::int64_t index = std::int64_t{item} + offset;
    return index >= sentence.first && index < sentence.last ? &items[static_cast<std::size_t>(index)] : nullptr;
  };
  const auto code = [&](int offset) { return at(offset) != nullptr ? at(offset)->code() : outside; };
  const auto word = [&](int offset) { return at(offset) != nullptr ? at(offset)->word : outside; };

  std::uint32_t words = 0, capitals = 0, function_words = 0, verbs = 0, pronouns = 0;
  for (std::uint32_t t = quote.tokens.first; t < quote.tokens.last; ++t) {
    if (tokens[t].kind != text::Kind::word) continue;
    ++words;
    capitals += tokens[t].shape == text::Shape::capital || tokens[t].shape == text::Shape::upper ? 1 : 0;
    const language::Classes classes = reading.classes(t);
    function_words += classes.any({Class::preposition, Class::definite, Class::indefinite, Class::conjunction}) ? 1 : 0;
    verbs += classes.any({Class::auxiliary, Class::cue_verb}) ? 1 : 0;
    pronouns += classes.any({Class::pronoun, Class::possessive}) ? 1 : 0;
  }
  const std::uint32_t length = length_class(words);
  const std::uint32_t capital_class = capitals == 0                        ? 0
                                      : capitals == words                  ? 3
                                      : capitals + function_words >= words ? 2
                                                                           : 1;
  const std::uint32_t end = ending_of(reading.text.of(quote.tokens.last - 1));
  const auto first_shape = static_cast<std::uint32_t>(tokens[quote.tokens.first].shape);
  const Attribution* pattern = scene.pattern_quote[q] == none ? nullptr : &scene.patterns[scene.pattern_quote[q]];
  const std::uint32_t found = pattern == nullptr            ? 0
                              : pattern->source == none     ? pattern->same_as == none ? 1 : 2
                              : pattern->cue.empty()        ? 3
                              : pattern->content.size() > 1 ? 4
                                                            : 5;
  const std::uint32_t inside_clause =
      pattern != nullptr && !pattern->content.empty() && pattern->content.front() != quote.with_marks ? 1 : 0;
  const std::uint32_t named = names ? 1 : 0;
  const std::uint32_t single = quote.single ? 1 : 0;

  add(length);
  add(length, end, first_shape);
  add(length, capital_class);
  add(capital_class, code(-1), code(1));
  add(length, code(-1));
  add(length, code(1));
  add(code(-1), code(1), first_shape);
  add(word(-1));
  add(word(-1), length);
  add(word(-2), word(-1));
  add(word(1));
  add(word(1), length);
  add(code(-2), code(-1), length);
  add(code(1), code(2), length);
  add(found, length);
  add(found, inside_clause, capital_class);
  add(found, code(-1), end);
  add(named, found, length);
  add(verbs > 0 ? 1 : 0, pronouns > 0 ? 1 : 0, length);
  add(single, length, capital_class);
  add(end, code(1));
  add(static_cast<std::uint32_t>(items[item].symbol), length);

  // The stretch against its sentence, and the cues there.
  std::uint32_t around = 0, cues_before = 0, cues_after = 0, quotes_there = 0;
  std::uint32_t cue_distance = 0;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (i == item) continue;
    ++around;
    quotes_there += items[i].quoted != none ? 1 : 0;
    const bool cue = cue_symbols.has(items[i].symbol);
    if (cue && i < item) {
      ++cues_before;
      cue_distance = std::min(item - i, 7U);
    }
    if (cue && i > item) ++cues_after;
  }
  const std::uint32_t share = around == 0 ? 9 : std::min(9U, 10 * quote.tokens.size() / (quote.tokens.size() + around));
  add(share, end);
  add(share, length);
  add(std::min(cues_before, 2U), std::min(cues_after, 2U), length);
  add(cue_distance, length, capital_class);
  add(std::min(quotes_there, 3U), length);
  add(item == sentence.first ? 1 : 0, item + 1 == sentence.last ? 1 : 0, length);

  // Its words: of short ones all, of all the first and the last.
  const auto word_at = [&](std::uint32_t t) {
    const auto key = reading.keys[t];
    return static_cast<std::uint32_t>(key ^ key >> 32);
  };
  add(word_at(quote.tokens.first), first_shape);
  add(word_at(quote.tokens.last - 1), length);
  if (words <= 3) add(word_at(quote.tokens.first), word_at(quote.tokens.last - 1), words);
  // Does the sentence go on right behind it, with a noun that it would modify, or an article before it?
  const bool tight = at(1) != nullptr && (at(1)->symbol == 'w' || at(1)->symbol == 'W' || at(1)->symbol == 'D');
  const bool determined = at(-1) != nullptr && std::string_view("dh'#W").find(at(-1)->symbol) != std::string_view::npos;
  add(tight ? 1 : 0, determined ? 1 : 0, length);
  add(tight ? 1 : 0, determined ? 1 : 0, found);
  add(tight ? 1 : 0, word(-1));
  const bool naming = [&] {
    for (int back = -1; back >= -3; --back) {
      if (at(back) != nullptr && reading.is(at(back)->tokens.first, Class::naming)) return true;
    }
    return false;
  }();
  const bool named_by = at(-1) != nullptr && reading.is(at(-1)->tokens.first, Class::naming);
  add(naming ? 1 : 0, length, found);
  add(naming ? 1 : 0, named_by ? 1 : 0, capital_class);
  add(named_by ? 1 : 0, named);
  add(found);
  add(capital_class, end);
  add(inside_clause, tight ? 1 : 0, determined ? 1 : 0);
  add(inside_clause, length, end);
  add(verbs > 0 ? 1 : 0, pronouns > 0 ? 1 : 0, inside_clause);
  const bool work = at(-1) != nullptr && reading.is(at(-1)->tokens.first, Class::work_noun);
  add(work ? 1 : 0, capital_class);
}

}  // namespace attrib::attribution
