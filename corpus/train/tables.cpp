// Cuts weights down to bytes.
#include "tables.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace attrib::train {

const model::Table& Tables::add(std::string name, std::uint32_t width, float scale, const std::vector<float>& weights) {
  std::vector<std::int8_t> integers;
  integers.reserve(weights.size());
  for (const float weight : weights)
    integers.push_back(static_cast<std::int8_t>(std::clamp(std::lround(weight / scale), -127L, 127L)));
  model::Table& table = tables_.emplace_back();
  table.name = std::move(name);
  table.width = width;
  table.scale = scale;
  table.weights = weights_.emplace_back(std::move(integers));
  table.mask = static_cast<std::uint32_t>(table.rows() - 1);
  return table;
}

const model::Table& Tables::add(std::string name, std::uint32_t width, std::vector<std::int8_t> weights) {
  model::Table& table = tables_.emplace_back();
  table.name = std::move(name);
  table.width = width;
  table.weights = weights_.emplace_back(std::move(weights));
  table.mask = static_cast<std::uint32_t>(table.rows() - 1);
  return table;
}

std::string Tables::write(std::string_view features) const {
  return model::write_weights(features, {tables_.begin(), tables_.end()});
}

}  // namespace attrib::train
