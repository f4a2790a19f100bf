// A person's name taken apart: given name, family name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "language/language.hpp"
#include "text/text.hpp"

namespace attrib::people {

// As they stand in the text.
struct NameParts {
  std::string_view given;    // the first of the given names; empty when there is none
  std::string_view family;   // the last word that is no suffix: "Lee", "Zyl" of "van der Zyl"
  bool family_only = false;  // one word, or particles and one word: "Zyl", "van der Zyl"
};

NameParts name_parts(const language::Reading& reading, text::Range name);

// What tells a given name from others.
struct GivenName {
  std::uint64_t key;  // of its full form
  char first;         // its first letter in lower case
  bool initial;       // "J." or "J"
};

GivenName given_name(const language::Language& language, std::string_view given);

// Can these be given names of one person: equal, an initial of it, or a short form ("Pete", "Peter")?
bool same_given(const GivenName& a, const GivenName& b);

// "peter" for "Pete"; the name itself when it is no known short form.
std::string_view full_form(const language::Language& language, std::string_view given);

// The word in lower case (ASCII by hand, others by ICU).
std::string lower(std::string_view word);

// Equal for words that are equal in lower case.
std::uint64_t word_key(std::string_view word);

}  // namespace attrib::people
