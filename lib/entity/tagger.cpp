// Sums rows, then has the decoder look for the best tags, twice.
#include "entity/tagger.hpp"

#include <algorithm>

#include "entity/second_look.hpp"

namespace attrib::entity {
namespace {

using text::Range;

constexpr std::uint32_t ahead = 64;  // features whose rows are on their way while one is added

// The features of many places, one after the other.
struct Places {
  std::vector<std::uint32_t> features, ends;

  // Makes room for as many places as there will be, with up to `most` features each.
  void begin(std::size_t places, std::size_t most) {
    features.clear();
    ends.clear();
    features.reserve(places * most + ahead);
    ends.reserve(places);
  }
  void end_place() { ends.push_back(static_cast<std::uint32_t>(features.size())); }
};

// Adds the rows of each place's features to its sums.
void add_rows(const model::Table& table, Places& places, std::vector<TagSums>& sums) {
  if (places.features.empty()) return;
  places.features.insert(places.features.end(), ahead, places.features.back());  // so that there is always one ahead
  const std::uint32_t* next = places.features.data();
  for (std::uint32_t i = 0; i < ahead; ++i) table.fetch<scored_tags>(next[i]);
  for (std::size_t place = 0; place < places.ends.size(); ++place) {
    TagSums own = sums[place];
    for (const std::uint32_t* const end = places.features.data() + places.ends[place]; next < end; ++next) {
      table.fetch<scored_tags>(next[ahead]);
      own.add(table.row<scored_tags>(*next));
    }
    sums[place] = own;
  }
}

}  // namespace

Tagger::Tagger(std::string_view bytes)
    : weights_(bytes, name_features, "names.weights"),
      rows_(weights_.table("tags", scored_tags)),
      decoder_(weights_.table("steps", TagDecoder::step_width)),
      second_rows_(weights_.table("second-tags", scored_tags)),
      second_decoder_(weights_.table("second-steps", TagDecoder::step_width)),
      clusters_(weights_.table("clusters", Clusters::width)) {}

std::vector<Tag> Tagger::tag(const language::Reading& reading, const ArticleWords& words,
                             const std::vector<Style>& styles, const std::vector<Range>& chains) const {
  std::vector<Tag> tags(reading.text.tokens.size(), outside);
  const TagFeatures features(reading, words, styles, chains, clusters_);
  Places places;
  std::vector<TagSums> of_words(features.word_count());
  places.begin(features.word_count(), TagFeatures::most_of_word);
  for (std::uint32_t word = 0; word < features.word_count(); ++word) {
    features.add_word(word, places.features);
    places.end_place();
  }
  add_rows(rows_, places, of_words);

  std::uint32_t size = 0;
  for (const Range chain : chains) size += chain.size();
  std::vector<TagSums> sums;
  sums.reserve(size);
  const auto add_places = [&](std::size_t most, auto add) {
    places.begin(size, most);
    for (const Range chain : chains) {
      for (std::uint32_t i = chain.first; i < chain.last; ++i) {
        add(chain, i);
        places.end_place();
      }
    }
  };
  const auto decode = [&](TagDecoder decoder) {
    const TagSums* own = sums.data();
    for (const Range chain : chains) {
      decoder.decode(own, chain.size(), &tags[chain.first]);
      own += chain.size();
    }
  };
  add_places(TagFeatures::most_of_place, [&](Range chain, std::uint32_t token) {
    features.add_place(chain, token, places.features);
    sums.push_back(of_words[features.word_of(token)]);
  });
  add_rows(rows_, places, sums);
  decode(decoder_);

  const SecondLook look(words, chains, tags);
  add_places(SecondLook::most_features,
             [&](Range chain, std::uint32_t token) { look.add(chain, token, places.features); });
  add_rows(second_rows_, places, sums);
  decode(second_decoder_);
  return tags;
}

}  // namespace attrib::entity
