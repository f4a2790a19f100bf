// What sort of character stands at a place: letter, digit, white space, quotation mark, HTML entity.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/utf8.hpp"

namespace attrib::text {

enum class Sort : std::uint8_t {
  space,
  letter,
  digit,
  clinging,   // combining mark, variation selector: belongs to the character before
  ignorable,  // zero-width space, joiner, soft hyphen, byte order mark: seen by nobody
  quote,      // a quotation mark of any kind, apostrophe and backtick included
  currency,
  other,  // punctuation, symbols, emoji, ill-formed bytes
};

// `code` < 0 (ill-formed) is Sort::other.
Sort sort_of(std::int32_t code);
bool is_upper(std::int32_t code);  // title case included
bool is_lower(std::int32_t code);
bool is_quote(std::int32_t code);

// ' ’ ` ´ and their like: inside a word they are part of it.
constexpr bool is_apostrophe(std::int32_t code) {
  return code == '\'' || code == 0x2019 || code == '`' || code == 0xB4 || code == 0x92;
}

// An HTML entity left in the text. `length` 0: none starts there; `code` < 0: one that is no quotation mark.
struct Entity {
  std::int32_t code = -1;
  std::uint32_t length = 0;
};
Entity entity_at(std::string_view bytes, std::size_t at);

// Bits for the ASCII characters, so that the hot loops need one look-up a byte.
namespace ascii {
inline constexpr std::uint8_t upper = 1, lower = 2, digit = 4, underscore = 8, space = 16;
inline constexpr std::uint8_t lone = 32;  // what is a token by itself, whatever stands beside it: comma, bracket
inline constexpr std::uint8_t letter = upper | lower, word = letter | digit | underscore;
inline constexpr auto bits = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = lower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = upper;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = digit;
  table['_'] = underscore;
  for (const char c : {' ', '\t', '\n', '\r', '\f', '\v'}) table[static_cast<unsigned char>(c)] = space;
  constexpr std::string_view not_alone = "\"'`&@#$.-";
  for (std::size_t c = 0; c < 0x80; ++c) {
    if (table[c] == 0 && not_alone.find(static_cast<char>(c)) == std::string_view::npos) table[c] = lone;
  }
  return table;
}();
}  // namespace ascii

}  // namespace attrib::text
