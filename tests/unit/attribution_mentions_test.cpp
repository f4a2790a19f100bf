// Mentions: how far the noun phrases reach that can be a source.
#include <gtest/gtest.h>

#include "attribution/mentions.hpp"
#include "stages.hpp"

namespace {

using attrib::MentionForm;
using attrib::attribution::Mention;
using attrib::test::Stages;

// "name Ann Lee; pronoun she", in text order.
std::string mentions_in(std::string_view article) {
  const Stages stages(article);
  std::string line;
  for (const Mention& mention : stages.mentions) {
    constexpr const char* forms[] = {"name", "nominal", "pronoun"};
    if (!line.empty()) line += "; ";
    line += forms[static_cast<int>(mention.form)];
    line += ' ';
    line += stages.text.of(mention.tokens);
  }
  return line;
}

TEST(Mentions, NamesTakeTheTitlesAndRolesBeforeThem) {
  EXPECT_EQ(mentions_in("Dr. Helen Marsh sang."), "name Dr. Helen Marsh");
  EXPECT_EQ(mentions_in("Labour MP Helen Marsh sang."), "name Labour MP Helen Marsh; name Labour");
}

TEST(Mentions, AVerbIsNoPartOfTheRoleAfterIt) {
  EXPECT_EQ(mentions_in("Ruth Olsen met actress Helen Marsh."), "name Ruth Olsen; name actress Helen Marsh");
  EXPECT_EQ(mentions_in("Ruth Olsen and ageing actress Helen Marsh sang."),
            "name Ruth Olsen; name ageing actress Helen Marsh");
}

TEST(Mentions, TheHeadLeavesTitlesOut) {
  const Stages stages("Dr. Helen Marsh sang.");
  ASSERT_EQ(stages.mentions.size(), 1u);
  EXPECT_EQ(stages.text.of(stages.mentions[0].head), "Helen Marsh");
}

TEST(Mentions, NominalsReachOverTheirPrepositions) {
  EXPECT_EQ(mentions_in("A spokesman for the union sang."), "nominal A spokesman for the union; nominal the union");
  EXPECT_EQ(mentions_in("The report was long."), "nominal The report");
}

TEST(Mentions, ANominalEndsBeforeAnInfinitive) {
  EXPECT_EQ(mentions_in("Helen Marsh urged farmers to leave."), "name Helen Marsh; nominal farmers");
  EXPECT_EQ(mentions_in("An adviser to the mayor sang."), "nominal An adviser to the mayor; nominal the mayor");
}

TEST(Mentions, APrepositionWithoutANounEndsANominal) {
  EXPECT_EQ(mentions_in("A spokesman for of the union sang."), "nominal A spokesman; nominal the union");
}

TEST(Mentions, PluralsAndDeterminersAreNoted) {
  const Stages stages("Critics met. The official left.");
  ASSERT_EQ(stages.mentions.size(), 2u);
  EXPECT_TRUE(stages.mentions[0].plural);
  EXPECT_FALSE(stages.mentions[0].definite);
  EXPECT_FALSE(stages.mentions[1].plural);
  EXPECT_TRUE(stages.mentions[1].definite);
}

TEST(Mentions, PronounsAreMentions) { EXPECT_EQ(mentions_in("He met her."), "pronoun He; pronoun her"); }

TEST(Mentions, AMentionKnowsTheQuoteItStandsIn) {
  const Stages stages("\"I saw Tom Barrow,\" said Helen Marsh.");
  ASSERT_EQ(stages.mentions.size(), 3u);
  EXPECT_EQ(stages.mentions[0].quoted, 0u);
  EXPECT_EQ(stages.mentions[1].quoted, 0u);
  EXPECT_EQ(stages.mentions[2].quoted, attrib::attribution::none);
}

TEST(Mentions, ABareSingularNounIsNone) { EXPECT_EQ(mentions_in("He spoke of policy and teacher pay."), "pronoun He"); }

}  // namespace
