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

// All sums are too large by the same, so that no chain gains by it: 128 a row, which make its bytes unsigned.
class EdgeSums {
 public:
  void add(const std::int8_t* row) {
    Bytes bytes;
    std::memcpy(&bytes, row, sizeof(bytes));
    const auto pairs = std::bit_cast<Words>(bytes ^ std::uint8_t{0x80});
    pairs_ += pairs;
    seconds_ += pairs >> 8;
  }

  // For each role before, the sums of the roles after it.
  [[nodiscard]] std::array<Lanes, role_count> scores() const {
    const Words firsts = pairs_ - (seconds_ << 8);
    const auto [low, high] = interleave(firsts, seconds_);
    const auto [first, second] = interleave(low, Words{});
    const auto [third, fourth] = interleave(high, Words{});
    return {lanes(first), lanes(second), lanes(third), lanes(fourth)};
  }

 private:
  using Bytes [[gnu::vector_size(edge_count)]] = std::uint8_t;
  using Words [[gnu::vector_size(edge_count)]] = std::uint16_t;  // one for two edges
  using Integers [[gnu::vector_size(edge_count)]] = std::int32_t;
  static_assert(std::endian::native == std::endian::little);

  using Halves = std::array<Words, 2>;
  static Halves interleave(Words a, Words b) {
    return {{__builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11),
             __builtin_shufflevector(a, b, 4, 12, 5, 13, 6, 14, 7, 15)}};
  }
  static Lanes lanes(Words words) { return __builtin_convertvector(std::bit_cast<Integers>(words), Lanes); }

  Words pairs_{};    // sums of two edges' bytes as one number: of the first, and 256 times the second
  Words seconds_{};  // sums of the second of the two
};

}  // namespace attrib::attribution
