// The names of an article: candidate stretches, the evidence for each, one decision a name.
#include "entity/names.hpp"

#include <algorithm>

#include "entity/article_words.hpp"
#include "entity/chains.hpp"
#include "entity/decision.hpp"
#include "entity/headlines.hpp"
#include "entity/span_rules.hpp"
#include "entity/stretches.hpp"
#include "entity/tagger.hpp"

namespace attrib::entity {

std::vector<Name> find_names(const language::Reading& reading) {
  const std::vector<Style> styles = sentence_styles(reading);
  const ArticleWords words(reading, styles);
  const std::vector<Stretch> stretches = find_stretches(reading, words, styles);
  const Decision decision(reading, words, stretches);

  std::vector<Name> names;
  for (const Stretch& stretch : stretches) {
    const auto type = decision.type(stretch);
    if (!type) continue;
    const std::uint32_t end = names.empty() ? 0 : names.back().tokens.last;
    names.push_back(
        {*type == EntityType::person ? with_particles(reading, stretch.tokens, end) : stretch.tokens, *type});
  }
  add_headline_names(reading, words, styles, decision, names);
  std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.tokens < b.tokens; });
  add_given_names(reading, names);
  return names;
}

std::vector<Name> find_names(const language::Reading& reading, const Tagger& tagger) {
  const std::vector<Style> styles = sentence_styles(reading);
  const ArticleWords words(reading, styles);
  const std::vector<text::Range> chains = find_chains(reading, words);
  const std::vector<Tag> tags = tagger.tag(reading, words, styles, chains);
  std::vector<Name> names;
  names.reserve(chains.size());
  for (const text::Range chain : chains) {
    for (std::uint32_t i = chain.first; i < chain.last; ++i) {
      if (is_begin(tags[i])) names.push_back({{i, i + 1}, type_of(tags[i])});
      if (is_inside(tags[i])) names.back().tokens.last = i + 1;
    }
  }
  mend_names(reading, words, styles, chains, names);
  add_given_names(reading, names);
  return names;
}

}  // namespace attrib::entity
