// Reads abbreviations.txt.
#include "language/abbreviation_list.hpp"

#include <string>

namespace attrib::language {

AbbreviationList::AbbreviationList(const DataFile& file) : words_(file.lines().size()), types_(1, Type::none) {
  for (const Line& line : file.lines()) {
    line.expect_columns(2, 2);
    const std::string_view word = line.columns[0], type = line.columns[1];
    if (word.size() < 2 || word.back() != '.') throw line.error("an abbreviation with its full stop", word);
    if (type != "title" && type != "other") throw line.error("title or other", type);
    const std::uint32_t number = words_.insert(word);
    types_.resize(words_.size() + 1, Type::none);
    types_[number] = type == "title" ? Type::title : Type::other;
  }
}

text::Abbreviations::Type AbbreviationList::type(std::string_view word) const { return types_[words_.find(word)]; }

}  // namespace attrib::language
