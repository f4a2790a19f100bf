// Loads and matches named patterns.
#include "language/pattern_set.hpp"

#include <algorithm>
#include <boost/algorithm/string.hpp>
#include <charconv>
#include <map>
#include <set>

#include "attrib/error.hpp"

namespace attrib::language {
namespace {

constexpr std::array<std::string_view, group_count> group_names{"source", "before", "after", "clause", "left", "same"};

[[noreturn]] void fail(std::string_view where, std::size_t line, const std::string& message) {
  throw Error(std::string(where) + ":" + std::to_string(line) + ": " + message);
}

// "{name}" replaced by the value of every "let name"; RE2's own {2,3} starts with a digit.
std::string expand(std::string regex, const std::map<std::string, std::string>& lets) {
  for (const auto& [name, value] : lets) boost::replace_all(regex, "{" + name + "}", "(?:" + value + ")");
  return regex;
}

// The symbols that may follow the "!" of a regular expression; empty when there is none or something else follows.
std::string symbols_after_mark(const std::string& regex) {
  const auto in_class = [&regex](std::size_t at) {  // "[^|!]"
    const std::size_t open = regex.rfind('[', at);
    const std::size_t close = regex.rfind(']', at);
    return open != std::string::npos && (close == std::string::npos || open > close);
  };
  std::size_t at = regex.find('!');
  while (at != std::string::npos && in_class(at)) at = regex.find('!', at + 1);
  if (at == std::string::npos) return "";
  at = regex.find_first_not_of("(?:P<beforat>", at + 1);  // a group may open: "!(?P<after>[QXE])"
  if (at == std::string::npos) return "";
  if (regex[at] == '[') return regex.substr(at + 1, regex.find(']', at) - at - 1);
  return std::string(1, regex[at]);
}

}  // namespace

PatternSet::PatternSet(std::string_view data, std::string_view where) {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_log_errors(false);
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
      fail(where, number,
           "expected 4 columns (name, confidence, regex, example), saw " + std::to_string(columns.size()));
    }
    if (!names.insert(columns[0]).second) fail(where, number, "expected a new name, saw " + columns[0] + " again");
    Pattern pattern{columns[0], 0, nullptr, columns[3], "", {}, {}};
    const char* end = columns[1].data() + columns[1].size();
    const auto parsed = std::from_chars(columns[1].data(), end, pattern.confidence);
    if (parsed.ec != std::errc{} || parsed.ptr != end || pattern.confidence <= 0 || pattern.confidence > 1) {
      fail(where, number, "expected a confidence above 0 and up to 1, saw " + columns[1]);
    }
    const std::string regex = expand(columns[2], lets);
    pattern.regex = std::make_unique<const RE2>(regex, options);
    if (!pattern.regex->ok()) fail(where, number, "expected a regular expression, saw " + pattern.regex->error());
    for (const auto& [group, index] : pattern.regex->NamedCapturingGroups()) {
      const auto known = std::ranges::find(group_names, group);
      if (known == group_names.end())
        fail(where, number, "expected a group named source, before, after, clause, left or same, saw " + group);
      pattern.groups[static_cast<std::size_t>(known - group_names.begin())] = index;
    }
    pattern.at = symbols_after_mark(regex);
    pattern.needs = needs_.add(needs_of(regex));
    if (pattern.at.empty()) fail(where, number, "expected a symbol or a class after one \"!\", saw " + columns[2]);
    patterns_.push_back(std::move(pattern));
  }
  for (const Pattern& pattern : patterns_) {
    for (const char symbol : pattern.at) at_[static_cast<unsigned char>(symbol)].push_back(&pattern);
  }
}

}  // namespace attrib::language
