// The learned weights beside the patterns: what they add, join, leave out and leave alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "attrib/attrib.hpp"
#include "attribution/learned.hpp"
#include "stages.hpp"
#include "user_folder.hpp"

namespace {

using attrib::attribution::Attribution;
using attrib::attribution::Learned;
using attrib::attribution::Mention;
using attrib::attribution::none;
using attrib::test::english;
using attrib::test::Stages;

// An article after the patterns, and after the weights.
struct Refined {
  explicit Refined(std::string_view article) : stages(article), patterns(stages.attributions()), found(patterns) {
    static const Learned learned(english().attribution_weights());
    learned.refine(stages.reading, english(), stages.quotes, stages.paragraph_units, stages.mentions, found);
  }

  // "Nell Orchard | said | the weir leaks", a line an attribution: the source as it stands in the text.
  [[nodiscard]] std::string lines(const std::vector<Attribution>& attributions) const {
    std::string lines;
    for (const Attribution& one : attributions) {
      const bool own = one.source_tokens.empty() && one.source != none;
      lines += stages.text.of(own ? stages.mentions.at(one.source).tokens : one.source_tokens);
      lines += " | ";
      lines += stages.text.of(one.cue);
      lines += " | ";
      for (const auto part : one.content) (lines += stages.text.of(part)) += ";";
      lines += "\n";
    }
    return lines;
  }

