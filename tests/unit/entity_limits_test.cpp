// Whatever the bytes: names in order, none overlapping, none across sentences, and time in proportion to the text.
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "entity_reader.hpp"

namespace attrib::entity {
namespace {

void expect_sound(std::string_view article) {
  const text::Text text = text::analyse(article, english().abbreviations());
  const language::Reading reading = english().read(text);
  std::uint32_t end = 0;
  for (const Name& name : find_names(reading)) {
    ASSERT_LT(name.tokens.first, name.tokens.last);
    ASSERT_LE(end, name.tokens.first);
    ASSERT_LE(name.tokens.last, text.tokens.size());
    EXPECT_EQ(text.tokens[name.tokens.first].sentence, text.tokens[name.tokens.last - 1].sentence);
    end = name.tokens.last;
  }
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

TEST(Limits, OddBytes) {
  expect_sound("");
  expect_sound("\xFF\xFE Ann \xC3 Lee \x80");
  expect_sound("Formula 1 and Catch-22, Channel 4's & the & of");
  expect_sound("van der de la of the and for");
  expect_sound("A. B. C. D.: E. (F.) \"G.\" 'H.'");
}

TEST(Limits, HostileTextTakesLinearTime) {
  for (const std::string_view piece :
       {"Ann ", "Ann of ", "Committee of the ", "Ann and ", "Women's ", "ANN LEE ", "Mr ", "van ", "Ann-"}) {
    const std::string text = repeated(piece, 200000);
    const auto start = std::chrono::steady_clock::now();
    expect_sound(text);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10)) << piece;
  }
}

TEST(Limits, ManyDifferentNames) {
  std::string text;
  for (int i = 0; i < 100000; ++i)
    text += "Xa" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i) + " Lee met Bob. ";
  expect_sound(text);
}

}  // namespace
}  // namespace attrib::entity
