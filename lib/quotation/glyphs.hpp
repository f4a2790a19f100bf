// What a quotation mark is, going by its shape alone.
#pragma once

#include <cstdint>
#include <string_view>

namespace attrib::quotation {

// Marks that pair with each other: “ is closed by " and '' as well, but not by ».
enum class Family : std::uint8_t { doubles, singles, guillemets, single_guillemets, corners, white_corners };
inline constexpr std::size_t family_count = 6;

// Which side a mark usually stands on.
enum class Lean : std::uint8_t { opens, closes, either };

struct Glyph {
  Family family = Family::doubles;
  Lean lean = Lean::either;
  bool may_be_inches = false;      // " '' ″ ”: after a number
  bool may_be_apostrophe = false;  // ' ’ ′ ´
};

// `mark`: the bytes of one token of Kind::mark, HTML entities included.
Glyph glyph_of(std::string_view mark);

}  // namespace attrib::quotation
