// One data file: the built-in lines with the user's lines laid over them.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "attrib/error.hpp"

namespace attrib::language {

// A line that says something: comments and blank lines are left out.
struct Line {
  std::span<const std::string_view> columns;  // cut at TABs, trimmed of spaces; at least one
  std::string_view file;                      // "titles.txt", or the path of the user's file
  std::size_t number = 0;                     // 1 is the first line of that file

  // Error "titles.txt:12: expected <expected>, saw <saw>".
  [[nodiscard]] Error error(std::string_view expected, std::string_view saw) const;
  // Throws unless least <= number of columns <= most.
  void expect_columns(std::size_t least, std::size_t most) const;
  // A column as a number in [0, most]; "-" gives `none`. Throws when it is no number.
  [[nodiscard]] unsigned number_in(std::size_t column, unsigned most, unsigned none) const;
};

// What becomes of what is wrong with a line. Where it returns, loading goes on without that line.
using Report = std::function<void(const Error&)>;

// Loading ends.
[[noreturn]] void rethrow(const Error& error);

// Cuts "a, b,c" into its parts, trimmed; no part for an empty text.
[[nodiscard]] std::vector<std::string_view> split_list(std::string_view list, char separator = ',');

class DataFile {
 public:
  // `built_in` must outlive this; `overlay` is the text of the user's file of the same name and `overlay_path` names it
  // in errors; "" for none. An overlay line replaces the built-in lines that have the same first column, "-WORD" takes
  // them out; one that names nothing goes to `report`.
  DataFile(std::string_view name, std::string_view built_in, std::string_view overlay_path, std::string overlay,
           const Report& report = rethrow);
  DataFile(const DataFile&) = delete;
  DataFile& operator=(const DataFile&) = delete;

  [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }

  // Calls `use(line)` for each line; an Error that it throws goes to `report`.
  template <typename Use>
  void for_each(const Report& report, Use use) const {
    for (const Line& line : lines_) {
      try {
        use(line);
      } catch (const Error& error) {
        report(error);
      }
    }
  }

 private:
  void append_lines(std::string_view text, std::string_view file, std::vector<Line>& lines);

  std::string name_, overlay_path_, overlay_;
  std::string_view built_in_;
  std::vector<std::string_view> columns_;  // of all lines, one after the other
  std::vector<Line> lines_;
};

}  // namespace attrib::language
