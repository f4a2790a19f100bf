// Chains of tokens that may hold names: capitalised words with what may stand between them. All else is outside.
#pragma once

#include <vector>

#include "entity/article_words.hpp"
#include "language/language.hpp"
#include "text/text.hpp"

namespace attrib::entity {

// In text order, none overlapping, none over the end of a sentence; each begins and ends with a word that has a capital
// or with a number. A chain may hold several names, or none: "Monday Ann Lee of the Avon Trust". Web residue is left
// out.
std::vector<text::Range> find_chains(const language::Reading& reading, const ArticleWords& words);

}  // namespace attrib::entity
