// Sums of rows of weights, a number a tag, in one of the machine's vector registers.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#include "entity/tags.hpp"

namespace attrib::entity {

// A number a type of names, all added and compared at once.
using TypeLanes [[gnu::vector_size(type_count * sizeof(float))]] = float;
static_assert(type_count == 4);

class TagSums {
 public:
  // At most 256 rows, so that no sum leaves its 16 bits.
  void add(const std::int8_t* row) {
    std::int64_t bytes = 0;
    std::memcpy(&bytes, row, scored_tags);
    const auto own = std::bit_cast<Bytes>(Longs{bytes, 0});
    // Each byte twice and shifted: its sign fills the upper half.
    const auto twice =
        std::bit_cast<Words>(__builtin_shufflevector(own, own, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7));
    sums_ += twice >> 8;
  }
  void add(const TagSums& other) { sums_ += other.sums_; }

  // Of a tag that is not `outside`.
  [[nodiscard]] std::int32_t of(Tag tag) const { return sums_[place_in_row(tag)]; }
  // Of the tags that begin a name, and of those inside of one, by type.
  [[nodiscard]] TypeLanes begins() const {
    return numbers(__builtin_shufflevector(sums_, sums_, 0, 0, 1, 1, 2, 2, 3, 3));
  }
  [[nodiscard]] TypeLanes insides() const {
    return numbers(__builtin_shufflevector(sums_, sums_, 4, 4, 5, 5, 6, 6, 7, 7));
  }

 private:
  static_assert(scored_tags == sizeof(std::int64_t));
  using Longs [[gnu::vector_size(2 * scored_tags)]] = std::int64_t;
  using Bytes [[gnu::vector_size(2 * scored_tags)]] = std::int8_t;
  using Words [[gnu::vector_size(2 * scored_tags)]] = std::int16_t;
  using Integers [[gnu::vector_size(2 * scored_tags)]] = std::int32_t;

  // Each number stands there twice: shifted, its sign fills the upper half.
  static TypeLanes numbers(Words twice) {
    return __builtin_convertvector(std::bit_cast<Integers>(twice) >> 16, TypeLanes);
  }

  Words sums_{};
};

}  // namespace attrib::entity
