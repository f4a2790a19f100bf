// Puts the results of the stages together as a Document.
#pragma once

#include <vector>

#include "attrib/document.hpp"
#include "people/confidence.hpp"

namespace attrib {

// Fills in the entities and quotations of the document; its article's text is the one that was read. `confidences`
// holds one a quotation.
void assemble(const people::Resolved& resolved, const std::vector<double>& confidences, Document& document);

}  // namespace attrib
