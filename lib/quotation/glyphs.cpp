// The table of quotation marks.
#include "quotation/glyphs.hpp"

#include "text/characters.hpp"

namespace attrib::quotation {
namespace {

constexpr Glyph straight_double{Family::doubles, Lean::either, true, false};
constexpr Glyph opening_double{Family::doubles, Lean::opens, false, false};
constexpr Glyph closing_double{Family::doubles, Lean::closes, true, false};
constexpr Glyph straight_single{Family::singles, Lean::either, false, true};
constexpr Glyph opening_single{Family::singles, Lean::opens, false, false};
constexpr Glyph closing_single{Family::singles, Lean::closes, false, true};

Glyph glyph_of_code(std::int32_t code) {
  switch (code) {
    case 0x93:    // “ of Windows-1252
    case 0x201C:  // “
    case 0x201E:  // „
    case 0x201F:  // ‟
    case 0x301D:  // 〝
      return opening_double;
    case 0x94:    // ” of Windows-1252
    case 0x201D:  // ”
    case 0x301E:  // 〞
    case 0x301F:  // 〟
      return closing_double;
    case '\'':
    case 0x2032:  // ′
    case 0xFF07:  // ＇
      return straight_single;
    case '`':
    case 0x91:    // ‘ of Windows-1252
    case 0x2018:  // ‘
    case 0x201A:  // ‚
    case 0x201B:  // ‛
      return opening_single;
    case 0x92:    // ’ of Windows-1252
    case 0xB4:    // ´
    case 0x2019:  // ’
      return closing_single;
    case 0xAB:  // «
      return {Family::guillemets, Lean::opens, false, false};
    case 0xBB:  // »
      return {Family::guillemets, Lean::closes, false, false};
    case 0x2039:  // ‹
      return {Family::single_guillemets, Lean::opens, false, false};
    case 0x203A:  // ›
      return {Family::single_guillemets, Lean::closes, false, false};
    case 0x300C:  // 「
      return {Family::corners, Lean::opens, false, false};
    case 0x300D:  // 」
      return {Family::corners, Lean::closes, false, false};
    case 0x300E:  // 『
      return {Family::white_corners, Lean::opens, false, false};
    case 0x300F:  // 』
      return {Family::white_corners, Lean::closes, false, false};
    default:
      return straight_double;
  }
}

}  // namespace

Glyph glyph_of(std::string_view mark) {
  const text::Decoded first = text::decode(mark, 0);
  if (first.code == '&') return glyph_of_code(text::entity_at(mark, 0).code);
  if (first.length == mark.size()) return glyph_of_code(first.code);
  // Two singles typed for a double.
  if (first.code == '\'') return straight_double;
  return first.code == 0x2019 ? closing_double : opening_double;
}

}  // namespace attrib::quotation
