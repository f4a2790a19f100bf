// What a text must hold for a pattern to match at all: a cheap look before the regular expression is run.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace attrib::language {

using Symbols = std::bitset<128>;  // ASCII characters

// One character of each set of `left` and `right` must stand on that side of the "!", one of `before` directly before
// it, one of `second` behind the character after it. An empty set there demands nothing.
struct Needs {
  std::vector<Symbols> left, right;
  Symbols before, second;
};

// Reads them off a regular expression with one "!" outside all groups. Knows characters, escapes, classes, groups and
// the quantifiers ? * + {m,n}; what it can't be sure of (alternatives, optional parts) is no need.
Needs needs_of(std::string_view regex);

// The needs of many patterns with a number for each different one, so that a text is looked at once for all of them.
class NeedTable {
 public:
  // A bit a need.
  struct Bits {
    std::uint64_t left = 0, right = 0;
    [[nodiscard]] bool holds(const Bits& other) const {
      return (other.left & ~left) == 0 && (other.right & ~right) == 0;
    }
  };

  // What a pattern needs.
  Bits add(const Needs& needs);

  // Which needs are met by a text on both sides of its "!".
  [[nodiscard]] Bits met_by(std::string_view left, std::string_view right) const;

 private:
  // The needs of one side: of a character anywhere on it, or at one place.
  class Side {
   public:
    std::uint64_t add(const Symbols& need, bool anywhere);
    [[nodiscard]] std::uint64_t met_anywhere(std::string_view text) const;
    [[nodiscard]] std::uint64_t met_at_place(char symbol) const { return at_place_[index(symbol)]; }

   private:
    static std::size_t index(char symbol) { return static_cast<unsigned char>(symbol) & 127U; }
    struct Need {
      Symbols symbols;
      bool anywhere;
      bool operator==(const Need&) const = default;
    };
    std::vector<Need> needs_;
    std::array<std::uint64_t, 128> anywhere_{}, at_place_{};  // by character: the needs that it meets
  };
  Side left_, right_;
};

}  // namespace attrib::language
