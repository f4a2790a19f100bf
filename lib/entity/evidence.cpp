// Points for each sign; the figures were set by hand on development data.
#include "entity/evidence.hpp"

#include <algorithm>
#include <string_view>

#include "entity/units.hpp"

namespace attrib::entity {
namespace {

using language::Class;
using language::Classes;
using language::Entry;
using language::Reading;
using text::Kind;
using text::Range;
using text::Shape;

constexpr Classes person_noun{Class::role, Class::kin, Class::spokesperson, Class::title};

Points for_person(int points) { return {points, 0, 0, 0}; }
Points for_organization(int points) { return {0, points, 0, 0}; }
Points for_location(int points) { return {0, 0, points, 0}; }

// What the lexicon says of a whole name.
Points listed(const Classes classes) {
  Points points;
  if (classes.has(Class::organization)) points.organization += 9;
  if (classes.has(Class::outlet)) points.organization += 2;
  if (classes.has(Class::place)) points.location += 6;
  if (classes.any({Class::country, Class::state})) points.location += 3;
  if (classes.has(Class::demonym)) points.other += 10;
  if (classes.has(Class::other_name)) points.other += 9;
  return points;
}

bool is_surname(const Entry& entry) {
  return entry.classes.has(Class::surname) && (!entry.classes.has(Class::common) || entry.surname_count >= 40);
}

bool is_acronym(std::string_view word) {
  if (word.size() < 2 || word.size() > 6) return false;
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

Points one_word(const Reading& reading, const ArticleWords& words, std::uint32_t token) {
  const Entry& entry = *reading.words[token];
  Points points = listed(entry.classes);
  const bool known = entry.classes.any(known_name);
  const bool upper = reading.text.tokens[token].shape == Shape::upper;
  if (entry.classes.has(Class::common) && !known) points += {-2, -2, -3, -1};
  if (known && entry.classes.any({Class::first_name, Class::surname})) points.person += 1;
  if (known) return points;
  if (upper && is_acronym(reading.text.of(token))) points.organization += 4;
  if (is_first_name(entry)) points.person += 2;
  if (is_surname(entry)) points.person += 1 + (entry.surname_count > 50);
  if (entry.classes.has(Class::organization_word)) points.organization += 1;
  if (!entry.classes.has(Class::common)) points += {1, 1, 0, words.fresh(token) ? 0 : 1};
  return points;
}

// Is the word a capitalised everyday word rather than part of a person's name?
bool is_plain(const Entry& entry) {
  return entry.classes.has(Class::common) && !is_first_name(entry) && !is_surname(entry);
}

Points several_words(const Reading& reading, const ArticleWords& words, Range tokens) {
  const text::Text& text = reading.text;
  Points points;
  std::uint32_t heads = 0, place_heads = 0, plain = 0, known = 0, capitals = 0;
  bool of = false;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    if (text.of(i) == "&" || text.of(i) == "&amp;") points.organization += 5;
    if (text.of(i) == "of" || text.of(i) == "for") of = true;
    if (!words.is_capital(i)) continue;
    const Entry& entry = *reading.words[i];
    ++capitals;
    heads += entry.classes.has(Class::organization_word);
    place_heads += entry.classes.has(Class::place_word);
    plain += is_plain(entry);
    known += entry.classes.any(known_name);
  }
  const Entry& first = *reading.words[tokens.first];
  const Entry& last = *reading.words[tokens.last - 1];

  const bool ends_as_place = last.classes.has(Class::place_word),
             ends_as_organization = last.classes.has(Class::organization_word);
  const bool initial = is_initial(text, tokens.first) || (tokens.size() > 2 && is_initial(text, tokens.first + 1));
  // "Houston Astros" and "Houston Brown"
  const bool given =
      is_first_name(first) || (first.classes.any({Class::first_name, Class::nickname}) && is_surname(last) &&
                               (!last.classes.has(Class::common) || last.surname_count >= 100));
  const bool first_is_name = given && !first.classes.any({Class::organization, Class::demonym}) &&
                             (!first.classes.any(known_name) || is_surname(last) || initial);
  if (heads > 0) points.organization += ends_as_organization || of ? 8 : 5;
  if (ends_as_place || first.classes.has(Class::place_word)) points.location += ends_as_organization ? 0 : 7;
  if (heads > 0 || ends_as_place) {
    // "Ann Street", "Ed Balls": a first name and a surname that happens to be such a word.
    if (first_is_name && !first.classes.any(known_name) && is_surname(last) && !ends_as_organization)
      points.person += 9;
    return points;
  }
  if (of) {
    points += {-6, plain > 0 ? 3 : 1, place_heads > 0 ? 6 : 0, 3};
    return points;
  }
  if (first_is_name) points.person += 4 + (first.first_name_count > 50 && !first.classes.has(Class::common) ? 3 : 0);
  if (initial) points.person += 4;
  if (tokens.size() == 2 && is_hyphenated_given_name(text, tokens.last - 1)) points.person += 5;
  if (is_surname(last)) points.person += plain == 0 ? 3 : 1;
  if (plain == 0 && known == 0 && capitals <= 4) points.person += 3;
  if (plain > 0 && !first_is_name) points += {-3 * static_cast<int>(plain), 2, 0, 2};
  if (!first_is_name && first.classes.any({Class::demonym, Class::other_name})) points += {-4, 2, 0, 4};
  if (first.classes.has(Class::place) && !first_is_name) points += {0, 3, 1, 1};
  if (first.classes.has(Class::organization)) points += {-2, 5, 0, 1};
  if (last.classes.has(Class::place) && tokens.size() > 1 && !first_is_name && !is_surname(last))
    points += {0, 1, 3, 0};
  if (text.tokens[tokens.last - 1].shape == Shape::upper && !is_initial(text, tokens.last - 1))
    points.organization += 2;
  return points;
}

// The tokens around a stretch, within its sentence.
class Around {
 public:
  Around(const Reading& reading, Range tokens)
      : reading_(reading),
        text_(reading.text),
        tokens_(tokens),
        sentence_(text_.sentences[text_.tokens[tokens.first].sentence].tokens) {}

