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
  using Scores = std::array<std::int32_t, tag_count>;
  struct Place {
    Scores best;
    std::array<Tag, tag_count> from;
  };

  [[nodiscard]] Tag best_alone(const TagSums& sums) const;
  void step(const Scores& before, const TagSums& sums, Place& place) const;

  std::array<Scores, tag_count> into_;  // by the tag after: the weight of the step from each
  Scores out_;                          // of the step to `outside`, from each
  std::vector<Place> places_;
};

}  // namespace attrib::entity
