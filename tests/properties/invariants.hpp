// What holds of every Document, whatever the text.
#pragma once

#include <string>

#include "attrib/document.hpp"

namespace attrib::properties {

// The first invariant that a document breaks, in words; "" when all hold: spans lie in the text and split no character,
// ids are e1, e2 … and q1, q2 …, lists are in text order, what is quoted lies within the content, every reference leads
// to something, a parent comes before its children, a quotation has a speaker or a reason for having none.
std::string broken_invariant(const Document& document);

}  // namespace attrib::properties
