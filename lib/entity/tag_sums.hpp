// Sums of rows of weights, a number a tag, in one of the machine's vector registers.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#include "entity/tags.hpp"

namespace attrib::entity {

class TagSums {
 public:
  // At most 256 rows, so that no sum leaves its 16 bits.
  void add(const std::int8_t* row) {
    Bytes bytes;
    std::memcpy(&bytes, row, sizeof(bytes));
    sums_ += __builtin_convertvector(bytes, Words);
  }
  void add(const TagSums& other) { sums_ += other.sums_; }

  // Of a tag that is not `outside`.
  [[nodiscard]] std::int32_t of(Tag tag) const { return sums_[place_in_row(tag)]; }

 private:
  using Bytes [[gnu::vector_size(scored_tags)]] = std::int8_t;
  using Words [[gnu::vector_size(2 * scored_tags)]] = std::int16_t;
  Words sums_{};
};

}  // namespace attrib::entity
