// Loads and matches named patterns.
#include "language/pattern_set.hpp"

#include <algorithm>
#include <boost/algorithm/string.hpp>
#include <charconv>
#include <map>
#include <set>

namespace attrib::language {
namespace {

constexpr std::array<std::string_view, group_count> group_names{"source", "before", "after", "clause", "left", "same"};

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

PatternSet::PatternSet(const DataFile& file, const Report& report) {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_log_errors(false);
  std::map<std::string, std::string> lets;
  std::set<std::string_view> names;
  file.for_each(report, [&](const Line& line) {
    const std::span<const std::string_view> columns = line.columns;
    if (columns.size() == 2 && columns[0].starts_with("let ")) {
      lets[std::string(columns[0].substr(4))] = expand(std::string(columns[1]), lets);
      return;
    }
    if (columns.size() != 4) {
      throw line.error("4 columns (name, confidence, regex, example)", std::to_string(columns.size()));
    }
    if (!names.insert(columns[0]).second) throw line.error("a new name", std::string(columns[0]) + " again");
    Pattern pattern{std::string(columns[0]), 0, nullptr, std::string(columns[3]), "", {}, {}};
    const char* end = columns[1].data() + columns[1].size();
    const auto parsed = std::from_chars(columns[1].data(), end, pattern.confidence);
    if (parsed.ec != std::errc{} || parsed.ptr != end || pattern.confidence <= 0 || pattern.confidence > 1) {
      throw line.error("a confidence above 0 and up to 1", columns[1]);
    }
    const std::string regex = expand(std::string(columns[2]), lets);
    pattern.regex = std::make_unique<const RE2>(regex, options);
    if (!pattern.regex->ok()) throw line.error("a regular expression", pattern.regex->error());
    for (const auto& [group, index] : pattern.regex->NamedCapturingGroups()) {
      const auto known = std::ranges::find(group_names, group);
      if (known == group_names.end())
        throw line.error("a group named source, before, after, clause, left or same", group);
      pattern.groups[static_cast<std::size_t>(known - group_names.begin())] = index;
    }
    pattern.at = symbols_after_mark(regex);
    if (pattern.at.empty()) throw line.error("a symbol or a class after one \"!\"", columns[2]);
    pattern.needs = needs_.add(needs_of(regex));
    patterns_.push_back(std::move(pattern));
  });
  for (const Pattern& pattern : patterns_) {
    for (const char symbol : pattern.at) at_[static_cast<unsigned char>(symbol)].push_back(&pattern);
  }
}

}  // namespace attrib::language