  Stages stages;
  std::vector<Attribution> patterns, found;
};

attrib::Document extract(std::string_view article, bool learned) {
  attrib::Options options;
  options.learned = learned;
  return attrib::Extractor(options).extract(article);
}

TEST(Learned, FindsWhatNoPatternDoes) {
  const Refined one("Half of all keepers say the weir leaks.");
  EXPECT_TRUE(one.patterns.empty());
  EXPECT_EQ(one.lines(one.found), "Half of all keepers | say | the weir leaks;\n");
  EXPECT_EQ(one.found.at(0).pattern, "weights");
  EXPECT_GT(one.found.at(0).weights, 0.5);
  EXPECT_EQ(one.found.at(0).confidence, one.found.at(0).weights);
}

TEST(Learned, IsAnOption) {
  constexpr std::string_view article = "Residents living by the weir said that it leaks.";
  EXPECT_TRUE(extract(article, false).quotations.empty());
  const attrib::Document document = extract(article, true);
  ASSERT_EQ(document.quotations.size(), 1U);
  ASSERT_TRUE(document.quotations[0].source.has_value());
  EXPECT_EQ(document.text(*document.quotations[0].source), "Residents living by the weir");
  EXPECT_EQ(document.quotations[0].type, attrib::QuotationType::indirect);
}

TEST(Learned, AThoughtWithoutAVerb) {
  const Refined one("The board's view is that the weir must go.");
  EXPECT_TRUE(one.patterns.empty());
  ASSERT_EQ(one.found.size(), 1U);
  EXPECT_EQ(one.found[0].kind, attrib::QuotationKind::thought);
  ASSERT_NE(one.found[0].source, none);
  EXPECT_EQ(one.stages.text.of(one.stages.mentions[one.found[0].source].head), "board");
}

TEST(Learned, ASourceThatIsNoMentionBecomesOne) {
  constexpr std::string_view article =
      "Piet Vos came. Many near the weir complained that the water had risen. \"It leaks,\" said Nell Orchard.";
  const Stages before(article);
  const Refined one(article);
  EXPECT_EQ(one.stages.mentions.size(), before.mentions.size() + 1);
  ASSERT_EQ(one.found.size(), 2U);
  const Mention& added = one.stages.mentions.at(one.found[0].source);
  EXPECT_EQ(one.stages.text.of(added.tokens), "Many near the weir");
  EXPECT_EQ(one.stages.text.of(added.head), "Many");
  EXPECT_EQ(added.form, attrib::MentionForm::nominal);
  EXPECT_TRUE(std::is_sorted(one.stages.mentions.begin(), one.stages.mentions.end(),
                             [](const Mention& a, const Mention& b) { return a.tokens.first < b.tokens.first; }));
  // What stands after it is still whose it was.
  EXPECT_EQ(one.stages.text.of(one.stages.mentions.at(one.found[1].source).tokens), "Nell Orchard");
}

TEST(Learned, AQuoteOverParagraphsIsOne) {
  for (const std::string_view article : {
           "Nell Orchard said: \"The weir is dry.\n\n\"It was dry last year.\n\n\"It will be dry again.\"",
           "\"The weir is dry.\n\n\"It was dry last year.\n\n\"It will be dry again,\" said Nell Orchard.",
       }) {
    const Refined one(article);
    ASSERT_EQ(one.found.size(), 1U) << article;
    EXPECT_EQ(one.found[0].quoted, (attrib::attribution::QuotedStretches{0, 1, 2})) << article;
    ASSERT_NE(one.found[0].source, none) << article;
    EXPECT_EQ(one.stages.text.of(one.stages.mentions[one.found[0].source].tokens), "Nell Orchard");
  }
}

TEST(Learned, ScareQuotesAreLeftOut) {
  for (const std::string_view article :
       {"Nell Orchard rode the \"ghost train\" to the weir.", "The \"experts\" never saw the weir."}) {
    const Refined one(article);
    EXPECT_EQ(one.patterns.size(), 1U) << article;
    EXPECT_TRUE(one.found.empty()) << article << "\n" << one.lines(one.found);
  }
}

TEST(Learned, DoubtfulQuotesAreNobodys) {
  const Refined one("Vos won the \"golden oar\" in June.");
  ASSERT_EQ(one.found.size(), 1U);
  EXPECT_TRUE(one.found[0].doubtful);
  EXPECT_EQ(one.found[0].source, none);
  EXPECT_EQ(one.found[0].same_as, none);
}

TEST(Learned, SpeechBesideAScareQuoteStays) {
  const Refined one("The keepers built a \"smart\" weir. \"It was dear,\" said Nell Orchard.");
  EXPECT_EQ(one.lines(one.found), "Nell Orchard | said | \"It was dear,\";\n");
}

TEST(Learned, SpeakerLinesAreLeftAlone) {
  const Refined one(
      "NELL ORCHARD: The weir is dry.\n\nPIET VOS: Who says so?\n\nNELL ORCHARD: Half of all keepers say it leaks.\n\n"
      "PIET VOS: Some say it is new.");
  ASSERT_EQ(one.patterns.size(), 4U);
  EXPECT_EQ(one.lines(one.found), one.lines(one.patterns));
  for (const Attribution& line : one.found) EXPECT_TRUE(line.spoken);
}

TEST(Learned, AStretchHasOneOwner) {
  const Refined one(
      "\"The weir leaks,\" Nell Orchard told Piet Vos, who said it was \"a disgrace\". She said he was \"right\".");
  std::vector<std::uint32_t> owned;
  for (const Attribution& attribution : one.found) {
    EXPECT_FALSE(attribution.content.empty());
    EXPECT_TRUE(std::is_sorted(attribution.content.begin(), attribution.content.end()));
    owned.insert(owned.end(), attribution.quoted.begin(), attribution.quoted.end());
  }
  std::sort(owned.begin(), owned.end());
  EXPECT_EQ(owned, (std::vector<std::uint32_t>{0, 1, 2}));
}

// A stretch within another is verbatim with it, also where the inner one runs on over a lost break.
TEST(Learned, AnInnerStretchIsNoPartOfItsOwn) {
  const Refined one("“It leaks,” Nell Orchard said. “I said, ‘It leaks. So. “I said, ‘It leaks.’ ”");
  for (const Attribution& attribution : one.found) {
    if (attribution.inside != none) continue;
    for (const std::uint32_t q : attribution.quoted)
      EXPECT_EQ(one.stages.quotes[q].parent, none) << one.stages.text.of(one.stages.quotes[q].with_marks);
  }
}

TEST(Learned, NothingToFindIsNothingFound) {
  for (const std::string_view article : {"", "\n\n", "The weir is old. The mill is new.", "\"", ": : :"})
    EXPECT_TRUE(Refined(article).found.empty()) << article;
}

TEST(Learned, OtherBytesAreRefused) {
  try {
    const Learned learned("attrib-weights of another kind");
    FAIL() << "no error";
  } catch (const attrib::Error& error) {
    EXPECT_TRUE(std::string_view(error.what()).starts_with("attribution.weights: expected ")) << error.what();
  }
}

TEST(Learned, ADamagedFileOfTheUsersIsRefused) {
  const attrib::UserFolder folder;
  folder.write("attribution.weights", std::string(english().attribution_weights().substr(0, 1000)));
  try {
    const attrib::Extractor extractor(folder.options());
    ADD_FAILURE() << "no error";
  } catch (const attrib::Error& error) {
    EXPECT_STREQ(error.what(), "attribution.weights: expected bytes that fit their checksum, saw others");
  }
}

}  // namespace
