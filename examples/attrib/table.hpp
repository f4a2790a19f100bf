// Comma- and tab-separated values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "files.hpp"

namespace app {

// Reads rows as RFC 4180 has them: a cell in quotes may hold separators, line breaks and doubled quotes. Quotes within
// a cell that does not begin with one are as they are. Empty lines are no rows.
class Table {
 public:
  Table(Input& input, char separator) : input_(input), separator_(separator) {}

  // The next row; none at the end.
  std::optional<std::vector<std::string>> row();

  // The line on which the last row begins.
  [[nodiscard]] std::size_t line() const { return line_; }

 private:
  Input& input_;
  char separator_;
  std::size_t line_ = 0;
};

}  // namespace app
