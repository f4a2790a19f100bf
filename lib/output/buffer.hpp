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
  explicit Buffer(std::size_t expected_size = 256)
      : text_(expected_size, '\0'), at_(text_.data()), end_(at_ + text_.size()) {}

  // Words that the compiler knows, without their final zero.
  template <std::size_t size>
  void put(const char (&piece)[size]) {
    std::memcpy(room(size - 1), piece, size - 1);
    at_ += size - 1;
  }
  void put(std::string_view piece) {
    if (piece.empty()) return;  // its data may be null
    std::memcpy(room(piece.size()), piece.data(), piece.size());
    at_ += piece.size();
  }
  void put(char c) {
    *room(1) = c;
    ++at_;
  }

  // Space for so many more characters, of which `use` counts those that were written.
  [[nodiscard]] char* room(std::size_t size) {
    if (static_cast<std::size_t>(end_ - at_) < size) grow(size);
    return at_;
  }
  void use(std::size_t size) { at_ += size; }

  [[nodiscard]] std::string take() && {
    text_.resize(static_cast<std::size_t>(at_ - text_.data()));
    return std::move(text_);
  }

 private:
  void grow(std::size_t size) {
    const auto used = static_cast<std::size_t>(at_ - text_.data());
    text_.resize(std::max(2 * text_.size(), used + size));
    at_ = text_.data() + used;
    end_ = text_.data() + text_.size();
  }

  std::string text_;  // filled up to at_
  char* at_;
  char* end_;
};

}  // namespace attrib::output
