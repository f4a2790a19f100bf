// The features of a window's items in one buffer, row by row in the order in which the rows were made.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace attrib::attribution {

class FeatureRows {
 public:
  // Where the features of one item are put; no other row may be begun while it is in use.
  class Row {
   public:
    explicit Row(FeatureRows& rows) : rows_(rows) {}
    void push_back(std::uint32_t feature) {
      rows_.features_.push_back(feature);
      ++rows_.rows_.back().size;
    }

   private:
    FeatureRows& rows_;
  };

  void clear() {
    features_.clear();
    rows_.clear();
  }
  // Begins the row of the item at that position of the window.
  Row row(std::uint32_t position) {
    rows_.push_back({position, 0});
    return Row(*this);
  }

  struct Size {
    std::uint32_t position = 0, size = 0;
  };
  [[nodiscard]] const std::vector<Size>& rows() const { return rows_; }
  [[nodiscard]] std::span<const std::uint32_t> features() const { return features_; }  // of all rows

 private:
  std::vector<std::uint32_t> features_;
  std::vector<Size> rows_;
};

}  // namespace attrib::attribution
