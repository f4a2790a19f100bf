// Adds up the rows of the features of places.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "entity/tag_sums.hpp"
#include "entity/tags.hpp"
#include "model/weights.hpp"

namespace attrib::entity {

// Where rows are. The mask is wider than features are, so that writing these leaves it in a register.
struct RowTable {
  const std::int8_t* weights;
  std::size_t mask;

  [[nodiscard]] const std::int8_t* row(std::uint32_t number) const {
    return weights + std::size_t{number} * scored_tags;
  }
};

// An iterator that takes features: asks for the row of each and keeps its number. As small as to go in registers.
class RowFetcher {
 public:
  RowFetcher(const RowTable& table, std::uint32_t* to) : table_(&table), to_(to) {}
  RowFetcher& operator*() { return *this; }
  RowFetcher operator++(int) { return {*table_, to_++}; }
  RowFetcher& operator=(std::uint32_t feature) {
    const auto number = static_cast<std::uint32_t>(feature & table_->mask);
    *to_ = number;
    __builtin_prefetch(table_->row(number));
    return *this;
  }
  [[nodiscard]] const std::uint32_t* at() const { return to_; }

 private:
  const RowTable* table_;
  std::uint32_t* to_;
};

// An iterator that takes features and adds up their rows at once, for a table that the nearest cache holds.
class RowSummer {
 public:
  RowSummer(const model::Table& table, const TagSums& before) : table_(&table), sums_(before) {}
  RowSummer& operator*() { return *this; }
  RowSummer& operator++(int) { return *this; }
  RowSummer& operator=(std::uint32_t feature) {
    sums_.add(table_->row<scored_tags>(feature));
    return *this;
  }
  [[nodiscard]] const TagSums& sums() const { return sums_; }

 private:
  const model::Table* table_;
  TagSums sums_;
};

// Adds the rows of the features of places to their sums, one place after the other. Tables are larger than the nearest
// cache: the rows of some places are on their way while those of places before them are added.
template <std::size_t least_features, std::size_t most_features>
class RowAdder {
 public:
  // `sums` has one a place.
  RowAdder(const model::Table& table, std::vector<TagSums>& sums)
      : table_{table.weights.data(), table.mask}, sums_(sums) {}
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
    assert(least_features <= line.size && line.size <= most_features);
  }

 private:
  static constexpr std::size_t ahead = 8;
  struct Line {
    std::array<std::uint32_t, most_features> rows;
    std::size_t size;
  };

  void add(std::size_t place) {
    const Line& line = lines_[place % ahead];
    TagSums own = sums_[place];
    for (std::size_t i = 0; i < least_features; ++i) own.add(table_.row(line.rows[i]));
    for (std::size_t i = least_features; i < line.size; ++i) own.add(table_.row(line.rows[i]));
    sums_[place] = own;
  }

  const RowTable table_;
  std::vector<TagSums>& sums_;
  std::array<Line, ahead> lines_;
  std::size_t next_ = 0;
};

}  // namespace attrib::entity
