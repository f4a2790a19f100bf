// Rows of cells out of lines.
#include "table.hpp"

#include <string_view>

#include "attrib/error.hpp"

namespace app {

std::optional<std::vector<std::string>> Table::row() {
  std::string line;
  do {
    if (!input_.line(line)) return std::nullopt;
    line_ = input_.line_number();
    if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
  } while (line.empty() || line == "\r");

  std::vector<std::string> cells(1);
  std::size_t bytes = line.size();
  bool quoted = false;
  for (std::size_t at = 0;; ++at) {
    if (at == line.size() && quoted) {
      cells.back() += '\n';
      if (!input_.line(line)) {
        throw attrib::Error(input_.name() + ':' + std::to_string(line_) + ": expected a closing \", saw the end");
      }
      input_.demand_within_limit(bytes += line.size() + 1, line_);
      at = static_cast<std::size_t>(-1);
      continue;
    }
    if (at == line.size() || (!quoted && line[at] == '\r' && at + 1 == line.size())) return cells;
    const char c = line[at];
    if (quoted && c == '"') {
      const bool doubled = at + 1 < line.size() && line[at + 1] == '"';
      if (doubled) cells.back() += line[++at];
      quoted = doubled;
    } else if (!quoted && c == '"' && (at == 0 || line[at - 1] == separator_)) {
      quoted = true;
    } else if (!quoted && c == separator_) {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
}

}  // namespace app
