// Cuts, drops and adds names.
#include "entity/span_rules.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "entity/units.hpp"
#include "entity/word_classes.hpp"
#include "language/branchless.hpp"

namespace attrib::entity {
namespace {

using language::Class;
using language::Classes;
using language::Entry;
using language::Reading;
using text::Kind;
using text::Range;
using text::Shape;
using text::Text;

constexpr Classes person_part{Class::first_name, Class::surname, Class::nickname};
constexpr Classes known_otherwise{Class::place, Class::demonym, Class::first_name, Class::common, Class::organization};

constexpr Classes no_speaker{Class::title, Class::not_a_name, Class::month,
                             Class::role,  Class::document,   Class::demonym};

class Mender {
 public:
  Mender(const Reading& reading, const ArticleWords& words, const std::vector<Style>& styles, std::vector<Name>& names)
      : reading_(reading),
        text_(reading.text),
        words_(words),
        styles_(styles),
        names_(names),
        of_person_(words.count(), false),
        family_(words.count(), false),
        speaks_(words.count(), false) {}

  void mend(const std::vector<Range>& chains) {
    join_and_note();
    note_organizations_by_place();
    for (Name& name : names_) {
      retype(name);
      cut(name);
      if (is_pair(name)) name.tokens.last = name.tokens.first;
    }
    std::erase_if(names_, [this](const Name& name) { return name.tokens.empty() || is_forbidden(name); });
    add_missed(chains);
  }

 private:
  // A name of another thing that is a person's, of which the rest of the article may use a part.
  bool is_person(Range tokens) const { return is_apposed_role(tokens) || is_full_name(tokens); }

  // What a name says of the article's others.
  void note(const Name& name) {
    switch (name.type) {
      case EntityType::person:
        note_person(name);
        break;
      case EntityType::organization:
        note_organization(name);
        break;
      case EntityType::other:
        note_speaker(name);
        break;
      case EntityType::location:
        break;
    }
    note_abbreviation(name);
  }

  // The words of people's names; what stands in a headline may be cut wrongly.
  void note_person(const Name& name) {
    if (in_headline(name)) return;
    for (std::uint32_t i = name.tokens.first; i < name.tokens.last; ++i) {
      if (words_.is_capital(i)) of_person_[words_.id(i)] = true;
    }
    const std::uint32_t family = family_name(text_, name.tokens);
    if (name.tokens.size() > 1 && words_.is_capital(family)) family_[words_.id(family)] = true;
  }

  // "Carrow" of "Carrow Brewing Company": the first words of organisations that are known for nothing else.
  void note_organization(const Name& name) {
    const std::uint32_t first = name.tokens.first;
    if (name.tokens.size() < 2 || in_headline(name) || !words_.is_capital(first) ||
        !reading_.is(name.tokens.last - 1, Class::organization_word) || reading_.classes(first).any(known_otherwise))
      return;
    if (opens_organization_.empty()) opens_organization_.assign(words_.count(), false);
    opens_organization_[words_.id(first)] = true;
  }

  // "Carrow" in an article about the "Carrow Brewing Company", which names no person so.
  bool is_short_organization(const Name& name) const {
    const std::uint32_t word = name.tokens.first;
    if (opens_organization_.empty() || name.tokens.size() != 1 || !words_.is_capital(word)) return false;
    return opens_organization_[words_.id(word)] && !family_[words_.id(word)];
  }

  bool is_shown_organization(const Name& name) const {
    return !shown_organizations_.empty() &&
           std::binary_search(shown_organizations_.begin(), shown_organizations_.end(), words_.key(name.tokens));
  }

  // "World Health Organization (WHO)": what the letters in brackets stand for.
  void note_abbreviation(const Name& name) {
    const std::uint32_t at = name.tokens.last + 1;
    if (at + 1 >= text_.tokens.size() || text_.of(at - 1) != "(" || text_.of(at + 1) != ")") return;
    const bool short_form = text_.tokens[at].shape == Shape::upper && words_.is_capital(at);
    if (!short_form || name.tokens.size() < 2) return;
    if (text_.of(at).size() < 2 || text_.of(at)[0] != text_.of(name.tokens.first)[0]) return;
    if (abbreviations_.empty()) abbreviations_.resize(words_.count());
    abbreviations_[words_.id(at)] = name.type;
  }

