// Numbers features and appends them to a vector that grows once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/feature.hpp"

namespace attrib::model {

class FeatureWriter {
 public:
  // Up to `most` features are added; the first has the number `first`.
  FeatureWriter(std::vector<std::uint32_t>& features, std::uint32_t first, std::size_t most)
      : features_(features), number_(first) {
    const std::size_t size = features.size();
    features.resize(size + most);
    next_ = features.data() + size;
  }
  ~FeatureWriter() { features_.resize(static_cast<std::size_t>(next_ - features_.data())); }
  FeatureWriter(const FeatureWriter&) = delete;
  FeatureWriter& operator=(const FeatureWriter&) = delete;

  void add(std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) { *next_++ = feature(number_++, a, b, c); }
  // One for each level up to the highest, of one number: a place at a level has the weights of all up to it.
  void add_levels(std::uint32_t highest, std::uint32_t b = 0, std::uint32_t c = 0) {
    for (std::uint32_t level = 0; level <= highest; ++level) *next_++ = feature(number_, level, b, c);
    ++number_;
  }

 private:
  std::vector<std::uint32_t>& features_;
  std::uint32_t* next_ = nullptr;
  std::uint32_t number_;
};

}  // namespace attrib::model
