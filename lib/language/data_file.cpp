// Cuts data files into lines and columns and lays the user's lines over the built-in ones.
#include "language/data_file.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_set>
#include <utility>

namespace attrib::language {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Calls `each(line, number)` for every line, comments and blank lines included.
template <typename Each>
void for_each_line(std::string_view text, Each each) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);  // editors on other systems add a BOM
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    each(text.substr(0, end), number);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

// Calls `each(part)` for the trimmed parts between separators.
template <typename Each>
void for_each_part(std::string_view list, char separator, Each each) {
  while (!list.empty()) {
    const std::size_t end = list.find(separator);
    each(trim(list.substr(0, end)));
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
}

std::size_t count_of(std::string_view text, char c) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), c));
}

bool says_something(std::string_view line) {
  const std::string_view trimmed = trim(line);
  return !trimmed.empty() && trimmed.front() != '#';
}

}  // namespace

Error Line::error(std::string_view expected, std::string_view saw) const {
  std::string message(file);
  message += ':' + std::to_string(number) + ": expected ";
  message.append(expected).append(", saw ").append(saw);
  return Error(message);
}

void Line::expect_columns(std::size_t least, std::size_t most) const {
  if (least <= columns.size() && columns.size() <= most) return;
  std::string expected = std::to_string(least);
  if (most != least) expected += " to " + std::to_string(most);
  expected += most == 1 ? " column" : " columns";
  throw error(expected, std::to_string(columns.size()));
}

unsigned Line::number_in(std::size_t column, unsigned most, unsigned none) const {
  const std::string_view text = columns[column];
  if (text == "-") return none;
  unsigned value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size() || value > most) {
    throw error("a number from 0 to " + std::to_string(most) + " or \"-\"", '"' + std::string(text) + '"');
  }
  return value;
}

void rethrow(const Error& error) { throw Error(error); }

std::vector<std::string_view> split_list(std::string_view list, char separator) {
  std::vector<std::string_view> parts;
  for_each_part(list, separator, [&](std::string_view part) { parts.push_back(part); });
  return parts;
}

void DataFile::append_lines(std::string_view text, std::string_view file, std::vector<Line>& lines) {
  for_each_line(text, [&](std::string_view line, std::size_t number) {
    if (!says_something(line)) return;
    line = trim(line);
    const std::size_t first = columns_.size();
    for_each_part(line, '\t', [&](std::string_view column) { columns_.push_back(column); });
    lines.push_back({{columns_.data() + first, columns_.size() - first}, file, number});
  });
}

DataFile::DataFile(std::string_view name, std::string_view built_in, std::string_view overlay_path, std::string overlay,
                   const Report& report)
    : name_(name), overlay_path_(overlay_path), overlay_(std::move(overlay)), built_in_(built_in) {
  // Lines point into columns_, so it must not grow past this.
  columns_.reserve(2 + count_of(built_in_, '\n') + count_of(built_in_, '\t') + count_of(overlay_, '\n') +
                   count_of(overlay_, '\t'));
  std::vector<Line> built_in_lines, overlay_lines;
  append_lines(built_in_, name_, built_in_lines);
  append_lines(overlay_, overlay_path_, overlay_lines);

  if (overlay_lines.empty()) {
    lines_ = std::move(built_in_lines);
    return;
  }
  std::unordered_set<std::string_view> replaced, known;
  for (const Line& line : built_in_lines) known.insert(line.columns[0]);
  for (const Line& line : overlay_lines) {
    std::string_view key = line.columns[0];
    const bool removes = key.size() > 1 && key.front() == '-' && line.columns.size() == 1;
    if (removes) {
      key.remove_prefix(1);
      if (known.count(key) == 0) report(line.error("-WORD with a word of the built-in " + name_, key));
    }
    replaced.insert(key);
  }
  for (Line& line : built_in_lines) {
    if (replaced.count(line.columns[0]) == 0) lines_.push_back(std::move(line));
  }
  for (Line& line : overlay_lines) {
    if (line.columns.size() > 1 || line.columns[0].size() < 2 || line.columns[0].front() != '-') {
      lines_.push_back(std::move(line));
    }
  }
}

}  // namespace attrib::language
