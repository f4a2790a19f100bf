// Tokens of one paragraph.
#pragma once

#include "text/letter_bits.hpp"
#include "text/text.hpp"

namespace attrib::text {

// Appends the tokens of `paragraph` in text order, and which of them are marks; Token::sentence stays 0. Every byte
// that is neither white space nor ignorable lies in one token, and none of them cuts a well-formed UTF-8 sequence.
// `letters` are those of the text's bytes.
void tokenise(Text& text, const LetterBits& letters, Span paragraph, const Abbreviations& abbreviations);

}  // namespace attrib::text
