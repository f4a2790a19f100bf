// Predictions against gold annotations: what is counted, and what was missed.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "documents.hpp"

namespace app {

// Right answers among all that were given, and among all that there are.
struct Count {
  std::size_t predicted = 0, gold = 0, right = 0;

  [[nodiscard]] double precision() const { return ratio(right, predicted); }
  [[nodiscard]] double recall() const { return ratio(right, gold); }
  [[nodiscard]] double f1() const { return ratio(2 * right, predicted + gold); }

 private:
  static double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

// One thing that a prediction has wrong.
struct Miss {
  std::string kind;  // missed, spurious, speaker, type
  std::string document;
  std::size_t start = 0, end = 0;
  std::string words;
  std::string gold, predicted;
};

class Scores {
 public:
  // Adds one article. Quotations are matched one to one, the best first, by the IoU of their content (>= 0.5).
  void add(const DocumentRead& gold, const DocumentRead& predicted);

  [[nodiscard]] const std::vector<std::pair<std::string, Count>>& rows() const { return rows_; }
  [[nodiscard]] const std::vector<Miss>& misses() const { return misses_; }

 private:
  Count& row(const std::string& name);
  void add_spans(const std::string& name, const std::vector<std::vector<Stretch>>& gold,
                 const std::vector<std::vector<Stretch>>& predicted);
  void add_speakers_and_types(const DocumentRead& gold, const DocumentRead& predicted);
  void add_entities(const DocumentRead& gold, const DocumentRead& predicted);

  std::vector<std::pair<std::string, Count>> rows_;  // in the order of their first use
  std::vector<Miss> misses_;
};

}  // namespace app
