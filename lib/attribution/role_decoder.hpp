// The best source, cue and content of a cue's head by the weights (Viterbi 1967).
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/edge_sums.hpp"
#include "attribution/roles.hpp"
#include "attribution/window_features.hpp"
#include "model/weights.hpp"

namespace attrib::attribution {

// Items side by side that have one role.
struct Run {
  Role role = Role::other;
  text::Range items;
};

class RoleDecoder {
 public:
  static constexpr std::uint32_t end_width = 8;  // of which end_count are used

  explicit RoleDecoder(const model::Weights& weights)
      : edges_(weights.table("roles", edge_count)), ends_(weights.table("ends", end_width)) {}

  // For one article; keeps memory between its cues.
  class Session {
   public:
    Session(const RoleDecoder& decoder, const Scene& scene);
    // The roles of the window's items, the last run first.
    const std::vector<Run>& decode(const CueView& view);

   private:
    using Scores = std::array<Lanes, role_count>;
    // The best score of the chains in each state: of a role and number of sources, by contents; one lane is not used.
    // Scores are sums of whole numbers far below 2^24, so they are exact.
    using Best = std::array<std::array<Lanes, State::most_sources + 1>, role_count>;

    // The rows of an item's features.
    struct ItemRows {
      ItemRows() {}  // leaves them as they are: they are set before they are read
      std::array<const std::int8_t*, most_features + 1> all;
      const std::int8_t* const* end = nullptr;
    };

    void make_room(std::uint32_t items);
    void score_window(const CueView& view);
    template <Side side, std::size_t sources, Role next, Role... roles>
    static Lanes best_into(const Best& from, const Scores& scores);
    template <Side side, std::size_t sources>
    static void step_to(const Best& from, const Scores& scores, Best& to);
    template <Side side>
    static void step(const Best& from, const Scores& scores, Best& to);
    template <Role role>
    std::uint32_t start_of_run(std::uint32_t end, State& state) const;
    void ask_for_ends(const CueView& view);
    [[nodiscard]] State last_state(const Best& best) const;

    const RoleDecoder& decoder_;
    const Scene& scene_;
    std::vector<std::uint32_t> end_features_;
    // By item of the window; of the longest one so far.
    std::vector<ItemRows> rows_;
    std::vector<Scores> scores_;
    std::vector<Best> best_;  // after each item, and before the first
    std::vector<Run> runs_;
  };

 private:
  const model::Table& edges_;
  const model::Table& ends_;
};

}  // namespace attrib::attribution
