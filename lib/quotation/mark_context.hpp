// A paragraph's quotation marks with what stands on either side of each.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "quotation/glyphs.hpp"
#include "text/text.hpp"

namespace attrib::quotation {

inline constexpr std::uint32_t none = 0xFFFFFFFF;

// What touches a mark: white space or nothing, a word or number, "(" or "[", ". , ! ? ; )", a dash.
enum class Side : std::uint8_t { space, word, opening, closing, colon, dash };

struct Mark {
  std::uint32_t token = 0;
  Glyph glyph;
  Side left = Side::space, right = Side::space;  // of the run of marks that touch each other
  bool in_run = false;                           // another mark touches it
  std::uint32_t next_same = none;                // index of the next mark of this family
  std::uint32_t region = none;                   // innermost pair of double marks around it
  std::uint32_t pair = none;                     // the pair that it opens or closes
};

// Which side of its quote a mark stands on, going by white space and punctuation; `unclear` where they say nothing.
enum class Role : std::uint8_t { open, close, unclear };
Role role_of(const Mark& mark);

// Replaces `marks` by those of the tokens, of which `own` are the ones that are marks.
void collect_marks(const text::Text& text, text::Range tokens, std::span<const std::uint32_t> own,
                   std::vector<Mark>& marks);

}  // namespace attrib::quotation
