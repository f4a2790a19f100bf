// What a text must hold for a pattern to match at all: a cheap look before the regular expression is run.
#pragma once

#include <bitset>
#include <string_view>
#include <vector>

namespace attrib::language {

using Symbols = std::bitset<128>;  // ASCII characters

// The ASCII characters of a text.
Symbols symbols_of(std::string_view text);

// One character of each set must stand on that side of the "!".
struct Needs {
  std::vector<Symbols> left, right;

  [[nodiscard]] bool met_by(const Symbols& left_symbols, const Symbols& right_symbols) const;
};

// Reads them off a regular expression with one "!" outside all groups. Knows characters, escapes, classes, groups and
// the quantifiers ? * + {m,n}; what it can't be sure of (negated classes, alternatives, optional parts) is no need.
Needs needs_of(std::string_view regex);

}  // namespace attrib::language
