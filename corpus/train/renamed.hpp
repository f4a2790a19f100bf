// Copies of texts with their people called otherwise.
#pragma once

#include <string>
#include <vector>

#include "language/language.hpp"
#include "named_texts.hpp"
#include "random.hpp"

namespace attrib::train {

// Calls the people of a text by names that no list has, each word of a name by the same one throughout: what is learned
// of them is how a text speaks of people, and how names are built.
class Renamer {
 public:
  explicit Renamer(const language::Language& language);

  NamedText renamed(const NamedText& text, Random& random) const;

 private:
  [[nodiscard]] std::string given(Random& random) const;
  [[nodiscard]] std::string invented(Random& random) const;

  const language::Language& language_;
  std::vector<std::string> given_names_, beginnings_, endings_;  // of names in the lists
};

}  // namespace attrib::train
