// Pairs of marks within one paragraph: the two passes that find them.
#pragma once

#include <cstdint>
#include <vector>

#include "language/language.hpp"
#include "quotation/mark_context.hpp"
#include "text/text.hpp"

namespace attrib::quotation {

inline constexpr std::size_t deepest = 8;  // levels of nesting; what is deeper is flattened

// An opening mark and its closing one, as indices into the paragraph's marks; none where it is missing.
struct Pair {
  std::uint32_t open = none, close = none;
  std::uint32_t first = 0, last = 0;  // tokens between the marks
  Family family = Family::doubles;
  bool to_paragraph_end = false;  // never closed, and no later opening mark ends it
  bool markup = false;            // author="…" in HTML left in the text: no quote
};

// One paragraph while its marks are being paired.
struct Paragraph {
  const language::Reading& reading;
  text::Range tokens;
  bool continues_doubles;   // the paragraph before ended inside “…
  bool next_starts_double;  // the paragraph after begins with “
  bool next_starts_single;  // … with ‘
  std::vector<Mark>& marks;
  std::vector<Pair>& pairs;
};

// Pairs every family but the single marks, whose apostrophes need more care. Closing marks that nothing opened are left
// unpaired.
void pair_double_marks(Paragraph& paragraph);

// Pairs single marks, each within the innermost double pair around it.
void pair_single_marks(Paragraph& paragraph);

// What is left over: a double mark closed by a single one and the reverse, and closing marks whose opening one is lost.
void pair_leftovers(Paragraph& paragraph);

}  // namespace attrib::quotation
