// The abbreviations of a language, for the sentence splitter.
#pragma once

#include <string_view>
#include <vector>

#include "language/data_file.hpp"
#include "language/vocabulary.hpp"
#include "language/word_table.hpp"
#include "text/text.hpp"

namespace attrib::language {

class AbbreviationList : public text::Abbreviations {
 public:
  // Two columns a line: the abbreviation with its full stop, and "title" or "other". `vocabulary` must outlive this.
  AbbreviationList(const DataFile& file, const Vocabulary& vocabulary, const Report& report);
  [[nodiscard]] Type type(std::string_view word) const override;
  [[nodiscard]] bool starts_sentence(std::string_view word) const override;

 private:
  const Vocabulary& vocabulary_;
  WordTable words_;
  std::vector<Type> types_;  // beside the number
};

}  // namespace attrib::language
