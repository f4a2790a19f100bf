// Paragraphs: where they begin and end.
#pragma once

#include <string_view>
#include <vector>

#include "attrib/document.hpp"

namespace attrib::text {

// Spans of the paragraphs in text order, trimmed of white space, none empty. A newline ends a paragraph, except in
// hard-wrapped text (newswire, mail), where only a blank line, an indented line or a short last line does.
std::vector<Span> find_paragraphs(std::string_view bytes);

}  // namespace attrib::text
