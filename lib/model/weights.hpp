// Learned weights as a data file holds them: named tables of small integers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/big_memory.hpp"
#include "text/hash.hpp"

namespace attrib::model {

// Identifies the words "attrib-weights 1", then for each table its name, row width, scale and size, then the rows; all
// little-endian. The last eight bytes are the FNV-1a hash of those before. See weights.cpp for the layout.
//
// Rows are picked by the hashes of features (Weinberger et al. 2009, "Feature hashing for large scale multitask
// learning"): a table has a power of two of them, and two features may share one.
struct Table {
  std::string name;
  std::uint32_t width = 1;               // weights a row
  float scale = 1;                       // a weight is its integer times this
  std::span<const std::int8_t> weights;  // rows * width

  [[nodiscard]] std::size_t rows() const { return weights.size() / width; }
  [[nodiscard]] const std::int8_t* row(std::uint32_t feature) const {
    return weights.data() + std::size_t{feature & mask} * width;
  }
  // The same where the width is known beforehand.
  template <std::uint32_t known_width>
  [[nodiscard]] const std::int8_t* row(std::uint32_t feature) const {
    return weights.data() + std::size_t{feature & mask} * known_width;
  }
  // Asks for a row some time before it is used: tables are larger than the nearest cache.
  template <std::uint32_t known_width>
  void fetch(std::uint32_t feature) const {
    __builtin_prefetch(row<known_width>(feature));
  }
  std::uint32_t mask = 0;  // rows() - 1
};

// The sum of the integers of the features, in a table with a weight a row.
std::int32_t sum(const Table& table, const std::vector<std::uint32_t>& features);

// The probability of a logistic regression whose table has a weight a row: by the sum of some weights' integers, or by
// the features.
double probability(const Table& table, std::int32_t sum);
double probability(const Table& table, const std::vector<std::uint32_t>& features);
// The same where the weights correct a probability: their sum is added to its log odds.
double corrected(const Table& table, std::int32_t sum, double probability);
// The natural logarithm of the odds of a probability, which is taken for at least 1 % and at most 99 %.
double log_odds(double probability);

// FNV-1a in 64 bits (Fowler, Noll and Vo). `before` is the checksum of what stands before the bytes.
std::uint64_t checksum(std::string_view bytes, std::uint64_t before = text::Hash().value());

class Weights {
 public:
  // Copies the tables. `features` names the feature set that the reader computes: weights made for another one are
  // refused. Throws Error "where: expected …, saw …" on anything but a whole, unharmed file.
  Weights(std::string_view bytes, std::string_view features, std::string_view where);
  Weights(const Weights&) = delete;
  Weights& operator=(const Weights&) = delete;

  // Throws Error when there is no table of that name, or its rows have another width.
  [[nodiscard]] const Table& table(std::string_view name, std::uint32_t width) const;

 private:
  void lay_out();

  std::string where_;
  std::vector<Table> tables_;
  std::vector<std::int8_t, text::BigMemory<std::int8_t>> memory_;  // of their rows
};

// The bytes of a weights file; what the constructor reads. For training programs.
std::string write_weights(std::string_view features, const std::vector<Table>& tables);

}  // namespace attrib::model
