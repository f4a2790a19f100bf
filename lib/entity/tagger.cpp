// Sums rows, then has the decoder look for the best tags, twice.
#include "entity/tagger.hpp"

#include "entity/second_look.hpp"
#include "entity/tag_rows.hpp"

namespace attrib::entity {
Tagger::Tagger(std::string_view bytes)
    : weights_(bytes, name_features, "names.weights"),
      rows_(weights_.table("tags", scored_tags)),
      decoder_(weights_.table("steps", TagDecoder::step_width)),
      second_rows_(weights_.table("second-tags", scored_tags)),
      second_decoder_(weights_.table("second-steps", TagDecoder::step_width)),
      clusters_(weights_.table("clusters", Clusters::width)) {}

std::vector<Tag> Tagger::tag(const language::Reading& reading, const ArticleWords& words,
                             const std::vector<Style>& styles, const std::vector<text::Range>& chains) const {
  std::vector<Tag> tags(reading.text.tokens.size(), outside);
  TagFeatures features(reading, words, styles, chains, clusters_);
  std::vector<TagSums> of_words(features.word_count());
  {
    RowAdder<TagFeatures::least_of_word, TagFeatures::most_of_word> rows(rows_, of_words);
    for (std::uint32_t word = 0; word < features.word_count(); ++word)
      rows.next([&](RowFetcher to) { return features.write_word(word, to); });
  }

  std::vector<TagSums> sums(features.place_count());
  for (std::uint32_t place = 0; place < features.place_count(); ++place)
    sums[place] = of_words[features.word_of(place)];
  {
    RowAdder<TagFeatures::of_place, TagFeatures::of_place> rows(rows_, sums);
    std::uint32_t place = 0;
    for (const text::Range chain : chains) {
      features.go_to(chain, place);
      place += chain.size();
      for (std::uint32_t i = chain.first; i < chain.last; ++i)
        rows.next([&](RowFetcher to) { return features.write_place(i, to); });
    }
  }
  const auto decode = [&](TagDecoder decoder) {
    const TagSums* own = sums.data();
    for (const text::Range chain : chains) {
      decoder.decode(own, chain.size(), &tags[chain.first]);
      own += chain.size();
    }
  };
  decode(decoder_);

  const SecondLook look(words, chains, tags);
  std::uint32_t place = 0;
  for (const text::Range chain : chains) {
    for (std::uint32_t i = chain.first; i < chain.last; ++i, ++place)
      sums[place] = look.write(chain, i, RowSummer(second_rows_, sums[place])).sums();
  }
  decode(second_decoder_);
  return tags;
}

}  // namespace attrib::entity
