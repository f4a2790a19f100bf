// A few abbreviations and what the tests of text and quotation read with them.
#pragma once

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.hpp"

namespace attrib::test {

// Stands in for the language's data, so that these tests do not depend on it.
class FewAbbreviations : public text::Abbreviations {
 public:
  [[nodiscard]] Type type(std::string_view word) const override {
    constexpr std::array<std::string_view, 5> titles = {"mr", "dr", "sen", "no", "gov"};
    constexpr std::array<std::string_view, 6> others = {"u.s", "inc", "p.m", "jr", "jan", "corp"};
    std::string lower(word);
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (std::ranges::find(titles, lower) != titles.end()) return Type::title;
    return std::ranges::find(others, lower) != others.end() ? Type::other : Type::none;
  }
  [[nodiscard]] bool starts_sentence(std::string_view word) const override {
    return word == "She" || word == "The" || word == "That" || word == "He";
  }
};

inline text::Text read(std::string_view bytes) { return text::analyse(bytes, FewAbbreviations()); }

inline std::vector<std::string> token_strings(const text::Text& text) {
  std::vector<std::string> strings;
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) strings.emplace_back(text.of(i));
  return strings;
}

inline std::vector<std::string> sentence_strings(const text::Text& text) {
  std::vector<std::string> strings;
  for (const text::Sentence& sentence : text.sentences) strings.emplace_back(sentence.span.of(text.bytes));
  return strings;
}

inline std::vector<std::string> paragraph_strings(const text::Text& text) {
  std::vector<std::string> strings;
  for (const text::Paragraph& paragraph : text.paragraphs) strings.emplace_back(paragraph.span.of(text.bytes));
  return strings;
}

}  // namespace attrib::test
