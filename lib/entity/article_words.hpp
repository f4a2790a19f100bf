// The words that an article writes with a capital: a number a word, and how often it stands with a small letter.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "entity/flat_table.hpp"
#include "entity/styles.hpp"
#include "language/branchless.hpp"
#include "language/language.hpp"
#include "text/text.hpp"

namespace attrib::entity {

// Begins with a capital: "Say", "SAY", "McDonald", "al-Assad" (an Arabic article before it).
bool is_capitalised_slowly(const text::Text& text, std::uint32_t token);
inline bool is_capitalised(const text::Text& text, std::uint32_t token) {
  const text::Token& one = text.tokens[token];  // only words have a shape
  const bool plain = language::both(one.shape == text::Shape::capital, one.letters);
  return language::either(one.shape == text::Shape::upper, plain) || is_capitalised_slowly(text, token);
}

// How often a word stands with a small letter, and with a capital where only a name has one.
struct WordUse {
  std::uint32_t lower = 0;
  std::uint32_t capital = 0;
};

class ArticleWords {
 public:
  ArticleWords(const language::Reading& reading, const std::vector<Style>& styles);

  [[nodiscard]] bool is_capital(std::uint32_t token) const { return ids_[token] != no_word; }  // is_capitalised
  // The number of the capitalised word at a token, from 0; `no_word` for all else.
  [[nodiscard]] std::uint32_t id(std::uint32_t token) const { return ids_[token]; }
  [[nodiscard]] const WordUse& use(std::uint32_t token) const { return uses_[ids_[token]]; }
  // Whether a sentence, a quotation or a line item begins at the token, so that any word has a capital there.
  [[nodiscard]] bool fresh(std::uint32_t token) const { return fresh_[token]; }
  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(uses_.size()); }
  // Equal for the same capitalised words in the same order, however their letters are written.
  [[nodiscard]] std::uint64_t key(text::Range tokens) const;

  static constexpr std::uint32_t no_word = 0xFFFFFFFF;

 private:
  class Sieve;
  void count_lower(const language::Reading& reading, const FlatTable& table, const Sieve& sieve);

  std::vector<std::uint32_t> ids_;  // one a token
  std::vector<bool> fresh_;         // one a token
  std::vector<WordUse> uses_;       // one a word
};

}  // namespace attrib::entity
