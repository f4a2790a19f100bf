// Reads abbreviations.txt.
#include "language/abbreviation_list.hpp"

#include <string>

namespace attrib::language {

AbbreviationList::AbbreviationList(const DataFile& file, const Vocabulary& vocabulary, const Report& report)
    : vocabulary_(vocabulary), words_(file.lines().size()), types_(1, Type::none) {
  file.for_each(report, [&](const Line& line) {
    line.expect_columns(2, 2);
    const std::string_view word = line.columns[0], type = line.columns[1];
    if (word.size() < 2 || word.back() != '.') throw line.error("an abbreviation with its full stop", word);
    if (type != "title" && type != "other") throw line.error("title or other", type);
    const std::uint32_t number = words_.insert(word);
    types_.resize(words_.size() + 1, Type::none);
    types_[number] = type == "title" ? Type::title : Type::other;
    known_.set(bit_of(WordTable::slow_key(word)));
  });
}

text::Abbreviations::Type AbbreviationList::type(std::string_view word) const {
  if (word.size() > longest_quick_word) return Type::none;
  const Key key = word_key(word, word.size());
  if (key != no_key && !known_[bit_of(key)]) return Type::none;
  return types_[words_.find(word)];
}

bool AbbreviationList::starts_sentence(std::string_view word) const {
  using enum Class;
  const Classes classes = vocabulary_.find(vocabulary_.number(word), word).classes;
  return classes.any({definite, indefinite, possessive, pronoun, preposition, conjunction, subordinator, complementizer,
                      auxiliary, negation, adverb}) &&
         !classes.any({first_name, organization, place, month});
}

}  // namespace attrib::language
