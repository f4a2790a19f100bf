// Sentence boundaries: ICU's, put right for abbreviations, initials and questions inside marks.
#pragma once

#include "text/text.hpp"

namespace attrib::text {

// Fills text.sentences, Paragraph::sentences and Token::sentence from text.bytes, text.tokens and text.paragraphs.
void find_sentences(Text& text, const Abbreviations& abbreviations);

}  // namespace attrib::text
