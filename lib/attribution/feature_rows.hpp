// The features of a window's items in one buffer, row by row in the order in which the rows were made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace attrib::attribution {

class FeatureRows {
 public:
  static constexpr std::size_t most_in_row = 12;

  struct Row {
    std::uint32_t position = 0, size = 0;  // of the item in its window; features
  };

  // Drops what was there and makes room for so many rows.
  void begin(std::size_t rows) {
    if (features_.size() < rows * most_in_row) features_.resize(rows * most_in_row);
    end_ = features_.data();
    rows_.clear();
  }
  // Where the next row is written to.
  [[nodiscard]] std::uint32_t* end() const { return end_; }
  // Closes the row of the item at that position of the window.
  void end_row(std::uint32_t position, std::uint32_t* end) {
    rows_.push_back({position, static_cast<std::uint32_t>(end - end_)});
    end_ = end;
  }

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] const std::uint32_t* features() const { return features_.data(); }  // of all rows

 private:
  std::vector<std::uint32_t> features_;  // at least as many as there are
  std::uint32_t* end_ = nullptr;
  std::vector<Row> rows_;
};

}  // namespace attrib::attribution