  // "Harbourwatch said": no event or work, whatever it is taken for elsewhere.
  void note_speaker(const Name& name) {
    const std::uint32_t verb = name.tokens.last;
    if (name.tokens.size() > 1 || verb >= text_.tokens.size()) return;
    if (!words_.is_capital(name.tokens.first)) return;
    if (!reading_.is(verb, Class::cue_verb) || reading_.is(verb, Class::cue_noun) || in_headline(name)) return;
    if (!reading_.classes(name.tokens.first).any({Class::demonym, Class::other_name}))
      speaks_[words_.id(name.tokens.first)] = true;
  }

  // Names that are shown to be of organisations at one place are so at all: "the magazine Hush Harbour".
  void note_organizations_by_place() {
    for (const Name& name : names_) {
      if (is_introduced_organization(name) && !in_headline(name))
        shown_organizations_.push_back(words_.key(name.tokens));
    }
    std::sort(shown_organizations_.begin(), shown_organizations_.end());
  }

  // "the magazine Hush Harbour,", but neither "the magazine Jo Hush founded" nor "the secretary of state Jo Hush"
  bool is_introduced_organization(const Name& name) const {
    const auto [first, last] = name.tokens;
    if (first < 2 || !reading_.is(first - 1, Class::organization_noun) || name.type != EntityType::person ||
        reading_.is(first - 1, Class::role) || reading_.is(first - 2, Class::preposition) ||
        text_.tokens[first - 1].shape != Shape::lower ||
        text_.tokens[first - 1].sentence != text_.tokens[first].sentence ||
        (name.tokens.size() == 1 && is_family(first)))
      return false;
    return last == text_.sentences[text_.tokens[first].sentence].tokens.last ||
           (text_.tokens[last].kind != Kind::word && text_.tokens[last].kind != Kind::number);
  }

  std::optional<EntityType> stands_for(std::uint32_t token) const {
    if (abbreviations_.empty() || text_.tokens[token].shape != Shape::upper || !words_.is_capital(token))
      return std::nullopt;
    return abbreviations_[words_.id(token)];
  }

  // "the Orchard-Vance debate": two people, and no name of one kind.
  bool is_pair(const Name& name) {
    if (text_.tokens[name.tokens.first].letters || name.tokens.size() != 1) return false;
    const std::string_view word = text_.of(name.tokens);
    const std::size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos) return false;
    if (!families_known_) {
      families_known_ = true;
      for (const Name& one : names_) {
        const std::uint32_t last = one.tokens.last - 1;
        if (!one.tokens.empty() && is_family(last)) families_.push_back(reading_.keys[last]);
      }
      std::sort(families_.begin(), families_.end());
    }
    const auto known = [&](std::string_view part) {
      return std::binary_search(families_.begin(), families_.end(), language::WordTable::slow_key(part));
    };
    return known(word.substr(0, hyphen)) && known(word.substr(hyphen + 1));
  }

  // Names whose parts were taken for names of their own, or left out: with a nickname in marks, a peer's place,
  // particles. What they say of the others is noted on the way.
  void join_and_note() {
    std::size_t kept = 0;
    std::uint32_t end = 0;  // of the name before
    for (std::size_t n = 0; n < names_.size(); ++n) {
      const EntityType type = names_[n].type;
      Range tokens = names_[n].tokens;
      if (type == EntityType::person) tokens = with_particles(reading_, {tokens.first, longer(tokens)}, end);
      end = tokens.last;
      while (n + 1 < names_.size() && names_[n + 1].tokens.first < end) ++n;
      Name name{tokens, type};
      if (type == EntityType::other && is_person(tokens)) name.type = EntityType::person;
      note(name);
      names_[kept++] = name;
    }
    names_.resize(kept);
  }

  // Where "Robert “Bob” Hale" ends that begins with the one word at hand, and "(Lord) Ashdown of Marlow".
  std::uint32_t longer(Range name) const {
    const std::uint32_t next = name.last;
    const bool peer =
        reading_.is(name.first, Class::peer) || (name.first > 0 && reading_.is(name.first - 1, Class::peer));
    const bool marked = next < text_.tokens.size() && text_.tokens[next].kind == Kind::mark;
    if (!peer && !marked) return next;
    const std::uint32_t end = text_.sentences[text_.tokens[name.first].sentence].tokens.last;
    const auto capital = [&](std::uint32_t token) { return token < end && words_.is_capital(token); };
    if (name.size() == 1 && next + 3 < end && marked && capital(next + 1) &&
        text_.tokens[next + 2].kind == Kind::mark && capital(next + 3) && reading_.is(name.first, Class::first_name) &&
        !reading_.classes(next + 3).any(grammar_words))
      return next + 4;
    if (peer && next + 1 < end && text_.of(next) == "of" && capital(next + 1)) return next + 2;
    return name.last;
  }

