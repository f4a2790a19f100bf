// Fills the hash table.
#include "entity/clusters.hpp"

#include <bit>

namespace attrib::entity {

std::vector<std::int8_t> Clusters::table_of(
    const std::vector<std::pair<language::WordTable::Key, std::uint8_t>>& clusters) {
  const std::size_t rows = std::bit_ceil(2 * clusters.size() + 1);
  std::vector<std::int8_t> table(rows * width);
  for (const auto& [key, cluster] : clusters) {
    std::size_t at = key & (rows - 1);
    while (table[at * width + 3] != 0) at = (at + 1) & (rows - 1);
    for (std::size_t byte = 0; byte < 3; ++byte)
      table[at * width + byte] = static_cast<std::int8_t>(check(key) >> 8 * byte);
    table[at * width + 3] = static_cast<std::int8_t>(cluster);
  }
  return table;
}

}  // namespace attrib::entity
