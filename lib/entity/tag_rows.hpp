// Adds up the rows of the features of places.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "entity/tag_sums.hpp"
#include "entity/tags.hpp"
#include "model/weights.hpp"

namespace attrib::entity {

// An iterator that takes features: asks for the row of each and keeps where in the table it is.
class RowFetcher {
 public:
  RowFetcher(const model::Table& table, std::uint32_t* to)
      : weights_(table.weights.data()), mask_(table.mask), to_(to) {}
  RowFetcher& operator*() { return *this; }
  RowFetcher operator++(int) {
    RowFetcher before = *this;
    ++to_;
    return before;
  }
  void operator=(std::uint32_t feature) {
    *to_ = feature & mask_;
    __builtin_prefetch(weights_ + std::size_t{*to_} * scored_tags);
  }
  [[nodiscard]] const std::uint32_t* at() const { return to_; }

 private:
  const std::int8_t* weights_;
  std::uint32_t mask_;
  std::uint32_t* to_;
};

// Adds the rows of the features of places to their sums, one place after the other. Tables are larger than the nearest
// cache: the rows of some places are on their way while those of places before them are added.
template <std::size_t least_features, std::size_t most_features>
class RowAdder {
 public:
  // `sums` has one a place.
  RowAdder(const model::Table& table, std::vector<TagSums>& sums) : table_(table), sums_(sums) {}
  ~RowAdder() {
    for (std::size_t place = next_ - std::min(next_, ahead); place < next_; ++place) add(place);
  }
  RowAdder(const RowAdder&) = delete;
  RowAdder& operator=(const RowAdder&) = delete;

  // `write` writes the features of the next place from where it is told, and returns where they end.
  template <typename Write>
  void next(Write write) {
    if (next_ >= ahead) add(next_ - ahead);
    Line& line = lines_[next_++ % ahead];
    const RowFetcher end = write(RowFetcher(table_, line.rows.data()));
    line.size = static_cast<std::size_t>(end.at() - line.rows.data());
  }

 private:
  static constexpr std::size_t ahead = 8;
  struct Line {
    std::array<std::uint32_t, most_features> rows;
    std::size_t size;
  };

  void add(std::size_t place) {
    const std::int8_t* const weights = table_.weights.data();
    const Line& line = lines_[place % ahead];
    TagSums own = sums_[place];
    for (std::size_t i = 0; i < least_features; ++i) own.add(weights + std::size_t{line.rows[i]} * scored_tags);
    for (std::size_t i = least_features; i < line.size; ++i) own.add(weights + std::size_t{line.rows[i]} * scored_tags);
    sums_[place] = own;
  }

  const model::Table& table_;
  std::vector<TagSums>& sums_;
  std::array<Line, ahead> lines_;
  std::size_t next_ = 0;
};

}  // namespace attrib::entity
