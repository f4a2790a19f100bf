// What can be told of one side of a pattern without running it: what a text must hold, and where its groups stand.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace attrib::language {

using Symbols = std::bitset<256>;  // bytes

inline constexpr char edge_symbol = '!';  // stands in no text of symbols: the place between the two sides

// A demand: somewhere in the text a symbol of `first` stands right before one of `second`. At the edge of the side
// stands the "!": after what is before it, and again before the second symbol of what is behind it.
struct Need {
  Symbols first, second;
  bool operator==(const Need&) const = default;
};

// Where a group begins that takes part in every match: so many symbols after the begin of the match, or before its end.
// When several places are left, it is one that holds one of the symbols.
struct GroupSpot {
  std::string_view group;  // part of the regular expression
  bool from_end = false;
  std::uint32_t least = 0, most = 0;
  Symbols symbols;
};

// The characters of the expression, each with those that may be read next: whatever it matches can be read so, and
// perhaps more. What is before the "!" is read backwards, from the "!" on. It does not know whether ^ or $ hold: the
// text ends there, or not.
struct Net {
  struct Item {
    Symbols symbols;                  // any of them is read
    bool may_end = false;             // and may be the last that is
    std::vector<std::uint32_t> next;  // sorted
  };
  std::vector<Item> items;
  std::vector<std::uint32_t> start;  // sorted
  bool may_be_empty = false;         // it may match nothing
};

struct SideShape {
  std::optional<Net> net;  // none where something is not known
  std::vector<Need> needs;
  std::vector<GroupSpot> spots;
  bool all_spots = true;  // no group is without one
};

// Where a side stands of the cue: what is before the "!" is fixed at its end, what is behind it at its start.
enum class Flank : std::uint8_t { before, behind };

// What a text is written in: symbols of units, of which "!" is none, or letters in any case.
enum class Alphabet : std::uint8_t { symbols, letters };

// Reads it off the regular expression. Knows characters, classes, the escapes \d \s \w and \xHH, groups ("(?-i:" too),
// the quantifiers ? * + {m,n}, ^ and $, and of letters \b; for any other it has no net, no needs and no spots. Needs
// are those of symbols.
SideShape shape_of(std::string_view regex, Flank flank, Alphabet alphabet = Alphabet::symbols);

}  // namespace attrib::language
