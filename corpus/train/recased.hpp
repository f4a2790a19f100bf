// Copies of texts with some of their sentences in capitals or written as headlines, and lines made up.
#pragma once

#include <vector>

#include "language/language.hpp"
#include "named_texts.hpp"
#include "random.hpp"

namespace attrib::train {

enum class Recasing { capitals, title };

// A copy of the text in which `share` per cent of the sentences are re-cased (ASCII letters only, so that no byte
// moves); what is not re-cased is open.
NamedText recased(const NamedText& text, Recasing recasing, unsigned share, const language::Language& language,
                  Random& random);

// Lines that the annotated texts have few of, made up from the names of the language's lists: datelines, tables of
// results, lists of people with their countries.
NamedTexts made_up_lines(std::size_t texts, const language::Language& language, Random& random);

}  // namespace attrib::train