  bool in_headline(const Name& name) const { return styles_[text_.tokens[name.tokens.first].sentence] != Style::plain; }

  void cut(Name& name) const {
    Range& tokens = name.tokens;
    while (tokens.size() > 1 && text_.tokens[tokens.last - 1].kind == Kind::possessive) --tokens.last;
    while (tokens.size() > 1 && reading_.is(tokens.first, Class::definite)) ++tokens.first;
    if (name.type != EntityType::person) return;
    while (tokens.size() > 1 && is_title(tokens.first)) ++tokens.first;
    while (tokens.size() > 2 && in_headline(name) && is_family(tokens.last - 2) && !is_of_person(tokens.last - 1))
      --tokens.last;  // "JANE ORCHARD QUITS"
    // "Report Shields Orchard" in a headline: words before a name that the article has without them.
    while (in_headline(name) && tokens.size() > 1 && is_of_person(tokens.last - 1) && !is_of_person(tokens.first) &&
           !is_first_name(*reading_.words[tokens.first]))
      ++tokens.first;
  }

  // "Republicans" are a body that speaks; "a Republican" is a role, not a name, and so is "the Avonford Republican".
  void retype(Name& name) const {
    Range& tokens = name.tokens;
    if (!abbreviations_.empty() && tokens.size() == 1) {
      if (const auto type = stands_for(tokens.first)) name.type = *type;
    }
    if (is_addressed(tokens)) name.type = EntityType::person;
    if (is_group(tokens) && name.type == EntityType::person) name.type = EntityType::organization;
    if (name.type == EntityType::other && is_word_of_person(tokens)) name.type = EntityType::person;
    if (is_short_organization(name) || is_shown_organization(name)) name.type = EntityType::organization;
    if (name.type == EntityType::person || name.type == EntityType::location) return;
    if (tokens.size() == 1 && words_.is_capital(tokens.first) && speaks_[words_.id(tokens.first)])
      name.type = EntityType::organization;
    if (classes_of(tokens).has(Class::organization)) {
      name.type = EntityType::organization;
    } else if (is_role(tokens.last - 1)) {
      --tokens.last;
      if (classes_of(tokens).has(Class::place)) name.type = EntityType::location;
    }
  }

  // "Miss Dean", but neither "Miss World" nor "Miss Kansas".
  bool is_addressed(Range tokens) const {
    if (!is_title(tokens.first) || tokens.size() < 2) return false;
    const bool gendered = reading_.words[tokens.first]->male_share % 100 == 0;
    Classes no_name{Class::place, Class::organization};
    if (!reading_.is(tokens.first, Class::peer) || tokens.size() > 2) no_name.add(Class::common);  // but "Lady Field"
    return gendered && !reading_.classes(tokens.first + 1).any(no_name);
  }

  // "Team Carrow"
  bool is_group(Range tokens) const {
    const Classes classes = reading_.classes(tokens.first);
    return classes.has(Class::organization_noun) && tokens.size() > 1 && !classes.any(person_part);
  }

  // "Mark English"
  bool is_full_name(Range tokens) const {
    return tokens.size() == 2 && is_first_name(*reading_.words[tokens.first]) &&
           !reading_.is(tokens.first, Class::place) &&
           reading_.classes(tokens.first + 1).any({Class::demonym, Class::surname});
  }

  // "Tsiken", where the article has an "Ulan Tsiken"; "English said", where it has a "Mark English".
  bool is_word_of_person(Range tokens) const {
    const std::uint32_t next = tokens.last;
    if (tokens.size() != 1 || !is_of_person(tokens.first) || next >= text_.tokens.size()) return false;
    if (!reading_.classes(tokens.first).any({Class::demonym, Class::other_name, Class::organization, Class::place}))
      return true;
    if (!is_family(tokens.first)) return false;
    const bool determined =
        tokens.first > 0 && reading_.classes(tokens.first - 1).any({Class::definite, Class::indefinite});
    return !determined && reading_.is(next, Class::cue_verb) && text_.tokens[next].shape == Shape::lower;
  }

