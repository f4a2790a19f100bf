// Puts the results of the stages together as a Document.
#pragma once

#include <vector>

#include "attrib/document.hpp"
#include "attribution/attributions.hpp"
#include "attribution/mentions.hpp"
#include "people/people.hpp"
#include "quotation/marks.hpp"
#include "text/text.hpp"

namespace attrib {

// Fills in the entities and quotations of the document; its article's text is the one that was read.
void assemble(const text::Text& text, const std::vector<quotation::Quoted>& quotes,
              const std::vector<attribution::Mention>& mentions,
              const std::vector<attribution::Attribution>& attributions, const people::Cast& cast, Document& document);

}  // namespace attrib
