// The best tags of a chain, given the sums of its places (Viterbi 1967).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "entity/tag_sums.hpp"
#include "entity/tags.hpp"
#include "model/weights.hpp"

namespace attrib::entity {

class TagDecoder {
 public:
  // Rows of the table of steps: the tag before; in each the tag after. `outside` stands before and after a chain.
  static constexpr std::uint32_t step_width = 16;
  static constexpr std::size_t step_rows = 16;

  explicit TagDecoder(const model::Table& steps);

  // Writes `size` tags, at least one; `sums` has as many.
  void decode(const TagSums* sums, std::uint32_t size, Tag* tags);

 private:
  // The best score of a chain up to some place that has such a tag there. Scores are sums of whole numbers far below
  // 2^24, so they are exact.
  struct Place {
    float outside = 0;
    TypeLanes begin, inside;

    [[nodiscard]] float of(Tag tag) const {
      if (tag == entity::outside) return outside;
      return (is_begin(tag) ? begin : inside)[static_cast<std::size_t>(type_of(tag))];
    }
  };

  [[nodiscard]] Tag best_alone(const TagSums& sums) const;
  void step(const Place& before, const TagSums& sums, Place& place) const;
  [[nodiscard]] float best_into_outside(const Place& before) const;
  [[nodiscard]] Tag tag_before(Tag tag, const Place& before, float best) const;

  std::array<std::array<float, tag_count>, tag_count> into_;  // by the tag after: the weight of the step from each
  std::array<TypeLanes, tag_count> into_begin_;               // by the tag before: that of the steps to each begin
  TypeLanes begin_inside_, inside_inside_, begin_outside_, inside_outside_;  // of those within a type, and out of it
  std::vector<Place> places_;                                                // after each token; the first before all
};

}  // namespace attrib::entity
