// The mean of the weights after several passes: steadier than the last ones.
#pragma once

#include <vector>

namespace attrib::train {

class Average {
 public:
  explicit Average(std::size_t size) : sums_(size) {}
  void add(const std::vector<float>& weights) {
    for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] += weights[i];
    ++count_;
  }
  [[nodiscard]] std::vector<float> get() const {
    std::vector<float> mean(sums_);
    for (float& value : mean) value /= static_cast<float>(count_);
    return mean;
  }

 private:
  std::vector<float> sums_;
  int count_ = 0;
};

}  // namespace attrib::train
