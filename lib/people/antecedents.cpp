// Facts of agreement, place, salience and distance.
#include "people/antecedents.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

#include "model/feature.hpp"
#include "people/beings.hpp"

namespace attrib::people {
namespace {

using attribution::Mention;
using language::Class;

// What kind of word stands beside a mention: tells subjects from objects where there is no parser.
enum class Beside : std::uint8_t {
  nothing,  // the sentence ends
  auxiliary,
  cue,
  preposition,
  conjunction,
  comma,
  sign,  // other punctuation and marks
  possessive,
  relative,
  subordinator,
  past,        // "-ed"
  participle,  // "-ing"
  s_form,      // "-s"
  adverb,
  determiner,
  word,
  other
};

// Of what a word may be to a sentence the first that it is. The words of a text are hard to foretell: no branches.
Beside by_class(language::Classes classes) {
  constexpr std::array<language::Classes, 8> ranks{language::Classes{Class::auxiliary},
                                                   {Class::cue_verb},
                                                   {Class::conjunction},
                                                   {Class::relative},
                                                   {Class::subordinator, Class::complementizer},
                                                   {Class::preposition},
                                                   {Class::definite, Class::indefinite, Class::possessive},
                                                   {Class::adverb}};
  constexpr std::array<Beside, ranks.size() + 1> sorts{Beside::auxiliary,  Beside::cue,          Beside::conjunction,
                                                       Beside::relative,   Beside::subordinator, Beside::preposition,
                                                       Beside::determiner, Beside::adverb,       Beside::other};
  unsigned found = 1U << ranks.size();
  for (std::size_t rank = 0; rank < ranks.size(); ++rank) found |= (classes.any(ranks[rank]) ? 1U : 0U) << rank;
  return sorts[static_cast<std::size_t>(std::countr_zero(found))];
}

Beside beside(const language::Reading& reading, std::uint32_t token, std::uint32_t sentence) {
  const text::Text& text = reading.text;
  if (token >= text.tokens.size() || text.tokens[token].sentence != sentence) return Beside::nothing;
  switch (text.tokens[token].kind) {
    case text::Kind::possessive:
      return Beside::possessive;
    case text::Kind::punct:
      return text.of(token) == "," ? Beside::comma : Beside::sign;
    case text::Kind::mark:
      return Beside::sign;
    case text::Kind::word:
      break;
    default:
      return Beside::other;
  }
  const Beside sort = by_class(reading.classes(token));
  if (sort != Beside::other || text.tokens[token].shape != text::Shape::lower) return sort;
  const std::string_view word = text.of(token);
  if (word.ends_with("ed")) return Beside::past;
  if (word.ends_with("ing")) return Beside::participle;
  return word.ends_with('s') ? Beside::s_form : Beside::word;
}

Beside word_before(const Discourse& discourse, std::uint32_t mention) {
  const std::uint32_t first = discourse.mentions[mention].tokens.first;
  return first == 0 ? Beside::nothing : beside(discourse.reading, first - 1, discourse.sentence_of(mention));
}

Beside word_after(const Discourse& discourse, std::uint32_t mention) {
  return beside(discourse.reading, discourse.mentions[mention].tokens.last, discourse.sentence_of(mention));
}

enum class Case : std::uint8_t { subject, possessive, object, reflexive };

// "her" before a noun is possessive, else an object.
Case case_of(const Discourse& discourse, std::uint32_t pronoun) {
  const language::Classes classes = discourse.reading.classes(discourse.mentions[pronoun].head.first);
  if (classes.has(Class::adverb)) return Case::reflexive;
  if (classes.has(Class::subject)) return Case::subject;
  if (!classes.has(Class::possessive)) return Case::object;
  switch (word_after(discourse, pronoun)) {
    case Beside::word:
    case Beside::s_form:
    case Beside::participle:
    case Beside::past:
    case Beside::cue:
    case Beside::other:
      return Case::possessive;
    default:
      return Case::object;
  }
}

// What stands between two mentions of one sentence, as a set: a mark, other punctuation, a conjunction, a subordinator
// or relative.
std::uint32_t between_set(const Discourse& discourse, std::uint32_t first, std::uint32_t last) {
  std::uint32_t set = 0;
  for (std::uint32_t t = first; t < last; ++t) {
    const text::Kind kind = discourse.reading.text.tokens[t].kind;
    const language::Classes classes = discourse.reading.classes(t);
    set |= kind == text::Kind::mark ? 1U : 0U;
    set |= kind == text::Kind::punct ? 2U : 0U;
    set |= classes.has(Class::conjunction) ? 4U : 0U;
    set |= classes.any({Class::subordinator, Class::relative, Class::complementizer}) ? 8U : 0U;
  }
  return set;
}

// "her father": the word that a possessive pronoun goes with is a person.
bool owns_person(const Discourse& discourse, const Mention& pronoun) {
  const std::uint32_t next = pronoun.tokens.last;
  return next < discourse.reading.text.tokens.size() && discourse.reading.classes(next).any({Class::kin, Class::role});
}

// A small word before a mention, as itself.
std::uint32_t small_word_before(const Discourse& discourse, const Mention& mention) {
  if (mention.tokens.first == 0) return 0;
  const std::uint32_t token = mention.tokens.first - 1;
  const language::Classes classes = discourse.reading.classes(token);
  if (!classes.any({Class::preposition, Class::conjunction, Class::subordinator, Class::auxiliary})) return 1;
  return model::hash_name(discourse.reading.text.of(token));
}

// How well a name goes with the pronoun's gender where none is sure: by the bearers of the given name, else by its end.
std::uint32_t hint_of_gender(const Discourse& discourse, const Candidate& candidate, Gender gender) {
  if (candidate.gender_known) return 0;
  if (!candidate.named) return 1;
  const text::Range name = discourse.mentions[candidate.fullest].head;
  if (const auto share = share_of_gender(discourse.reading, name, gender)) return 2 + *share / 26;
  switch (discourse.reading.text.of(name.first).back()) {
    case 'a':
      return 6;
    case 'e':
    case 'i':
    case 'y':
      return 7;
    case 'o':
      return 8;
    default:
      return 9;
  }
}

// Few classes for a number: 0, 1, 2, 3-4, 5-8, 9-16, more.
std::uint32_t magnitude(std::uint32_t number) {
  constexpr std::array<std::uint8_t, 18> magnitudes{0, 1, 2, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 6};
  return magnitudes[std::min<std::size_t>(number, magnitudes.size() - 1)];
}

// What is asked of the pronoun alone.
std::uint32_t pronoun_class(const Discourse& discourse, std::uint32_t pronoun) {
  return static_cast<std::uint32_t>(case_of(discourse, pronoun)) | (discourse.speaks[pronoun] ? 4U : 0U) |
         (discourse.mentions[pronoun].quoted != attribution::none ? 8U : 0U);
}

// Steps of a half, the lower end of each, 10 for 0.
std::uint32_t level(double salience) {
  const double steps = std::clamp(2 * salience, -10.0, 10.0);
  const auto whole = static_cast<std::int32_t>(steps);  // towards 0
  return static_cast<std::uint32_t>(whole - (whole > steps ? 1 : 0) + 10);
}

}  // namespace

PronounFacts::PronounFacts(const Discourse& discourse, std::uint32_t pronoun, Gender gender)
    : discourse_(discourse), pronoun_(pronoun), own_{} {
  using enum antecedent::Fact;
  own_[kind] = pronoun_class(discourse, pronoun);
  own_[grammar] = own_[kind] & 3;
  own_[own_before] = static_cast<std::uint32_t>(word_before(discourse, pronoun));
  own_[own_opens] = discourse.first_in_sentence(pronoun) ? 1 : 0;
  own_[owner] = owns_person(discourse, discourse.mentions[pronoun]) ? 1 : 0;
  own_[male] = gender == Gender::male ? 1 : 0;
}

AntecedentFacts PronounFacts::of(const Candidate& candidate, std::uint32_t rivals_of_it) const {
  using enum antecedent::Fact;
  const std::vector<text::Sentence>& sentences = discourse_.reading.text.sentences;
  const Mention& own = discourse_.mentions[pronoun_];
  const Mention& other = discourse_.mentions[candidate.mention];
  const std::uint32_t here = discourse_.sentence_of(pronoun_), there = discourse_.sentence_of(candidate.mention);
  const bool cataphora = candidate.mention > pronoun_;
  const std::uint32_t gap =
      magnitude(cataphora ? other.tokens.first - own.tokens.last : own.tokens.first - other.tokens.last);
  AntecedentFacts facts = own_;
  facts[distance] = cataphora ? 7 : std::min(here - there, 6U);
  facts[near_distance] = std::min(facts[distance], 2U);
  facts[same_paragraph] = sentences[here].paragraph == sentences[there].paragraph ? 1 : 0;
  facts[between] = gap;
  facts[between_here] = facts[distance] == 0 || cataphora ? gap : 9;
  facts[behind] = cataphora ? 1 : 0;
  facts[signs] = facts[distance] == 0 ? between_set(discourse_, other.tokens.last, own.tokens.first)
                 : cataphora          ? between_set(discourse_, own.tokens.last, other.tokens.first)
                                      : 16;
  facts[before] = static_cast<std::uint32_t>(word_before(discourse_, candidate.mention));
  facts[after] = static_cast<std::uint32_t>(word_after(discourse_, candidate.mention));
  facts[small_word] = small_word_before(discourse_, other);
  facts[opens] = discourse_.first_in_sentence(candidate.mention) ? 1 : 0;
  facts[form] = static_cast<std::uint32_t>(other.form) | (candidate.named ? 0U : 4U);
  facts[words] = std::min(other.head.size(), 3U);
  facts[quoted] = (other.quoted != attribution::none ? 1U : 0U) | (other.quoted == own.quoted ? 2U : 0U);
  facts[speaks] = discourse_.speaks[candidate.mention] ? 1 : 0;
  facts[last_speaker] = candidate.last_speaker ? 1 : 0;
  facts[quoter] = candidate.quoter ? 1 : 0;
  facts[named] = candidate.named ? 1 : 0;
  facts[gender_known] = candidate.gender_known ? 1 : 0;
  facts[gender_hint] = hint_of_gender(discourse_, candidate, own_[male] == 1 ? Gender::male : Gender::female);
  facts[full_words] = std::min(discourse_.mentions[candidate.fullest].head.size(), 2U);
  facts[mentions] = magnitude(candidate.mentions);
  facts[rank] = std::min(candidate.rank, 4U);
  facts[order] = std::min(candidate.order, 3U);
  facts[first] = candidate.order == 0 ? 1 : 0;
  facts[rivals] = magnitude(rivals_of_it);
  facts[salience] = level(candidate.salience);
  facts[lead] = level(candidate.lead);
  facts[leads] = candidate.lead > 0 ? 1 : 0;
  return facts;
}

AntecedentFacts PronounFacts::of_nobody(std::uint32_t candidates, double best) const {
  using enum antecedent::Fact;
  AntecedentFacts facts = own_;
  facts[salience] = level(best);
  facts[rivals] = magnitude(candidates);
  return facts;
}

}  // namespace attrib::people
