// The best source, cue and content of a cue's head by the weights (Viterbi 1967).
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/roles.hpp"
#include "model/weights.hpp"

namespace attrib::attribution {

class RoleDecoder {
 public:
  static constexpr std::uint32_t end_width = 8;  // of which end_count are used

  explicit RoleDecoder(const model::Weights& weights)
      : edges_(weights.table("roles", edge_count)), ends_(weights.table("ends", end_width)) {}

  // For one article; keeps the sums of what does not depend on a cue.
  class Session {
   public:
    Session(const RoleDecoder& decoder, const Scene& scene) : decoder_(decoder), scene_(scene) {
      item_scores_.resize(scene.items.size());
      scored_.resize(scene.items.size());
    }
    // The roles of the window's items.
    const std::vector<Role>& decode(const CueView& view);

   private:
    using Scores = std::array<std::int16_t, edge_count>;
    // Of the chains that end in one role, by State::end, the best; the role before in the lowest bits, see the .cpp.
    static constexpr std::size_t lanes = 8;  // of which end_count are used
    using Best = std::array<std::int32_t, lanes>;
    using BestOfRoles = std::array<Best, role_count>;

    void score_item(std::uint32_t item);
    void score_window(const CueView& view);
    template <Side side>
    static void step(const BestOfRoles& from, const Scores& scores, BestOfRoles& to);

    const RoleDecoder& decoder_;
    const Scene& scene_;
    std::vector<Scores> item_scores_;
    std::vector<std::uint8_t> scored_;
    // Kept between calls for their memory.
    std::vector<std::uint32_t> features_;
    FeatureRows window_features_;
    std::vector<Scores> scores_;
    std::vector<BestOfRoles> best_;  // after each item of the window
    std::vector<Role> roles_;
  };

 private:
  const model::Table& edges_;
  const model::Table& ends_;
};

}  // namespace attrib::attribution
