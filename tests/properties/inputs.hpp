// The texts that the property tests run over: real, damaged and hostile ones; the same on every run.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace attrib::properties {

struct Input {
  std::string name;
  std::string text;
};

// The articles of corpus/.
std::vector<Input> corpus();

// Articles of the corpus with bytes changed, taken out, doubled and swapped, cut anywhere, and spiced with marks and
// odd characters; and random bytes.
std::vector<Input> damaged();

// Texts that hit the worst case of a careless algorithm: many marks, one endless word, deep nesting …;
// up to 200,000 bytes, divided by `part`.
std::vector<Input> hostile(std::size_t part);

}  // namespace attrib::properties
