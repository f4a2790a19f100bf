// Regular expressions over symbols: they find what RE2 finds, with the same groups.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <random>
#include <stdexcept>
#include <string>

#include "attrib/attrib.hpp"
#include "language/language.hpp"
#include "language/pattern_set.hpp"
#include "language/symbol_regex.hpp"

namespace {

using attrib::language::group_count;
using attrib::language::group_names;
using attrib::language::GroupPlaces;
using attrib::language::SymbolRegex;
using From = SymbolRegex::From;

// "-" where it does not match, else where its groups begin: "source=1 ".
std::string matched(const char* regex, From from, std::string_view text) {
  GroupPlaces places{};
  if (!SymbolRegex(regex, from).match(text, places)) return "-";
  std::string result;
  for (std::size_t group = 0; group < group_count; ++group) {
    if (places[group] != nullptr)
      result += std::string(group_names[group]) + "=" + std::to_string(places[group] - text.data()) + " ";
  }
  return result;
}

TEST(SymbolRegex, CharactersClassesAndEscapes) {
  EXPECT_EQ(matched("V[NO]", From::start, "VO,"), "");
  EXPECT_EQ(matched("V[NO]", From::start, "VD"), "-");
  EXPECT_EQ(matched("V[^NO]", From::start, "VD"), "");
  EXPECT_EQ(matched("[a-c-]", From::start, "b"), "");
  EXPECT_EQ(matched("[a-c-]", From::start, "-"), "");
  EXPECT_EQ(matched("[a-c-]", From::start, "d"), "-");
  EXPECT_EQ(matched("\\|.", From::start, "|x"), "");
  EXPECT_EQ(matched("V$", From::start, "V"), "");
  EXPECT_EQ(matched("V$", From::start, "VV"), "-");
}

TEST(SymbolRegex, QuantifiersAreGreedy) {
  EXPECT_EQ(matched("V,?(?P<source>N)", From::start, "V,N"), "source=2 ");
  EXPECT_EQ(matched("V[^|]*(?P<source>N)", From::start, "VNxN|N"), "source=3 ");
  EXPECT_EQ(matched("a{2,3}(?P<source>[aN])", From::start, "aaaa"), "source=3 ");
  EXPECT_EQ(matched("a{2,3}N", From::start, "aN"), "-");
  EXPECT_EQ(matched("(?:a*b?)*N", From::start, "aabaaN"), "");
}

TEST(SymbolRegex, ToTheEndFromAsFarLeftAsItCan) {
  EXPECT_EQ(matched("(?P<source>N)[^|]*", From::anywhere_to_end, "|NxNx"), "source=1 ");
  EXPECT_EQ(matched("(?:^|[^p])(?P<source>N)", From::anywhere_to_end, "N"), "source=0 ");
  EXPECT_EQ(matched("(?:^|[^p])(?P<source>N)", From::anywhere_to_end, "pN"), "-");
  EXPECT_EQ(matched("", From::anywhere_to_end, "pN"), "");
}

TEST(SymbolRegex, RefusesWhatItDoesNotKnow) {
  for (const char* regex : {"\\d", "a*?", "(?i)a", "[[:alpha:]]", "a{2,}", "a{12}"})
    EXPECT_THROW(SymbolRegex(regex, From::start), std::invalid_argument) << regex;
}

TEST(SymbolRegex, TakesNoTimeForManyWays) {
  const SymbolRegex regex("(?:a*a*)*(?:a|a,?)*N", From::anywhere_to_end);
  GroupPlaces places{};
  for (int i = 0; i < 10000; ++i) EXPECT_FALSE(regex.match(std::string(SymbolRegex::longest_text, 'a'), places));
}

// Each pattern of the language, its two sides against RE2 on the whole, on strings of its symbols.
TEST(SymbolRegex, BothSidesFindWhatRe2Finds) {
  const attrib::language::Language language{attrib::Options{}};
  const attrib::language::PatternSet patterns(language.file("patterns.txt"), "patterns.txt");
  const std::string alphabet = "NNODPRmhQXECFVVvGASt,,|cspyoaabxdwW':-()";
  std::mt19937 random(1);
  int matches = 0;
  for (const auto& pattern : patterns.patterns()) {
    const RE2 whole(pattern.regex, RE2::Latin1);
    std::array<re2::StringPiece, 1 + group_count> pieces;
    for (int round = 0; round < 4000; ++round) {
      std::string left, right(1, pattern.at[random() % pattern.at.size()]);
      for (std::size_t length = random() % 9; length > 0; --length) left += alphabet[random() % alphabet.size()];
      for (std::size_t length = random() % 9; length > 0; --length) right += alphabet[random() % alphabet.size()];
      const std::string both = left + "!" + right;
      const bool expected =
          whole.Match(both, 0, both.size(), RE2::UNANCHORED, pieces.data(), 1 + whole.NumberOfCapturingGroups());
      GroupPlaces places;
      ASSERT_EQ(pattern.match(left, right, places), expected) << pattern.name << " on " << both;
      if (!expected) continue;
      ++matches;
      for (const auto& [name, number] : whole.NamedCapturingGroups()) {
        const auto group = static_cast<std::size_t>(std::ranges::find(group_names, name) - group_names.begin());
        const char* const piece = pieces.at(static_cast<std::size_t>(number)).data();
        const auto place = piece == nullptr ? 0 : static_cast<std::size_t>(piece - both.data());
        const char* const same = piece == nullptr      ? nullptr
                                 : place < left.size() ? left.data() + place
                                                       : right.data() + (place - left.size() - 1);
        ASSERT_EQ(places.at(group), same) << pattern.name << " on " << both << ", " << name;
      }
    }
  }
  EXPECT_GT(matches, 3000);
}

}  // namespace
