// Reads a capitalised run unit by unit.
#include "entity/units.hpp"

#include <string_view>

namespace attrib::entity {
namespace {

using language::Class;
using language::Classes;
using language::Entry;
using language::Reading;
using text::Kind;
using text::Range;
using text::Shape;

constexpr Classes person_noun{Class::title, Class::role, Class::people_noun, Class::kin, Class::spokesperson};
constexpr Classes no_name{Class::not_a_name, Class::weekday, Class::month};

class RunReader {
 public:
  RunReader(const Reading& reading, const ArticleWords& words, std::uint32_t token)
      : reading_(reading),
        text_(reading.text),
        words_(words),
        end_(text_.sentences[text_.tokens[token].sentence].tokens.last) {}

  std::uint32_t read(std::uint32_t token, std::vector<Unit>& run) const {
    Unit unit = unit_at(token, Link::start);
    while (!unit.tokens.empty()) {
      run.push_back(unit);
      token = unit.tokens.last;
      const auto [link, next] = link_at(token);
      if (next >= end_) break;
      unit = unit_at(next, link);
    }
    for (std::size_t i = 0; i < run.size(); ++i) run[i].boundary = is_boundary(run, i);
    return token;
  }

 private:
  // The unit at the token; empty when no name goes on there.
  Unit unit_at(std::uint32_t token, Link link) const {
    if (!words_.is_capital(token)) return {};
    if (token > 0) {
      const Range rest{token, token + reading_.phrase[token - 1] - 1U};
      if (reading_.phrase[token - 1] > 1 && rest.last <= end_) {
        if (const Entry* entry = listed_name(reading_, rest)) return {rest, entry->classes, entry, link, false, false};
      }
    }
    const std::uint32_t length = reading_.is(token, Class::definite) ? 0 : reading_.phrase[token];
    if (length > 0) {
      const Entry& entry = *reading_.phrase_entries[token];
      const std::uint32_t last = token + length - 1;
      if (entry.classes.any(known_name) || (entry.classes.any(person_noun) || entry.classes.any(no_name))) {
        if (last < end_ && (words_.is_capital(last) || text_.tokens[last].kind != Kind::word)) {
          return {{token, last + 1}, entry.classes, &entry, link, words_.fresh(token), false};
        }
      }
    }
    const Entry& entry = *reading_.words[token];
    if (entry.classes.any(grammar_words) && !entry.classes.any(known_name)) {
      const bool particle =
          entry.classes.has(Class::name_particle) && !entry.classes.any({Class::definite, Class::indefinite});
      const bool first_name =
          entry.classes.has(Class::first_name) && entry.classes.has(Class::auxiliary) && link != Link::start;
      const bool initial = link != Link::start && is_initial(text_, token);
      if (!particle && !first_name && !initial && !is_sure_first_name(token, link) && !entry.classes.has(Class::month))
        return {};
      if (entry.classes.has(Class::pronoun) && text_.of(token).back() != '.') return {};
    }
    return {{token, token + 1}, entry.classes, &entry, link, words_.fresh(token), false};
  }

  // "Will Grant, the BBC's …" and not "Will Grant resign?"
  bool is_sure_first_name(std::uint32_t token, Link link) const {
    if (link != Link::start || !reading_.is(token, Class::first_name) || token + 2 >= end_) return false;
    if (!words_.is_capital(token + 1) || !reading_.is(token + 1, Class::surname)) return false;
    return text_.of(token + 2) == "," || text_.tokens[token + 2].kind == Kind::possessive ||
           (reading_.is(token + 2, Class::cue_verb) && text_.tokens[token + 2].shape == Shape::lower);
  }

  struct Step {
    Link link;
    std::uint32_t next;
  };

  // What stands at the token after a unit, and where the next unit may begin; `end_` when the run ends.
  Step link_at(std::uint32_t token) const {
    if (token >= end_) return {Link::start, end_};
    if (words_.is_capital(token)) return {Link::adjacent, token};
    const text::Token& here = text_.tokens[token];
    const std::string_view word = text_.of(token);
    if (here.kind == Kind::possessive) return {Link::possessive, token + 1};
    if (word == "&" || word == "&amp;") return {Link::ampersand, token + 1};
    if (is_nickname_at(token)) return {Link::adjacent, token + 3};
    if (here.kind != Kind::word || here.shape != Shape::lower) return {Link::start, end_};
    if (word == "and") return {Link::conjunction, token + 1};
    if (word == "of" || word == "for") {
      return {Link::of, token + 1 + (token + 1 < end_ && text_.of(token + 1) == "the")};
    }
    std::uint32_t next = token;
    while (next < end_ && next - token < 3 && text_.tokens[next].shape == Shape::lower &&
           reading_.is(next, Class::name_particle)) {
      ++next;
    }
    return next == token ? Step{Link::start, end_} : Step{Link::particle, next};
  }

