// Whole numbers as decimal digits.
#pragma once

#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>

#include "output/utf8.hpp"

namespace attrib::output {

inline constexpr std::size_t longest_number = 20;  // digits

// Writes a number where there is room for the longest one; returns where it ends. How many digits comes next is hard to
// foretell: eight are worked out side by side, and the zeros before the number are shifted out.
inline char* write_number(char* to, std::uint64_t number) {
  if (number >= 100'000'000) return std::to_chars(to, to + longest_number, number).ptr;
  // The first digit is the lowest byte in the end. Four digits, two and one at a time are parted by multiplying with
  // what is nearly 1/100 and 1/10.
  const std::uint64_t fours = number / 10'000 | number % 10'000 << 32;
  const std::uint64_t hundreds = fours * 10'486 >> 20 & 0x0000'007F'0000'007F;
  const std::uint64_t twos = hundreds | (fours - 100 * hundreds) << 16;
  const std::uint64_t tens = twos * 103 >> 10 & 0x000F'000F'000F'000F;
  const std::uint64_t digits = tens | (twos - 10 * tens) << 8;
  const int zeros = std::countr_zero(digits | std::uint64_t{1} << 56) / 8;  // the last digit stays
  write_eight(to, (digits | 0x3030'3030'3030'3030) >> 8 * zeros);
  return to + 8 - zeros;
}

}  // namespace attrib::output
