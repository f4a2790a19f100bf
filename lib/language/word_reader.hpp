// Looks up the words and phrases of a text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "language/language.hpp"
#include "language/vocabulary.hpp"
#include "text/text.hpp"

namespace attrib::language {

// What kind of token comes next is hard to foretell, so nothing is decided by it but in rare cases: what is no word has
// no key, number 0, and the entry of that number.
class WordReader {
 public:
  // Fills `reading` but for its residue; all must outlive this.
  WordReader(const Vocabulary& vocabulary, const text::Text& text, Reading& reading);
  void read();

 private:
  // The table is larger than the nearest cache: the memory of a block of words is on its way before it is read.
  static constexpr std::size_t block = 64;

  void make_keys(std::size_t first, std::size_t last);
  void find_words(std::size_t first, std::size_t last);
  void find_phrases();
  [[nodiscard]] std::string_view word_at(std::size_t i) const {
    return {text_.bytes.data() + tokens_[i].begin, tokens_[i].end - tokens_[i].begin};
  }

  const Vocabulary& vocabulary_;
  const text::Text& text_;
  const text::Token* tokens_;
  Reading& reading_;
  std::array<std::uint8_t, block> letters_{};  // of a block: Place::small, Place::capital; 0 for what is in no list
  std::unique_ptr<std::uint32_t[]> numbers_;   // of the words
  std::unique_ptr<std::uint32_t[]> starts_;    // tokens that may begin a phrase
  std::size_t started_ = 0;
  bool before_starts_ = false;  // may the token before begin a phrase?
};

}  // namespace attrib::language
