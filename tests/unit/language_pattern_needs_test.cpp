// Needs: what a text must hold for a pattern to match.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "attrib/attrib.hpp"
#include "language/language.hpp"
#include "language/pattern_needs.hpp"
#include "language/pattern_set.hpp"

namespace {

using attrib::language::Flank;
using attrib::language::NeedTable;
using attrib::language::shape_of;

bool met(const std::string& regex, std::string_view left, std::string_view right) {
  const std::size_t mark = regex.find('!');
  const auto left_needs = shape_of(regex.substr(0, mark), Flank::before).needs;
  const auto right_needs = shape_of(regex.substr(mark + 1), Flank::behind).needs;
  const NeedTable before(left_needs), behind(right_needs);
  return (before.bits_of(left_needs) & ~before.met_before(left)) == 0 &&
         (behind.bits_of(right_needs) & ~behind.met_behind(right)) == 0;
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
  EXPECT_FALSE(met("(?:xy)+!V", "yx", "V"));
  EXPECT_TRUE(met("(?:xy)+!V", "xy", "V"));
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
  EXPECT_TRUE(met("D|N,!V", "D", "V"));
  for (const char* unknown : {"[[:alpha:]]!V", "[]D]!V", "[A-D]!V", "a{!V", "(?P<after!V", "(?i)b!V", "\\w!V", "b+?!V"})
    EXPECT_TRUE(met(unknown, "B", "V"));
}

std::size_t group_number(const std::string& name) {
  const auto& names = attrib::language::group_names;
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

// Patterns are found exactly where the whole expression matches, with the same groups: tried on short strings of a
// small alphabet.
TEST(PatternNeeds, NeverForbidAMatchAndSidesAreTheWhole) {
  const attrib::language::Language language{attrib::Options{}};
  const attrib::language::PatternSet patterns(language.file("patterns.txt"));
  std::vector<std::unique_ptr<RE2>> whole;
  for (const auto& pattern : patterns.patterns()) whole.push_back(std::make_unique<RE2>(pattern.regex, RE2::Latin1));
  const std::string alphabet = "NDQVGSA,tay|";
  attrib::language::PatternPlace place(patterns);
  int matches = 0;
  for (std::size_t i = 0; i < alphabet.size() * 20736; i += 5) {
    std::string left, right;
    std::size_t rest = i;
    for (int k = 0; k < 2; ++k, rest /= alphabet.size()) right += alphabet[rest % alphabet.size()];
    for (int k = 0; k < 3; ++k, rest /= alphabet.size()) left += alphabet[rest % alphabet.size()];
    const std::string both = left + "!" + right;
    place.move_to(left, right);
    attrib::language::GroupPlaces places;
    const attrib::language::Pattern* found = place.next(places);
    for (std::size_t p = 0; p < whole.size(); ++p) {
      const attrib::language::Pattern& pattern = patterns.patterns()[p];
      std::array<re2::StringPiece, 1 + attrib::language::group_count> pieces;
      const bool matched = whole[p]->Match(both, 0, both.size(), RE2::UNANCHORED, pieces.data(),
                                           1 + whole[p]->NumberOfCapturingGroups());
      ASSERT_EQ(found == &pattern, matched) << pattern.name << " on " << both;
      if (!matched) continue;
      ++matches;
      for (const auto& [group, number] : whole[p]->NamedCapturingGroups()) {
        const char* const begin = places.at(group_number(group));
        const char* const piece = pieces.at(static_cast<std::size_t>(number)).data();
        ASSERT_EQ(begin == nullptr, piece == nullptr) << pattern.name << " on " << both;
        if (begin == nullptr) continue;
        const auto in_both = piece - both.data();
        ASSERT_EQ(in_both < std::ssize(left) ? begin - left.data() : begin - right.data() + std::ssize(left) + 1,
                  in_both)
            << pattern.name << " on " << both;
      }
      found = place.next(places);
    }
  }
  EXPECT_GT(matches, 1000);
}

}  // namespace
