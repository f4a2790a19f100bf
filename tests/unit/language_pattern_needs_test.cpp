// Needs: what a text must hold for a pattern to match.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "attrib/attrib.hpp"
#include "language/language.hpp"
#include "language/pattern_needs.hpp"
#include "language/pattern_set.hpp"

namespace {

using attrib::language::needs_of;
using attrib::language::NeedTable;

bool met(const char* regex, std::string_view left, std::string_view right) {
  NeedTable table;
  const NeedTable::Bits needs = table.add(needs_of(regex));
  return table.met_by(left, right).holds(needs);
}

TEST(PatternNeeds, CharactersAndClassesOnTheirSide) {
  EXPECT_TRUE(met("N,!V", "N,", "V"));
  EXPECT_FALSE(met("N,!V", "N", "V,"));
  EXPECT_TRUE(met("(?P<source>[NO])!V", "O", "V"));
  EXPECT_FALSE(met("(?P<source>[NO])!V", "D", "V"));
}

TEST(PatternNeeds, OptionalPartsAndAlternativesAreNone) {
  EXPECT_TRUE(met("N?[ab]*(?:x|y)(?:z){0,2}!V", "x", "V"));
  EXPECT_FALSE(met("(?:xy)+!V", "x", "V"));
  EXPECT_FALSE(met("[^|]!V", "", "V"));
  EXPECT_TRUE(met("\\|!V", "|", "V"));
  EXPECT_FALSE(met("\\|!V", "N", "V"));
}

TEST(PatternNeeds, NextToTheMarkAndBehindTheFirstSymbol) {
  EXPECT_TRUE(met("N[ax]*!V", "Na", "V"));
  EXPECT_FALSE(met("N[ax]*!V", "N,", "V"));
  EXPECT_TRUE(met("(?:^|[^py])!V", "p", "V"));
  EXPECT_TRUE(met("!(?P<after>[QX])a?N", "", "QN"));
  EXPECT_FALSE(met("!(?P<after>[QX])a?N", "", "Q,N"));
  EXPECT_TRUE(met("!V+N", "", "VVN"));
  EXPECT_TRUE(met("N,!V|D!V", "D", "V"));
  for (const char* unknown : {"[[:alpha:]]!V", "[]D]!V", "[A-D]!V", "a{!V", "(?P<after!V"})
    EXPECT_TRUE(met(unknown, "B", "V"));
}

std::size_t group_number(const std::string& name) {
  const auto& names = attrib::language::group_names;
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

// Whatever a pattern of the language matches meets its needs, and its two sides match what the whole does, with the
// same groups: tried on all short strings of a small alphabet.
TEST(PatternNeeds, NeverForbidAMatchAndSidesAreTheWhole) {
  const attrib::language::Language language{attrib::Options{}};
  const attrib::language::PatternSet patterns(language.file("patterns.txt"));
  const std::string alphabet = "NDQVGSA,tay|";
  int matches = 0;
  for (const auto& pattern : patterns.patterns()) {
    const RE2 whole(pattern.regex, RE2::Latin1);
    for (std::size_t i = 0; i < alphabet.size() * alphabet.size() * alphabet.size() * alphabet.size(); ++i) {
      std::string left, right;
      std::size_t rest = i;
      for (int k = 0; k < 2; ++k, rest /= alphabet.size()) left += alphabet[rest % alphabet.size()];
      for (int k = 0; k < 2; ++k, rest /= alphabet.size()) right += alphabet[rest % alphabet.size()];
      const std::string both = left + "!" + right;
      const bool tried = pattern.at.find(right[0]) != std::string::npos;
      std::array<re2::StringPiece, 1 + attrib::language::group_count> pieces;
      const bool matched =
          whole.Match(both, 0, both.size(), RE2::UNANCHORED, pieces.data(), 1 + whole.NumberOfCapturingGroups());
      attrib::language::GroupPlaces places;
      ASSERT_EQ(tried && pattern.match(left, right, places), matched) << pattern.name << " on " << both;
      if (!matched) continue;
      ++matches;
      for (const auto& [group, number] : whole.NamedCapturingGroups()) {
        const char* const place = places.at(group_number(group));
        const char* const piece = pieces.at(static_cast<std::size_t>(number)).data();
        ASSERT_EQ(place == nullptr, piece == nullptr) << pattern.name << " on " << both;
        if (place == nullptr) continue;
        const auto in_both = static_cast<std::size_t>(piece - both.data());
        ASSERT_EQ(in_both < left.size() ? place - left.data() : place - right.data(),
                  in_both < left.size() ? piece - both.data() : piece - both.data() - std::ssize(left) - 1)
            << pattern.name << " on " << both;
      }
      ASSERT_TRUE(patterns.needs_met(left, right).holds(pattern.needs))
          << pattern.name << " on " << left << "!" << right;
    }
  }
  EXPECT_GT(matches, 1000);
}

}  // namespace