  [[nodiscard]] Points points() const {
    Points points = before();
    points += after();
    return points;
  }

 private:
  [[nodiscard]] bool has(std::uint32_t token) const { return token >= sentence_.first && token < sentence_.last; }
  [[nodiscard]] bool is_lower(std::uint32_t token) const {
    return has(token) && text_.tokens[token].kind == Kind::word && text_.tokens[token].shape == Shape::lower;
  }
  [[nodiscard]] Classes classes(std::uint32_t token) const { return has(token) ? reading_.classes(token) : Classes{}; }
  [[nodiscard]] bool is(std::uint32_t token, std::string_view word) const {
    return has(token) && text_.of(token) == word;
  }

  [[nodiscard]] Points before() const {
    if (tokens_.first == sentence_.first) return {};
    const std::uint32_t at = tokens_.first - 1;
    const Classes left = classes(at);
    Points points;
    if (text_.tokens[at].kind == Kind::word) {
      if (left.has(Class::title))
        points.person += 6;
      else if (left.any(person_noun))
        points.person += 4;
      else if (left.has(Class::organization_noun) && is_lower(at))
        points += {-1, 4, 0, 0};
      if (left.has(Class::cue_verb) && is_lower(at)) points += {closes(tokens_.last) ? 3 : 1, 1, 0, 0};
      if (left.has(Class::preposition)) points += after_preposition(at);
      if (is(at, "the") || is(at, "The")) {
        if (!noun_follows()) points += {-4, 1, 0, 1};
      } else if (left.any({Class::indefinite, Class::definite}) && !noun_follows()) {
        points += {-3, 0, -1, 1};
      }
    }
    if (is(at, ",") && at > sentence_.first && classes(at - 1).any({Class::role, Class::spokesperson, Class::kin}) &&
        is_lower(at - 1) && is(tokens_.last, ",")) {
      points.person += 3;
    }
    return points;
  }

  [[nodiscard]] Points after_preposition(std::uint32_t at) const {
    const std::string_view word = text_.of(at);
    if (word == "in" || word == "In") return noun_follows() ? for_location(1) : Points{-2, -1, 4, 0};
    if (word == "for" && at > sentence_.first && classes(at - 1).has(Class::spokesperson)) return {2, 4, 0, 0};
    if (word == "near" || word == "outside" || word == "across" || word == "throughout") return for_location(3);
    if (word == "from" || word == "to") return for_location(1);
    if (word == "at") return {-1, 1, 1, 0};
    return {};
  }

