// A person's name as many articles write it, with what tells it from others.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "language/language.hpp"
#include "people/name_parts.hpp"

namespace attrib::collection {

// How many people are likely to bear a name, by the census counts of its words.
enum class Rarity { rare, usual, common };

struct PersonName {
  std::string text;          // one space between the words, no "'s"
  std::string given;         // as it is written, "" for none
  std::uint64_t family = 0;  // equal for family names that are equal in lower case
  people::GivenName given_name{0, '\0', false, 0};
  bool family_only = false;
  bool is_given_name = false;  // one word that is a first name: "David"
  char middle = '\0';          // first letter of the second of three or more words
  std::uint64_t second = 0;    // key of that word, 0 for none: "Otto" of "Karl Otto Meier"
  std::uint64_t suffix = 0;    // "Jr", 0 for none
  Rarity rarity = Rarity::rare;
};

// Can two names be one speaker's: do they share a word, or is the one the initials of the other? Of several words the
// first must be shared or unlike in length: "Ann Lee" is not "Bo Lee", but perhaps "Lee".
bool perhaps_one(std::string_view a, std::string_view b);

PersonName person_name(const language::Language& language, std::string_view name);

}  // namespace attrib::collection
