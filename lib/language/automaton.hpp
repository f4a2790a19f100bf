// An automaton of the characters of regular expressions: reads a text as far as one of them might, or further.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/pattern_shape.hpp"

namespace attrib::language {

class Automaton {
 public:
  using State = std::uint16_t;
  static constexpr State start = 0, perhaps = 0xFFFE, no_further = 0xFFFF;

  // Nothing is known of any text.
  Automaton() = default;
  // What is asked of it: how far a match may reach, whether all of a text may match, or a part of it.
  enum class Asked : std::uint8_t { reach, whole, anywhere };
  // Has up to so many states; `perhaps` stands for those beyond, and for the end of a match where it is asked for.
  Automaton(Net net, std::size_t most_states, Asked asked);

  // How many kinds of symbols there are: those that no character of the expression tells apart are of one kind.
  [[nodiscard]] std::size_t kinds() const { return symbols_.size(); }
  [[nodiscard]] std::uint8_t kind(char symbol) const { return kinds_[static_cast<unsigned char>(symbol)]; }
  [[nodiscard]] State next(State state, std::uint8_t kind) const {
    return steps_[(std::size_t{state} << kind_bits_) + kind];
  }

  // False where the text cannot match.
  [[nodiscard]] bool may_match(std::string_view text) const {
    State state = steps_.empty() ? perhaps : start;
    for (auto at = text.begin(); at != text.end() && state < perhaps; ++at) state = next(state, kind(*at));
    return state == perhaps || (state != no_further && may_end_[state]);
  }

 private:
  void find_kinds(const Net& net);
  void find_steps(const Net& net, std::size_t most_states, Asked asked);

  std::array<std::uint8_t, 256> kinds_{};
  std::vector<unsigned char> symbols_;  // one of each kind
  unsigned kind_bits_ = 0;
  std::vector<State> steps_;   // by state and kind
  std::vector<bool> may_end_;  // by state: whether a match of the whole may end there
};

}  // namespace attrib::language
