// Paragraphs: pages with blank lines, with one line each, and hard-wrapped newswire.
#include <gtest/gtest.h>

#include "text_reader.hpp"

namespace attrib::test {
namespace {

using Strings = std::vector<std::string>;

Strings paragraphs(std::string_view bytes) { return paragraph_strings(read(bytes)); }

TEST(Paragraphs, BlankLineAndSingleNewline) {
  EXPECT_EQ(paragraphs("One here.\n\nTwo here.\nThree here."), (Strings{"One here.", "Two here.", "Three here."}));
  EXPECT_EQ(paragraphs("One.\r\nTwo.\r\n\r\nThree.\rFour."), (Strings{"One.", "Two.", "Three.", "Four."}));
  EXPECT_EQ(paragraphs("One.\u2028Two.\u2029Three.\u0085Four."), (Strings{"One.", "Two.", "Three.", "Four."}));
}

TEST(Paragraphs, AreTrimmedAndNeverEmpty) {
  EXPECT_EQ(paragraphs("\uFEFF\u00A0 \n \u200B\n\u00A0One.\u00A0\t\n\n"), (Strings{"One."}));
  EXPECT_TRUE(paragraphs("").empty());
  EXPECT_TRUE(paragraphs(" \n\t\n").empty());
}

TEST(Paragraphs, HardWrappedLinesAreJoined) {
  constexpr std::string_view wire =
      "The harbour board of Eastmere said on Tuesday that it had sold the\n"
      "last of its grain stores to a firm from the north of the country\n"
      "for an undisclosed sum.\n"
      "    \"We had hoped for more, but the roof is leaking and nobody\n"
      "wanted to mend it,\" said its chairman Orla Finch.\n"
      "    The firm did not reply.\n"
      "    Work begins in May.\n";
  const Strings found = paragraphs(wire);
  ASSERT_EQ(found.size(), 4U);
  EXPECT_TRUE(found[0].starts_with("The harbour") && found[0].ends_with("sum."));
  EXPECT_TRUE(found[1].starts_with("\"We had") && found[1].ends_with("Finch."));
  EXPECT_EQ(found[2], "The firm did not reply.");
  EXPECT_EQ(found[3], "Work begins in May.");
  EXPECT_EQ(read(wire).sentences.size(), 4U);
}

TEST(Paragraphs, HardWrappedWithBlankLines) {
  const Strings found = paragraphs(
      "A council officer who had asked not to be named told us that the\n"
      "bridge would stay shut until spring, and that the ferry would run\n"
      "twice a day.\n\nThe mayor declined to comment on the cost of all the\nwork so far.");
  EXPECT_EQ(found.size(), 2U);
}

TEST(Paragraphs, ShortLastLineEndsAWrappedParagraph) {
  const Strings found = paragraphs(
      "A council officer who had asked not to be named told us that the\n"
      "bridge would stay shut until spring.\n"
      "The mayor declined to comment on what the repair had cost so far,\n"
      "but promised a report.");
  EXPECT_EQ(found.size(), 2U);
}

TEST(Paragraphs, ShortLinesThatAreSentencesStayApart) {
  EXPECT_EQ(paragraphs("Mayor quits\nOrla Finch left on Monday.\nShe gave no reason.\nThe town was stunned.").size(),
            4U);
}

}  // namespace
}  // namespace attrib::test
