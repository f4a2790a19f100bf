// A logistic classifier over hashed features.
#pragma once

#include <cstdint>
#include <vector>

namespace attrib::train {

struct Example {
  std::vector<std::uint32_t> features;
  bool positive = false;
  double offset = 0;  // log odds that the weights correct; regression() alone asks for it
};

// Trained by AdaGrad (Duchi et al. 2011), with feature dropout: they are many and tell much the same; the mean of the
// weights after the later passes.
class Logistic {
 public:
  // `rows` is a power of two.
  Logistic(std::uint32_t rows, const std::vector<Example>& examples, int epochs);
  // The log-odds that the features are a positive example's.
  [[nodiscard]] double score(const std::vector<std::uint32_t>& features) const;
  [[nodiscard]] const std::vector<float>& weights() const { return weights_; }

 private:
  std::vector<float> weights_;
};

}  // namespace attrib::train
