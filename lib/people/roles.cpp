// Collects roles.
#include "people/roles.hpp"

#include <algorithm>
#include <optional>

#include "people/beings.hpp"

namespace attrib::people {
namespace {

using attribution::Mention;
using language::Class;
using language::Classes;
using text::Range;

constexpr Classes role_word{Class::role, Class::kin, Class::spokesperson, Class::title};
constexpr std::uint32_t longest_role = 16;  // tokens
constexpr std::size_t most_roles = 16;      // different ones of one person

// "former press spokesman": "press" is no verb where a role follows.
bool role_near(const language::Reading& reading, std::uint32_t token) {
  return token + 1 < reading.text.tokens.size() && reading.classes(token + 1).any(role_word) &&
         reading.text.tokens[token].shape == text::Shape::lower;
}

// The apposition that starts at the token (after "Ann Lee,"): up to the next comma, full stop or verb; empty when it
// names no role, or when a verb follows, whose subject it is then: "asked by Ann Lee, the minister said".
Range apposition(const language::Reading& reading, std::uint32_t first) {
  const auto& tokens = reading.text.tokens;
  std::uint32_t last = first;
  bool role = false;
  bool noun = false;
  while (last < tokens.size() && last - first < longest_role && tokens[last].sentence == tokens[first].sentence) {
    const text::Token& token = tokens[last];
    const Classes classes = reading.classes(last);
    if (token.kind == text::Kind::mark) break;
    if (token.kind == text::Kind::punct && reading.text.of(last) != "-" && reading.text.of(last) != "&") break;
    if (classes.any({Class::relative, Class::auxiliary, Class::subordinator, Class::complementizer}) &&
        !classes.any(role_word))
      break;
    if (classes.has(Class::pronoun) && !classes.has(Class::possessive)) break;
    if (classes.has(Class::cue_verb) && noun && !classes.any(role_word) && !role_near(reading, last)) break;
    role = role || (classes.any(role_word) && last - first < 8);
    noun = noun || !classes.any({Class::definite, Class::indefinite, Class::possessive, Class::adverb});
    ++last;
  }
  const bool opens =
      !reading.classes(first).any({Class::preposition, Class::conjunction, Class::adverb, Class::cue_verb});
  const bool subject = last < tokens.size() && last - first < longest_role &&
                       tokens[last].sentence == tokens[first].sentence &&
                       reading.classes(last).any({Class::auxiliary, Class::cue_verb});
  return role && opens && !subject ? Range{first, last} : Range{};
}

// "a mother of two", "Ann's husband", "an actress": that of the noun before any preposition.
std::optional<Gender> gender_of_role(const language::Reading& reading, Range role) {
  for (std::uint32_t t = role.first; t < role.last && !reading.is(t, Class::preposition); ++t) {
    if (!reading.classes(t).any({Class::role, Class::kin})) continue;
    if (const auto gender = gender_by_share(reading.words[t]->male_share)) return gender;
  }
  return std::nullopt;
}

}  // namespace

void find_roles(const language::Reading& reading, const std::vector<Mention>& mentions,
                const std::vector<std::uint32_t>& named_persons, Cast& cast) {
  const text::Text& text = reading.text;
  for (const std::uint32_t m : named_persons) {
    const Mention& mention = mentions[m];
    if (cast.links[m].being == none) continue;
    std::vector<Span>& roles = cast.beings[cast.links[m].being].roles;
    if (mention.tokens.first < mention.head.first) {
      Range before{mention.tokens.first, mention.head.first};
      if (reading.classes(before.first).any({Class::definite, Class::indefinite}) && before.size() > 1) ++before.first;
      // "Mr" alone is no role.
      const bool courtesy = before.size() == 1 &&
                            reading.words[before.first]->male_share != language::Entry::unknown_share &&
                            reading.is(before.first, Class::title) &&
                            (!reading.is(before.first, Class::role) || reading.is(before.first, Class::peer));
      if (!courtesy) roles.push_back(text.span(before));
    }
    const std::uint32_t comma = mention.head.last;
    if (comma + 1 < text.tokens.size() && text.of(comma) == "," &&
        text.tokens[comma + 1].sentence == text.tokens[comma].sentence) {
      const Range after = apposition(reading, comma + 1);
      if (!after.empty()) {
        roles.push_back(text.span(after));
        Being& being = cast.beings[cast.links[m].being];
        if (!being.gender) being.gender = gender_of_role(reading, after);
      }
    }
  }
  for (Being& being : cast.beings) {
    if (being.roles.size() < 2) continue;
    std::sort(being.roles.begin(), being.roles.end());
    const auto same_words = [&text](Span a, Span b) { return a.of(text.bytes) == b.of(text.bytes); };
    const auto first = being.roles.begin();
    auto distinct = first;
    for (auto role = first; role != being.roles.end() && distinct != first + most_roles; ++role) {
      if (std::none_of(first, distinct, [&](Span seen) { return same_words(seen, *role); })) *distinct++ = *role;
    }
    being.roles.erase(distinct, being.roles.end());
  }
}

}  // namespace attrib::people
