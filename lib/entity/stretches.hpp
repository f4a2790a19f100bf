// Candidate stretches: capitalised words that may be one name, cut at titles and at the seams between two names.
#pragma once

#include <cstdint>
#include <vector>

#include "entity/article_words.hpp"
#include "language/language.hpp"
#include "text/text.hpp"

namespace attrib::entity {

struct Stretch {
  text::Range tokens;
  std::uint64_t key = 0;  // ArticleWords::key of the tokens
  // A word whose capital may come from its place in the sentence, a month, a title: a name only when the article has it
  // as part of a longer name ("Theresa May … May said").
  bool weak = false;
};

// In text order, none overlapping. Only of sentences in plain style; web residue is left out.
std::vector<Stretch> find_stretches(const language::Reading& reading, const ArticleWords& words,
                                    const std::vector<Style>& styles);

}  // namespace attrib::entity
