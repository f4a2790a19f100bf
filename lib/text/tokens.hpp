// Tokens of one paragraph.
#pragma once

#include <string_view>
#include <vector>

#include "text/letter_bits.hpp"
#include "text/text.hpp"

namespace attrib::text {

// Appends the tokens of `paragraph` in text order; Token::sentence stays 0. Every byte that is neither white space nor
// ignorable lies in one token, and none of them cuts a well-formed UTF-8 sequence. `letters` are those of `bytes`.
void tokenise(std::string_view bytes, const LetterBits& letters, Span paragraph, const Abbreviations& abbreviations,
              std::vector<Token>& tokens);

}  // namespace attrib::text
