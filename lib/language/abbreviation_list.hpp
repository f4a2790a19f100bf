// The abbreviations of a language, for the sentence splitter.
#pragma once

#include <bitset>
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
  // A bit for each abbreviation, by the upper bits of its key: most words before a full stop are told by it, and the
  // table, which is seldom in the nearest cache, is left alone.
  static constexpr int known_bits = 12;
  static std::size_t bit_of(Key key) { return static_cast<std::size_t>(key >> (64 - known_bits)); }
  std::bitset<std::size_t{1} << known_bits> known_;
};

}  // namespace attrib::language
