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

PatternSide::PatternSide(std::string regex, Flank flank) : source_(std::move(regex)), flank_(flank) {
  if (source_.empty()) return;
  const bool before = flank == Flank::before;
  regex_ = std::make_unique<const RE2>(before ? "(?:" + source_ + ")$" : source_, options());
  anchor_ = before ? RE2::UNANCHORED : RE2::ANCHOR_START;
  if (!regex_->ok()) return;
  captures_ = regex_->NumberOfCapturingGroups();
  const auto number = [](std::string_view group) {
    return static_cast<std::size_t>(std::ranges::find(group_names, group) - group_names.begin());
  };
  for (const auto& [group, index] : regex_->NamedCapturingGroups()) groups_[number(group)] = index;
  const SideShape shape = shape_of(source_, flank);
  needs_ = shape.needs;
  reach_ = PatternReach(shape, flank);
  if (!shape.all_spots) return;
  for (const GroupSpot& spot : shape.spots)
    spots_.push_back({number(spot.group), spot.from_end, spot.least, spot.most, spot.symbols});
}

const char* PatternSide::place_of(const Spot& spot, std::string_view match) {
  const char* found = nullptr;
  for (std::uint32_t distance = spot.least; distance <= spot.most && distance <= match.size(); ++distance) {
    const std::size_t at = spot.from_end ? match.size() - distance : distance;
    const bool fits =
        spot.least == spot.most || (at < match.size() && spot.symbols.test(static_cast<unsigned char>(match[at])));
    if (!fits) continue;
    if (found != nullptr) return nullptr;
    found = match.data() + at;
  }
  return found;
}

bool PatternSide::match(std::string_view text, GroupPlaces& places) const {
  if (regex_ == nullptr) return true;
  std::array<re2::StringPiece, 1 + group_count> pieces;
  const auto run = [&](int wanted) {
    return regex_->Match({text.data(), text.size()}, 0, text.size(), anchor_, pieces.data(), wanted);
  };
  if (captures_ == 0) return run(0);
  // The ends of a match cost RE2 much less than the groups within.
  if (!spots_.empty()) {
    if (!run(1)) return false;
    bool all = true;
    for (const Spot& spot : spots_) {
      const char* const place = place_of(spot, {pieces[0].data(), pieces[0].size()});
      places[spot.group] = place;
      all = all && place != nullptr;
    }
    if (all) return true;
  }
  if (!run(1 + captures_)) return false;
  for (std::size_t group = 0; group < group_count; ++group) {
    if (groups_[group] != 0) places[group] = pieces[static_cast<std::size_t>(groups_[group])].data();
  }
  return true;
}

void PatternPlace::move_to(std::string_view before, std::string_view behind) {
  before_ = before;
  behind_ = behind;
  unmet_before_ = ~set_.needs_before_.met_before(before);
  unmet_behind_ = ~set_.needs_behind_.met_behind(behind);
  const auto& candidates = set_.at_[static_cast<unsigned char>(behind.front())];
  next_ = candidates.data();
  end_ = next_ + candidates.size();
  ++number_;
}

const PatternPlace::Side& PatternPlace::side(std::uint32_t number, std::string_view text) {
  Side& side = sides_[number];
  if (side.tried_at != number_) {
    side.tried_at = number_;
    side.places.fill(nullptr);
    side.matches = set_.match(number, text, side.places);
  }
  return side;
}

const Pattern* PatternPlace::next(GroupPlaces& places) {
  while (next_ != end_) {
    const PatternSet::Candidate& candidate = *next_++;
    if (((candidate.needs_before & unmet_before_) | (candidate.needs_behind & unmet_behind_)) != 0) continue;
    const Side& before = side(candidate.pattern->before, before_);  // fails more often than the other
    if (!before.matches) continue;
    const Side& behind = side(candidate.pattern->behind, behind_);
    if (!behind.matches) continue;
    for (std::size_t group = 0; group < group_count; ++group)
      places[group] = before.places[group] != nullptr ? before.places[group] : behind.places[group];
    return candidate.pattern;
  }
  return nullptr;
}

bool PatternSet::match(std::uint32_t number, std::string_view text, GroupPlaces& places) const {
  const PatternSide& side = sides_[number];
  const auto ask = [&](GroupPlaces& found) { return side.match(text, found); };
  const PatternReach::Part part = side.part_that_decides(text);
  if (part == 0) return ask(places);
  const bool before = side.flank() == Flank::before;
  return memo_.answer({number, part, text.data() + (before ? text.size() : 0), before}, places, ask);
}

std::uint32_t PatternSet::side(const std::string& regex, Flank flank) {
  for (std::uint32_t known = 0; known < sides_.size(); ++known) {
    if (sides_[known].regex() == regex && sides_[known].flank() == flank) return known;
  }
  sides_.emplace_back(regex, flank);
  return static_cast<std::uint32_t>(sides_.size() - 1);
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
    const std::uint32_t before = side(regex.substr(0, mark), Flank::before);
    const std::uint32_t after = side(nothing_else ? "" : behind, Flank::behind);
    for (const std::uint32_t one : {before, after}) {
      if (const std::string problem = sides_[one].problem(); !problem.empty())
        throw line.error("a regular expression on each side of the \"!\"", problem);
    }
    patterns_.push_back({std::string(columns[0]), confidence, regex, std::string(columns[3]), at, before, after});
  });
  std::vector<Need> before, behind;
  for (const PatternSide& side : sides_) {
    std::vector<Need>& needs = side.flank() == Flank::before ? before : behind;
    needs.insert(needs.end(), side.needs().begin(), side.needs().end());
  }
  needs_before_ = NeedTable(std::move(before));
  needs_behind_ = NeedTable(std::move(behind));
  for (const Pattern& pattern : patterns_) {
    const Candidate candidate{needs_before_.bits_of(sides_[pattern.before].needs()),
                              needs_behind_.bits_of(sides_[pattern.behind].needs()), &pattern};
    for (const char symbol : pattern.at) at_[static_cast<unsigned char>(symbol)].push_back(candidate);
  }
}

}  // namespace attrib::language
