// Reads and writes files of golden cases.
#include "case_file.hpp"

#include <boost/algorithm/string/trim.hpp>
#include <sstream>

#include "attrib/error.hpp"

namespace attrib::golden {
namespace {

constexpr std::string_view header = "=== ";
constexpr std::string_view divider = "---";

std::string without_blank_lines_around(std::string text) {
  boost::algorithm::trim_if(text, [](char c) { return c == '\n'; });
  return text;
}

}  // namespace

CaseFile parse(std::string_view content, std::string_view path) {
  CaseFile file;
  bool in_expected = false;
  std::size_t number = 0;
  const auto check_divided = [&] {
    if (!file.cases.empty() && !in_expected) {
      const Case& last = file.cases.back();
      throw Error(std::string(path) + ":" + std::to_string(last.line) + ": expected a line \"---\" in case \"" +
                  last.name + "\", saw none");
    }
  };

  std::istringstream lines{std::string(content)};
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.starts_with(header)) {
      check_divided();
      file.cases.push_back({line.substr(header.size()), {}, {}, number});
      in_expected = false;
    } else if (file.cases.empty()) {
      file.preamble += line + '\n';
    } else if (line == divider && !in_expected) {
      in_expected = true;
    } else if (in_expected) {
      boost::algorithm::trim(line);
      if (!line.empty()) file.cases.back().expected.push_back(line);
    } else {
      file.cases.back().text += line + '\n';
    }
  }
  check_divided();

  file.preamble = without_blank_lines_around(file.preamble);
  for (Case& one : file.cases) one.text = without_blank_lines_around(one.text);
  return file;
}

std::string print(const CaseFile& file) {
  std::string content = file.preamble.empty() ? "" : file.preamble + "\n\n";
  for (const Case& one : file.cases) {
    if (&one != &file.cases.front()) content += '\n';
    content += std::string(header) + one.name + '\n' + one.text + '\n' + std::string(divider) + '\n';
    for (const std::string& line : one.expected) content += line + '\n';
  }
  return content;
}

}  // namespace attrib::golden
