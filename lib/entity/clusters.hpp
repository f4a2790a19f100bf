// The cluster of a word: words that stand between similar neighbours share one.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "language/word_table.hpp"
#include "model/weights.hpp"

namespace attrib::entity {

// A hash table in a table of weights: each row has three bytes of a word's key and its cluster, 0 where it is free. Two
// words that share their bytes lend each other a cluster, which has odds of one in ten million a look-up.
class Clusters {
 public:
  static constexpr std::uint32_t width = 4;

  // `table` must outlive this.
  explicit Clusters(const model::Table& table) : table_(table) {}

  // From 1 to 255; 0 for a word that has none.
  [[nodiscard]] std::uint32_t of(language::WordTable::Key key) const {
    const std::uint32_t wanted = check(key);
    for (auto at = static_cast<std::uint32_t>(key);; ++at) {
      const std::int8_t* const row = table_.row<width>(at);
      const std::uint32_t found = bytes(row[0], row[1], row[2]), cluster = bytes(row[3], 0, 0);
      if (cluster == 0 || found == wanted) return cluster;
    }
  }

  // Asks for the memory of a look-up some time before.
  void fetch(language::WordTable::Key key) const { table_.fetch<width>(static_cast<std::uint32_t>(key)); }

  // The weights of a table for these words: a power of two of rows, at most half full.
  static std::vector<std::int8_t> table_of(
      const std::vector<std::pair<language::WordTable::Key, std::uint8_t>>& clusters);

 private:
  static std::uint32_t check(language::WordTable::Key key) { return static_cast<std::uint32_t>(key >> 40); }
  static std::uint32_t bytes(std::int8_t a, std::int8_t b, std::int8_t c) {
    return static_cast<std::uint8_t>(a) | static_cast<std::uint32_t>(static_cast<std::uint8_t>(b)) << 8 |
           static_cast<std::uint32_t>(static_cast<std::uint8_t>(c)) << 16;
  }

  const model::Table& table_;
};

}  // namespace attrib::entity
