// Whatever the bytes: spans are in order, cut no character, and odd bytes are reported with their place.
#include <gtest/gtest.h>

#include <random>

#include "text/characters.hpp"
#include "text/letter_bits.hpp"
#include "text/utf8.hpp"
#include "text_reader.hpp"

namespace attrib::test {
namespace {

using Strings = std::vector<std::string>;

std::vector<Span> ill_formed(std::string_view bytes) {
  std::vector<Span> spans;
  for (const Warning& warning : read(bytes).warnings) {
    EXPECT_EQ(warning.code, "invalid-utf8");
    spans.push_back(warning.span);
  }
  return spans;
}

TEST(AnyBytes, IllFormedRunsAreReportedOnce) {
  EXPECT_EQ(ill_formed("ab\xFF\xFE"
                       "cd\xC3"),
            (std::vector<Span>{{2, 4}, {6, 7}}));
  EXPECT_EQ(ill_formed("\xED\xA0\x80 surrogate"), (std::vector<Span>{{0, 3}}));
  EXPECT_TRUE(ill_formed("é 漢 😀").empty());
}

TEST(AnyBytes, CutsBetweenCharacters) {
  EXPECT_EQ(text::cut_between_characters("aé", 2), 1U);
  EXPECT_EQ(text::cut_between_characters("aéb", 3), 3U);
  EXPECT_EQ(text::cut_between_characters("a😀", 4), 1U);
  EXPECT_EQ(text::cut_between_characters("a\xFF\xFF", 2), 2U);
  EXPECT_EQ(text::cut_between_characters("ab", 9), 2U);
}

// Sixteen bytes at a time and one at a time find the same.
TEST(AnyBytes, RunsEndWhereTheyEnd) {
  constexpr std::string_view bytes_between = "@[`{AZaz\x1F\x20\x7F\x80\xC1\xE1\xFF";
  std::mt19937 random(13);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& byte : bytes) {
      const bool letter = random() % 8 != 0;
      const auto kind = static_cast<char>(random() % 2 == 0 ? 'a' : 'A');
      byte = letter ? static_cast<char>(kind + static_cast<char>(random() % 26))
                    : bytes_between[random() % bytes_between.size()];
    }
    std::size_t ascii = 0;
    while (ascii < bytes.size() && static_cast<unsigned char>(bytes[ascii]) < 0x80) ++ascii;
    const text::LetterBits bits(bytes);
    const std::size_t at = random() % (bytes.size() + 1);
    for (std::size_t i = 0; i < text::LetterBits::least; ++i) {
      const std::uint8_t kind =
          at + i < bytes.size() ? text::ascii::bits[static_cast<unsigned char>(bytes[at + i])] : std::uint8_t{0};
      ASSERT_EQ(bits.letters(at) >> i & 1, (kind & text::ascii::letter) != 0) << testing::PrintToString(bytes);
      ASSERT_EQ(bits.small(at) >> i & 1, (kind & text::ascii::lower) != 0) << testing::PrintToString(bytes);
    }
    ASSERT_EQ(text::skip_ascii(bytes, 0), ascii) << testing::PrintToString(bytes);
  }
}

// True where no well-formed sequence is cut.
std::vector<bool> character_edges(std::string_view bytes) {
  std::vector<bool> edges(bytes.size() + 1, false);
  for (std::size_t at = 0; at < bytes.size();) {
    edges[at] = true;
    const text::Decoded one = text::decode(bytes, at);
    if (one.code < 0) {
      for (std::uint32_t i = 0; i < one.length; ++i) edges[at + i] = true;
    }
    at += one.length;
  }
  edges[bytes.size()] = true;
  return edges;
}

