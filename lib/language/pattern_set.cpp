// Loads and matches named patterns.
#include "language/pattern_set.hpp"

#include <algorithm>
#include <boost/algorithm/string.hpp>
#include <charconv>
#include <map>
#include <set>
#include <utility>

namespace attrib::language {
namespace {

// "{name}" replaced by the value of every "let name"; RE2's own {2,3} starts with a digit.
std::string expand(const Line& line, std::string_view regex, const std::map<std::string, std::string>& lets) {
  constexpr std::size_t longest = 10'000;  // bytes: values within values grow fast
  std::string all(regex);
  for (const auto& [name, value] : lets) {
    boost::replace_all(all, "{" + name + "}", "(?:" + value + ")");
    if (all.size() > longest) throw line.error("a shorter regular expression", std::to_string(all.size()) + " bytes");
  }
  return all;
}

// Where the one "!" stands that is in no group; npos where there is none, or alternatives stand beside it.
std::size_t place_of_mark(std::string_view regex) {
  std::size_t mark = std::string_view::npos;
  int depth = 0;
  for (std::size_t at = 0; at < regex.size(); ++at) {
    if (regex[at] == '\\') ++at;
    if (regex[at] == '[') at = std::min(regex.find(']', at + 2), regex.size());
    if (at >= regex.size()) break;
    if (regex[at] == '(') ++depth;
    if (regex[at] == ')') --depth;
    if (depth > 0 || (regex[at] != '|' && regex[at] != '!')) continue;
    if (regex[at] == '|' || mark != std::string_view::npos) return std::string_view::npos;
    mark = at;
  }
  return mark;
}

RE2::Options options() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_log_errors(false);
  return options;
}

// The symbols that may stand first in what follows the "!"; empty when something else stands there.
std::string first_symbols(const std::string& regex) {
  const std::size_t at = regex.find_first_not_of("(?:P<beforat>");  // a group may open: "(?P<after>[QXE])"
  if (at == std::string::npos) return "";
  if (regex[at] == '[') return regex.substr(at + 1, regex.find(']', at) - at - 1);
  return std::string(1, regex[at]);
}

}  // namespace

PatternSide::PatternSide(const std::string& regex, Place place) {
  if (regex.empty()) return;
  const bool before = place == Place::before;
  regex_ = std::make_unique<const RE2>(before ? "(?:" + regex + ")$" : regex, options());
  anchor_ = before ? RE2::UNANCHORED : RE2::ANCHOR_START;
  if (!regex_->ok()) return;
  captures_ = regex_->NumberOfCapturingGroups();
  for (const auto& [group, index] : regex_->NamedCapturingGroups())
    groups_[static_cast<std::size_t>(std::ranges::find(group_names, group) - group_names.begin())] = index;
}

bool PatternSide::match(std::string_view text, GroupPlaces& places) const {
  if (regex_ == nullptr) return true;
  std::array<re2::StringPiece, 1 + group_count> pieces;
  const int wanted = captures_ == 0 ? 0 : 1 + captures_;
  if (!regex_->Match({text.data(), text.size()}, 0, text.size(), anchor_, pieces.data(), wanted)) return false;
  for (std::size_t group = 0; group < group_count; ++group) {
    if (groups_[group] != 0) places[group] = pieces[static_cast<std::size_t>(groups_[group])].data();
  }
  return true;
}

PatternSet::PatternSet(const DataFile& file, const Report& report) {
  std::map<std::string, std::string> lets;
  std::set<std::string_view> names;
  file.for_each(report, [&](const Line& line) {
    const std::span<const std::string_view> columns = line.columns;
    if (columns.size() == 2 && columns[0].starts_with("let ")) {
      lets[std::string(columns[0].substr(4))] = expand(line, columns[1], lets);
      return;
    }
    if (columns.size() != 4) {
      throw line.error("4 columns (name, confidence, regex, example)", std::to_string(columns.size()));
    }
    if (!names.insert(columns[0]).second) throw line.error("a new name", std::string(columns[0]) + " again");
    double confidence = 0;
    const char* end = columns[1].data() + columns[1].size();
    const auto parsed = std::from_chars(columns[1].data(), end, confidence);
    if (parsed.ec != std::errc{} || parsed.ptr != end || confidence <= 0 || confidence > 1)
      throw line.error("a confidence above 0 and up to 1", columns[1]);
    const std::string regex = expand(line, columns[2], lets);
    const RE2 whole(regex, options());
    if (!whole.ok()) throw line.error("a regular expression", whole.error());
    if (whole.NumberOfCapturingGroups() > static_cast<int>(group_count))
      throw line.error("at most 6 groups that capture, others as (?:…)",
                       std::to_string(whole.NumberOfCapturingGroups()));
    for (const auto& [group, index] : whole.NamedCapturingGroups()) {
      if (std::ranges::find(group_names, group) == group_names.end())
        throw line.error("a group named source, before, after, clause, left or same", group);
    }
    const std::size_t mark = place_of_mark(regex);
    const std::string behind = mark == std::string::npos ? "" : regex.substr(mark + 1);
    const std::string at = first_symbols(behind);
    if (at.empty()) throw line.error("a symbol or a class after one \"!\"", columns[2]);
    // Where it is tried, one of those symbols stands.
    const bool nothing_else = behind == at || behind == "[" + at + "]";
    PatternSide left(regex.substr(0, mark), PatternSide::Place::before);
    PatternSide right(nothing_else ? "" : behind, PatternSide::Place::behind);
    for (const PatternSide* side : {&left, &right}) {
      if (!side->problem().empty()) throw line.error("a regular expression on each side of the \"!\"", side->problem());
    }
    patterns_.push_back({std::string(columns[0]), confidence, regex, std::string(columns[3]), at,
                         needs_.add(needs_of(regex)), std::move(left), std::move(right)});
  });
  for (const Pattern& pattern : patterns_) {
    for (const char symbol : pattern.at) at_[static_cast<unsigned char>(symbol)].push_back(&pattern);
  }
}

}  // namespace attrib::language
