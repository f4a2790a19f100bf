// The source and the content of a cue: a linear-chain model over the items around it.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "attribution/scene.hpp"

namespace attrib::attribution {

enum class Role : std::uint8_t { other, source, content, cue };
inline constexpr std::size_t role_count = 4;
inline constexpr std::size_t edge_count = role_count * role_count;  // weights a feature has: one for each pair of roles

// A chain's state: the role of an item, whether the source has been seen, and how many contents. Tied, so that states
// of one role share their weights.
struct State {
  Role role = Role::other;
  std::uint8_t sources = 0, contents = 0;

  static constexpr std::uint8_t most_sources = 1, most_contents = 2;
  static constexpr std::size_t count = role_count * (most_sources + 1) * (most_contents + 1);
  [[nodiscard]] constexpr std::size_t index() const { return static_cast<std::size_t>(role) + role_count * end(); }
  // What the whole chain holds when this is its last state.
  [[nodiscard]] constexpr std::size_t end() const { return sources + std::size_t{2} * contents; }
};
inline constexpr std::size_t end_count = State::count / role_count;

// One step of a chain.
struct Step {
  std::uint8_t from = 0, to = 0, edge = 0;  // indices of states; role before * role_count + role after
};

// Where an item stands towards the cue's head: the cue is one span around it.
enum class Side : std::uint8_t { before, head, after };
inline constexpr std::size_t side_count = 3;

// The steps that a chain may take into an item of that side.
const std::vector<Step>& steps(Side side);

// What features need of a cue, made once for a window. One view does for all cues of a scene, one after the other.
class CueView {
 public:
  // `is_cue` has 1 for each item of the scene that is taken for a cue's head; it must outlive this.
  CueView(const Scene& scene, const std::vector<std::uint8_t>& is_cue) : scene_(scene), is_cue_(is_cue) {}

  void turn_to(std::uint32_t item);

  std::uint32_t head = 0;  // item
  text::Range window;      // items
  std::uint32_t pattern = none;
  std::uint32_t pattern_name = 0;  // hashed; 0 without a pattern
  std::uint32_t form = 0;          // of the head: how it ends
  std::uint32_t cues_behind = 0;   // in the rest of the head's sentence

  [[nodiscard]] std::uint32_t is_cue(std::uint32_t item) const { return is_cue_[item]; }
  // Cues from an item on that stand in that sentence.
  [[nodiscard]] std::uint32_t cues_from(std::uint32_t item, std::uint32_t sentence) const {
    const std::uint32_t last = std::min(window.last, scene_.sentence_ends[sentence]);
    std::uint32_t cues = 0;
    for (; item < last; ++item) cues += is_cue_[item];
    return cues;
  }
  // The roles that the pattern gives an item of the window and those beside it.
  [[nodiscard]] std::uint32_t roles_around(std::uint32_t item) const {
    const std::uint8_t* const before = &pattern_roles_[item - window.first];
    return static_cast<std::uint32_t>(before[0] | before[1] << 3 | before[2] << 6);
  }

 private:
  static constexpr std::uint8_t outside = 7;
  // Gives the items of the window that begin with one of the tokens that role.
  void fill(text::Range tokens, Role role);

  const Scene& scene_;
  const std::vector<std::uint8_t>& is_cue_;
  std::vector<std::uint8_t> pattern_roles_;  // one an item of the window, and `outside` on both sides
};

// The features of a window's end, whose weights say what the chain holds (State::end).
void end_features(const Scene& scene, const CueView& view, std::vector<std::uint32_t>& features);

}  // namespace attrib::attribution
