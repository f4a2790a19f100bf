// How far a regular expression can read a text: what stands beyond has no part in whether and where it matches.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/pattern_shape.hpp"

namespace attrib::language {

class PatternReach {
 public:
  // The symbols that decide, by their kinds, and whether the text ends with them: as one number, equal where RE2 must
  // find the same.
  using Part = std::uint32_t;
  static constexpr std::size_t longest = 7;  // symbols of a part
  static constexpr unsigned part_bits = 30;

  PatternReach() = default;
  explicit PatternReach(const SideShape& shape, Flank flank);

  // The part of a text beside the "!" that decides; 0 where it is longer, or the expression is not known so well.
  [[nodiscard]] Part of(std::string_view text) const {
    if (steps_.empty()) return 0;
    Part part = 1;  // before its first symbol
    State state = 0;
    for (std::size_t read = 0; read < longest;) {
      if (read == text.size()) return part << 1U | 1U;
      const char symbol = flank_ == Flank::before ? text[text.size() - 1 - read] : text[read];
      const std::uint8_t kind = kinds_[static_cast<unsigned char>(symbol) & 127U];
      part = part << kind_bits | kind;
      state = steps_[state * most_kinds + kind];
      ++read;
      if (state == no_further) return part << 1U | (read == text.size() ? 1U : 0U);
    }
    return 0;
  }

 private:
  using State = std::uint8_t;
  static constexpr unsigned kind_bits = 4;
  static constexpr std::size_t most_kinds = 1U << kind_bits, most_states = 255;
  static constexpr State no_further = most_states;
  static_assert(1 + kind_bits * longest + 1 == part_bits);

  bool find_kinds(const Net& net);
  void find_steps(const Net& net);

  Flank flank_ = Flank::before;
  std::array<std::uint8_t, 128> kinds_{};  // symbols that no character of the expression tells apart are of one kind
  std::vector<char> symbols_;              // one of each kind
  std::vector<State> steps_;               // by state and kind; empty where there is no automaton
};

}  // namespace attrib::language
