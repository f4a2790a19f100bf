// Named RE2 patterns, a line each, loaded from a data file and matched in the file's order.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <re2/re2.h>
#include <re2/set.h>

namespace attrib::language {

struct Pattern {
  std::string name;
  double confidence = 0;  // share of its matches that are right, as measured
  std::unique_ptr<const RE2> regex;
  std::string example;  // a sentence on which this very pattern decides

  // Number of a named group, 0 when the pattern has none of that name.
  [[nodiscard]] int group(const std::string& name) const;
};

class PatternSet {
 public:
  // `data` holds lines "name TAB confidence TAB regex TAB example", comments (#) and "let name TAB regex", whose value
  // stands for {name} in the lines below it. Throws Error "where:12: expected …, saw …".
  PatternSet(std::string_view data, std::string_view where);

  // Replaces `found` by the indices of the patterns that match somewhere in the text, in the file's order.
  void matching(std::string_view text, std::vector<int>& found) const;

  [[nodiscard]] const std::vector<Pattern>& patterns() const { return patterns_; }

 private:
  std::vector<Pattern> patterns_;
  std::unique_ptr<RE2::Set> set_;
};

}  // namespace attrib::language
