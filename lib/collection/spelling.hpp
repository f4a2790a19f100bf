// Whether two words are one in two spellings, and which are numbers.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/language.hpp"

namespace attrib::collection {

class Spellings {
 public:
  // `language` must outlive this.
  explicit Spellings(const language::Language& language, const language::Report& report = language::rethrow);

  // "organise" and "organize"; a long word with one letter wrong or missing inside, "goverment". Never for numbers.
  [[nodiscard]] bool same(std::string_view a, std::string_view b) const;
  // "20", "six".
  [[nodiscard]] bool is_number(std::string_view word) const;

 private:
  [[nodiscard]] std::string key(std::string_view word) const;

  const language::Language& language_;
  std::vector<std::pair<std::string, std::string>> groups_;
};

}  // namespace attrib::collection
