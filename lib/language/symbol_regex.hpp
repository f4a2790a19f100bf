// Regular expressions over short strings of symbols, matched from one fixed end.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/pattern_needs.hpp"

namespace attrib::language {

// The groups that an expression may name.
enum class Group : std::uint8_t { source, before, after, clause, left, same };
inline constexpr std::array<std::string_view, 6> group_names{"source", "before", "after", "clause", "left", "same"};
inline constexpr std::size_t group_count = group_names.size();
// Where each group begins in a text; null where it took no part in the match.
using GroupPlaces = std::array<const char*, group_count>;

// A string of some dozen symbols is matched faster than a general library has found its way into its tables. Ways are
// tried in the order of RE2 (leftmost, then greedy), and none of the choices twice at one place of the text (RE2's
// BitState, Cox 2010, "Regular expression matching in the wild"), so that time does not explode.
class SymbolRegex {
 public:
  static constexpr std::size_t longest_text = 63;
  static constexpr std::size_t most_choices = 64;

  // What it matches begins at the start of a text, or goes to the end of one from as far left as it can.
  enum class From { start, anywhere_to_end };

  // `regex` is one that RE2 can read. Knows characters, escapes of punctuation, classes, groups, alternatives and the
  // quantifiers ? * + {m} {m,n}. Throws std::invalid_argument with the part of it that is none of these.
  SymbolRegex(std::string_view regex, From from);

  // Whether it matches a text of at most `longest_text` symbols; fills in the places of its groups and leaves the
  // others.
  [[nodiscard]] bool match(std::string_view text, GroupPlaces& places) const;

 private:
  enum class Kind : std::uint8_t { symbol, choice, jump, group, begin, end, done };
  struct Step {
    Kind kind = Kind::done;
    std::uint8_t number = 0;  // of a choice or group
    std::uint16_t other = 0;  // the step to go on with: after a jump, and where the first way of a choice fails
    Symbols symbols;          // one of which a symbol must be
  };
  class Run;
  class Writer;

  std::vector<Step> steps_;
  std::size_t choices_ = 0;
  From from_;
};

}  // namespace attrib::language
