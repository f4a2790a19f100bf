// How sure the speakers are: products of two probabilities, from weights or by hand.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "attrib/attrib.hpp"
#include "attribution/learned.hpp"
#include "people/confidence.hpp"
#include "stages.hpp"

namespace {

using attrib::attribution::Attribution;
using attrib::attribution::Learned;
using attrib::people::Calibration;
using attrib::people::Resolved;
using attrib::test::english;
using attrib::test::Stages;

const Learned& learned() {
  static const Learned learned(english().attribution_weights());
  return learned;
}

// An article after all stages but the last.
struct Article {
  explicit Article(std::string_view bytes) : stages(bytes), attributions(stages.attributions()) {
    learned().refine(stages.reading, english(), stages.quotes, stages.paragraph_units, stages.mentions, attributions);
    cast = attrib::people::resolve(stages.reading, english(), stages.mentions, attributions, nullptr);
  }

  [[nodiscard]] Resolved resolved() const { return {stages.text, stages.quotes, stages.mentions, attributions, cast}; }
  [[nodiscard]] std::vector<double> confidences() const {
    const Calibration calibration(learned().weights());
    return attrib::people::confidences(resolved(), &calibration);
  }

  Stages stages;
  std::vector<Attribution> attributions;
  attrib::people::Cast cast;
};

TEST(Confidence, IsOneProbabilityTimesTheOther) {
  const Article article("\"The weir leaks,\" said Nell Orchard.");
  const Calibration calibration(learned().weights());
  const attrib::people::Evidence source = attrib::people::weigh_source(article.resolved(), 0);
  const attrib::people::Evidence person = attrib::people::weigh_person(article.resolved(), 0);
  ASSERT_EQ(article.confidences().size(), 1U);
  EXPECT_DOUBLE_EQ(article.confidences()[0], calibration.source(source) * calibration.person(person));
}

TEST(Confidence, WithoutASpeakerIsThatOfTheSource) {
  const Article article("\"The weir has been leaking for a year.\"");
  const Calibration calibration(learned().weights());
  const attrib::people::Evidence source = attrib::people::weigh_source(article.resolved(), 0);
  ASSERT_EQ(article.confidences().size(), 1U);
  EXPECT_DOUBLE_EQ(article.confidences()[0], calibration.source(source));
}

TEST(Confidence, ANameBesideItsCueIsSurest) {
  const double name = Article("\"The weir leaks,\" said Nell Orchard.").confidences().at(0);
  const double pronoun = Article("Nell Orchard met Ruth Adeyemi. \"The weir leaks,\" she said.").confidences().at(0);
  const double none = Article("\"The weir has been leaking for a year.\"").confidences().at(0);
  EXPECT_GT(name, 0.85);
  EXPECT_LT(pronoun, name);
  EXPECT_LT(none, pronoun);
}

TEST(Confidence, WithoutWeightsIsThePatternsShareTimesTheLink) {
  const Article article("\"The weir leaks,\" said Nell Orchard.");
  const std::vector<double> by_hand = attrib::people::confidences(article.resolved(), nullptr);
  ASSERT_EQ(by_hand.size(), 1U);
  const Attribution& only = article.attributions[0];
  EXPECT_DOUBLE_EQ(by_hand[0], only.confidence * article.cast.links[only.source].confidence);
}

TEST(Confidence, OneThatGoesOnCountsTheSpeakersToo) {
  Article article("\"The weir leaks,\" said Nell Orchard. \"It has leaked for a year.\"");
  Attribution further = article.attributions.at(0);
  further.confidence = 0.5;
  further.source = attrib::attribution::none;
  further.source_tokens = {};
  further.same_as = 0;
  article.attributions.push_back(further);
  const std::vector<double> by_hand = attrib::people::confidences(article.resolved(), nullptr);
  EXPECT_DOUBLE_EQ(by_hand.back(), 0.5 * by_hand.front());
}

TEST(Confidence, WeightsWithoutItsTablesAreRefused) {
  const std::string bytes = attrib::model::write_weights("other", {});
  const attrib::model::Weights weights(bytes, "other", "x");
  try {
    const Calibration calibration(weights);
    FAIL() << "no error";
  } catch (const attrib::Error& error) {
    EXPECT_STREQ(error.what(), "x: expected a table \"right-sources\" of width 1, saw none");
  }
}

}  // namespace
