// A short word in lower case, on the stack.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "text/characters.hpp"

namespace attrib::text {

// ASCII letters only: what abbreviations are made of. A word that does not fit is none.
class LowerWord {
 public:
  explicit LowerWord(std::string_view word) : size_(word.size()) {
    if (!fits()) return;
    std::ranges::transform(word, buffer_.begin(), [](char c) {
      const bool upper = (ascii::bits[static_cast<unsigned char>(c)] & ascii::upper) != 0;
      return upper ? static_cast<char>(c + ('a' - 'A')) : c;
    });
  }
  [[nodiscard]] bool fits() const { return size_ <= buffer_.size(); }
  [[nodiscard]] std::string_view view() const { return {buffer_.data(), size_}; }

 private:
  std::array<char, 16> buffer_{};
  std::size_t size_;
};

}  // namespace attrib::text
