// The document: types, ids, parents and order.
#include <gtest/gtest.h>

#include "attrib/attrib.hpp"

namespace {

using attrib::Document;
using attrib::QuotationType;

Document extract(std::string_view article) {
  static const attrib::Extractor extractor;
  return extractor.extract(article);
}

TEST(Assemble, TypeByTheMarks) {
  const Document document = extract(
      "\"The roof is wet,\" said Helen Marsh.\n\nTom Barrow said the roof was \"a sieve\".\n\n"
      "Ruth Adeyemi said that it rained.");
  ASSERT_EQ(document.quotations.size(), 3u);
  EXPECT_EQ(document.quotations[0].type, QuotationType::direct);
  EXPECT_EQ(document.quotations[1].type, QuotationType::mixed);
  EXPECT_EQ(document.quotations[2].type, QuotationType::indirect);
  EXPECT_TRUE(document.quotations[2].quoted.empty());
}

TEST(Assemble, IdsFollowTheText) {
  const Document document = extract("Ruth Adeyemi left. \"It rained,\" said Tom Barrow. Helen Marsh said it snowed.");
  ASSERT_EQ(document.quotations.size(), 2u);
  EXPECT_EQ(document.quotations[0].id, "q1");
  EXPECT_EQ(document.quotations[1].id, "q2");
  ASSERT_EQ(document.entities.size(), 3u);
  EXPECT_EQ(document.entities[0].id, "e1");
  EXPECT_EQ(document.entities[0].name, "Ruth Adeyemi");
  EXPECT_EQ(document.entities[1].name, "Tom Barrow");
  EXPECT_EQ(document.entities[2].name, "Helen Marsh");
}

TEST(Assemble, ContentHasTheMarksAndQuotedHasNot) {
  const Document document = extract("\"It rained,\" said Tom Barrow.");
  ASSERT_EQ(document.quotations.size(), 1u);
  EXPECT_EQ(document.text(document.quotations[0].content.at(0)), "\"It rained,\"");
  EXPECT_EQ(document.text(document.quotations[0].quoted.at(0)), "It rained,");
}

TEST(Assemble, ANestedQuotationHasItsParent) {
  const Document document =
      extract("Helen Marsh said: \u201cMy mother told me, \u2018Never sign in a hurry,\u2019 and I did not.\u201d");
  ASSERT_EQ(document.quotations.size(), 2u);
  EXPECT_EQ(document.quotations[0].parent, std::nullopt);
  EXPECT_EQ(document.quotations[1].parent, "q1");
}

TEST(Assemble, NeighboursAreNotNested) {
  const Document document = extract("\"It rained,\" said Tom Barrow. \"It snowed,\" said Helen Marsh.");
  ASSERT_EQ(document.quotations.size(), 2u);
  EXPECT_EQ(document.quotations[1].parent, std::nullopt);
}

TEST(Assemble, NamesAreOneLine) {
  const Document document = extract("\"It rained,\" said Helen  Marsh.");
  ASSERT_EQ(document.quotations.size(), 1u);
  ASSERT_TRUE(document.quotations[0].speaker);
  EXPECT_EQ(document.quotations[0].speaker->name, "Helen Marsh");
}

TEST(Assemble, AbstentionsSayWhy) {
  const Document document = extract("\"It was raining all the time.\"");
  ASSERT_EQ(document.quotations.size(), 1u);
  EXPECT_FALSE(document.quotations[0].speaker);
  EXPECT_EQ(document.quotations[0].explanation.abstained, "no source stands near the quotation");
}

TEST(Assemble, ConfidenceIsAShare) {
  const Document document = extract("\"It rained,\" said Tom Barrow. He said it snowed. They said it froze.");
  for (const attrib::Quotation& quotation : document.quotations) {
    EXPECT_GE(quotation.confidence, 0);
    EXPECT_LE(quotation.confidence, 1);
  }
}

TEST(Assemble, NothingFromNothing) {
  const Document document = extract("");
  EXPECT_TRUE(document.entities.empty());
  EXPECT_TRUE(document.quotations.empty());
}

}  // namespace
