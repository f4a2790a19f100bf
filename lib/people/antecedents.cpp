// Features of agreement, place, salience and distance.
#include "people/antecedents.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "model/feature.hpp"
#include "people/beings.hpp"

namespace attrib::people {
namespace {

using attribution::Mention;
using language::Class;
using model::feature;

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

Beside beside(const language::Reading& reading, std::uint32_t token, std::uint32_t sentence) {
  const text::Text& text = reading.text;
  if (token >= text.tokens.size() || text.tokens[token].sentence != sentence) return Beside::nothing;
  const std::string_view word = text.of(token);
  switch (text.tokens[token].kind) {
    case text::Kind::possessive:
      return Beside::possessive;
    case text::Kind::punct:
      return word == "," ? Beside::comma : Beside::sign;
    case text::Kind::mark:
      return Beside::sign;
    case text::Kind::word:
      break;
    default:
      return Beside::other;
  }
  const language::Classes classes = reading.classes(token);
  if (classes.has(Class::auxiliary)) return Beside::auxiliary;
  if (classes.has(Class::cue_verb)) return Beside::cue;
  if (classes.has(Class::conjunction)) return Beside::conjunction;
  if (classes.has(Class::relative)) return Beside::relative;
  if (classes.any({Class::subordinator, Class::complementizer})) return Beside::subordinator;
  if (classes.has(Class::preposition)) return Beside::preposition;
  if (classes.any({Class::definite, Class::indefinite, Class::possessive})) return Beside::determiner;
  if (classes.has(Class::adverb)) return Beside::adverb;
  if (text.tokens[token].shape != text::Shape::lower) return Beside::other;
  if (word.ends_with("ed")) return Beside::past;
  if (word.ends_with("ing")) return Beside::participle;
  return word.ends_with('s') ? Beside::s_form : Beside::word;
}

std::uint32_t before(const Discourse& discourse, const Mention& mention) {
  const std::uint32_t first = mention.tokens.first;
  const std::uint32_t sentence = discourse.reading.text.tokens[first].sentence;
  return static_cast<std::uint32_t>(first == 0 ? Beside::nothing : beside(discourse.reading, first - 1, sentence));
}

std::uint32_t after(const Discourse& discourse, const Mention& mention) {
  const std::uint32_t sentence = discourse.reading.text.tokens[mention.tokens.first].sentence;
  return static_cast<std::uint32_t>(beside(discourse.reading, mention.tokens.last, sentence));
}

enum class Case : std::uint8_t { subject, possessive, object, reflexive };

// "her" before a noun is possessive, else an object.
Case case_of(const Discourse& discourse, const Mention& pronoun) {
  const language::Classes classes = discourse.reading.classes(pronoun.head.first);
  if (classes.has(Class::adverb)) return Case::reflexive;
  if (classes.has(Class::subject)) return Case::subject;
  if (!classes.has(Class::possessive)) return Case::object;
  switch (static_cast<Beside>(after(discourse, pronoun))) {
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

// What stands between two mentions of one sentence, as a set: a comma, a conjunction, a subordinator or relative, a
// mark.
std::uint32_t between_set(const Discourse& discourse, std::uint32_t first, std::uint32_t last) {
  std::uint32_t set = 0;
  for (std::uint32_t t = first; t < last; ++t) {
    if (discourse.reading.text.tokens[t].kind == text::Kind::mark) set |= 1;
    if (discourse.reading.text.tokens[t].kind == text::Kind::punct) set |= 2;
    const language::Classes classes = discourse.reading.classes(t);
    if (classes.has(Class::conjunction)) set |= 4;
    if (classes.any({Class::subordinator, Class::relative, Class::complementizer})) set |= 8;
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
std::uint32_t gender_hint(const Discourse& discourse, const Candidate& candidate, Gender gender) {
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
  return number < 3 ? number : number < 5 ? 3 : number < 9 ? 4 : number < 17 ? 5 : 6;
}

// What is asked of the pronoun alone.
std::uint32_t pronoun_class(const Discourse& discourse, std::uint32_t pronoun) {
  const Mention& own = discourse.mentions[pronoun];
  return static_cast<std::uint32_t>(case_of(discourse, own)) | (discourse.speaks[pronoun] ? 4U : 0U) |
         (own.quoted != attribution::none ? 8U : 0U);
}

std::uint32_t level(double salience) {
  return static_cast<std::uint32_t>(std::clamp(std::floor(2 * salience) + 10, 0.0, 20.0));
}

}  // namespace

void antecedent_features(const Discourse& discourse, std::uint32_t pronoun, const Candidate& candidate,
                         std::uint32_t rivals, std::vector<std::uint32_t>& features) {
  const text::Text& text = discourse.reading.text;
  const Mention& own = discourse.mentions[pronoun];
  const Mention& other = discourse.mentions[candidate.mention];
  const text::Token& here = text.tokens[own.head.first];
  const text::Token& there = text.tokens[other.head.first];
  const bool cataphora = candidate.mention > pronoun;
  const std::uint32_t distance = cataphora ? 7 : std::min(here.sentence - there.sentence, 6U);
  const std::uint32_t kind = pronoun_class(discourse, pronoun), grammar = kind & 3;
  const std::uint32_t other_before = before(discourse, other), other_after = after(discourse, other);
  const bool opens = discourse.first_in_sentence(candidate.mention);
  const bool same_paragraph = text.sentences[here.sentence].paragraph == text.sentences[there.sentence].paragraph;
  const std::uint32_t between = cataphora ? other.tokens.first - own.tokens.last : own.tokens.first - other.tokens.last;
  const std::uint32_t form = static_cast<std::uint32_t>(other.form) | (candidate.named ? 0U : 4U);
  const std::uint32_t quoted = (other.quoted != attribution::none ? 1U : 0U) | (other.quoted == own.quoted ? 2U : 0U);
  std::uint32_t number = 0;
  const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    features.push_back(feature(++number, a, b, c));
  };
  add(distance, kind);
  add(distance, other_after, grammar);
  add(distance, other_before, grammar);
  add(other_before, other_after);
  add(candidate.rank < 4 ? candidate.rank : 4, distance, grammar);
  add(magnitude(candidate.mentions), distance);
  add(candidate.gender_known ? 1 : 0, candidate.named ? 1 : 0);
  add(form, distance, grammar);
  add(candidate.last_speaker ? 1 : 0, kind, distance);
  add(quoted, kind);
  add(discourse.speaks[candidate.mention] ? 1 : 0, kind, distance);
  add(candidate.order < 3 ? candidate.order : 3, magnitude(candidate.mentions));
  add(distance == 0 || cataphora ? magnitude(between) : 9, kind, cataphora ? 1 : 0);
  add(before(discourse, own), other_before, distance);
  add(magnitude(rivals), candidate.rank < 4 ? candidate.rank : 4);
  add(same_paragraph ? 1 : 0, discourse.first_in_sentence(pronoun) ? 1 : 0, distance);
  add(opens ? 1 : 0, distance, kind);
  add(level(candidate.salience), kind);
  add(opens ? 1 : 0, discourse.first_in_sentence(pronoun) ? 1 : 0, distance);
  add(other_after, distance, magnitude(between));
  add(candidate.order == 0 ? 1 : 0, distance, grammar);
  add(level(candidate.lead), kind);
  add(candidate.lead > 0 ? 1 : 0, kind, distance);
  add(candidate.quoter ? 1 : 0, kind, distance);
  const std::uint32_t words = std::min(other.head.size(), 3U);
  add(words, form, distance);
  add(words, candidate.order < 3 ? candidate.order : 3, candidate.rank < 4 ? candidate.rank : 4);
  add(small_word_before(discourse, other), grammar, distance < 2 ? distance : 2);
  const std::uint32_t signs = distance == 0 ? between_set(discourse, other.tokens.last, own.tokens.first)
                              : cataphora   ? between_set(discourse, own.tokens.last, other.tokens.first)
                                            : 16;
  add(signs, grammar, opens ? 1 : 0);
  add(signs, other_after, kind);
  const std::uint32_t owner = owns_person(discourse, own) ? 1 : 0;
  add(owner, distance, other_after);
  add(owner, distance, opens ? 1 : 0);
  const bool male = gender_of(discourse.reading, own) == Gender::male;
  add(gender_hint(discourse, candidate, male ? Gender::male : Gender::female), male ? 1 : 0,
      std::min(discourse.mentions[candidate.fullest].head.size(), 2U));
}

void nobody_features(const Discourse& discourse, std::uint32_t pronoun, std::uint32_t candidates, double best,
                     std::vector<std::uint32_t>& features) {
  const std::uint32_t kind = pronoun_class(discourse, pronoun);
  features.push_back(feature(101, kind));
  features.push_back(feature(102, level(best), kind & 3));
  features.push_back(feature(103, magnitude(candidates), kind & 3));
}

}  // namespace attrib::people
