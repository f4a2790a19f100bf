// A person's name taken apart: given name, family name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "language/language.hpp"
#include "language/word_key.hpp"
#include "text/text.hpp"

namespace attrib::people {

// As they stand in the text.
struct NameParts {
  std::string_view given;    // the first of the given names; empty when there is none
  std::string_view family;   // the last word that is no suffix: "Lee", "Zyl" of "van der Zyl"; of "Li Weimin" the first
  std::string_view suffix;   // "Jr", "III"
  bool family_only = false;  // one word, or particles and one word: "Zyl", "van der Zyl"
  std::uint32_t canonical = 0;                  // of the given name, else of the family name, as of Entry
  std::uint64_t given_key = 0, family_key = 0;  // as of word_key
};

// Does the family name come first, as in "Li Weimin"? So it is where the first word is a surname rather than a first
// name, and the last one is neither.
bool family_first(const language::Reading& reading, text::Range name);

NameParts name_parts(const language::Reading& reading, text::Range name);

// What tells a given name from others.
struct GivenName {
  std::uint64_t key;     // of its full form
  char first;            // its first letter in lower case
  bool initial;          // "J." or "J"
  std::uint64_t suffix;  // key of "Jr", 0 without one
};

GivenName given_name(const language::Language& language, const NameParts& parts);

// Can these be given names of one person: equal, an initial of it, or a short form ("Pete", "Peter"); and no father and
// son ("Jr.", "Sr.")?
bool same_given(const GivenName& a, const GivenName& b);

// "peter" for "Pete"; the name itself when it is no known short form, `canonical` being 0.
std::string_view full_form(const language::Language& language, std::string_view given, std::uint32_t canonical);
// The same by their keys.
std::uint64_t key_of_full_form(const language::Language& language, std::uint64_t given, std::uint32_t canonical);

// The word in lower case (ASCII by hand, others by ICU).
std::string lower(std::string_view word);

// Of "Jr." and of "Sr." in a name of that suffix; 0 for none.
std::uint64_t suffix_key(std::string_view suffix);

// Equal for words that are equal in lower case and without accents. `readable` bytes may be read from its start on: it
// is quicker where there are eight.
std::uint64_t word_key(std::string_view word, std::size_t readable);
inline std::uint64_t word_key(std::string_view word) { return word_key(word, word.size()); }
// The same of a token, which most often has its key already.
inline std::uint64_t word_key(const language::Reading& reading, std::uint32_t token) {
  const text::Token& word = reading.text.tokens[token];
  if (word.letters && word.end - word.begin <= language::longest_quick_word) return reading.keys[token];
  return word_key(reading.text.of(token), reading.text.bytes.size() - word.begin);
}

}  // namespace attrib::people
