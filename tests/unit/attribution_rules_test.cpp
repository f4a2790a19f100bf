// The rules beside the patterns: speaker lines, scare quotes, quotes that no cue explains.
#include <gtest/gtest.h>

#include "attribution/scare.hpp"
#include "attribution/speaker_lines.hpp"
#include "stages.hpp"

namespace {

using attrib::attribution::none;
using attrib::test::Stages;

bool first_quote_names_something(std::string_view article) {
  const Stages stages(article);
  EXPECT_FALSE(stages.quotes.empty()) << article;
  return attrib::attribution::names_something(stages.reading, stages.quotes, 0);
}

std::size_t speaker_lines(std::string_view article) {
  const Stages stages(article);
  return attrib::attribution::find_speaker_lines(stages.reading, stages.mentions, stages.quotes).size();
}

// The names of the patterns that decided, in text order.
std::vector<std::string> patterns(std::string_view article) {
  std::vector<std::string> names;
  for (const auto& attribution : Stages(article).attributions()) names.emplace_back(attribution.pattern);
  return names;
}

using Names = std::vector<std::string>;

TEST(Scare, TitlesNicknamesAndNamedThingsNameSomething) {
  EXPECT_TRUE(first_quote_names_something("The film \"Gone by Morning\" was long."));
  EXPECT_TRUE(first_quote_names_something("Dwayne \"The Hammer\" Price won."));
  EXPECT_TRUE(first_quote_names_something("The film \"Gone, Gone: A Life\" was long."));
  EXPECT_TRUE(first_quote_names_something("The so-called \"gravy train\" left."));
}

TEST(Scare, SpeechDoesNot) {
  EXPECT_FALSE(first_quote_names_something("\"We won the cup,\" said Helen Marsh."));
  EXPECT_FALSE(first_quote_names_something("Helen Marsh said it was \"unfair\"."));
  EXPECT_FALSE(first_quote_names_something("Helen Marsh said: \"The film was too long for me.\""));
}

TEST(Scare, AnExclamationAmongCapitalsIsNoTitle) {
  EXPECT_FALSE(first_quote_names_something("They heard \"Stop! Thief\" from the yard."));
}

TEST(SpeakerLines, ThreeMakeAnInterview) {
  EXPECT_EQ(speaker_lines("Q: Why?\n\nA: It rained.\n\nQ: And then?"), 3u);
  EXPECT_EQ(speaker_lines("MARSH: Why?\n\nPRICE: It rained.\n\nMARSH: And then?"), 3u);
  EXPECT_EQ(speaker_lines("Helen Marsh: Why?\n\nDaniel Price: It rained.\n\nHelen Marsh: And then?"), 3u);
}

TEST(SpeakerLines, FewerOrListsDoNot) {
  EXPECT_EQ(speaker_lines("Q: Why?\n\nA: It rained."), 0u);
  EXPECT_EQ(speaker_lines("Time: seven\n\nPlace: the mill\n\nPrice: four pounds"), 0u);
  EXPECT_EQ(speaker_lines(""), 0u);
}

TEST(SpeakerLines, ContentIsTheRestOfTheParagraph) {
  const Stages stages("Q: Why did it leak?\n\nA: It rained.\n\nQ: And then?");
  const auto lines = attrib::attribution::find_speaker_lines(stages.reading, stages.mentions, stages.quotes);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(stages.text.of(lines[0].content[0]), "Why did it leak?");
  EXPECT_TRUE(lines[0].spoken);
}

TEST(WithoutCue, AWholeQuoteGoesOnWithTheSpeakerBefore) {
  const Stages stages("\"We won the cup,\" said Helen Marsh.\n\n\"It was raining all the time.\"");
  const auto found = stages.attributions();
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1].pattern, "continued");
  EXPECT_EQ(found[1].source, none);
  EXPECT_EQ(found[1].same_as, 0u);
}

TEST(WithoutCue, AColonParagraphGivesSourceAndCue) {
  const Stages stages("Helen Marsh said:\n\n\"It was raining all the time.\"");
  const auto found = stages.attributions();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].pattern, "colon-paragraph");
  EXPECT_EQ(stages.text.of(found[0].cue), "said");
}

TEST(WithoutCue, ATagInTheLastParagraphOfARunHoldsForAllOfIt) {
  EXPECT_EQ(patterns("\xE2\x80\x9CIt rained.\n\n\xE2\x80\x9CIt rained more,\xE2\x80\x9D said Helen Marsh."),
            Names{"quote-verb-source"});
}

TEST(WithoutCue, AQuoteFarFromAnyNameHasNoSource) {
  const Stages stages("\"It was raining all the time.\"");
  const auto found = stages.attributions();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].pattern, "no-cue");
  EXPECT_EQ(found[0].source, none);
}

TEST(WithoutCue, OnlyVerbsOfTellingHaveAnAddresseeBehindThem) {
  const auto content = [](std::string_view article) {
    const Stages stages(article);
    const auto found = stages.attributions();
    return found.size() == 1 ? std::string(stages.text.of(found[0].content.at(0))) : std::to_string(found.size());
  };
  EXPECT_EQ(content("Helen Marsh told Tom Barrow the roof was wet."), "the roof was wet");
  EXPECT_EQ(content("Helen Marsh said Tom Barrow the painter was wet."), "Tom Barrow the painter was wet");
}

TEST(Source, TwoRolesWithOneDeterminerAreOnePerson) {
  const auto source = [](std::string_view article) {
    const Stages stages(article);
    const auto found = stages.attributions();
    return found.size() == 1 ? std::string(stages.text.of(stages.mentions[found[0].source].tokens)) : "";
  };
  EXPECT_EQ(source("The former governor and Vermont senator said the roof was wet."), "The former governor");
  EXPECT_EQ(source("The governor and the senator said the roof was wet."), "the senator");
}

TEST(Modals, WhatSomebodyMightSayIsUnsure) {
  const auto confidence = [](std::string_view article) {
    const auto found = Stages(article).attributions();
    EXPECT_EQ(found.size(), 1U) << article;
    return found.empty() ? 1 : found[0].confidence;
  };
  const double said = confidence("Helen Marsh said the roof was wet.");
  EXPECT_GT(said, 0.5);
  EXPECT_EQ(confidence("Helen Marsh has often said the roof was wet."), said);
  EXPECT_LT(confidence("Helen Marsh might say the roof was wet."), 0.5 * said);
  EXPECT_LT(confidence("Helen Marsh would often have said the roof was wet."), 0.5 * said);
  EXPECT_LT(confidence("Helen Marsh will soon say the roof was wet."), 0.5 * said);
}

TEST(Passive, TheOneToldIsTheAddressee) {
  const Stages stages("Helen Marsh was told that the roof was wet.");
  const auto found = stages.attributions();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].source, none);
  ASSERT_NE(found[0].addressee, none);
  EXPECT_EQ(stages.text.of(stages.mentions[found[0].addressee].tokens), "Helen Marsh");
  EXPECT_EQ(stages.text.of(found[0].content[0]), "the roof was wet");
}

TEST(Kinds, WhatADocumentSaysIsWritten) {
  const auto found = Stages("The report said the roof was wet.").attributions();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, attrib::QuotationKind::writing);
}

TEST(Attributions, StandInTextOrder) {
  const Stages stages("Helen Marsh said it rained. \"We won,\" said Tom Barrow. It snowed, she added.");
  const auto found = stages.attributions();
  for (std::size_t i = 1; i < found.size(); ++i) EXPECT_LT(found[i - 1].content[0].first, found[i].content[0].first);
  EXPECT_EQ(found.size(), 3u);
}

}  // namespace
