// Loads and matches named patterns.
#include "language/pattern_set.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include <boost/algorithm/string.hpp>

#include "attrib/error.hpp"

namespace attrib::language {
namespace {

[[noreturn]] void fail(std::string_view where, std::size_t line, const std::string& message) {
  throw Error(std::string(where) + ":" + std::to_string(line) + ": " + message);
}

// "{name}" replaced by the value of every "let name"; RE2's own {2,3} starts with a digit.
std::string expand(std::string regex, const std::map<std::string, std::string>& lets) {
  for (const auto& [name, value] : lets) boost::replace_all(regex, "{" + name + "}", "(?:" + value + ")");
  return regex;
}

}  // namespace

int Pattern::group(const std::string& group_name) const {
  const auto& groups = regex->NamedCapturingGroups();
  const auto found = groups.find(group_name);
  return found == groups.end() ? 0 : found->second;
}

PatternSet::PatternSet(std::string_view data, std::string_view where) {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_log_errors(false);
  set_ = std::make_unique<RE2::Set>(options, RE2::UNANCHORED);
  std::vector<std::string> lines;
  boost::split(lines, data, boost::is_any_of("\n"));
  std::map<std::string, std::string> lets;
  std::set<std::string> names;
  for (std::size_t number = 1; number <= lines.size(); ++number) {
    const std::string line = boost::trim_right_copy(lines[number - 1]);
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> columns;
    boost::split(columns, line, boost::is_any_of("\t"));
    if (columns.size() == 2 && columns[0].starts_with("let ")) {
      lets[columns[0].substr(4)] = expand(columns[1], lets);
      continue;
    }
    if (columns.size() != 4) {
      fail(where, number, "expected 4 columns (name, confidence, regex, example), saw " + std::to_string(columns.size()));
    }
    Pattern pattern{columns[0], 0, nullptr, columns[3]};
    if (!names.insert(pattern.name).second) fail(where, number, "expected a new name, saw " + pattern.name + " again");
    const char* end = columns[1].data() + columns[1].size();
    const auto parsed = std::from_chars(columns[1].data(), end, pattern.confidence);
    if (parsed.ec != std::errc{} || parsed.ptr != end || pattern.confidence <= 0 || pattern.confidence > 1) {
      fail(where, number, "expected a confidence above 0 and up to 1, saw " + columns[1]);
    }
    const std::string regex = expand(columns[2], lets);
    pattern.regex = std::make_unique<const RE2>(regex, options);
    if (!pattern.regex->ok()) fail(where, number, "expected a regular expression, saw " + pattern.regex->error());
    set_->Add(regex, nullptr);
    patterns_.push_back(std::move(pattern));
  }
  if (!set_->Compile()) throw Error(std::string(where) + ": expected patterns that compile together, saw too large a set");
}

void PatternSet::matching(std::string_view text, std::vector<int>& found) const {
  found.clear();
  if (set_->Match(text, &found)) std::sort(found.begin(), found.end());
}

}  // namespace attrib::language