void expect_sound(std::string_view bytes) {
  const text::Text text = read(bytes);
  const std::vector<bool> edges = character_edges(bytes);
  std::vector<bool> covered(bytes.size(), false);
  std::size_t end = 0;
  for (const text::Token& token : text.tokens) {
    ASSERT_LE(end, token.begin);
    ASSERT_LT(token.begin, token.end);
    ASSERT_LE(token.end, bytes.size());
    ASSERT_TRUE(edges[token.begin] && edges[token.end]);
    end = token.end;
    std::fill(covered.begin() + token.begin, covered.begin() + token.end, true);
  }
  for (std::size_t at = 0; at < bytes.size();) {
    const text::Decoded one = text::decode(bytes, at);
    const text::Sort sort = text::sort_of(one.code);
    ASSERT_TRUE(covered[at] || sort == text::Sort::space || sort == text::Sort::ignorable) << at;
    at += one.length;
  }
  std::uint32_t token = 0, sentence = 0;
  for (std::uint32_t p = 0; p < text.paragraphs.size(); ++p) {
    const text::Paragraph& paragraph = text.paragraphs[p];
    ASSERT_EQ(paragraph.tokens.first, token);
    ASSERT_FALSE(paragraph.tokens.empty());
    ASSERT_EQ(paragraph.sentences.first, sentence);
    for (std::uint32_t s = paragraph.sentences.first; s < paragraph.sentences.last; ++s) {
      ASSERT_EQ(text.sentences[s].paragraph, p);
      ASSERT_EQ(text.sentences[s].tokens.first, token);
      ASSERT_FALSE(text.sentences[s].tokens.empty());
      ASSERT_TRUE(paragraph.span.contains(text.sentences[s].span));
      token = text.sentences[s].tokens.last;
    }
    ASSERT_EQ(paragraph.tokens.last, token);
    sentence = paragraph.sentences.last;
  }
  ASSERT_EQ(token, text.tokens.size());
  ASSERT_EQ(sentence, text.sentences.size());
}

TEST(AnyBytes, SpansAreSound) {
  constexpr std::string_view pieces[] = {"Mr",
                                         ".",
                                         " ",
                                         "\n",
                                         "\r\n",
                                         "'",
                                         "\"",
                                         "“",
                                         "”",
                                         "’",
                                         "’s",
                                         "&quot;",
                                         "&#39;",
                                         "&",
                                         "word",
                                         "Éa",
                                         "A",
                                         "5",
                                         "\u00A0",
                                         "\u200D",
                                         "\u200B",
                                         "\uFEFF",
                                         "\u0301",
                                         "😀",
                                         "\xFF",
                                         "\xE2\x80",
                                         "-",
                                         "@",
                                         "x.com",
                                         "://",
                                         "#",
                                         "?",
                                         "…",
                                         ",",
                                         "\u2028",
                                         "$",
                                         "i",
                                         "U.S.",
                                         "    ",
                                         "_",
                                         std::string_view("\0", 1)};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (std::size_t i = random() % 60; i > 0; --i) bytes += pieces[random() % std::size(pieces)];
    ASSERT_NO_FATAL_FAILURE(expect_sound(bytes)) << testing::PrintToString(bytes);
  }
}

TEST(AnyBytes, RandomBytesAreSound) {
  std::mt19937 random(11);
  for (int round = 0; round < 1000; ++round) {
    std::string bytes(random() % 80, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    ASSERT_NO_FATAL_FAILURE(expect_sound(bytes)) << testing::PrintToString(bytes);
  }
}

// Each of these is a trap for a quadratic scan: at ten times the size they would take minutes, not a second.
TEST(AnyBytes, HostileTextTakesLinearTime) {
  constexpr std::string_view pieces[] = {"a.",      "aa.bb.", "a@", "1.",  ". ", "'",    "A. 1 ", "\u200B",
                                         "a\u200B", "&",      "\n", " \n", "x-", "\xFF", "…",     "?\" a"};
  for (const std::string_view piece : pieces) {
    std::string bytes;
    while (bytes.size() < 1'000'000) bytes += piece;
    EXPECT_LE(read(bytes).tokens.size(), bytes.size());
  }
}

}  // namespace
}  // namespace attrib::test
