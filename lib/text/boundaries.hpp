// Sentence boundaries as ICU's sentence BreakIterator (root rules, locale "en") sees them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/text.hpp"

namespace attrib::text {

// Either gives the same; `iterator` is for tests and for versions of ICU whose table is not known.
enum class Way { fastest, iterator };

// Byte offsets in rising order, the paragraphs' own ends not always among them. Newlines inside a paragraph are taken
// for blanks and HTML entities of quotation marks for marks.
std::vector<std::uint32_t> icu_boundaries(std::string_view bytes, const std::vector<Paragraph>& paragraphs,
                                          Way way = Way::fastest);

}  // namespace attrib::text
