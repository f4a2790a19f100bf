// Mentions: the noun phrases that can be the source of an attribution - names with their titles, pronouns, nominals.
#pragma once

#include <cstdint>
#include <vector>

#include "attrib/document.hpp"
#include "entity/names.hpp"
#include "language/language.hpp"
#include "quotation/marks.hpp"
#include "text/text.hpp"

namespace attrib::attribution {

inline constexpr std::uint32_t none = 0xFFFFFFFF;

struct Mention {
  text::Range tokens;  // the whole phrase: "Labour MP Luciana Berger", "a spokesman for the Treasury", "he"
  text::Range head;    // the name without titles; the head noun of a nominal; the pronoun
  MentionForm form = MentionForm::name;
  EntityType type = EntityType::other;
  std::uint32_t name = none;    // index into the names, for a name
  std::uint32_t quoted = none;  // the innermost quoted stretch that holds it
  bool plural = false;          // "critics", "they", "two officials"
  bool definite = false;        // a nominal with "the", "this", a possessive
};

// Text order: of those that begin at one token, the longest first.
inline bool starts_before(const Mention& a, const Mention& b) {
  return a.tokens.first != b.tokens.first ? a.tokens.first < b.tokens.first : a.tokens.last > b.tokens.last;
}

// In text order; a nominal may hold names ("a spokesman for Ann Lee"), which are mentions of their own.
std::vector<Mention> find_mentions(const language::Reading& reading, const std::vector<entity::Name>& names,
                                   const std::vector<quotation::Quoted>& quotes);

}  // namespace attrib::attribution
