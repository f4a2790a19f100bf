// Learns the weights of a linear-chain conditional random field over tags, some of which may be unknown.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "entity/tags.hpp"
#include "tag_set.hpp"

namespace attrib::train {

class TagModel {
 public:
  using Scores = std::array<float, entity::scored_tags>;  // beside that of `outside`, which is 0
  static constexpr std::size_t step_count = entity::tag_count * entity::tag_count;

  explicit TagModel(std::size_t rows) : rows_(rows) {}

  // Makes the tags that may be right likelier, chain by chain (AdaGrad; Duchi et al. 2011), and keeps the mean of the
  // weights after the later passes. `base` has scores that are there already, one a place, or is empty.
  void learn(const PlaceFeatures& features, const std::vector<Scores>& base, const std::vector<Tags>& tags,
             const std::vector<TrainChain>& chains, int passes);

  // The sums of the weights of a place's features.
  [[nodiscard]] Scores score(const PlaceFeatures& features, std::size_t place) const;

  // The best tags of places with these scores.
  [[nodiscard]] std::vector<entity::Tag> decode(const std::vector<Scores>& scores) const;

  // Rows of `entity::scored_tags`, and the steps: from tag * tag_count + to tag.
  [[nodiscard]] std::vector<float> rows() const;
  [[nodiscard]] const std::array<float, step_count>& steps() const { return steps_; }

 private:
  struct Row {
    Scores weights{}, squares{};
  };
  class Pass;

  std::vector<Row> rows_;  // a power of two of them
  std::array<float, step_count> steps_{}, step_squares_{};
};

}  // namespace attrib::train
