// Pairing of quotation marks. In the expectations each stretch is written as it stands in the text.
#include <gtest/gtest.h>

#include <random>

#include "quotation/marks.hpp"
#include "text_reader.hpp"

namespace attrib::test {
namespace {

using quotation::Quoted;
using Strings = std::vector<std::string>;

std::vector<Quoted> pairs(const text::Text& text, std::vector<Warning>& warnings) {
  const language::Reading reading{text, {}, {}, {}, {}};
  return quotation::pair_marks(reading, warnings);
}

Strings stretches_of(std::string_view bytes) {
  const text::Text text = read(bytes);
  std::vector<Warning> warnings;
  Strings strings;
  for (const Quoted& one : pairs(text, warnings)) strings.emplace_back(one.span.of(bytes));
  return strings;
}

std::size_t warnings(std::string_view bytes) {
  const text::Text text = read(bytes);
  std::vector<Warning> found;
  pairs(text, found);
  return found.size();
}

TEST(Marks, EveryKindPairs) {
  for (const char* bytes : {"He said \"we won\" today.",
                            "He said “we won” today.",
                            "He said ‘we won’ today.",
                            "He said 'we won' today.",
                            "He said ''we won'' today.",
                            "He said ``we won'' today.",
                            "He said «we won» today.",
                            "He said « we won » today.",
                            "He said ‹we won› today.",
                            "He said „we won“ today.",
                            "He said „we won” today.",
                            "He said ”we won” today.",
                            "He said 「we won」 today.",
                            "He said 『we won』 today.",
                            "He said &quot;we won&quot; today.",
                            "He said &ldquo;we won&rdquo; today.",
                            "He said &lsquo;we won&rsquo; today.",
                            "He said &#39;we won&#39; today.",
                            "He said &#8220;we won&#8221; today.",
                            "He said ‘‘we won’’ today.",
                            "He said `we won' today."}) {
    EXPECT_EQ(stretches_of(bytes), (Strings{"we won"})) << bytes;
    EXPECT_EQ(warnings(bytes), 0U) << bytes;
  }
}

TEST(Marks, OpenedWithOneKindClosedWithAnother) {
  EXPECT_EQ(stretches_of("“We won,\" he said."), (Strings{"We won,"}));
  EXPECT_EQ(stretches_of("\"We won,'' he said."), (Strings{"We won,"}));
  EXPECT_EQ(stretches_of("'We won,\" he said."), (Strings{"We won,"}));
  EXPECT_EQ(stretches_of("They met the \"ask-me' level on Friday."), (Strings{"ask-me"}));
}

TEST(Marks, FragmentsAndPunctuationInsideOrOutside) {
  EXPECT_EQ(stretches_of("A \"rotten\", \"mean\" and (\"cruel\") plan: \"Stop it.\""),
            (Strings{"rotten", "mean", "cruel", "Stop it."}));
  EXPECT_EQ(stretches_of("He said:\"We won\"—\"twice\"."), (Strings{"We won", "twice"}));
}

TEST(Marks, Nested) {
  const std::string_view bytes = "“He told me, ‘I like “Faust” best,’ and left,” she said.";
  const text::Text text = read(bytes);
  std::vector<Warning> warnings;
  const std::vector<Quoted> found = pairs(text, warnings);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].parent, Quoted::none);
  EXPECT_EQ(found[1].parent, 0U);
  EXPECT_EQ(found[2].parent, 1U);
  EXPECT_EQ(found[2].span.of(bytes), "Faust");
  EXPECT_TRUE(found[1].single);
  EXPECT_TRUE(warnings.empty());
}

TEST(Marks, NestedInStraightMarks) {
  EXPECT_EQ(stretches_of("\"Did he say 'never again'?\" she asked."),
            (Strings{"Did he say 'never again'?", "never again"}));
  EXPECT_EQ(stretches_of("'Did he say \"never again\"?' she asked."),
            (Strings{"Did he say \"never again\"?", "never again"}));
  EXPECT_EQ(stretches_of("\"He said 'never again.'\" She left."), (Strings{"He said 'never again.'", "never again."}));
  EXPECT_EQ(stretches_of("\"He calls it \"the pit\" now,\" she said."),
            (Strings{"He calls it \"the pit\" now,", "the pit"}));
  EXPECT_EQ(stretches_of("''He said, 'Never.''' She left."), (Strings{"He said, 'Never.'", "Never."}));
}