  // Marcia "Cia" Price, Robert (Bob) Price
  bool is_nickname_at(std::uint32_t token) const {
    if (token + 3 >= end_ || !words_.is_capital(token + 1) || !words_.is_capital(token + 3)) return false;
    if (!reading_.classes(token - 1).any({Class::first_name, Class::nickname})) return false;
    const bool quoted = text_.tokens[token].kind == Kind::mark && text_.tokens[token + 2].kind == Kind::mark;
    return quoted || (text_.of(token) == "(" && text_.of(token + 2) == ")");
  }

  // Titles, roles and weekdays stand outside names, unless they are a surname or first name here ("Stephen King").
  bool is_boundary(const std::vector<Unit>& run, std::size_t i) const {
    const Unit& unit = run[i];
    if (unit.link != Link::start && is_initial(text_, unit.tokens.first)) return false;
    if (unit.classes.any(known_name) && !unit.classes.has(Class::title)) return false;
    if (unit.classes.has(Class::organization_word) && !unit.classes.any(no_name)) return false;
    if (!unit.classes.any(person_noun) && !unit.classes.any(no_name)) return false;
    if (unit.tokens.size() > 1) return true;
    const bool followed = i + 1 < run.size() && run[i + 1].link == Link::adjacent;
    const bool preceded = i > 0 && unit.link == Link::adjacent && !run[i - 1].boundary && run[i - 1].tokens.size() == 1;
    const bool named =
        preceded && (run[i - 1].classes.any({Class::first_name, Class::nickname}) ||
                     is_initial(text_, run[i - 1].tokens.first) || words_.use(run[i - 1].tokens.first).lower == 0);
    const bool upper = text_.tokens[unit.tokens.first].shape == Shape::upper;
    if (upper && unit.tokens.size() == 1) return true;  // "MP"
    if (unit.classes.has(Class::surname) && named && !followed) return false;
    if (unit.classes.has(Class::surname) && preceded && !followed && unit.classes.has(Class::month)) return false;
    if (unit.classes.has(Class::month)) {
      // "April Lee", and not "in April Lee left"
      const bool dated = unit.tokens.first > 0 && reading_.is(unit.tokens.first - 1, Class::preposition);
      const Classes next = followed ? run[i + 1].classes : Classes{};
      return dated || !followed || !unit.classes.has(Class::first_name) || next.any(known_name) || next.any(no_name) ||
             next.any(person_noun) || next.has(Class::common);
    }
    // "Dean Smith", "Mark Lee": a first name before a surname.
    return !(unit.entry->first_name_count >= 100 && followed && run[i + 1].classes.has(Class::surname) &&
             !run[i + 1].classes.any(person_noun));
  }

  const Reading& reading_;
  const text::Text& text_;
  const ArticleWords& words_;
  std::uint32_t end_;  // of the sentence
};

}  // namespace

bool is_initial(const text::Text& text, std::uint32_t token) {
  const text::Token& one = text.tokens[token];
  const std::uint32_t size = one.end - one.begin;
  if (one.kind != Kind::word || one.shape != Shape::upper) return false;
  const std::string_view word = text.of(token);
  return size == 1 || (size == 2 && word[1] == '.') || (size == 4 && word[1] == '.' && word[3] == '.');
}

bool is_hyphenated_given_name(const text::Text& text, std::uint32_t token) {
  const std::string_view word = text.of(token);
  const std::size_t hyphen = word.find('-');
  return hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < word.size() && word[hyphen + 1] >= 'a' &&
         word[hyphen + 1] <= 'z';
}

std::uint32_t family_name(const text::Text& text, text::Range name) {
  const std::uint32_t last = name.last - 1;
  return name.size() == 2 && is_hyphenated_given_name(text, last) ? name.first : last;
}

bool is_first_name(const Entry& entry) {
  if (!entry.classes.any({Class::first_name, Class::nickname})) return false;
  return !entry.classes.has(Class::common) || entry.first_name_count >= 300;
}

const Entry* listed_name(const Reading& reading, Range tokens) {
  const std::uint32_t first = tokens.first;
  if (reading.phrase[first] == tokens.size() && reading.phrase_entries[first]->classes.any(known_name)) {
    return reading.phrase_entries[first];
  }
  if (first == 0 || !reading.is(first - 1, Class::definite) || reading.phrase[first - 1] != tokens.size() + 1)
    return nullptr;
  return reading.phrase_entries[first - 1]->classes.any(known_name) ? reading.phrase_entries[first - 1] : nullptr;
}

std::uint32_t read_run(const Reading& reading, const ArticleWords& words, std::uint32_t token, std::vector<Unit>& run) {
  run.clear();
  const std::uint32_t next = RunReader(reading, words, token).read(token, run);
  return next > token ? next : token + 1;
}

}  // namespace attrib::entity
