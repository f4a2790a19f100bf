// Sweeps over the weights until none moves any more.
#include "regression.hpp"

#include <algorithm>
#include <cmath>

namespace attrib::train {
namespace {

constexpr int most_sweeps = 300;
constexpr double least_step = 1e-3;
constexpr double longest_step = 1;  // a Newton step far from the end may go astray

}  // namespace

std::vector<float> regression(std::uint32_t rows, const std::vector<Example>& examples, double penalty) {
  std::vector<std::vector<std::uint32_t>> holders(rows);  // the examples that have a feature
  for (std::uint32_t e = 0; e < examples.size(); ++e) {
    for (const std::uint32_t feature : examples[e].features) holders[feature & (rows - 1)].push_back(e);
  }
  std::vector<double> weights(rows), sums(examples.size());
  for (std::size_t e = 0; e < examples.size(); ++e) sums[e] = examples[e].offset;
  for (int sweep = 0; sweep < most_sweeps; ++sweep) {
    double longest = 0;
    for (std::uint32_t row = 0; row < rows; ++row) {
      if (holders[row].empty()) continue;
      double slope = penalty * weights[row], curvature = penalty;
      for (const std::uint32_t e : holders[row]) {
        const double probability = 1 / (1 + std::exp(-sums[e]));
        slope += probability - (examples[e].positive ? 1 : 0);
        curvature += probability * (1 - probability);
      }
      const double step = std::clamp(-slope / curvature, -longest_step, longest_step);
      weights[row] += step;
      for (const std::uint32_t e : holders[row]) sums[e] += step;
      longest = std::max(longest, std::abs(step));
    }
    if (longest < least_step) break;
  }
  return {weights.begin(), weights.end()};
}

}  // namespace attrib::train
