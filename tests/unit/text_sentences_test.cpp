// Sentences: ICU's boundaries and what is put right on top.
#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <memory>

#include "text/boundaries.hpp"
#include "text_reader.hpp"

namespace attrib::test {
namespace {

using Strings = std::vector<std::string>;

Strings sentences(std::string_view bytes) { return sentence_strings(read(bytes)); }

TEST(Sentences, AbbreviationsAndInitialsDoNotEndThem) {
  EXPECT_EQ(sentences("Mr. Lee met Sen. Poe. She left."), (Strings{"Mr. Lee met Sen. Poe.", "She left."}));
  EXPECT_EQ(sentences("He lives at No. 10 Elm Row. Dr. J. K. Poe knows."),
            (Strings{"He lives at No. 10 Elm Row.", "Dr. J. K. Poe knows."}));
  EXPECT_EQ(sentences("The U.S. Senate met at 5 p.m. Monday."), (Strings{"The U.S. Senate met at 5 p.m. Monday."}));
}

TEST(Sentences, SomeAbbreviationsMayEndThem) {
  EXPECT_EQ(sentences("He lives in the U.S. She does not."), (Strings{"He lives in the U.S.", "She does not."}));
  EXPECT_EQ(sentences("It was Lee Jr. The judge nodded."), (Strings{"It was Lee Jr.", "The judge nodded."}));
  EXPECT_EQ(sentences("No. That is wrong."), (Strings{"No.", "That is wrong."}));
}

TEST(Sentences, ClosingMarksBelongToTheSentenceBefore) {
  EXPECT_EQ(sentences("\"We won,\" he said. \"It was close.\" She left."),
            (Strings{"\"We won,\" he said.", "\"It was close.\"", "She left."}));
  EXPECT_EQ(sentences("“It was close.” “Not at all.”"), (Strings{"“It was close.”", "“Not at all.”"}));
  EXPECT_EQ(sentences("&quot;It was close.&quot; She left."), (Strings{"&quot;It was close.&quot;", "She left."}));
  EXPECT_EQ(sentences("''It was close.'' She left."), (Strings{"''It was close.''", "She left."}));
}

TEST(Sentences, AQuestionInsideMarksGoesOn) {
  EXPECT_EQ(sentences("\"Why now?\" he asked. \"Stop!\" and \"Go!\" were heard."),
            (Strings{"\"Why now?\" he asked.", "\"Stop!\" and \"Go!\" were heard."}));
}

TEST(Sentences, NeverCrossParagraphs) {
  const text::Text text = read("A headline without an end\n\nThe story, and\u2029more of it");
  ASSERT_EQ(text.sentences.size(), 3U);
  EXPECT_EQ(text.sentences[2].paragraph, 2U);
  EXPECT_EQ(text.paragraphs[1].sentences, (text::Range{1, 2}));
}

TEST(Sentences, NeverCutATokenOrAListNumber) {
  EXPECT_EQ(sentences("See https://example.com/?Q=A for it. 1. Apples."),
            (Strings{"See https://example.com/?Q=A for it.", "1. Apples."}));
}

TEST(Sentences, TokensKnowTheirSentence) {
  const text::Text text = read("One two. Three four.\n\nFive.");
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    for (std::uint32_t t = text.sentences[s].tokens.first; t < text.sentences[s].tokens.last; ++t)
      EXPECT_EQ(text.tokens[t].sentence, s);
  }
}

// The same boundaries as a BreakIterator over UTF-16 finds.
TEST(Sentences, BoundariesAreIcus) {
  for (const std::string_view bytes :
       {std::string_view(
            "It is 3.5. Really? Yes! “No.” She left… Then he came. \U0001F600 Ok. Über. \u4E2D\u6587\u3002\u6587"),
        std::string_view("a. b. C.D. (E.) 'F.' g!? H\u00A0. I\u200B. J"), std::string_view("...!?.. A. \" B. \"")}) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createSentenceInstance(icu::Locale("en"), status));
    ASSERT_TRUE(U_SUCCESS(status));
    const icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(bytes.data(), static_cast<int32_t>(bytes.size())));
    iterator->setText(wide);
    std::vector<std::uint32_t> expected;
    for (std::int32_t at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next()) {
      std::string before;
      wide.tempSubString(0, at).toUTF8String(before);
      expected.push_back(static_cast<std::uint32_t>(before.size()));
    }
    EXPECT_EQ(text::icu_boundaries(bytes, read(bytes).paragraphs), expected);
  }
}

}  // namespace
}  // namespace attrib::test
