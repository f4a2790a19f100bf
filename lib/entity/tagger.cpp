// Sums rows, then has the decoder look for the best tags, twice.
#include "entity/tagger.hpp"

#include <algorithm>

#include "entity/second_look.hpp"
#include "entity/tag_decoder.hpp"

namespace attrib::entity {
namespace {

using text::Range;

constexpr std::uint32_t ahead = 24;  // features whose rows are on their way while one is added

// Adds the rows of the features, which are those of `ends.size()` places one after the other.
template <typename AddTo>
void add_rows(const model::Table& table, const std::vector<std::uint32_t>& features,
              const std::vector<std::uint32_t>& ends, AddTo sums_of) {
  const auto size = static_cast<std::uint32_t>(features.size());
  for (std::uint32_t i = 0; i < std::min(size, ahead); ++i) table.fetch(features[i]);
  std::uint32_t next = 0;
  for (std::uint32_t place = 0; place < ends.size(); ++place) {
    TagSums& sums = sums_of(place);
    for (; next < ends[place]; ++next) {
      if (next + ahead < size) table.fetch(features[next + ahead]);
      sums.add(table.row(features[next]));
    }
  }
}

}  // namespace

Tagger::Tagger(std::string_view bytes)
    : weights_(bytes, name_features, "names.weights"),
      rows_(weights_.table("tags", scored_tags)),
      steps_(weights_.table("steps", TagDecoder::step_width)),
      second_rows_(weights_.table("second-tags", scored_tags)),
      second_steps_(weights_.table("second-steps", TagDecoder::step_width)),
      clusters_(weights_.table("clusters", Clusters::width)) {}

std::vector<Tag> Tagger::tag(const language::Reading& reading, const ArticleWords& words,
                             const std::vector<Style>& styles, const std::vector<Range>& chains) const {
  std::vector<Tag> tags(reading.text.tokens.size(), outside);
  const TagFeatures features(reading, words, styles, chains, clusters_);
  std::vector<std::uint32_t> hashes, ends;

  std::vector<TagSums> of_words(features.word_count());
  hashes.reserve(of_words.size() * TagFeatures::most_of_word + TagFeatures::most_of_word);
  for (std::uint32_t word = 0; word < features.word_count(); ++word) {
    features.add_word(word, hashes);
    ends.push_back(static_cast<std::uint32_t>(hashes.size()));
  }
  add_rows(rows_, hashes, ends, [&](std::uint32_t word) -> TagSums& { return of_words[word]; });

  std::vector<TagSums> sums;
  hashes.clear();
  ends.clear();
  for (const Range chain : chains) {
    for (std::uint32_t i = chain.first; i < chain.last; ++i) {
      features.add_place(chain, i, hashes);
      ends.push_back(static_cast<std::uint32_t>(hashes.size()));
      sums.push_back(of_words[features.word_of(i)]);
    }
  }
  add_rows(rows_, hashes, ends, [&](std::uint32_t place) -> TagSums& { return sums[place]; });
  TagDecoder first(steps_), second(second_steps_);
  std::uint32_t place = 0;
  for (const Range chain : chains) {
    first.decode(&sums[place], chain.size(), &tags[chain.first]);
    place += chain.size();
  }

  const SecondLook look(words, chains, tags);
  hashes.clear();
  ends.clear();
  for (const Range chain : chains) {
    for (std::uint32_t i = chain.first; i < chain.last; ++i) {
      look.add(chain, i, hashes);
      ends.push_back(static_cast<std::uint32_t>(hashes.size()));
    }
  }
  add_rows(second_rows_, hashes, ends, [&](std::uint32_t one) -> TagSums& { return sums[one]; });
  place = 0;
  for (const Range chain : chains) {
    second.decode(&sums[place], chain.size(), &tags[chain.first]);
    place += chain.size();
  }
  return tags;
}

}  // namespace attrib::entity