TEST(Marks, ApostrophesAreNoMarks) {
  for (const char* bytes :
       {"The voters' anger at the Joneses' dog, don't you know.", "It was the '90s and rock 'n' roll, goin' strong.",
        "Get 'em while you can, 'til May.", "The ’90s, the ’em, the voters’ choice.", "O' Dowd's d' Arc",
        "He is 6' tall and 5' wide."}) {
    EXPECT_EQ(stretches_of(bytes), Strings{}) << bytes;
    EXPECT_EQ(warnings(bytes), 0U) << bytes;
  }
}

TEST(Marks, ApostrophesInsideBritishQuotes) {
  EXPECT_EQ(stretches_of("'The voters' anger isn't new,' she said."), (Strings{"The voters' anger isn't new,"}));
  EXPECT_EQ(stretches_of("‘The voters’ anger isn’t new,’ she said. ‘It’s the ’90s again.’"),
            (Strings{"The voters’ anger isn’t new,", "It’s the ’90s again."}));
  EXPECT_EQ(stretches_of("'We played rock 'n' roll,' he said."), (Strings{"We played rock 'n' roll,"}));
  EXPECT_EQ(stretches_of("'Village fanatics' to blame, says Finch"), (Strings{"Village fanatics"}));
  EXPECT_EQ(stretches_of("The 'village fanatics' were out. He stayed at the Joneses'."), (Strings{"village fanatics"}));
}

TEST(Marks, InchesFeetMinutes) {
  EXPECT_EQ(stretches_of("He is 6' 2\" and she is 5'10\" in socks."), Strings{});
  EXPECT_EQ(stretches_of("A 19\" screen and a 12″ record."), Strings{});
  EXPECT_EQ(stretches_of("\"He is 6'2\" tall,\" she said. \"Really.\""), (Strings{"He is 6'2\" tall,", "Really."}));
  EXPECT_EQ(stretches_of("\"It was 2012\" is all she said."), (Strings{"It was 2012"}));
  EXPECT_EQ(warnings("A 19\" screen."), 0U);
}

TEST(Marks, QuoteOverParagraphs) {
  for (const std::string_view bytes : {"“First part.\n\n“Second part.\n\n“Third part,” he said.",
                                       "\"First part.\n\n\"Second part.\n\n\"Third part,\" he said.",
                                       "He said: ‘First part.\n\n‘Second part.\n\n‘Third part,’ he said.",
                                       "He said: 'First part.\n\n'Second part.\n\n'Third part,' he said."}) {
    const text::Text text = read(bytes);
    std::vector<Warning> warnings;
    const std::vector<Quoted> found = pairs(text, warnings);
    ASSERT_EQ(found.size(), 3U) << bytes;
    EXPECT_FALSE(found[0].closed);
    EXPECT_EQ(found[1].continues, 0U);
    EXPECT_EQ(found[2].continues, 1U);
    EXPECT_EQ(found[2].span.of(bytes), "Third part,");
    EXPECT_TRUE(found[2].closed);
    EXPECT_TRUE(warnings.empty()) << bytes;
  }
}

TEST(Marks, QuoteOverParagraphsWhoseBreaksWereLost) {
  const std::string_view bytes = "He said: \"We won. \"It was close. \"Now we rest.\" She left.";
  const text::Text text = read(bytes);
  std::vector<Warning> warnings;
  const std::vector<Quoted> found = pairs(text, warnings);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[1].continues, 0U);
  EXPECT_EQ(found[2].continues, 1U);
  EXPECT_TRUE(warnings.empty());
}

TEST(Marks, NeverClosedEndsWithItsParagraph) {
  EXPECT_EQ(stretches_of("He said: \"We won and left.\n\nThe town was \"stunned\" by it."),
            (Strings{"We won and left.", "stunned"}));
  EXPECT_EQ(warnings("He said: \"We won and left.\n\nThe town slept."), 1U);
  EXPECT_EQ(stretches_of("He said, \"they won and she \"cried\" a lot."), (Strings{"they won and she", "cried"}));
}

TEST(Marks, NeverOpened) {
  const std::string_view bytes = "We won,\" he said. \"It was close.\"";
  const text::Text text = read(bytes);
  std::vector<Warning> found;
  const std::vector<Quoted> stretches = pairs(text, found);
  ASSERT_EQ(stretches.size(), 2U);
  EXPECT_EQ(stretches[0].span.of(bytes), "We won,");
  EXPECT_FALSE(stretches[0].opened);
  EXPECT_EQ(stretches[1].span.of(bytes), "It was close.");
  EXPECT_EQ(found.size(), 1U);
  EXPECT_EQ(stretches_of("“First part.\n\nSecond part. Third part,” he said."),
            (Strings{"First part.", "Second part. Third part,"}));
}

