// Tokens: where they are cut, their kinds and shapes.
#include <gtest/gtest.h>

#include "text_reader.hpp"

namespace attrib::test {
namespace {

using text::Kind;
using text::Shape;
using Strings = std::vector<std::string>;

Strings tokens(std::string_view bytes) { return token_strings(read(bytes)); }

Kind kind_of(std::string_view bytes) {
  const text::Text text = read(bytes);
  EXPECT_EQ(text.tokens.size(), 1U) << bytes;
  return text.tokens.at(0).kind;
}

Shape shape_of(std::string_view bytes) {
  const text::Text text = read(bytes);
  EXPECT_EQ(text.tokens.size(), 1U) << bytes;
  return text.tokens.at(0).shape;
}

TEST(Tokens, WordsKeepInnerHyphensAndApostrophes) {
  for (const char* word :
       {"anti-Semitism", "O'Brien", "don't", "don’t", "rock'n'roll", "they'll", "AT&T", "74-year-old", "l’été",
        "don&#39;t", "Zoë", "co\u00ADoperate", "Пушкин", "Jean‑Luc", "e\u0301tude"}) {
    EXPECT_EQ(kind_of(word), Kind::word) << word;
  }
}

TEST(Tokens, FullStopsBelongToAbbreviationsAndInitials) {
  EXPECT_EQ(tokens("Mr. Lee met J. K. Poe in the U.S. at 5 p.m."),
            (Strings{"Mr.", "Lee", "met", "J.", "K.", "Poe", "in", "the", "U.S.", "at", "5", "p.m."}));
  EXPECT_EQ(tokens("J.K. Poe, Ph.D., of Poe Inc."), (Strings{"J.K.", "Poe", ",", "Ph.D.", ",", "of", "Poe", "Inc."}));
  EXPECT_EQ(tokens("He said no."), (Strings{"He", "said", "no", "."}));
  EXPECT_EQ(tokens("at No. 10"), (Strings{"at", "No.", "10"}));
  EXPECT_EQ(tokens("plan B."), (Strings{"plan", "B", "."}));
}

TEST(Tokens, PossessivesStandAlone) {
  EXPECT_EQ(tokens("Lee's plan, Poe’s, 1990's"), (Strings{"Lee", "'s", "plan", ",", "Poe", "’s", ",", "1990", "'s"}));
  EXPECT_EQ(tokens("\"Today\"'s host"), (Strings{"\"", "Today", "\"", "'s", "host"}));
  EXPECT_EQ(tokens("the voters' anger"), (Strings{"the", "voters", "'", "anger"}));
  EXPECT_EQ(read("Lee's").tokens.at(1).kind, Kind::possessive);
}

TEST(Tokens, Numbers) {
  for (const char* number :
       {"1,000", "3.5", "17th", "1990s", "$5", "42%", "$1.3bn", "10:30", "2-1", "9/11", "£20m", "٤٢"}) {
    EXPECT_EQ(kind_of(number), Kind::number) << number;
  }
  EXPECT_EQ(tokens("It fell 3.5."), (Strings{"It", "fell", "3.5", "."}));
  EXPECT_EQ(tokens("6'2\" tall"), (Strings{"6", "'", "2", "\"", "tall"}));
}

TEST(Tokens, EveryMarkIsOneToken) {
  for (const char* mark :
       {"\"",      "“",     "”",     "‘",      "’",       "'",       "`",       "''",      "``",      "«",
        "»",       "‹",     "›",     "„",      "「",      "』",      "&quot;",  "&ldquo;", "&rdquo;", "&lsquo;",
        "&rsquo;", "&#34;", "&#39;", "&apos;", "&laquo;", "&raquo;", "&#8220;", "&#x201D;"}) {
    EXPECT_EQ(kind_of(mark), Kind::mark) << mark;
  }
  EXPECT_EQ(tokens("''He said, 'Go.'''"), (Strings{"''", "He", "said", ",", "'", "Go", ".", "'", "''"}));
  EXPECT_EQ(kind_of("&amp;"), Kind::punct);
}

TEST(Tokens, DecadesAndElisionsLeaveTheirApostropheAlone) {
  EXPECT_EQ(tokens("the '90s, get 'em"), (Strings{"the", "'", "90s", ",", "get", "'", "em"}));
}

TEST(Tokens, PunctuationRunsAndEmoji) {
  EXPECT_EQ(tokens("well...no -- yes — ok…"), (Strings{"well", "...", "no", "--", "yes", "—", "ok", "…"}));
  for (const char* emoji : {"😀", "👍🏽", "👩‍🚀", "❤️"}) EXPECT_EQ(kind_of(emoji), Kind::punct) << emoji;
}

TEST(Tokens, HandlesLinksAndAddresses) {
  EXPECT_EQ(kind_of("@ann_lee"), Kind::handle);
  EXPECT_EQ(kind_of("#VoteNow"), Kind::handle);
  EXPECT_EQ(kind_of("https://example.com/a?b=C&d#e"), Kind::link);
  EXPECT_EQ(kind_of("www.example.org"), Kind::link);
  EXPECT_EQ(kind_of("ann.lee@example.com"), Kind::link);
  EXPECT_EQ(kind_of("Example.com"), Kind::word);  // the name of a firm
  EXPECT_EQ(tokens("See https://example.com/a."), (Strings{"See", "https://example.com/a", "."}));
}

TEST(Tokens, Shapes) {
  EXPECT_EQ(shape_of("say"), Shape::lower);
  EXPECT_EQ(shape_of("Say"), Shape::capital);
  EXPECT_EQ(shape_of("SAY"), Shape::upper);
  EXPECT_EQ(shape_of("iPhone"), Shape::mixed);
  EXPECT_EQ(shape_of("McDowd"), Shape::mixed);
  EXPECT_EQ(shape_of("A"), Shape::upper);
  EXPECT_EQ(shape_of("O'Brien"), Shape::capital);
  EXPECT_EQ(shape_of("Jean-Luc"), Shape::capital);
  EXPECT_EQ(shape_of("Élan"), Shape::capital);
  EXPECT_EQ(shape_of("ПРАВДА"), Shape::upper);
  EXPECT_EQ(shape_of("правда"), Shape::lower);
  EXPECT_EQ(shape_of("東京"), Shape::none);
  EXPECT_EQ(shape_of("42"), Shape::none);
  EXPECT_EQ(read("the U.S. Senate").tokens.at(1).shape, Shape::upper);
}

TEST(Tokens, SpaceBefore) {
  const text::Text text = read("\uFEFFso,\u00A0he said\u200B.");
  ASSERT_EQ(token_strings(text), (Strings{"so", ",", "he", "said", "."}));
  EXPECT_TRUE(text.tokens[0].space_before);
  EXPECT_FALSE(text.tokens[1].space_before);
  EXPECT_TRUE(text.tokens[2].space_before);
  EXPECT_FALSE(text.tokens[4].space_before);
}

TEST(Tokens, IllFormedBytesAreSeparators) {
  const text::Text text = read("caf\xE9 noir\xFFox");
  EXPECT_EQ(token_strings(text), (Strings{"caf", "\xE9", "noir", "\xFF", "ox"}));
  EXPECT_EQ(text.tokens[1].kind, Kind::punct);
}

}  // namespace
}  // namespace attrib::test
