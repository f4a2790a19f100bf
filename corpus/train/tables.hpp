// The tables of a weights file while they are made.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "model/weights.hpp"

namespace attrib::train {

class Tables {
 public:
  // Adds a table of these weights in int8, each its integer times `scale`; those beyond 127 are cut.
  const model::Table& add(std::string name, std::uint32_t width, float scale, const std::vector<float>& weights);
  // Adds a table of integers as they are.
  const model::Table& add(std::string name, std::uint32_t width, std::vector<std::int8_t> weights);

  // A whole weights file for that feature set.
  [[nodiscard]] std::string write(std::string_view features) const;

 private:
  std::deque<model::Table> tables_;               // a deque: references to what is in it stay good
  std::deque<std::vector<std::int8_t>> weights_;  // what the tables point to
};

}  // namespace attrib::train
