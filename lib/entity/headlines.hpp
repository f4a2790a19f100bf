// Names in titles and in capitals, where a capital says nothing: those the article or the lexicon knows.
#pragma once

#include <vector>

#include "entity/article_words.hpp"
#include "entity/decision.hpp"
#include "entity/names.hpp"
#include "language/language.hpp"

namespace attrib::entity {

// Appends the names of all sentences that are not in plain style, in text order.
void add_headline_names(const language::Reading& reading, const ArticleWords& words, const std::vector<Style>& styles,
                        const Decision& decision, std::vector<Name>& names);

}  // namespace attrib::entity
