// The abbreviations of a language, for the sentence splitter.
#pragma once

#include <string_view>
#include <vector>

#include "language/data_file.hpp"
#include "language/word_table.hpp"
#include "text/text.hpp"

namespace attrib::language {

class AbbreviationList : public text::Abbreviations {
 public:
  // Two columns a line: the abbreviation with its full stop, and "title" or "other".
  explicit AbbreviationList(const DataFile& file);
  [[nodiscard]] Type type(std::string_view word) const override;

 private:
  WordTable words_;
  std::vector<Type> types_;  // beside the number
};

}  // namespace attrib::language
