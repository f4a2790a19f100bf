// Features are numbers mixed from hashes that are worked out once a word; no string is hashed here.
#include "entity/tag_features.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string_view>

#include "entity/tag_rows.hpp"
#include "entity/word_classes.hpp"
#include "language/branchless.hpp"
#include "model/feature_writer.hpp"

namespace attrib::entity {
namespace {

using language::both;
using language::Class;
using language::Classes;
using language::either;
using language::Entry;
using language::Reading;
using text::Kind;
using text::Range;
using text::Shape;

constexpr std::uint32_t no_number = 0xFFFFFFFF;
constexpr std::size_t shapes = 4;  // of words that have a capital: Shape::capital, upper, mixed, and none
constexpr WordView sentence_start{0xB0, 1, 0xFFFE, 0xFE}, sentence_end{0xE0, 2, 0xFFFD, 0xFD};
constexpr std::uint32_t margin = 2;  // tokens on each side of a chain that its features look at

// The classes that tell something of names.
constexpr Classes telling{Class::definite,
                          Class::indefinite,
                          Class::possessive,
                          Class::pronoun,
                          Class::preposition,
                          Class::conjunction,
                          Class::subordinator,
                          Class::relative,
                          Class::auxiliary,
                          Class::adverb,
                          Class::number_word,
                          Class::weekday,
                          Class::month,
                          Class::time_noun,
                          Class::title,
                          Class::role,
                          Class::people_noun,
                          Class::kin,
                          Class::spokesperson,
                          Class::first_name,
                          Class::surname,
                          Class::nickname,
                          Class::name_particle,
                          Class::name_suffix,
                          Class::organization_word,
                          Class::organization_noun,
                          Class::organization,
                          Class::outlet,
                          Class::place,
                          Class::country,
                          Class::state,
                          Class::city,
                          Class::demonym,
                          Class::place_word,
                          Class::place_speaks,
                          Class::document,
                          Class::cue_verb,
                          Class::not_a_name,
                          Class::other_name,
                          Class::common,
                          Class::work_noun};
constexpr Classes person_noun{Class::title, Class::role, Class::kin, Class::spokesperson};
constexpr Classes first_names{Class::first_name, Class::nickname};

std::uint32_t folded(std::uint64_t value) {
  value *= 0x9E3779B97F4A7C15;
  return static_cast<std::uint32_t>(value >> 32);
}

// The bytes of a short range, the last ones lowest, A-Z as a-z.
std::uint32_t packed(std::string_view bytes) {
  constexpr std::uint32_t every_byte = 0x01010101, high_bits = 0x80 * every_byte;
  std::uint32_t value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  const std::uint32_t low = value & ~high_bits;
  const std::uint32_t from_a = low + (0x80 - 'A') * every_byte, past_z = low + (0x80 - 'Z' - 1) * every_byte;
  return value | (from_a & ~past_z & ~value & high_bits) >> 2;
}

std::uint32_t up_to(std::uint32_t value, std::uint32_t most) { return std::min(value, most); }

// How often a name is borne, in powers of four.
std::uint32_t frequency(std::uint32_t per_million) {
  return static_cast<std::uint32_t>(std::bit_width(per_million) + 1) / 2;
}

// What a token is that is no word: a number by its digits, all else by its bytes.
std::uint32_t sort_of(const text::Text& text, std::uint32_t token) {
  const std::string_view bytes = text.of(token);
  const auto kind = static_cast<std::uint32_t>(text.tokens[token].kind) + 1;
  if (text.tokens[token].kind != Kind::number) return kind << 24 ^ packed(bytes.substr(0, 4));
  std::uint32_t digits = 0, others = 0;
  for (const char c : bytes) {
    const bool digit = '0' <= c && c <= '9';
    digits += digit;
    if (!digit) others = others << 8 ^ static_cast<unsigned char>(c);
  }
  return folded(std::uint64_t{others} << 16 | up_to(digits, 5) << 8 | kind);
}

// Letters, capitals, points, hyphens, digits of a word, and how long it is.
std::uint32_t pattern_of(std::string_view word, const text::Token& token) {
  static constexpr std::array<std::uint8_t, 256> signs = [] {
    std::array<std::uint8_t, 256> table{};
    table['.'] = 1 << 3;
    table['-'] = 1 << 4;
    table['\''] = 1 << 5;
    for (std::size_t c = '0'; c <= '9'; ++c) table[c] = 1 << 6;
    for (std::size_t c = 0x80; c < table.size(); ++c) table[c] = 1 << 7;
    return table;
  }();
  std::uint32_t pattern = static_cast<std::uint32_t>(token.shape) | up_to(static_cast<std::uint32_t>(word.size()), 7)
                                                                        << 8;
  if (token.letters) return pattern;
  for (const char c : word) pattern |= signs[static_cast<unsigned char>(c)];
  return pattern;
}

// One bit: the first of these that is so. What stands there is hard to foretell, so all are looked at.
template <typename... Bools>
std::uint8_t first_of(Bools... bools) {
  const std::array<bool, sizeof...(bools)> all{bools...};
  unsigned bit = 1U << all.size();
  for (std::size_t i = all.size(); i-- > 0;) bit = all[i] ? 1U << i : bit;
  return static_cast<std::uint8_t>(bit);
}

}  // namespace

TagFeatures::TagFeatures(const Reading& reading, const ArticleWords& words, const std::vector<Style>& styles,
                         const std::vector<Range>& chains, const Clusters& clusters)
    : reading_(reading),
      text_(reading.text),
      words_(words),
      styles_(styles),
      clusters_(clusters),
      around_(words.count()),
      known_(words.count() * shapes, no_number) {
  std::size_t places = 0;
  for (const Range chain : chains) places += chain.size();
  numbers_.resize(places);
  samples_.resize(places);
  std::uint32_t place = 0, count = 0;
  for (const Range chain : chains) {
    const std::uint32_t number = text_.tokens[chain.first].sentence;
    const Range sentence = text_.sentences[number].tokens;
    const bool plain = styles_[number] == Style::plain;
    for (std::uint32_t i = chain.first; i < chain.last; ++i) {
      const std::uint32_t number = number_word(i, count);
      numbers_[place++] = number;
      count += number == count;
      if (both(plain, words_.is_capital(i))) note_around(i, chain, sentence);
    }
    // Views of these are made too.
    if (chain.first > 0) clusters_.fetch(reading_.keys[chain.first - 1]);
    if (chain.last < reading_.keys.size()) clusters_.fetch(reading_.keys[chain.last]);
  }
  samples_.resize(count);
  for (Sample& sample : samples_) sample.view = make_view(sample.token);
}

inline std::uint32_t TagFeatures::hash_of(std::uint32_t token) const {
  const auto key = reading_.keys[token];
  return text_.tokens[token].kind == Kind::word && key != 0 ? static_cast<std::uint32_t>(key >> 20)
                                                            : sort_of(text_, token);
}

inline std::uint32_t TagFeatures::classes_of(std::uint32_t token) const {
  const Kind kind = text_.tokens[token].kind;
  return kind == Kind::word ? folded((reading_.classes(token) & telling).bits()) : static_cast<std::uint32_t>(kind);
}

inline WordView TagFeatures::make_view(std::uint32_t token) const {
  const text::Token& one = text_.tokens[token];
  const auto shape = static_cast<std::uint32_t>(one.kind) << 3 | static_cast<std::uint32_t>(one.shape);
  const std::uint32_t cluster = one.kind == Kind::word ? clusters_.of(reading_.keys[token]) : 0;
  return {hash_of(token), classes_of(token), cluster, shape};
}

void TagFeatures::go_to(Range chain, std::uint32_t first_place) {
  chain_ = chain;
  const std::uint32_t number = text_.tokens[chain.first].sentence;
  style_ = static_cast<std::uint32_t>(styles_[number]);
  const Range sentence = text_.sentences[number].tokens;
  window_.resize(chain.size() + 2 * margin);
  WordView* view = window_.data();
  const std::uint32_t before = chain.first - sentence.first, after = sentence.last - chain.last;
  *view++ = before < 2 ? sentence_start : WordView{hash_of(chain.first - 2), 0, 0, 0};
  *view++ = before < 1 ? sentence_start : make_view(chain.first - 1);
  for (std::uint32_t i = chain.first; i < chain.last; ++i) {
    *view = samples_[numbers_[first_place + (i - chain.first)]].view;
    view++->classes = classes_of(i);
  }
  *view++ = after < 1 ? sentence_end : make_view(chain.last);
  *view = after < 2 ? sentence_end : WordView{hash_of(chain.last + 1), 0, 0, 0};
}

inline std::uint8_t TagFeatures::bits_before(std::uint32_t token, Range sentence) const {
  const bool none = token == sentence.first;
  const std::uint32_t before = token - (none ? 0 : 1);
  const Classes classes = reading_.classes(before);
  const bool capital = words_.is_capital(before);
  return first_of(either(none, text_.tokens[before].kind != Kind::word), classes.any(person_noun),
                  both(capital, classes.any(first_names)), capital, classes.has(Class::preposition),
                  classes.any({Class::definite, Class::indefinite}), classes.has(Class::cue_verb));
}

inline std::uint8_t TagFeatures::bits_after(std::uint32_t token, Range sentence) const {
  const bool none = token + 1 == sentence.last;
  const std::uint32_t after = token + (none ? 0 : 1);
  const Kind kind = text_.tokens[after].kind;
  const Classes classes = reading_.classes(after);
  const bool capital = words_.is_capital(after);
  return first_of(either(none, !either(kind == Kind::word, kind == Kind::possessive)), kind == Kind::possessive,
                  both(capital, classes.any({Class::organization_word, Class::place_word})),
                  both(capital, classes.has(Class::surname)), capital, classes.has(Class::cue_verb),
                  classes.any({Class::people_noun, Class::role, Class::organization_noun}));
}

inline void TagFeatures::note_around(std::uint32_t token, Range chain, Range sentence) {
  Around& around = around_[words_.id(token)];
  around.before |= bits_before(token, sentence);
  around.after |= bits_after(token, sentence);
  const bool first = token == chain.first, last = token + 1 == chain.last;
  around.place |= first_of(both(first, last), first, last);
  around.count = static_cast<std::uint8_t>(std::min(around.count + 1, 2));
}

// Whether a word is new is hard to foretell: all leave a sample, where the next one overwrites it unless it is.
inline std::uint32_t TagFeatures::number_word(std::uint32_t token, std::uint32_t count) {
  std::uint32_t number = count;
  if (words_.is_capital(token)) {
    const auto shape = static_cast<std::size_t>(text_.tokens[token].shape) & (shapes - 1);
    std::uint32_t& known = known_[words_.id(token) * shapes + shape];
    number = std::min(known, count);
    known = number;
  }
  samples_[count].token = token;
  clusters_.fetch(reading_.keys[token]);
  __builtin_prefetch(reading_.words[token]);
  return number;
}

template <typename To>
To TagFeatures::write_word(std::uint32_t number, To to) const {
  model::FeatureLine line(to, 1);
  const auto& [token, own] = samples_[number];
  const std::string_view word = text_.of(token);
  const text::Token& one = text_.tokens[token];
  const std::uint32_t pattern = pattern_of(word, one);
  line.add(own.word, own.shape);
  line.add(own.cluster, own.shape);
  line.add(own.classes, own.shape);
  line.add(pattern);
  if (one.kind != Kind::word) return line.end();
  const Entry& entry = *reading_.words[token];
  const std::size_t size = word.size();
  line.add(packed(word.substr(size - std::min<std::size_t>(size, 3))));
  line.add(packed(word.substr(0, 3)));
  line.add(frequency(entry.first_name_count) << 8 | frequency(entry.surname_count), entry.classes.has(Class::common));
  const std::uint32_t id = words_.id(token);
  if (id == ArticleWords::no_word) return line.end();
  const WordUse& use = words_.use(token);
  const std::uint32_t uses = up_to(use.lower, 2) << 2 | up_to(use.capital, 2);
  const Around& around = around_[id];
  line.add(uses, own.classes);
  line.add(uses, own.shape, own.cluster);
  line.add(around.before, around.count);
  line.add(around.after, around.count);
  line.add(around.place, around.count | uses << 4);
  return line.end();
}

// What the longest listed phrase that holds the token is, and where in it the token stands; 0 for none.
inline std::uint32_t TagFeatures::phrase_at(std::uint32_t token) const {
  const std::uint32_t first = token - std::min(token - chain_.first + (chain_.first > 0 ? 1 : 0), 4U);
  for (std::uint32_t i = first; i <= token; ++i) {
    const std::uint32_t length = reading_.phrase[i];
    if (length < 2 || i + length <= token) continue;
    const std::uint32_t place = i == token ? 1 : i + length == token + 1 ? 2 : 3;
    return folded((reading_.phrase_entries[i]->classes & telling).bits()) << 2 | place;
  }
  return 0;
}

template <typename To>
To TagFeatures::write_place(std::uint32_t token, To to) const {
  model::FeatureLine line(to, 101);
  const WordView* const views = &window_[margin + (token - chain_.first)];
  const WordView &second_before = views[-2], &before = views[-1], &own = views[0], &after = views[1],
                 &second_after = views[2];
  const WordView &chain_before = window_[margin - 1], &chain_after = window_[margin + chain_.size()];
  const std::uint32_t style = style_ << 1 | (words_.fresh(token) ? 1 : 0);
  const std::uint32_t place = up_to(token - chain_.first, 3) << 2 | up_to(chain_.last - 1 - token, 3);
  const std::uint32_t shapes_around = before.shape | own.shape << 8 | after.shape << 16;
  line.add(before.word);
  line.add(after.word);
  line.add(second_before.word);
  line.add(second_after.word);
  line.add(before.word, own.word);
  line.add(own.word, after.word);
  line.add(before.classes, own.classes);
  line.add(own.classes, after.classes);
  line.add(before.cluster, own.shape);
  line.add(after.cluster, own.shape);
  line.add(shapes_around, style);
  line.add(phrase_at(token), own.shape);
  line.add(style, own.word);
  line.add(chain_before.word, place);
  line.add(chain_after.word, place);
  return line.end();
}

template std::uint32_t* TagFeatures::write_word(std::uint32_t number, std::uint32_t* to) const;
template RowFetcher TagFeatures::write_word(std::uint32_t number, RowFetcher to) const;
template std::uint32_t* TagFeatures::write_place(std::uint32_t token, std::uint32_t* to) const;
template RowFetcher TagFeatures::write_place(std::uint32_t token, RowFetcher to) const;

}  // namespace attrib::entity