  // "Ulan Tsiken, the outgoing secretary of the union": a name of the role's bearer.
  bool is_apposed_role(Range tokens) const {
    constexpr std::uint32_t furthest = 6;
    const std::uint32_t first = tokens.last + 1;
    if (tokens.size() < 2 || first + furthest >= text_.tokens.size() || text_.of(tokens.last) != "," ||
        !reading_.classes(first).any({Class::definite, Class::indefinite, Class::possessive}))
      return false;
    std::uint32_t role = first + 1;
    while (role < first + furthest && !reading_.is(role, Class::role)) {
      if (text_.tokens[role].kind != text::Kind::word || text_.tokens[role].shape != Shape::lower) return false;
      ++role;
    }
    const std::uint32_t end = role + std::max<std::uint32_t>(reading_.phrase[role], 1);  // "secretary general"
    return reading_.is(role, Class::role) && end < text_.tokens.size() && reading_.is(end, Class::noun_preposition);
  }

  // What the lists say of the whole name.
  Classes classes_of(Range tokens) const {
    const bool listed = language::both(tokens.size() > 1, reading_.phrase[tokens.first] == tokens.size());
    if (listed) return reading_.phrase_entries[tokens.first]->classes;
    const Classes alone = reading_.classes(tokens.first);
    return tokens.size() == 1 ? alone : Classes{};
  }

  bool is_role(std::uint32_t token) const {
    const Classes classes = reading_.classes(token);
    return classes.has(Class::role) && !classes.any({Class::demonym, Class::organization, Class::organization_word}) &&
           text_.tokens[token].shape == Shape::capital;
  }

  // "Mr", "President", but not "Dean Smith".
  bool is_title(std::uint32_t token) const {
    const Classes classes = reading_.classes(token);
    if (classes.any({Class::peer, Class::knight})) return !is_first_name(*reading_.words[token]);
    return classes.has(Class::title) && !classes.any(person_part);
  }

  bool is_of_person(std::uint32_t token) const { return words_.is_capital(token) && of_person_[words_.id(token)]; }
  bool is_family(std::uint32_t token) const { return words_.is_capital(token) && family_[words_.id(token)]; }

  bool is_forbidden(const Name& name) const {
    const Classes classes = classes_of(name.tokens);
    if (!classes.any({Class::not_a_name, Class::name_suffix})) return false;
    if (name.type == EntityType::person && name.tokens.size() == 1) {
      if (classes.has(Class::name_suffix)) return true;  // "Jr."
      if (is_family(name.tokens.first)) return false;
    }
    return classes.has(Class::not_a_name);
  }

  // Names in the gaps between those that there are.
  void add_missed(const std::vector<Range>& chains) {
    std::vector<Name> all;
    all.reserve(names_.size());
    auto next = names_.begin();
    std::uint32_t i = 0;
    for (const Range chain : chains) {
      i = std::max(i, chain.first);
      while (i < chain.last) {
        const std::uint32_t end = next != names_.end() ? std::min(next->tokens.first, chain.last) : chain.last;
        while (i < end) {
          const Name missed = missed_at(i, end, chain);
          if (!missed.tokens.empty()) all.push_back(missed);
          i = missed.tokens.empty() ? i + 1 : missed.tokens.last;
        }
        if (end == chain.last) break;
        i = next->tokens.last;
        all.push_back(*next++);
      }
    }
    all.insert(all.end(), next, names_.end());
    names_ = std::move(all);
  }

  Name missed_at(std::uint32_t token, std::uint32_t end, Range chain) const {
    if (!words_.is_capital(token)) return {};
    if (is_family(token) && is_alone(token, chain)) return {{token, token + 1}, EntityType::person};
    if (const auto type = stands_for(token)) return {{token, token + 1}, *type};
    if (token + 2 == end && words_.is_capital(token + 1) && reading_.is(token, Class::peer) &&
        is_addressed({token, token + 2}))
      return {{token + 1, token + 2}, EntityType::person};
    if (styles_[text_.tokens[token].sentence] != Style::plain) return {};
    const std::uint32_t length = reading_.phrase[token];
    if (length > 1) {
      const Classes classes = reading_.phrase_entries[token]->classes;
      if (token + length <= end && classes.has(Class::outlet)) {
        const std::uint32_t article = reading_.is(token, Class::definite) ? 1 : 0;
        return {{token + article, token + length}, EntityType::organization};
      }
      return {};
    }
    if (const std::uint32_t last = organization_end(token, end, chain); last != token)
      return {{token, last}, EntityType::organization};
    if (is_speaker({token, end}, chain)) return {{token, end}, EntityType::organization};
    const Classes classes = reading_.classes(token);
    if (!classes.any({Class::organization, Class::outlet})) return {};
    // An everyday word is meant as a name where the article writes it with a capital within sentences, and never small.
    const WordUse& use = words_.use(token);
    const bool meant = !classes.has(Class::common) || (use.capital > 0 && use.lower == 0);
    if (meant && !classes.any(grammar_words) && !classes.any({Class::place}) && !classes.any(person_part) &&
        is_alone(token, chain))
      return {{token, token + 1}, EntityType::organization};
    return {};
  }

