// Quotation marks paired into quoted stretches.
#pragma once

#include <cstdint>
#include <vector>

#include "language/language.hpp"
#include "text/text.hpp"

namespace attrib::quotation {

// One stretch between marks within one paragraph. A quote that runs over paragraphs has one Quoted a paragraph, chained
// by `continues`; so has one with several opening marks and one closing mark in a paragraph, where breaks were lost.
struct Quoted {
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  text::Range tokens;                 // what stands between the marks, without them; never empty
  Span span;                          // the same in bytes, trimmed of white space
  text::Range with_marks;             // the tokens with the marks that are there
  std::uint32_t parent = none;        // index of the stretch that this one is nested in
  std::uint32_t continues = none;     // index of the stretch before that this one goes on with (no closing mark there)
  bool opened = true, closed = true;  // false where the mark is missing
  bool single = false;                // ‘…’ or '…'
};

// In text order by opening mark, outer before inner. Inches, feet, apostrophes, plural possessives and decades are no
// marks; a stray mark ends with its paragraph and never flips what follows. Linear in the text; nesting deeper than 8
// is flattened. Adds "unbalanced-mark" to `warnings`.
std::vector<Quoted> pair_marks(const language::Reading& reading, std::vector<Warning>& warnings);

}  // namespace attrib::quotation
