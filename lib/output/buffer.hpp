// A growing text for the writers. Appending what the compiler knows the length of costs a few instructions, where
// std::string makes a call.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace attrib::output {

class Buffer {
 public:
  explicit Buffer(std::size_t expected_size = 256) : text_(expected_size, '\0') {}

  // Words that the compiler knows, without their final zero.
  template <std::size_t size>
  void put(const char (&piece)[size]) {
    std::memcpy(room(size - 1), piece, size - 1);
    used_ += size - 1;
  }
  void put(std::string_view piece) {
    if (piece.empty()) return;  // its data may be null
    std::memcpy(room(piece.size()), piece.data(), piece.size());
    used_ += piece.size();
  }
  void put(char c) {
    *room(1) = c;
    ++used_;
  }

  // Space for so many more characters, of which `use` counts those that were written.
  [[nodiscard]] char* room(std::size_t size) {
    if (text_.size() - used_ < size) text_.resize(std::max(2 * text_.size(), used_ + size));
    return text_.data() + used_;
  }
  void use(std::size_t size) { used_ += size; }

  [[nodiscard]] std::string take() && {
    text_.resize(used_);
    return std::move(text_);
  }

 private:
  std::string text_;  // filled up to used_
  std::size_t used_ = 0;
};

}  // namespace attrib::output
