// The sentence boundaries by ICU's table are those of ICU's iterator, whatever the bytes.
#include <gtest/gtest.h>
#include <unicode/rbbi.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>

#include "text/boundaries.hpp"
#include "text/sentence_table.hpp"

namespace attrib::test {
namespace {

constexpr std::string_view pieces[] = {"He said so",
                                       "U.S.",
                                       "e.g. ",
                                       "Mr. Lee",
                                       "3.5",
                                       ".",
                                       "...",
                                       "…",
                                       "?",
                                       "!",
                                       "?!",
                                       " ",
                                       "  ",
                                       "\t",
                                       "\n",
                                       "\r\n",
                                       "\r",
                                       "\u0085",
                                       "\u2028",
                                       "\u2029",
                                       "\u00A0",
                                       "\u3000",
                                       "\"",
                                       "'",
                                       "“",
                                       "”",
                                       "’",
                                       "»",
                                       ")",
                                       "]",
                                       "(",
                                       ",",
                                       ";",
                                       "-",
                                       "–",
                                       "—",
                                       "a",
                                       "Z",
                                       "5",
                                       "é",
                                       "É",
                                       "ß",
                                       "Д",
                                       "д",
                                       "漢",
                                       "。",
                                       "！",
                                       "？",
                                       "．",
                                       "、",
                                       "｡",
                                       "。」",
                                       "ا",
                                       "؟",
                                       "।",
                                       "ก",
                                       "𝔸",
                                       "\u0301",
                                       "\u200D",
                                       "\u00AD",
                                       "\uFEFF",
                                       "\uFE0F",
                                       "😀",
                                       "👩\u200D🚒",
                                       "🇫🇷",
                                       "\U000E0041",
                                       "\U0010FFFF",
                                       "\uFFFD",
                                       "\xFF",
                                       "\xC3",
                                       "\xE2\x80",
                                       "\xED\xA0\x80",
                                       "\xF4\x90\x80\x80",
                                       "\xF0\x9F",
                                       "\x80",
                                       "&quot;",
                                       "*",
                                       std::string_view("\0", 1)};

// One paragraph of all bytes, of which no byte is masked unless newlines or entities are inside it.
std::vector<std::uint32_t> boundaries(std::string_view bytes, text::Way way) {
  return text::icu_boundaries(bytes, {{{0, bytes.size()}, {}, {}}}, way);
}

// With the newlines left as they are.
std::vector<std::uint32_t> unmasked(std::string_view bytes, text::Way way) {
  return text::icu_boundaries(bytes, {{{0, 0}, {}, {}}}, way);
}

void expect_same(std::string_view bytes) {
  ASSERT_EQ(boundaries(bytes, text::Way::fastest), boundaries(bytes, text::Way::iterator))
      << testing::PrintToString(bytes);
  ASSERT_EQ(unmasked(bytes, text::Way::fastest), unmasked(bytes, text::Way::iterator)) << testing::PrintToString(bytes);
}

std::string rules() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createSentenceInstance(icu::Locale("en"), status));
  std::uint32_t length = 0;
  const std::uint8_t* data = dynamic_cast<icu::RuleBasedBreakIterator&>(*iterator).getBinaryRules(length);
  return {reinterpret_cast<const char*>(data), length};
}

TEST(Boundaries, SameForMixtures) {
  std::mt19937 random(3);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    for (std::size_t i = random() % 40; i > 0; --i) bytes += pieces[random() % std::size(pieces)];
    ASSERT_NO_FATAL_FAILURE(expect_same(bytes));
  }
}

TEST(Boundaries, SameForRandomBytes) {
  std::mt19937 random(5);
  for (int round = 0; round < 5000; ++round) {
    std::string bytes(random() % 200, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    ASSERT_NO_FATAL_FAILURE(expect_same(bytes));
  }
}

// Each character in the places where the rules look at it, U+D800 to U+DFFF as the ill-formed bytes they are.
TEST(Boundaries, SameForEveryCharacter) {
  std::string bytes;
  for (std::uint32_t code = 0; code <= 0x10FFFF; code += code < 0x3400 || code >= 0xF900 ? 1 : 61) {
    std::string one;
    if (code < 0x80) {
      one += static_cast<char>(code);
    } else if (code < 0x800) {
      one += static_cast<char>(0xC0 | code >> 6);
    } else if (code < 0x10000) {
      one += static_cast<char>(0xE0 | code >> 12);
      one += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    } else {
      one += static_cast<char>(0xF0 | code >> 18);
      one += static_cast<char>(0x80 | (code >> 12 & 0x3F));
      one += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    }
    if (code >= 0x80) one += static_cast<char>(0x80 | (code & 0x3F));
    bytes += one + "a. " + one + " A." + one + "A 1" + one + "1. " + one + one + "b? " + one + "C\n";
    if (bytes.size() < 4000) continue;
    ASSERT_NO_FATAL_FAILURE(expect_same(bytes));
    bytes.clear();
    if (code >= 0x20000) code += 977;
  }
}

TEST(Boundaries, SameForArticles) {
  for (const auto& entry : std::filesystem::directory_iterator(ATTRIB_SOURCE_DIR "/corpus/articles")) {
    std::ifstream file(entry.path(), std::ios::binary);
    ASSERT_NO_FATAL_FAILURE(expect_same(std::string(std::istreambuf_iterator<char>(file), {})));
  }
}

TEST(Boundaries, TableIsReadFromThisIcu) { EXPECT_TRUE(text::SentenceTable::read(rules())); }

TEST(Boundaries, UnknownRulesAreRefused) {
  const std::string good = rules();
  EXPECT_FALSE(text::SentenceTable::read(""));
  EXPECT_FALSE(text::SentenceTable::read("rules"));
  for (std::size_t size = 0; size < 700; ++size) EXPECT_FALSE(text::SentenceTable::read(good.substr(0, size)));
  for (const std::size_t at : {0U, 4U, 12U, 19U, 23U, 35U, 39U}) {  // magic, format, categories, offsets and lengths
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x55);
    EXPECT_FALSE(text::SentenceTable::read(bad)) << at;
  }
  // Bytes of the state table: refused, or read without harm.
  std::mt19937 random(9);
  for (int round = 0; round < 2000; ++round) {
    std::string bad = good;
    bad[80 + random() % 360] = static_cast<char>(random());
    const auto table = text::SentenceTable::read(bad);
    const std::string_view bytes = "One. Two\n\xFF 漢。 \"So?\" he asked.";
    for (std::size_t at = 0; table && at < bytes.size();) {
      const std::size_t next = table->next(bytes, at);
      ASSERT_LT(at, next);
      ASSERT_LE(next, bytes.size());
      at = next;
    }
  }
}

}  // namespace
}  // namespace attrib::test
