// Numbers features and writes them one after the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/feature.hpp"

namespace attrib::model {

// To where there is room for them, or to another iterator that takes features.
template <typename To = std::uint32_t*>
class FeatureLine {
 public:
  // The first has the number `first`.
  FeatureLine(To to, std::uint32_t first) : next_(to), number_(first) {}

  void add(std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) { *next_++ = feature(number_++, a, b, c); }
  [[nodiscard]] To end() const { return next_; }

 private:
  To next_;
  std::uint32_t number_;
};

// To the end of a vector, which grows once.
class FeatureWriter {
 public:
  // Up to `most` features are added; the first has the number `first`.
  FeatureWriter(std::vector<std::uint32_t>& features, std::uint32_t first, std::size_t most)
      : features_(features), line_(room(features, most), first) {}
  ~FeatureWriter() { features_.resize(static_cast<std::size_t>(line_.end() - features_.data())); }
  FeatureWriter(const FeatureWriter&) = delete;
  FeatureWriter& operator=(const FeatureWriter&) = delete;

  void add(std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) { line_.add(a, b, c); }

 private:
  static std::uint32_t* room(std::vector<std::uint32_t>& features, std::size_t most) {
    const std::size_t size = features.size();
    features.resize(size + most);
    return features.data() + size;
  }

  std::vector<std::uint32_t>& features_;
  FeatureLine<> line_;
};

}  // namespace attrib::model
