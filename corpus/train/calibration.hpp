// Learns how often what decides is right, and tells how well that holds.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "labels.hpp"
#include "people/antecedents.hpp"
#include "prepared.hpp"
#include "tables.hpp"

namespace attrib::train {

struct Counts {
  std::size_t right = 0, given = 0, wanted = 0;
};

// Learns the tables of people::Calibration from articles, each read as `tools` do with weights that were learned
// without its fold (jackknife), and adds them to `tables`. Returns how many labelled stretches got the right speaker
// there. `learned_from` are the same articles as the weights learn from them.
Counts add_calibration(const Articles& learned_from, const Articles& articles, const Labels& labels,
                       const people::Antecedents& antecedents, const Tools& tools, Tables& tables);

// How a probability keeps its word: answers by tenths of it, as in Guo et al. 2017, "On calibration of modern neural
// networks".
class Reliability {
 public:
  struct Bin {
    std::size_t answers = 0, right = 0;
    double sum = 0;  // of their probabilities
  };

  void add(double probability, bool right);
  [[nodiscard]] const std::array<Bin, 10>& bins() const { return bins_; }
  // Expected calibration error: the mean over the answers of how far the share of right ones in their bin is from its
  // mean probability.
  [[nodiscard]] double error() const;

 private:
  std::array<Bin, 10> bins_{};
};

}  // namespace attrib::train
