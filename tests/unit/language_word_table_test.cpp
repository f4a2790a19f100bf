// Folding and the hash table of words.
#include <gtest/gtest.h>

#include <string>

#include "language/fold.hpp"
#include "language/word_table.hpp"

namespace attrib::language {
namespace {

TEST(Fold, LowersStraightensAndDropsTheStop) {
  EXPECT_EQ(fold("Said"), "said");
  EXPECT_EQ(fold("U.S."), "u.s");
  EXPECT_EQ(fold("."), ".");
  EXPECT_EQ(fold("He’s"), "he's");
  EXPECT_EQ(fold("ÉMILE"), "émile");
  EXPECT_EQ(fold("Путин"), "путин");
  EXPECT_EQ(fold(""), "");
}

TEST(Fold, KeepsIllFormedBytes) { EXPECT_EQ(fold("A\xFF\xC3"), "a\xFF\xC3"); }

TEST(Fold, PlainDropsAccents) {
  char buffer[32];
  EXPECT_EQ(std::string(buffer, fold_into("José", true, buffer, sizeof buffer)), "jose");
  EXPECT_EQ(std::string(buffer, fold_into("Jose\xCC\x81", true, buffer, sizeof buffer)), "jose");
}

TEST(Fold, SaysWhenTheBufferIsTooSmall) {
  char buffer[3];
  EXPECT_EQ(fold_into("Jose", false, buffer, sizeof buffer), 0u);
}

TEST(WordTable, FindsWordsOfEveryLengthInAnyCase) {
  WordTable table(8);
  std::string word;
  for (int length = 1; length <= 255; ++length) {
    word += static_cast<char>('a' + length % 26);
    EXPECT_EQ(table.insert(word), static_cast<std::uint32_t>(length)) << length;
  }
  std::string upper;
  for (int length = 1; length <= 255; ++length) {
    upper += static_cast<char>('A' + length % 26);
    EXPECT_EQ(table.find(upper), static_cast<std::uint32_t>(length)) << length;
    EXPECT_EQ(table.insert(upper), static_cast<std::uint32_t>(length)) << length;
  }
  EXPECT_EQ(table.size(), 255u);
  EXPECT_EQ(table.insert(word + "x"), WordTable::unknown) << "longer than any word";
  EXPECT_EQ(table.find(word + "x"), WordTable::unknown);
}

TEST(WordTable, TellsSimilarWordsApart) {
  WordTable table(8);
  for (const char* word :
       {"a", "aa", "aaa", "aaaa", "aba", "abc", "acb", "z", "[", "`", "{", "@", "abcdefgh", "abcdefghi"}) {
    EXPECT_EQ(table.find(word), WordTable::unknown) << word;
    const std::uint32_t number = table.insert(word);
    EXPECT_EQ(table.find(word), number) << word;
  }
  EXPECT_EQ(table.size(), 14u);
}

TEST(WordTable, FallsBackToLettersWithoutAccents) {
  WordTable table(8);
  const std::uint32_t jose = table.insert("Jose");
  const std::uint32_t zurich = table.insert("Zürich");
  EXPECT_EQ(table.find("José"), jose);
  EXPECT_EQ(table.find("ZÜRICH"), zurich);
  EXPECT_EQ(table.find("Zurich"), WordTable::unknown) << "accents are dropped from the text's word, never added";
}

TEST(WordTable, TakesAnyBytes) {
  WordTable table(8);
  table.insert("word");
  EXPECT_EQ(table.find(""), WordTable::unknown);
  EXPECT_EQ(table.find("\xFF\xFE"), WordTable::unknown);
  EXPECT_EQ(table.find(std::string(5000, '\xC3')), WordTable::unknown);
  EXPECT_EQ(table.find(std::string(100, '.')), WordTable::unknown);
}

TEST(WordTable, GrowsPastItsFirstSize) {
  WordTable table(1);
  for (int i = 0; i < 20000; ++i) table.insert("word" + std::to_string(i));
  EXPECT_EQ(table.size(), 20000u);
  EXPECT_EQ(table.find("WORD19999"), 20000u);
}

}  // namespace
}  // namespace attrib::language
