// Named RE2 patterns, a line each, loaded from a data file and tried in the file's order.
#pragma once

#include <re2/re2.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "language/data_file.hpp"
#include "language/match_memo.hpp"
#include "language/pattern_groups.hpp"
#include "language/pattern_needs.hpp"
#include "language/pattern_reach.hpp"

namespace attrib::language {

// What a pattern wants on one side of its "!". As the "!" stands once in a text, the sides match or fail each by
// itself, and both are fixed at one end: RE2 then needs no search through all of the text. Patterns share sides.
class PatternSide {
 public:
  // An empty regular expression matches any text.
  PatternSide(std::string regex, Flank flank);

  [[nodiscard]] const std::string& regex() const { return source_; }
  [[nodiscard]] Flank flank() const { return flank_; }
  [[nodiscard]] const std::vector<Need>& needs() const { return needs_; }

  // Why RE2 does not take it by itself; "" when it does.
  [[nodiscard]] std::string problem() const {
    return regex_ == nullptr || regex_->ok() ? std::string() : regex_->error();
  }

  // Whether it matches; adds the places of its groups.
  [[nodiscard]] bool match(std::string_view text, GroupPlaces& places) const;
  // The part of a text that decides; 0 where it is long, or not known.
  [[nodiscard]] PatternReach::Part part_that_decides(std::string_view text) const { return reach_.of(text); }

 private:
  // Where a group begins, told by the ends of the match.
  struct Spot {
    std::size_t group = 0;
    bool from_end = false;
    std::uint32_t least = 0, most = 0;
    Symbols symbols;
  };
  [[nodiscard]] static const char* place_of(const Spot& spot, std::string_view match);

  std::string source_;
  Flank flank_;
  std::unique_ptr<const RE2> regex_;  // null for an empty one
  RE2::Anchor anchor_ = RE2::UNANCHORED;
  int captures_ = 0;
  std::array<int, group_count> groups_{};  // the number of each named group, 0 when there is none of that name
  std::vector<Need> needs_;
  PatternReach reach_;
  std::vector<Spot> spots_;  // of all named groups, or none
};

struct Pattern {
  std::string name;
  double confidence = 0;  // share of its matches that are right, as measured
  std::string regex;
  std::string example;                   // a sentence on which this very pattern decides
  std::string at;                        // the symbols that may follow its "!": where it is worth trying
  std::uint32_t before = 0, behind = 0;  // its sides
};

class PatternSet {
 public:
  // The file holds lines "name TAB confidence TAB regex TAB example" and "let name TAB regex", whose value stands for
  // {name} in the lines below it. Every regex has one "!", which stands before the place that is looked at
  // and in no group, and after it a symbol or a class of symbols. What is wrong with a line goes to `report`.
  explicit PatternSet(const DataFile& file, const Report& report = rethrow);

  [[nodiscard]] const std::vector<Pattern>& patterns() const { return patterns_; }

 private:
  friend class PatternPlace;
  // A pattern that may match where some symbol stands, with what must hold for it to match.
  struct Candidate {
    NeedTable::Bits needs_before, needs_behind;
    const Pattern* pattern;
  };
  std::uint32_t side(const std::string& regex, Flank flank);
  // Whether a side matches; adds the places of its groups.
  [[nodiscard]] bool match(std::uint32_t side, std::string_view text, GroupPlaces& places) const;

  std::vector<Pattern> patterns_;
  std::vector<PatternSide> sides_;  // one of each expression and place
  NeedTable needs_before_, needs_behind_;
  std::array<std::vector<Candidate>, 256> at_;  // by the symbol after the "!", in the file's order
  MatchMemo memo_;
};

// A place in a text at which patterns are tried. What is found out about a side holds for all patterns that share it.
class PatternPlace {
 public:
  explicit PatternPlace(const PatternSet& set) : set_(set), sides_(set.sides_.size()) {}

  // To the place between two texts, of which the second is not empty. Both must outlive the calls of next().
  void move_to(std::string_view before, std::string_view behind);

  // The next pattern that matches there, in the file's order, and where its groups begin; null when there is none left.
  const Pattern* next(GroupPlaces& places);

 private:
  struct Side {
    std::uint32_t tried_at = 0;  // the number of the place
    bool matches = false;
    GroupPlaces places{};
  };
  const Side& side(std::uint32_t number, std::string_view text);

  const PatternSet& set_;
  std::vector<Side> sides_;
  std::uint32_t number_ = 0;
  std::string_view before_, behind_;
  NeedTable::Bits unmet_before_ = 0, unmet_behind_ = 0;
  const PatternSet::Candidate* next_ = nullptr;
  const PatternSet::Candidate* end_ = nullptr;
};

}  // namespace attrib::language
