// Offsets in the three units, on well-formed and ill-formed text, against a slow decoder written here.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "attrib/offsets.hpp"

namespace attrib {
namespace {

constexpr OffsetUnit all_units[] = {OffsetUnit::codepoint, OffsetUnit::byte, OffsetUnit::utf16};

TEST(Offsets, CountsEachUnit) {
  const std::string text = "na\u00EFve \U0001F600!";
  const Offsets codepoints(text, OffsetUnit::codepoint), bytes(text, OffsetUnit::byte), utf16(text, OffsetUnit::utf16);
  const std::size_t mark = text.find('!');
  EXPECT_EQ(bytes.from_byte(mark), 11U);
  EXPECT_EQ(codepoints.from_byte(mark), 7U);
  EXPECT_EQ(utf16.from_byte(mark), 8U);
  EXPECT_EQ(codepoints.to_byte(7), mark);
  EXPECT_EQ(utf16.to_byte(8), mark);
}

TEST(Offsets, MovesBehindTheSequenceThatAnOffsetLiesIn) {
  const std::string text = "a\u20ACb";  // the euro sign is bytes 1 to 3
  for (const OffsetUnit unit : all_units) {
    const Offsets offsets(text, unit);
    EXPECT_EQ(offsets.to_byte(offsets.from_byte(4)), 4U);
    EXPECT_EQ(offsets.from_byte(100), offsets.from_byte(text.size()));
    EXPECT_EQ(offsets.to_byte(100), text.size());
  }
  const Offsets codepoints(text, OffsetUnit::codepoint);
  EXPECT_EQ(codepoints.place(2).byte, 4U);
  EXPECT_EQ(codepoints.from_byte(2), 2U);
  EXPECT_EQ(Offsets("\U0001F600", OffsetUnit::utf16).to_byte(1), 4U);
}

TEST(Offsets, OfNothing) {
  for (const OffsetUnit unit : all_units) {
    EXPECT_EQ(Offsets("", unit).from_byte(3), 0U);
    EXPECT_EQ(Offsets("", unit).to_byte(3), 0U);
  }
}

// The examples of Unicode 15, table 3-8, and what Python's bytes.decode("utf-8", "replace") makes of each.
TEST(WellFormed, WritesOneReplacementForAMaximalSubpart) {
  const std::string r = "\uFFFD";
  EXPECT_EQ(well_formed("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64"),
            "a" + r + r + r + "b" + r + "c" + r + r + "d");
  EXPECT_EQ(well_formed("\xC0\xAF"), r + r);                  // overlong
  EXPECT_EQ(well_formed("\xE0\x80\xAF"), r + r + r);          // overlong
  EXPECT_EQ(well_formed("\xED\xA0\x80"), r + r + r);          // a surrogate
  EXPECT_EQ(well_formed("\xF4\x90\x80\x80"), r + r + r + r);  // past U+10FFFF
  EXPECT_EQ(well_formed("\xF0\x9F\x98"), r);                  // cut off
  EXPECT_EQ(well_formed("\xFF\xFE"), r + r);
  EXPECT_EQ(well_formed("\xF4\x8F\xBF\xBF\xED\x9F\xBF"), "\xF4\x8F\xBF\xBF\xED\x9F\xBF");
}

// Where characters start in a text, by decoding it from the front one character at a time.
struct Slow {
  std::vector<std::size_t> bytes, codepoints, utf16;

  explicit Slow(const std::string& text) {
    std::size_t codepoint = 0, unit = 0;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t size = 1;
      while (at + size < text.size() && well_formed(text.substr(at, size + 1)).size() <= 4 &&
             is_one(text.substr(at, size + 1)))
        ++size;
      bytes.push_back(at), codepoints.push_back(codepoint), utf16.push_back(unit);
      codepoint += 1;
      unit += well_formed(text.substr(at, size)).size() == 4 ? 2 : 1;
      at += size;
    }
    bytes.push_back(text.size()), codepoints.push_back(codepoint), utf16.push_back(unit);
  }

  static bool is_one(const std::string& text) {
    std::size_t characters = 0;
    for (const char byte : well_formed(text)) characters += (byte & 0xC0) != 0x80 ? 1 : 0;
    return characters == 1;
  }
};

TEST(Offsets, AgreeWithASlowDecoderOnEveryMixtureOfBytes) {
  const std::string pieces[] = {"plain words here ", "\u00E9",   "\u201C",       "\U0001F600", "\x80",
                                "\xE2\x82",          "\xF0\x9F", "\xED\xA0\x80", "\xFF",       "\n"};
  std::uint32_t state = 1;  // a fixed sequence, so that a failure can be had again
  for (int round = 0; round < 60; ++round) {
    std::string text;
    for (int i = 0; i < 5 * round; ++i) {
      state = state * 1664525 + 1013904223;
      text += pieces[(state >> 16) % std::size(pieces)];
    }
    const Slow slow(text);
    const Offsets codepoints(text, OffsetUnit::codepoint), bytes(text, OffsetUnit::byte),
        utf16(text, OffsetUnit::utf16);
    for (std::size_t i = 0; i < slow.bytes.size(); ++i) {
      ASSERT_EQ(codepoints.from_byte(slow.bytes[i]), slow.codepoints[i]);
      ASSERT_EQ(utf16.from_byte(slow.bytes[i]), slow.utf16[i]);
      ASSERT_EQ(bytes.from_byte(slow.bytes[i]), slow.bytes[i]);
      ASSERT_EQ(codepoints.to_byte(slow.codepoints[i]), slow.bytes[i]);
      ASSERT_EQ(utf16.to_byte(slow.utf16[i]), slow.bytes[i]);
      for (std::size_t inside = slow.bytes[i] + 1; i + 1 < slow.bytes.size() && inside < slow.bytes[i + 1]; ++inside) {
        ASSERT_EQ(codepoints.from_byte(inside), slow.codepoints[i + 1]);
        ASSERT_EQ(bytes.from_byte(inside), slow.bytes[i + 1]);
      }
    }
  }
}

}  // namespace
}  // namespace attrib
