// Names of people, organisations, places and other things.
#pragma once

#include <vector>

#include "attrib/document.hpp"
#include "language/language.hpp"
#include "text/text.hpp"

namespace attrib::entity {

// A name in the text. The span leaves out titles ("Mr"), "the" and "'s"; it never crosses a sentence.
struct Name {
  text::Range tokens;
  EntityType type = EntityType::other;
};

// All names in text order, none overlapping. One pass collects what the article says of each word (its uses with a
// lower-case letter, after a title, before "said", as part of a longer name), a second decides: one word has one type
// an article.
std::vector<Name> find_names(const language::Reading& reading);

class Tagger;

// The same by learned weights, type and span a place.
std::vector<Name> find_names(const language::Reading& reading, const Tagger& tagger);

}  // namespace attrib::entity
