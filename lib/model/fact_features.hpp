// Features of small numbers ("facts"): a list of them is data, and their weights are looked up without a hash.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "model/feature.hpp"
#include "model/weights.hpp"

namespace attrib::model {

// What a feature is made of: facts by their places. The fact at place 0 is 0 for ever.
struct FactFeature {
  std::uint8_t a, b = 0, c = 0;
  bool levels = false;  // one for each number up to the first fact: a place at a level has the weights of all up to it
};

template <std::size_t fact_count, std::size_t feature_count>
struct FactFeatures {
  using Facts = std::array<std::uint32_t, fact_count>;
  static constexpr std::uint32_t hash = 0;  // the size of a fact that may be any number

  std::uint32_t first;  // number of the first feature
  Facts sizes;          // each fact is below its size
  std::array<FactFeature, feature_count> features;

  [[nodiscard]] constexpr bool has_hash(std::size_t feature) const {
    const FactFeature parts = features[feature];
    return sizes[parts.a] == hash || sizes[parts.b] == hash || sizes[parts.c] == hash;
  }
  // Where the weights of a feature start, all that are looked up lying in a row.
  [[nodiscard]] constexpr std::size_t start(std::size_t feature) const {
    std::size_t start = 0;
    for (std::size_t f = 0; f < feature; ++f) {
      const FactFeature parts = features[f];
      if (!has_hash(f)) start += std::size_t{sizes[parts.a]} * sizes[parts.b] * sizes[parts.c];
    }
    return start;
  }
  [[nodiscard]] constexpr std::uint32_t number(std::size_t feature) const {
    return first + static_cast<std::uint32_t>(feature);
  }

  // The features as hashes, for those who learn.
  [[nodiscard]] std::vector<std::uint32_t> hashes(const Facts& facts) const {
    std::vector<std::uint32_t> hashes;
    for (std::size_t f = 0; f < feature_count; ++f) {
      const FactFeature parts = features[f];
      const std::uint32_t b = facts[parts.b], c = facts[parts.c];
      for (std::uint32_t level = 0; parts.levels && level < facts[parts.a]; ++level)
        hashes.push_back(feature(number(f), level, b, c));
      hashes.push_back(feature(number(f), facts[parts.a], b, c));
    }
    return hashes;
  }
};

// The weights of a list's features, one for each that its facts can give.
template <const auto& list>
class FactWeights {
 public:
  // `table` has one weight a row and must outlive this.
  explicit FactWeights(const Table& table) : table_(&table), sums_(list.start(list.features.size())) {
    for (std::size_t f = 0; f < list.features.size(); ++f) {
      if (!list.has_hash(f)) look_up(f);
    }
  }

  [[nodiscard]] const Table& table() const { return *table_; }

  // The sum of the features' integers.
  template <typename Facts>
  [[nodiscard]] std::int32_t sum(const Facts& facts) const {
    assert(are_in_range(facts));
    return [&]<std::size_t... f>(std::index_sequence<f...>) { return (weight<f>(facts) + ...); }
    (std::make_index_sequence<list.features.size()>());
  }

 private:
  template <typename Facts>
  [[nodiscard]] static bool are_in_range(const Facts& facts) {
    return std::equal(facts.begin(), facts.end(), list.sizes.begin(), list.sizes.end(),
                      [](std::uint32_t fact, std::uint32_t size) { return size == list.hash || fact < size; });
  }

  void look_up(std::size_t f) {
    const FactFeature parts = list.features[f];
    const std::size_t below = std::size_t{list.sizes[parts.b]} * list.sizes[parts.c];  // of one level
    std::size_t place = list.start(f);
    for (std::uint32_t a = 0; a < list.sizes[parts.a]; ++a) {
      for (std::uint32_t b = 0; b < list.sizes[parts.b]; ++b) {
        for (std::uint32_t c = 0; c < list.sizes[parts.c]; ++c, ++place) {
          const int before = parts.levels && a > 0 ? sums_[place - below] : 0;
          sums_[place] = static_cast<std::int16_t>(before + *table_->row<1>(feature(list.number(f), a, b, c)));
        }
      }
    }
  }

  template <std::size_t f, typename Facts>
  [[nodiscard]] std::int32_t weight(const Facts& facts) const {
    constexpr FactFeature parts = list.features[f];
    const std::uint32_t a = facts[parts.a], b = facts[parts.b], c = facts[parts.c];
    if constexpr (list.has_hash(f)) {
      return *table_->row<1>(feature(list.number(f), a, b, c));
    } else {
      constexpr std::size_t start = list.start(f);
      constexpr std::uint32_t all_b = list.sizes[parts.b], all_c = list.sizes[parts.c];
      return sums_[start + (a * all_b + b) * all_c + c];
    }
  }

  const Table* table_;
  std::vector<std::int16_t> sums_;
};

}  // namespace attrib::model
