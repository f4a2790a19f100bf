// Logistic regression of few features, taken to its end: for probabilities rather than for decisions.
#pragma once

#include <cstdint>
#include <vector>

#include "logistic.hpp"

namespace attrib::train {

// The weights, one a row; `rows` is a power of two, features are cut to it. What is made least is the log loss plus
// half of `penalty` times the sum of the squared weights, by Newton steps in one weight after another (Zhang and Oles
// 2001, "Text categorization based on regularized linear classification methods").
std::vector<float> regression(std::uint32_t rows, const std::vector<Example>& examples, double penalty);

}  // namespace attrib::train
