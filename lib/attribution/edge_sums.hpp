// Sums of rows of weights, one a pair of roles, in the machine's vector registers.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "attribution/roles.hpp"

namespace attrib::attribution {

// Four numbers that are added and compared at once.
using Lanes [[gnu::vector_size(4 * sizeof(float))]] = float;
static_assert(role_count == 4);

class EdgeSums {
 public:
  void add(const std::int8_t* row) {
    Bytes bytes;
    std::memcpy(&bytes, row, sizeof(bytes));
    // Each byte twice and shifted: its sign fills the upper half.
    const auto low =
        std::bit_cast<Words>(__builtin_shufflevector(bytes, bytes, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7));
    const auto high = std::bit_cast<Words>(
        __builtin_shufflevector(bytes, bytes, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15));
    low_ += low >> 8;
    high_ += high >> 8;
  }

  // For each role before, the sums of the roles after it.
  [[nodiscard]] std::array<Lanes, role_count> scores() const {
    return {first_four(low_), last_four(low_), first_four(high_), last_four(high_)};
  }

 private:
  using Bytes [[gnu::vector_size(edge_count)]] = std::int8_t;
  using Words [[gnu::vector_size(edge_count)]] = std::int16_t;  // half of the edges
  using Integers [[gnu::vector_size(edge_count)]] = std::int32_t;

  static Lanes first_four(Words words) {
    return __builtin_convertvector(
        std::bit_cast<Integers>(__builtin_shufflevector(words, words, 0, 0, 1, 1, 2, 2, 3, 3)) >> 16, Lanes);
  }
  static Lanes last_four(Words words) {
    return __builtin_convertvector(
        std::bit_cast<Integers>(__builtin_shufflevector(words, words, 4, 4, 5, 5, 6, 6, 7, 7)) >> 16, Lanes);
  }

  Words low_{}, high_{};
};

}  // namespace attrib::attribution
