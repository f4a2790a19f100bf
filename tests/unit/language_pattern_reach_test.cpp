// Where the symbols that decide are the same, RE2 finds the same: what a memo goes by.
#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/match_memo.hpp"
#include "language/pattern_set.hpp"

namespace attrib::language {
namespace {

using Found = std::pair<bool, std::array<std::ptrdiff_t, group_count>>;  // and how far each group is from the edge

Found found(bool matches, const GroupPlaces& places, const char* edge) {
  Found found{matches, {}};
  for (std::size_t group = 0; group < group_count; ++group)
    found.second[group] = places[group] == nullptr ? -100 : places[group] - edge;
  return found;
}

class Reach : public testing::TestWithParam<Flank> {
 protected:
  // Of up to six symbols.
  std::string text() {
    constexpr std::string_view symbols = "NVa,-q";
    std::string text(random_() % 7, ' ');
    for (char& c : text) c = symbols[random_() % symbols.size()];
    return text;
  }

  std::mt19937 random_{11};
};

constexpr const char* sides[] = {"N",
                                 "(?P<source>N)a*",
                                 "(?P<source>[NV])(?P<clause>[^,]*),",
                                 "(?:a|q?)V",
                                 "a{2}(?P<left>N)?",
                                 "a\\b",
                                 "\\ba",
                                 "N$",
                                 "^N",
                                 "(?:a|a$)N?",
                                 "[^N]*N",
                                 "(?:Na|aN)+",
                                 "",
                                 ".*q",
                                 "(?P<same>)"};

TEST_P(Reach, EqualPartsHaveEqualMatches) {
  for (const char* regex : sides) {
    const PatternSide side(regex, GetParam());
    ASSERT_EQ(side.problem(), "") << regex;
    std::map<PatternReach::Part, std::pair<std::string, Found>> known;
    for (int round = 0; round < 4000; ++round) {
      const std::string text = this->text();
      const PatternReach::Part part = side.part_that_decides(text);
      if (part == 0) continue;
      GroupPlaces places{};
      const bool matches = side.match(text, places);
      const char* edge = GetParam() == Flank::before ? text.data() + text.size() : text.data();
      const Found now = found(matches, places, edge);
      const auto [before, is_new] = known.try_emplace(part, text, now);
      EXPECT_EQ(before->second.second, now) << regex << ": " << before->second.first << " and " << text;
    }
  }
}

TEST_P(Reach, MostTextsAreTold) {
  const PatternSide side(sides[1], GetParam());
  int told = 0;
  for (int round = 0; round < 100; ++round) told += side.part_that_decides(text()) != 0 ? 1 : 0;
  EXPECT_GT(told, 80);
}

TEST_P(Reach, WhatTheMemoAnswersIsWhatRe2Finds) {
  const MatchMemo memo;
  std::vector<PatternSide> all;
  for (const char* regex : sides) all.emplace_back(regex, GetParam());
  int asked = 0, rounds = 0;
  for (; rounds < 20'000; ++rounds) {
    const auto number = static_cast<std::uint32_t>(random_() % std::size(sides));
    const PatternSide& side = all[number];
    const std::string text = this->text();
    const PatternReach::Part part = side.part_that_decides(text);
    if (part == 0) continue;
    const bool before = side.flank() == Flank::before;
    const char* edge = before ? text.data() + text.size() : text.data();
    GroupPlaces answered{}, expected{};
    const bool matches = memo.answer({number, part, edge, before}, answered, [&](GroupPlaces& places) {
      ++asked;
      return side.match(text, places);
    });
    EXPECT_EQ(matches, side.match(text, expected));
    if (matches) {
      EXPECT_EQ(answered, expected) << sides[number] << ": " << text;
    }
  }
  EXPECT_LT(asked, rounds / 4);
}

INSTANTIATE_TEST_SUITE_P(Sides, Reach, testing::Values(Flank::before, Flank::behind));

}  // namespace
}  // namespace attrib::language