  [[nodiscard]] Points after() const {
    const std::uint32_t at = tokens_.last;
    if (!has(at)) return {};
    Points points;
    if (text_.tokens[at].kind == Kind::possessive) {
      if (classes(at + 1).has(Class::kin)) points.person += 3;
      return points;
    }
    if (is(at, ",")) return after_comma(at + 1);
    if (is(at, ":") && tokens_.first == sentence_.first && text_.tokens[at - 1].shape == Shape::upper)
      return for_person(5);
    if (is(at, "(")) return in_brackets(at + 1);
    if (text_.tokens[at].kind != Kind::word) return points;
    const Classes right = classes(at);
    if (right.has(Class::relative) && is(at, "who")) points.person += 3;
    if (speaks(at)) points += tokens_.size() > 1 ? Points{3, 1, 0, 0} : Points{2, 2, 0, 0};
    if (is_lower(at)) {
      const bool person = tokens_.size() == 1 && classes(tokens_.first).any({Class::surname, Class::first_name});
      if (right.has(Class::spokesperson))
        points += person ? Points{1, 1, 0, 0} : for_organization(3);
      else if (right.any({Class::people_noun, Class::role}))
        points += person ? Points{1, 1, 0, 0} : for_organization(1);
      else if (tokens_.size() == 1 && is_acronym(text_.of(tokens_.first)) && noun_follows())
        points.organization -= 2;  // "SMS chat"
    }
    return points;
  }

  // "X said", "X has also said"
  [[nodiscard]] bool speaks(std::uint32_t at) const {
    for (std::uint32_t i = at; is_lower(i) && i < at + 4; ++i) {
      if (classes(i).has(Class::cue_verb)) return true;
      if (!classes(i).any({Class::auxiliary, Class::adverb, Class::negation})) return false;
    }
    return false;
  }

  [[nodiscard]] Points after_comma(std::uint32_t at) const {
    if (!has(at)) return {};
    const text::Token& token = text_.tokens[at];
    if (token.kind == Kind::number) {
      return token.end - token.begin <= 2 && has(at + 1) && (is(at + 1, ",") || is(at + 1, ".")) ? for_person(5)
                                                                                                 : Points{};
    }
    if (is(at, "who")) return for_person(3);
    if (classes(at).any({Class::country, Class::state}) && is_capitalised(text_, at)) return for_location(3);
    if (classes(at).any(person_noun) && token.kind == Kind::word) return for_person(3);
    if (!classes(at).any({Class::definite, Class::indefinite, Class::possessive})) return {};
    // "Ann Lee, a former mayor", "Acme, a company"
    for (std::uint32_t i = at + 1; has(i) && i < at + 7; ++i) {
      if (is(i, ",") || classes(i).any({Class::preposition, Class::relative, Class::auxiliary})) break;
      const Classes next = classes(i + 1);
      if (next.any(person_noun)) continue;  // the last noun is the head
      if (classes(i).any(person_noun)) return for_person(4);
      if (classes(i).any({Class::organization_noun})) return for_organization(2);
    }
    return {};
  }

  // "Ann Lee (D-Vt.)", "Ann Lee, 34" is above; "(pictured)"
  [[nodiscard]] Points in_brackets(std::uint32_t at) const {
    if (!has(at)) return {};
    const std::string_view word = text_.of(at);
    if (word.size() > 1 && (word.substr(0, 2) == "D-" || word.substr(0, 2) == "R-")) return for_person(5);
    if ((word == "D" || word == "R") && has(at + 1)) return for_person(4);
    if (is_acronym(word) && is(at + 1, ")") && tokens_.size() > 1) return for_organization(5);
    return {};
  }

  // The end of a clause: "…," said X.
  [[nodiscard]] bool closes(std::uint32_t at) const {
    return !has(at) || text_.tokens[at].kind == Kind::punct || text_.tokens[at].kind == Kind::mark;
  }

  // Another noun that the stretch stands before: "the Clinton campaign".
  [[nodiscard]] bool noun_follows() const {
    const std::uint32_t at = tokens_.last;
    if (!has(at) || text_.tokens[at].kind == Kind::possessive) return has(at);
    return is_lower(at) && !classes(at).any(grammar_words) && !classes(at).any({Class::adverb, Class::cue_verb});
  }

  const Reading& reading_;
  const text::Text& text_;
  Range tokens_, sentence_;
};

}  // namespace

Points evidence_inside(const Reading& reading, const ArticleWords& words, const Stretch& stretch) {
  if (const Entry* entry = listed_name(reading, stretch.tokens)) return listed(entry->classes);
  if (stretch.tokens.size() == 1) return one_word(reading, words, stretch.tokens.first);
  return several_words(reading, words, stretch.tokens);
}

Points evidence_around(const Reading& reading, const Stretch& stretch) {
  return Around(reading, stretch.tokens).points();
}

}  // namespace attrib::entity
