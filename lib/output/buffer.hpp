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

// Writes words that the compiler knows, without their final zero; returns where they end.
template <std::size_t size>
char* write(char* to, const char (&piece)[size]) {
  std::memcpy(to, piece, size - 1);
  return to + size - 1;
}

class Buffer {
 public:
  explicit Buffer(std::size_t expected_size = 256)
      : text_(expected_size, '\0'), at_(text_.data()), end_(at_ + expected_size) {}
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  template <std::size_t size>
  void put(const char (&piece)[size]) {
    at_ = write(room(size - 1), piece);
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

  // Space for so many more characters. What was written there counts up to where `filled` is told.
  [[nodiscard]] char* room(std::size_t size) {
    if (static_cast<std::size_t>(end_ - at_) < size) grow(size);
    return at_;
  }
  void filled(char* end) { at_ = end; }

  [[nodiscard]] std::string take() && {
    text_.resize(used());
    return std::move(text_);
  }

 private:
  [[nodiscard]] std::size_t used() const { return static_cast<std::size_t>(at_ - text_.data()); }

  void grow(std::size_t size) {
    const std::size_t before = used();
    text_.resize(std::max(2 * text_.size(), before + size));
    at_ = text_.data() + before;
    end_ = text_.data() + text_.size();
  }

  std::string text_;  // filled up to at_
  char* at_;
  char* end_;
};

}  // namespace attrib::output
