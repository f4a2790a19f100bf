// Who pronouns and nominals are: each rule by itself.
#include <gtest/gtest.h>

#include "attrib/attrib.hpp"

namespace {

struct Answer {
  std::string speaker;  // of the last quotation, "-" for none
  std::string why;      // the resolution or the reason of the abstention
};

attrib::Document extract(std::string_view article) {
  static const attrib::Extractor extractor;
  return extractor.extract(article);
}

Answer last_speaker(std::string_view article) {
  const attrib::Document document = extract(article);
  if (document.quotations.empty()) return {"no quotation", ""};
  const attrib::Quotation& last = document.quotations.back();
  std::string why = last.explanation.abstained.value_or("");
  for (const std::string& step : last.explanation.resolution) why += step;
  return {last.speaker ? last.speaker->name : "-", why};
}

void expect(std::string_view article, const std::string& speaker, const std::string& reason) {
  const Answer answer = last_speaker(article);
  EXPECT_EQ(answer.speaker, speaker) << article;
  EXPECT_NE(answer.why.find(reason), std::string::npos) << article << "\n  why: " << answer.why;
}

TEST(Resolve, AManForHeAndAWomanForShe) {
  expect("Helen Marsh met Tom Barrow. \"It rained,\" he said.", "Tom Barrow", "most salient man before it");
  expect("Tom Barrow met Helen Marsh. \"It rained,\" she said.", "Helen Marsh", "most salient woman before it");
}

TEST(Resolve, NobodyOfThatGender) {
  expect("Tom Barrow slept. \"It rained,\" she said.", "-", "no woman named before it");
  expect("\"It rained,\" he said.", "-", "no man named before it");
}

TEST(Resolve, TheWriterIsNotNamed) { expect("Tom Barrow slept. \"It rained,\" I said.", "-", "the writer or reader"); }

TEST(Resolve, IWithinAQuotationIsItsSpeaker) {
  expect("\u201cThey asked me, and I said, \u2018Never again,\u2019\u201d said Helen Marsh.", "Helen Marsh",
         "speaker of the quotation it stands in");
}

TEST(Resolve, WhoIsTheMentionBeforeIt) {
  expect("The march was led by Helen Marsh, who said: \"It rained all day.\"", "Helen Marsh", "the mention before it");
}

TEST(Resolve, ItIsAnOrganisation) {
  expect("The World Bank met in May. It said the roof was wet.", "World Bank", "nearest organisation or document");
}

TEST(Resolve, TheyAreAGroup) {
  expect("Residents said it rained. They said the roof was wet.", "Residents", "nearest group before it");
  expect("Critics of the plan were loud. They said it was wet.", "Critics of the plan", "nearest group before it");
  expect("They said the roof was wet.", "-", "no group near before it");
}

TEST(Resolve, ARoleGivenBefore) {
  expect("Labour MP Helen Marsh slept. The MP said the roof was wet.", "Helen Marsh", "has the role");
}

TEST(Resolve, ABodyWhoseNameHoldsTheNoun) {
  expect("The Avonford Harbour Committee met. The committee said the pier was wet.", "Avonford Harbour Committee",
         "its name holds \"committee\"");
}

TEST(Resolve, AnUnnamedSourceKeepsItsWords) {
  expect("\"It rained,\" a senior official said.", "a senior official", "an unnamed source");
}

TEST(Resolve, TheUnnamedSourceMetBefore) {
  expect("\"It rained,\" a senior official said.\n\nThe official said the roof was wet.", "a senior official",
         "mentioned before with the same word");
}

TEST(Resolve, HisLawyerIsNotHim) {
  expect("Tom Barrow slept. His lawyer said the roof was wet.", "His lawyer", "an unnamed source");
}

TEST(Resolve, ASpokesmanSpeaksForTheBodyInHisPhrase) {
  const attrib::Document document = extract("A spokesman for the World Bank said the roof was wet.");
  ASSERT_EQ(document.quotations.size(), 1u);
  const auto& speaker = document.quotations[0].speaker;
  ASSERT_TRUE(speaker && speaker->on_behalf_of);
  EXPECT_EQ(speaker->name, "A spokesman for the World Bank");
  const std::string body = *speaker->on_behalf_of;
  for (const attrib::Entity& entity : document.entities) {
    if (entity.id == body) {
      EXPECT_EQ(entity.name, "World Bank");
    } else if (entity.id == speaker->entity) {
      EXPECT_FALSE(entity.named);
    }
  }
}

TEST(Resolve, GenderByTitle) {
  const attrib::Document document = extract("Mrs Tamber slept. Mr Oster left. Tamber sat down.");
  ASSERT_EQ(document.entities.size(), 2u);
  EXPECT_EQ(document.entities[0].gender, attrib::Gender::female);
  EXPECT_EQ(document.entities[1].gender, attrib::Gender::male);
}

std::vector<std::string> roles_of_first(std::string_view article) {
  const attrib::Document document = extract(article);
  std::vector<std::string> roles;
  if (!document.entities.empty()) {
    for (const attrib::Span role : document.entities[0].roles) roles.emplace_back(document.text(role));
  }
  return roles;
}

using Roles = std::vector<std::string>;

TEST(Roles, BeforeAndAfterTheName) {
  EXPECT_EQ(roles_of_first("Mayor Helen Marsh slept."), Roles{"Mayor"});
  EXPECT_EQ(roles_of_first("Helen Marsh, the mayor of the town, slept."), Roles{"the mayor of the town"});
}

TEST(Roles, NotCourtesyTitlesNorOtherAppositions) {
  EXPECT_EQ(roles_of_first("Mrs Helen Marsh slept."), Roles{});
  EXPECT_EQ(roles_of_first("Helen Marsh, in a red coat, slept."), Roles{});
}

TEST(Roles, EachOnce) { EXPECT_EQ(roles_of_first("Mayor Helen Marsh slept. Mayor Helen Marsh left."), Roles{"Mayor"}); }

}  // namespace
