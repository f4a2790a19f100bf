// 64-bit hashes that are equal on every machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace attrib::text {

// FNV-1a of the bytes that were added.
class Hash {
 public:
  constexpr Hash() = default;
  // Goes on behind what had that value.
  constexpr explicit Hash(std::uint64_t before) : value_(before) {}

  constexpr void add(char c) { value_ = (value_ ^ static_cast<unsigned char>(c)) * 1099511628211ULL; }
  constexpr void add(std::string_view bytes) {
    for (const char c : bytes) add(c);
  }
  [[nodiscard]] constexpr std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 14695981039346656037ULL;
};

// One key of two, which their order changes.
constexpr std::uint64_t join(std::uint64_t first, std::uint64_t second) {
  first = (first ^ second) * 0x9E3779B97F4A7C15;
  return first ^ first >> 32;
}

}  // namespace attrib::text
