// Learns source and content around a cue.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "attribution/roles.hpp"
#include "cue_trainer.hpp"

namespace attrib::train {

// A window with its features and, for learning, the roles of its items.
struct Chain {
  std::uint32_t head = 0;  // position in the window
  std::vector<std::vector<std::uint32_t>> features;
  std::vector<std::uint32_t> end_features;
  std::vector<attribution::Role> roles;
};

Chain make_chain(const attribution::Scene& scene, const attribution::CueView& view);

// A conditional random field (Lafferty et al. 2001) with tied states, trained by AdaGrad with feature dropout.
class RoleModel {
 public:
  static constexpr std::uint32_t rows = 1U << 15, end_rows = 1U << 12;
  static constexpr std::size_t end_width = 8;

  void learn(const std::vector<Chain>& chains, int epochs);
  [[nodiscard]] std::vector<attribution::Role> decode(const Chain& chain) const;
  [[nodiscard]] const std::vector<float>& weights() const { return weights_; }
  [[nodiscard]] const std::vector<float>& end_weights() const { return end_weights_; }

 private:
  struct Scores {
    std::vector<std::array<float, attribution::edge_count>> edges;  // one an item
    std::array<float, end_width> end{};
  };
  [[nodiscard]] Scores score(const std::vector<std::vector<std::uint32_t>>& features,
                             const std::vector<std::uint32_t>& end, float factor) const;

  std::vector<float> weights_ = std::vector<float>(std::size_t{rows} * attribution::edge_count);
  std::vector<float> end_weights_ = std::vector<float>(std::size_t{end_rows} * end_width);
};

}  // namespace attrib::train
