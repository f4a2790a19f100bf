// A growing text for the writers. Appending what the compiler knows the length of costs a few instructions, where
// std::string makes a call.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

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
      : text_(std::make_unique_for_overwrite<char[]>(expected_size)), at_(text_.get()), end_(at_ + expected_size) {}

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

  [[nodiscard]] std::string take() && { return {text_.get(), at_}; }

 private:
  void grow(std::size_t size) {
    const auto used = static_cast<std::size_t>(at_ - text_.get());
    const std::size_t all = std::max(2 * static_cast<std::size_t>(end_ - text_.get()), used + size);
    std::unique_ptr<char[]> text = std::make_unique_for_overwrite<char[]>(all);
    std::memcpy(text.get(), text_.get(), used);
    text_ = std::move(text);
    at_ = text_.get() + used;
    end_ = text_.get() + all;
  }

  std::unique_ptr<char[]> text_;  // filled up to at_
  char* at_;
  char* end_;
};

}  // namespace attrib::output