TEST(Marks, AStrayMarkDoesNotFlipTheRest) {
  EXPECT_EQ(stretches_of("He left\" and said \"we won\" and \"we lost\"."), (Strings{"we won", "we lost"}));
  EXPECT_EQ(stretches_of("A \" b and \"we won\" and \"we lost\"."), (Strings{"b and", "we won", "we lost"}));
  EXPECT_EQ(stretches_of("\"We won, \"he said. \"We did.\""), (Strings{"We won,", "We did."}));
  EXPECT_EQ(stretches_of("he said\" We won,\" and left. \"Oh.\""), (Strings{"We won,", "Oh."}));
}

TEST(Marks, AnInnerMarkLeftOpenEndsWithTheOuterOne) {
  EXPECT_EQ(stretches_of("“They say, ‘We will vote.” She left."),
            (Strings{"They say, ‘We will vote.", "We will vote."}));
}

TEST(Marks, StraightBlockQuoteWithCurlyInside) {
  EXPECT_EQ(stretches_of("\"They sang “Faust” all night.\n\n\"Then they slept,\" she said."),
            (Strings{"They sang “Faust” all night.", "Faust", "Then they slept,"}));
}

TEST(Marks, Headlines) {
  EXPECT_EQ(stretches_of("Finch ally: I won't quit\nFinch: 'I won't quit'\n'Shameful' Finch quits"),
            (Strings{"I won't quit", "Shameful"}));
}

TEST(Marks, AttributesOfTagsAreNoQuotes) {
  EXPECT_EQ(stretches_of("<tweet author=\"annlee\" id='12'>“Ok,” she said."), (Strings{"Ok,"}));
  EXPECT_EQ(warnings("<tweet author=\"annlee\">"), 0U);
}

TEST(Marks, EmptyPairsAndResidueHoldNothing) {
  EXPECT_EQ(stretches_of("He said \"\" and “ ”."), Strings{});
  const text::Text text = read("Share \"this\"\n\nHe said \"no\".");
  std::vector<Warning> warnings;
  const language::Reading reading{text, {}, {}, {}, {true, false}};
  EXPECT_EQ(quotation::pair_marks(reading, warnings).size(), 1U);
}

TEST(Marks, StretchesAreSoundWhateverTheMarks) {
  constexpr std::string_view pieces[] = {"\"", "“",  "”",  "‘",  "’", "'", "''", "``",     "«",    "»",
                                         "„",  "「", "」", "‹",  "›", " ", " ",  " ",      "word", "Voters",
                                         ".",  ",",  "5",  "\n", "(", "—", ":",  "&quot;", "a's",  "n"};
  std::mt19937 random(5);
  for (int round = 0; round < 5000; ++round) {
    std::string bytes;
    for (std::size_t i = random() % 50; i > 0; --i) bytes += pieces[random() % std::size(pieces)];
    const text::Text text = read(bytes);
    std::vector<Warning> warnings;
    const std::vector<Quoted> found = pairs(text, warnings);
    for (std::uint32_t i = 0; i < found.size(); ++i) {
      const Quoted& one = found[i];
      ASSERT_FALSE(one.tokens.empty()) << bytes;
      ASSERT_EQ(one.span, text.span(one.tokens)) << bytes;
      ASSERT_LE(one.with_marks.first, one.tokens.first) << bytes;
      ASSERT_GE(one.with_marks.last, one.tokens.last) << bytes;
      ASSERT_EQ(one.with_marks.first + one.opened, one.tokens.first) << bytes;
      const auto paragraph = [&](std::uint32_t token) { return text.sentences[text.tokens[token].sentence].paragraph; };
      ASSERT_EQ(paragraph(one.with_marks.first), paragraph(one.with_marks.last - 1)) << bytes;
      if (one.parent != Quoted::none) {
        ASSERT_LT(one.parent, i) << bytes;
        ASSERT_LE(found[one.parent].tokens.first, one.with_marks.first) << bytes;
        ASSERT_GE(found[one.parent].tokens.last, one.with_marks.last) << bytes;
      }
      if (one.continues != Quoted::none) {
        ASSERT_LT(one.continues, i) << bytes;
        ASSERT_FALSE(found[one.continues].closed) << bytes;
      }
      if (i > 0) {
        ASSERT_LE(found[i - 1].with_marks.first, one.with_marks.first) << bytes;
      }
    }
  }
}

TEST(Marks, AMillionMarksTakeLinearTime) {
  for (const std::string_view piece :
       {"\"", " \"", "\" ", "“", "”", "'", " '", "s' ", " 'A", "“‘", " (\"A", "«", "“A ‘B 'em "}) {
    std::string bytes;
    while (bytes.size() < 500'000) bytes += piece;
    EXPECT_LE(stretches_of(bytes).size(), bytes.size());
  }
}

}  // namespace
}  // namespace attrib::test
