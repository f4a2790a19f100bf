// Tokens of one paragraph.
#pragma once

#include <string_view>
#include <vector>

#include "text/text.hpp"

namespace attrib::text {

// Appends the tokens of `paragraph` in text order; Token::sentence stays 0. Every byte that is neither white space nor
// ignorable lies in one token, and none of them cuts a well-formed UTF-8 sequence.
void tokenise(std::string_view bytes, Span paragraph, const Abbreviations& abbreviations, std::vector<Token>& tokens);

}  // namespace attrib::text
