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
  // A number a tag. All are sums of whole numbers far below 2^24, so they are exact.
  struct Scores {
    TypeLanes outside;  // the same in all lanes
    TypeLanes begin, inside;

    [[nodiscard]] Scores operator+(const Scores& other) const {
      return {outside + other.outside, begin + other.begin, inside + other.inside};
    }
    [[nodiscard]] TypeLanes best() const;  // in all lanes
    [[nodiscard]] Tag best_tag() const;    // of equal ones the first
  };

  [[nodiscard]] Tag best_alone(const TagSums& sums) const;
  void step(const Scores& before, const TagSums& sums, Scores& place) const;

  std::array<Scores, tag_count> into_;           // by the tag after: the weight of the step from each
  std::array<TypeLanes, tag_count> into_begin_;  // by the tag before: that of the steps to each begin
  TypeLanes begin_inside_, inside_inside_;       // of those within a type
  // After each token the best of a chain up to there with such a tag; the first before all.
  std::vector<Scores> places_;
};

}  // namespace attrib::entity
