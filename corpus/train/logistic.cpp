// Stochastic gradient descent, one example at a time.
#include "logistic.hpp"

#include <cmath>
#include <numeric>

#include "average.hpp"
#include "random.hpp"

namespace attrib::train {
namespace {

constexpr float rate = 0.1F;
constexpr float first_square = 4;  // holds rare features back

}  // namespace

Logistic::Logistic(std::uint32_t rows, const std::vector<Example>& examples, int epochs) : weights_(rows) {
  const std::uint32_t mask = rows - 1;
  Average average(rows);
  std::vector<float> squares(rows, first_square);
  std::vector<std::uint32_t> order(examples.size()), kept;
  std::iota(order.begin(), order.end(), 0);
  Random random(1);
  constexpr float factor = 2;  // makes up for the half that is left out
  for (int epoch = 0; epoch < epochs; ++epoch) {
    random.shuffle(order);
    for (const std::uint32_t index : order) {
      const Example& example = examples[index];
      kept.clear();
      double sum = 0;
      for (const std::uint32_t feature : example.features) {
        if (random.coin()) continue;
        kept.push_back(feature & mask);
        sum += factor * weights_[kept.back()];
      }
      const double probability = 1 / (1 + std::exp(-sum));
      const auto gradient = factor * static_cast<float>(probability - (example.positive ? 1 : 0));
      for (const std::uint32_t row : kept) {
        squares[row] += gradient * gradient;
        weights_[row] -= rate * gradient / std::sqrt(squares[row]);
      }
    }
    if (2 * epoch >= epochs) average.add(weights_);
  }
  weights_ = average.get();
}

double Logistic::score(const std::vector<std::uint32_t>& features) const {
  double sum = 0;
  for (const std::uint32_t feature : features) sum += weights_[feature & (weights_.size() - 1)];
  return sum;
}

}  // namespace attrib::train
