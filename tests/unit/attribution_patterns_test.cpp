// Lines of patterns.txt: what is refused, what they stand for, where they are tried.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "language/pattern_set.hpp"

namespace {

using attrib::language::DataFile;
using attrib::language::PatternSet;

DataFile with(std::string_view lines) { return {"patterns.txt", lines, "", ""}; }

std::string error_of(const std::string& data) {
  try {
    PatternSet set(with(data));
  } catch (const attrib::Error& error) {
    return error.what();
  }
  return "";
}

// The names of the patterns that match between the two texts.
std::string matching(const PatternSet& set, std::string_view before, std::string_view behind) {
  attrib::language::PatternPlace place(set);
  attrib::language::GroupPlaces places;
  std::string names;
  place.move_to(before, behind);
  while (const auto* pattern = place.next(places)) names += (names.empty() ? "" : " ") + pattern->name;
  return names;
}

TEST(Patterns, RefusesMalformedLines) {
  EXPECT_EQ(error_of("# head\nonly\ttwo\n"),
            "patterns.txt:2: expected 4 columns (name, confidence, regex, example), saw 2");
  EXPECT_EQ(error_of("a\t1.5\tx\ty\n"), "patterns.txt:1: expected a confidence above 0 and up to 1, saw 1.5");
  EXPECT_EQ(error_of("a\t0.5\tx!V\ty\na\t0.5\tx!V\ty\n"), "patterns.txt:2: expected a new name, saw a again");
  EXPECT_EQ(error_of("a\t0.5\tx\ty\n"), "patterns.txt:1: expected a symbol or a class after one \"!\", saw x");
  EXPECT_EQ(error_of("a\t0.5\t(?:x!V)\ty\n"),
            "patterns.txt:1: expected a symbol or a class after one \"!\", saw (?:x!V)");
  EXPECT_NE(error_of("a\t0.5\t(\ty\n").find("patterns.txt:1: expected a regular expression, saw "), std::string::npos);
}

TEST(Patterns, LetsStandForTheirValue) {
  const PatternSet set(with("let who\t[NP]\nlet two\t{who}{who}\nboth\t0.5\t^{two}![VG]$\tAnn Lee he\n"));
  ASSERT_EQ(set.patterns().size(), 1u);
  EXPECT_EQ(matching(set, "NP", "V"), "both");
  EXPECT_EQ(matching(set, "N", "V"), "");
}

TEST(Patterns, AreTriedWhereTheirSymbolStands) {
  const PatternSet set(with("a\t0.5\t[^|!]![VG]\tx\nb\t0.5\t!(?P<after>Q)\tx\nc\t0.5\tN!V\tx\n"));
  EXPECT_EQ(matching(set, "N", "V"), "a c");
  EXPECT_EQ(matching(set, "N", "G"), "a");
  EXPECT_EQ(matching(set, "N", "Q"), "b");
  EXPECT_EQ(matching(set, "N", "A"), "");
}

// Where groups begin, whether the ends of the match tell it or not.
TEST(Patterns, GroupsBeginWhereTheyStand) {
  const PatternSet set(with("a\t0.5\t(?P<before>Q),?(?P<source>[ND])[,ND]*!(?P<after>V)+t?(?P<clause>w)\tx\n"));
  attrib::language::PatternPlace place(set);
  for (const std::string_view before : {"wQ,N", "wQN", "wQ,N,D", "wQND"}) {
    attrib::language::GroupPlaces places;
    constexpr std::string_view behind = "VVtw";
    place.move_to(before, behind);
    ASSERT_NE(place.next(places), nullptr) << before;
    using attrib::language::Group;
    const auto at = [&](Group group) { return places.at(static_cast<std::size_t>(group)); };
    EXPECT_EQ(at(Group::before) - before.data(), 1) << before;
    EXPECT_EQ(at(Group::source) - before.data(), static_cast<std::ptrdiff_t>(before.find('N'))) << before;
    EXPECT_EQ(at(Group::after) - behind.data(), 1) << before;
    EXPECT_EQ(at(Group::clause) - behind.data(), 3) << before;
    EXPECT_EQ(at(Group::left), nullptr);
    EXPECT_EQ(place.next(places), nullptr);
  }
}

}  // namespace
