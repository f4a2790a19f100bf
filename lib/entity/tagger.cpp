// Sums rows, then has the decoder look for the best tags, twice.
#include "entity/tagger.hpp"

#include <algorithm>
#include <array>

#include "entity/second_look.hpp"

namespace attrib::entity {
namespace {

using text::Range;

// Adds the rows of the features of places to their sums, one place after the other. Tables are larger than the nearest
// cache: the rows of some places are on their way while those of places before them are added.
template <std::size_t most_features>
class RowAdder {
 public:
  // `sums` has one a place.
  RowAdder(const model::Table& table, std::vector<TagSums>& sums) : table_(table), sums_(sums) {}
  ~RowAdder() {
    for (std::size_t place = next_ - std::min(next_, ahead); place < next_; ++place) add(place);
  }
  RowAdder(const RowAdder&) = delete;
  RowAdder& operator=(const RowAdder&) = delete;

  // `write` writes the features of the next place from where it is told, and returns where they end.
  template <typename Write>
  void next(Write write) {
    if (next_ >= ahead) add(next_ - ahead);
    Line& line = lines_[next_++ % ahead];
    const std::uint32_t* const end = write(line.features.data());
    line.size = static_cast<std::size_t>(end - line.features.data());
    for (std::size_t i = 0; i < line.size; ++i) table_.fetch<scored_tags>(line.features[i]);
  }

 private:
  static constexpr std::size_t ahead = 8;
  struct Line {
    std::array<std::uint32_t, most_features> features;
    std::size_t size;
  };

  void add(std::size_t place) {
    const Line& line = lines_[place % ahead];
    TagSums own = sums_[place];
    for (std::size_t i = 0; i < line.size; ++i) own.add(table_.row<scored_tags>(line.features[i]));
    sums_[place] = own;
  }

  const model::Table& table_;
  std::vector<TagSums>& sums_;
  std::array<Line, ahead> lines_;
  std::size_t next_ = 0;
};

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
  TagFeatures features(reading, words, styles, chains, clusters_);
  std::vector<TagSums> of_words(features.word_count());
  {
    RowAdder<TagFeatures::most_of_word> rows(rows_, of_words);
    for (std::uint32_t word = 0; word < features.word_count(); ++word)
      rows.next([&](std::uint32_t* to) { return features.write_word(word, to); });
  }

  std::vector<TagSums> sums(features.place_count());
  for (std::uint32_t place = 0; place < features.place_count(); ++place)
    sums[place] = of_words[features.word_of(place)];
  {
    RowAdder<TagFeatures::most_of_place> rows(rows_, sums);
    std::uint32_t place = 0;
    for (const Range chain : chains) {
      features.go_to(chain, place);
      place += chain.size();
      for (std::uint32_t i = chain.first; i < chain.last; ++i)
        rows.next([&](std::uint32_t* to) { return features.write_place(i, to); });
    }
  }
  const auto decode = [&](TagDecoder decoder) {
    const TagSums* own = sums.data();
    for (const Range chain : chains) {
      decoder.decode(own, chain.size(), &tags[chain.first]);
      own += chain.size();
    }
  };
  decode(decoder_);

  const SecondLook look(words, chains, tags);
  {
    RowAdder<SecondLook::most_features> rows(second_rows_, sums);
    for (const Range chain : chains) {
      for (std::uint32_t i = chain.first; i < chain.last; ++i)
        rows.next([&](std::uint32_t* to) { return look.write(chain, i, to); });
    }
  }
  decode(second_decoder_);
  return tags;
}

}  // namespace attrib::entity
