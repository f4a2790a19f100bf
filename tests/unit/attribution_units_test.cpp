// Units: a paragraph as symbols, and the ends of reported clauses in it.
#include <gtest/gtest.h>

#include "attribution/clause.hpp"
#include "attribution/units.hpp"
#include "stages.hpp"

namespace {

using attrib::test::Stages;

std::string symbols(std::string_view article) { return std::string(Stages(article).units().symbols); }

TEST(Units, ATagAfterAQuote) {
  EXPECT_EQ(symbols("\"We won the cup,\" said Helen Marsh."), "QVN.|");
  EXPECT_EQ(symbols("\"Who won the cup?\" she asked."), "XPV.|");
}

TEST(Units, AQuoteThatEndsWithAFullStop) { EXPECT_EQ(symbols("Helen Marsh said: \"We won the cup.\""), "NV:E|"); }

TEST(Units, FragmentsAreToldFromSentences) {
  EXPECT_EQ(symbols("Helen Marsh called it \"unfair\"."), "NVPF.|");
  EXPECT_EQ(symbols("Helen Marsh called it \"a very long, dull sort of joke,\" and left."), "NVPCcw.|");
}

TEST(Units, WordClasses) {
  EXPECT_EQ(symbols("Helen Marsh said that the roof was wet."), "NVtdwbw.|");
  EXPECT_EQ(symbols("Helen Marsh left early, adding that it rained."), "Nwa,GtPw.|");
  EXPECT_EQ(symbols("According to Helen Marsh, it rained."), "AN,Pw.|");
}

TEST(Units, SentencesAreParted) { EXPECT_EQ(symbols("Helen Marsh slept. She left."), "Nw|Pw.|"); }

TEST(Units, ANounIsNoVerbAfterADeterminer) {
  EXPECT_EQ(symbols("the answer of Helen Marsh").find('V'), std::string::npos);
}

TEST(Clause, EndsWhereAnotherCueTakesOver) {
  const Stages stages("Helen Marsh said the roof was wet, adding that it rained.");
  const auto units = stages.units();
  const auto start = static_cast<std::uint32_t>(units.symbols.find('V') + 1);
  const auto end = attrib::attribution::clause_end(units, start);
  EXPECT_EQ(stages.text.of(attrib::attribution::clause_tokens(units, start, end)), "the roof was wet");
}

TEST(Clause, ReachesTheEndOfTheSentence) {
  const Stages stages("Helen Marsh said the roof was wet, and the floor. She left.");
  const auto units = stages.units();
  const auto start = static_cast<std::uint32_t>(units.symbols.find('V') + 1);
  const auto end = attrib::attribution::clause_end(units, start);
  EXPECT_EQ(stages.text.of(attrib::attribution::clause_tokens(units, start, end)), "the roof was wet, and the floor");
}

TEST(Clause, StartsBehindTheSentenceBefore) {
  const Stages stages("She left. The roof was wet, Helen Marsh said.");
  const auto units = stages.units();
  const auto cue = static_cast<std::uint32_t>(units.symbols.rfind('V'));
  EXPECT_EQ(attrib::attribution::clause_start(units, cue), units.symbols.find('|') + 1);
}

TEST(Clause, OfPunctuationAloneIsEmpty) {
  const Stages stages("Helen Marsh said, well,");
  const auto units = stages.units();
  const auto comma = static_cast<std::uint32_t>(units.symbols.find(','));
  EXPECT_TRUE(attrib::attribution::clause_tokens(units, comma, comma + 1).empty());
}

}  // namespace
