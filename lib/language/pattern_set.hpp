// Named patterns, a line each, loaded from a data file and tried in the file's order.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/pattern_needs.hpp"
#include "language/symbol_regex.hpp"

namespace attrib::language {

struct Pattern {
  std::string name;
  double confidence = 0;  // share of its matches that are right, as measured
  std::string regex;
  std::string example;    // a sentence on which this very pattern decides
  std::string at;         // the symbols that may follow its "!": where it is worth trying
  NeedTable::Bits needs;  // what must stand on each side of its "!"
  // As the "!" stands once in a text, what stands before it and what follows match or fail each by itself, and each is
  // fixed at one end.
  SymbolRegex left, right;

  // Whether it matches the text on both sides of the "!"; the places of its groups.
  [[nodiscard]] bool match(std::string_view before, std::string_view after, GroupPlaces& places) const {
    places.fill(nullptr);
    return right.match(after, places) && left.match(before, places);
  }
};

class PatternSet {
 public:
  // `data` holds lines "name TAB confidence TAB regex TAB example", comments (#) and "let name TAB regex", whose value
  // stands for {name} in the lines below it. Every regex has one "!", which stands before the place that is looked at
  // and in no group, and after it a symbol or a class of symbols. Throws Error "where:12: expected …, saw …".
  PatternSet(std::string_view data, std::string_view where);

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
