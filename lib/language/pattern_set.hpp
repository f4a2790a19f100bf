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
#include "language/pattern_needs.hpp"

namespace attrib::language {

// The groups that a pattern may name.
enum class Group : std::uint8_t { source, before, after, clause, left, same };
inline constexpr std::array<std::string_view, 6> group_names{"source", "before", "after", "clause", "left", "same"};
inline constexpr std::size_t group_count = group_names.size();

// Where each group begins in a text; null where it took no part in the match.
using GroupPlaces = std::array<const char*, group_count>;

// What a pattern wants on one side of its "!". As the "!" stands once in a text, the sides match or fail each by
// itself, and both are fixed at one end: RE2 then needs no search through all of the text.
class PatternSide {
 public:
  // An empty regular expression matches any text. What stands before the "!" is
  // fixed at its end, what stands behind it at its start.
  enum class Place { before, behind };
  PatternSide(const std::string& regex, Place place);

  // Why RE2 does not take it by itself; "" when it does.
  [[nodiscard]] std::string problem() const {
    return regex_ == nullptr || regex_->ok() ? std::string() : regex_->error();
  }

  // Whether it matches; adds the places of its groups.
  [[nodiscard]] bool match(std::string_view text, GroupPlaces& places) const;

 private:
  std::unique_ptr<const RE2> regex_;  // null for an empty one
  RE2::Anchor anchor_ = RE2::UNANCHORED;
  int captures_ = 0;
  std::array<int, group_count> groups_{};  // the number of each named group, 0 when there is none of that name
};

struct Pattern {
  std::string name;
  double confidence = 0;  // share of its matches that are right, as measured
  std::string regex;
  std::string example;    // a sentence on which this very pattern decides
  std::string at;         // the symbols that may follow its "!": where it is worth trying
  NeedTable::Bits needs;  // what must stand on each side of its "!"
  PatternSide left, right;

  // Whether it matches the text on both sides of the "!"; the places of its groups.
  [[nodiscard]] bool match(std::string_view before, std::string_view after, GroupPlaces& places) const {
    places.fill(nullptr);
    return right.match(after, places) && left.match(before, places);
  }
};

class PatternSet {
 public:
  // The file holds lines "name TAB confidence TAB regex TAB example" and "let name TAB regex", whose value stands for
  // {name} in the lines below it. Every regex has one "!", which stands before the place that is looked at
  // and in no group, and after it a symbol or a class of symbols. What is wrong with a line goes to `report`.
  explicit PatternSet(const DataFile& file, const Report& report = rethrow);

  // The patterns that may match with this symbol after the "!", in the file's order.
  [[nodiscard]] const std::vector<const Pattern*>& at(char symbol) const {
    return at_[static_cast<unsigned char>(symbol)];
  }

  // What a text has of the patterns' needs on both sides of its "!"; a pattern whose needs it does not hold can't
  // match.
  [[nodiscard]] NeedTable::Bits needs_met(std::string_view left, std::string_view right) const {
    return needs_.met_by(left, right);
  }

  [[nodiscard]] const std::vector<Pattern>& patterns() const { return patterns_; }

 private:
  std::vector<Pattern> patterns_;
  NeedTable needs_;
  std::array<std::vector<const Pattern*>, 256> at_;  // by symbol
};

}  // namespace attrib::language
