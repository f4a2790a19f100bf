// How far a regular expression can read a text: what stands beyond has no part in whether and where it matches.
#pragma once

#include <cstdint>
#include <string_view>

#include "language/automaton.hpp"
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
  PatternReach(const SideShape& shape, Flank flank) : flank_(flank) {
    if (shape.net) automaton_ = Automaton(*shape.net, most_states, Automaton::Asked::reach);
    known_ = shape.net && automaton_.kinds() <= std::size_t{1} << kind_bits;
  }

  // The part of a text beside the "!" that decides; 0 where it is longer, or the expression is not known so well.
  [[nodiscard]] Part of(std::string_view text) const {
    if (!known_) return 0;
    Part part = 1;  // before its first symbol
    Automaton::State state = Automaton::start;
    for (std::size_t read = 0; read < longest && state != Automaton::perhaps;) {
      if (read == text.size()) return part << 1U | 1U;
      const std::uint8_t kind = automaton_.kind(flank_ == Flank::before ? text[text.size() - 1 - read] : text[read]);
      part = part << kind_bits | kind;
      state = automaton_.next(state, kind);
      ++read;
      if (state == Automaton::no_further) return part << 1U | (read == text.size() ? 1U : 0U);
    }
    return 0;
  }

 private:
  static constexpr unsigned kind_bits = 4;
  static constexpr std::size_t most_states = 256;
  static_assert(1 + kind_bits * longest + 1 == part_bits);

  Flank flank_ = Flank::before;
  bool known_ = false;
  Automaton automaton_;
};

}  // namespace attrib::language
