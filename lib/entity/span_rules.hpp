// What holds of every name, however it was found: where its span ends, what the lists say, what the article knows.
#pragma once

#include <cstdint>
#include <vector>

#include "entity/article_words.hpp"
#include "entity/names.hpp"
#include "entity/styles.hpp"
#include "language/language.hpp"
#include "text/text.hpp"

namespace attrib::entity {

// For names by weights, in text order: cuts "the", titles and "'s" off, leaves out what is no name by itself
// (not_a_name.txt), and adds what the weights have missed of `chains`: the family name of a person that the article
// names in full, and outlets that are listed.
void mend_names(const language::Reading& reading, const ArticleWords& words, const std::vector<Style>& styles,
                const std::vector<text::Range>& chains, std::vector<Name>& names);

// "Ms van der Zyl": the name with the small words before it that belong to it. `end` is where the name before ends.
text::Range with_particles(const language::Reading& reading, text::Range name, std::uint32_t end);

// Puts in the names that name.txt gives, in place of those that they overlap; keeps the order of the text.
void add_given_names(const language::Reading& reading, std::vector<Name>& names);

}  // namespace attrib::entity
