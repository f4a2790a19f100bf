// The names of an article: candidate stretches, the evidence for each, one decision a name.
#include "entity/names.hpp"

#include <algorithm>

#include "entity/article_words.hpp"
#include "entity/decision.hpp"
#include "entity/headlines.hpp"
#include "entity/stretches.hpp"

namespace attrib::entity {

std::vector<Name> find_names(const language::Reading& reading) {
  const std::vector<Style> styles = sentence_styles(reading);
  const ArticleWords words(reading, styles);
  const std::vector<Stretch> stretches = find_stretches(reading, words, styles);
  const Decision decision(reading, words, stretches);

  std::vector<Name> names;
  for (const Stretch& stretch : stretches) {
    if (const auto type = decision.type(stretch)) names.push_back({stretch.tokens, *type});
  }
  add_headline_names(reading, words, styles, decision, names);
  std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.tokens < b.tokens; });
  return names;
}

}  // namespace attrib::entity