  // "the Dockers Union": capitals up to a word that makes an organisation, all of the chain but "the".
  std::uint32_t organization_end(std::uint32_t token, std::uint32_t end, Range chain) const {
    if (end != chain.last || end - token < 2 || end - token > 5 || words_.fresh(token)) return token;
    if (token != chain.first && !(token == chain.first + 1 && reading_.is(chain.first, Class::definite))) return token;
    for (std::uint32_t t = token; t < end; ++t) {
      if (!words_.is_capital(t) || reading_.classes(t).any({Class::title, Class::not_a_name, Class::month}))
        return token;
    }
    return reading_.is(end - 1, Class::organization_word) ? end : token;
  }

  // "Zero Ledger said" within a sentence: somebody, whatever the words are
  bool is_speaker(Range tokens, Range chain) const {
    if (tokens != chain || tokens.size() < 2 || tokens.last >= text_.tokens.size() || words_.fresh(tokens.first))
      return false;
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      if (!words_.is_capital(t) || reading_.classes(t).any(no_speaker)) return false;
    }
    return text_.tokens[tokens.last].shape == Shape::lower && reading_.is(tokens.last, Class::cue_verb) &&
           !reading_.is(tokens.last, Class::cue_noun);
  }

  // No part of a longer name that is none of ours: "Trump Tower", "Lee Street".
  bool is_alone(std::uint32_t token, Range chain) const {
    if (words_.use(token).lower > words_.use(token).capital) return false;
    const auto binds = [&](std::uint32_t other) {
      return words_.is_capital(other) && reading_.classes(other).any({Class::organization_word, Class::place_word});
    };
    return token + 1 >= chain.last || !binds(token + 1);
  }

  const Reading& reading_;
  const Text& text_;
  const ArticleWords& words_;
  const std::vector<Style>& styles_;
  std::vector<Name>& names_;
  // One a word of `words_`: is it part of a person's name, the last part of a full one?
  std::vector<bool> of_person_, family_;
  std::vector<bool> opens_organization_;                  // of a word: it is the first one of such a name; or empty
  std::vector<std::uint64_t> shown_organizations_;        // keys of whole names, sorted
  std::vector<bool> speaks_;                              // of a word: alone it is the subject of a cue
  std::vector<std::optional<EntityType>> abbreviations_;  // one a word too; empty when there are none
  std::vector<language::WordTable::Key> families_;        // sorted; filled when it is asked for
  bool families_known_ = false;
};

EntityType given_type(Classes classes) {
  if (classes.has(Class::given_person)) return EntityType::person;
  if (classes.has(Class::given_organization)) return EntityType::organization;
  return classes.has(Class::given_location) ? EntityType::location : EntityType::other;
}

}  // namespace

Range with_particles(const Reading& reading, Range name, std::uint32_t end) {
  const Text& text = reading.text;
  std::uint32_t first = name.first;
  while (first > end && name.first - first < 3 && text.tokens[first - 1].shape == Shape::lower &&
         text.tokens[first - 1].sentence == text.tokens[name.first].sentence &&
         reading.is(first - 1, Class::name_particle) &&
         !reading.classes(first - 1).any({Class::number_word, Class::preposition})) {
    --first;
  }
  // "a van Smith"
  if (first < name.first && first > end && reading.classes(first - 1).any({Class::definite, Class::indefinite}))
    return name;
  return {first, name.last};
}

void mend_names(const Reading& reading, const ArticleWords& words, const std::vector<Style>& styles,
                const std::vector<Range>& chains, std::vector<Name>& names) {
  Mender(reading, words, styles, names).mend(chains);
}

void add_given_names(const Reading& reading, std::vector<Name>& names) {
  if (reading.given_names.empty()) return;
  std::vector<Name> all;
  auto next = names.begin();
  for (const Range tokens : reading.given_names) {
    while (next != names.end() && next->tokens.last <= tokens.first) all.push_back(*next++);
    while (next != names.end() && next->tokens.first < tokens.last) ++next;
    const std::uint32_t first = tokens.first;
    const bool phrase = tokens.size() > 1;
    all.push_back({tokens, given_type(phrase ? reading.phrase_entries[first]->classes : reading.classes(first))});
  }
  all.insert(all.end(), next, names.end());
  names = std::move(all);
}

}  // namespace attrib::entity
