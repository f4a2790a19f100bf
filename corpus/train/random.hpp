// Pseudo-random numbers that are the same on every machine.
#pragma once

#include <cstdint>
#include <vector>

namespace attrib::train {

// SplitMix64 (Steele, Lea and Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    return z ^ z >> 31;
  }
  // Below `bound`; the bias is below bound / 2^64.
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }
  bool coin() { return (next() >> 63) != 0; }

  template <typename T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace attrib::train
