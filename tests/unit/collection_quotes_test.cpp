// Quotes over many articles: which words are the same, what was changed, and what it costs to find out.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "attrib/collection.hpp"
#include "collection/alignment.hpp"
#include "collection/quotes.hpp"
#include "collection/spelling.hpp"
#include "collection/words.hpp"
#include "collection_builder.hpp"
#include "stages.hpp"

namespace attrib {
namespace {

using Relation = Quote::Relation;
using test::Invented;

const std::string bridge = "We will rebuild the old harbour bridge before the winter storms arrive";

// The two articles' quotes, each of the same speaker.
std::vector<Quote> quotes(const std::string& one, const std::string& other) {
  return collate(
             {Invented("a").person("Ulla Brackwater").says(one), Invented("b").person("Ulla Brackwater").says(other)})
      .quotes;
}

TEST(CollectionQuotes, VerbatimIsOneQuote) {
  const Collection found = collate({Invented("b", "2020-03-01").person("Ulla Brackwater").says(bridge + ","),
                                    Invented("a", "2020-03-02").unnamed("the mayor").says("“" + bridge + ".”")});
  ASSERT_EQ(found.quotes.size(), 1U);
  const Quote& quote = found.quotes[0];
  EXPECT_EQ(quote.first, "2020-03-01");
  EXPECT_EQ(quote.articles, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(quote.people, std::vector<std::string>{"p1"});
  ASSERT_EQ(quote.variants.size(), 1U);
  EXPECT_EQ(quote.variants[0].quotations,
            (std::vector<Quote::Place>{{"a", "q1", "the mayor", std::nullopt}, {"b", "q1", "Ulla Brackwater", "p1"}}));
  EXPECT_FALSE(quote.words_changed);
  EXPECT_FALSE(quote.speaker_disagrees);
}

TEST(CollectionQuotes, AFragmentIsPartOfTheLonger) {
  const auto found = quotes("the old harbour bridge", bridge);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].text, bridge);
  ASSERT_EQ(found[0].variants.size(), 2U);
  EXPECT_EQ(found[0].variants[1].relation, Relation::fragment);
  EXPECT_TRUE(found[0].variants[1].changes.empty());
}

TEST(CollectionQuotes, OmissionsBracketsAndSpellingAreNoChange) {
  for (const char* copy : {"We will rebuild the old … bridge before the winter storms arrive",
                           "We will rebuild the old [town] bridge before the winter storms arrive",
                           "We will rebuild [it] ... before the winter storms arrive",
                           "We will rebuild the old harbor bridge before the winter storms arrive"}) {
    const auto found = quotes(bridge, copy);
    ASSERT_EQ(found.size(), 1U) << copy;
    EXPECT_FALSE(found[0].words_changed) << copy;
    ASSERT_EQ(found[0].variants.size(), 2U) << copy;
    const bool spelling_alone = std::string(copy).find("harbor") != std::string::npos;
    EXPECT_EQ(found[0].variants[1].relation == Relation::same, spelling_alone) << copy;
  }
}

TEST(CollectionQuotes, ChangedWordsAreFlagged) {
  const auto found = quotes(bridge, "We may rebuild the harbour bridge before the winter storms arrive");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].words_changed);
  EXPECT_EQ(found[0].variants.at(1).relation, Relation::near);
  EXPECT_EQ(found[0].variants.at(1).changes, (std::vector<Quote::Change>{{"will", "may"}, {"old", ""}}));
}

TEST(CollectionQuotes, OtherWordsAreAnotherQuote) {
  EXPECT_EQ(quotes(bridge, "We will close the old harbour market after the summer fairs have left").size(), 2U);
  EXPECT_EQ(quotes("The town lost 20 jobs last year", "The town lost 2000 jobs last year").size(), 2U);
  EXPECT_EQ(quotes("The town lost six jobs last year", "The town lost two jobs last year").size(), 2U);
  EXPECT_EQ(quotes("No comment", "No comment").size(), 2U);
}

TEST(CollectionQuotes, ShortWordsNeedOneSpeaker) {
  const auto said_by = [](const std::string& name) {
    return collate({Invented("a").person("Ulla Brackwater").says("It is a very good day"),
                    Invented("b").person(name).says("It is a very good day")})
        .quotes.size();
  };
  EXPECT_EQ(said_by("Ulla Brackwater"), 1U);
  EXPECT_EQ(said_by("Bo Day"), 2U);
}

TEST(CollectionQuotes, ShortWordsOfNobodyAreTheOneKnownSpeakers) {
  const std::string words = "It is a very good day";
  const Collection found = collate({Invented("a").says(words), Invented("b").person("Ulla Brackwater").says(words),
                                    Invented("c").person("Ulla Brackwater").says(words)});
  ASSERT_EQ(found.quotes.size(), 1U);
  ASSERT_EQ(found.quotes[0].variants.size(), 1U);
  EXPECT_EQ(found.quotes[0].variants[0].quotations.size(), 3U);
}

TEST(CollectionQuotes, ArticlesThatDisagreeOnTheSpeakerAreFlagged) {
  const auto disagree = [](const std::string& name) {
    const auto found =
        collate({Invented("a").person("Ulla Brackwater").says(bridge), Invented("b").person(name).says(bridge)}).quotes;
    EXPECT_EQ(found.size(), 1U);
    return found.at(0).speaker_disagrees;
  };
  EXPECT_TRUE(disagree("Bo Day"));
  EXPECT_FALSE(disagree("Brackwater"));
}

TEST(CollectionQuotes, BoilerplateOfTwoCompaniesIsTwoQuotes) {
  const std::string filed = "it filed for an offering of two million shares of common stock";
  EXPECT_EQ(collate({Invented("a").organization("Dell Mills").says(filed, QuotationType::indirect),
                     Invented("b").organization("Avon Glass").says(filed, QuotationType::indirect)})
                .quotes.size(),
            2U);
  EXPECT_EQ(collate({Invented("a").organization("Dell Mills").says(filed, QuotationType::indirect),
                     Invented("b").organization("Dell Mills").says(filed, QuotationType::indirect)})
                .quotes.size(),
            1U);
}

TEST(CollectionQuotes, AFragmentOfTwoDoesNotJoinThem) {
  const Collection found =
      collate({Invented("a").person("Ulla Brackwater").says("The ferry was late and we were all very tired by then"),
               Invented("b").person("Ulla Brackwater").says("My dog barked because we were all very tired by noon"),
               Invented("c").person("Ulla Brackwater").says("we were all very tired")});
  EXPECT_EQ(found.quotes.size(), 2U);
}

std::string word(std::size_t number) { return "w" + std::to_string(number); }

std::uint64_t steps(const std::vector<std::string>& texts) {
  std::vector<collection::Said> said;
  for (std::uint32_t i = 0; i < texts.size(); ++i)
    said.push_back({i, 0, texts[i], attribution::fingerprint(texts[i], {{0, texts[i].size()}}), false, 0, 0});
  return collection::group_quotes(said, collection::Spellings(test::english())).steps;
}

TEST(CollectionQuotes, WorkGrowsWithTheWordsWhateverTheyAre) {
  const auto texts = [](std::size_t count, int kind) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < count; ++i) {
      switch (kind) {
        case 0:  // one quote again and again
          all.push_back(bridge);
          break;
        case 1:  // always the same beginning
          all.push_back("we will not " + word(i) + ' ' + word(i + 1) + ' ' + word(i + 2) + ' ' + word(i + 3));
          break;
        case 2:  // all copies of one, each with another word changed
          all.push_back(bridge + ' ' + word(i) + " and then we shall see what there is left to do");
          break;
        default: {  // few words in every order
          std::string text;
          for (std::size_t n = i; text.size() < 60; n = n * 7 + 3) text += word(n % 5) + ' ';
          all.push_back(text + word(i));
        }
      }
    }
    return all;
  };
  for (int kind = 0; kind < 4; ++kind) {
    const std::uint64_t small = steps(texts(1000, kind)), large = steps(texts(4000, kind));
    EXPECT_LE(large, 5 * small) << kind;
  }
  EXPECT_GT(steps(texts(100, 2)), 0U);
}

TEST(CollectionQuotes, AVeryLongQuoteCostsWhatItIsLong) {
  std::string longest;
  for (std::size_t i = 0; i < 20000; ++i) longest += word(i) + ' ';
  const std::size_t one = steps({longest, longest + "end"});
  EXPECT_GT(one, 0U);
  EXPECT_LT(one, 8U * 20000U);
}

TEST(CollectionWords, LeaveOutMarksAndBrackets) {
  const std::string text = "“It’s … [the] O'Brien (sic) well-known [open";
  std::string words;
  for (const collection::Word& one : collection::words_of(text)) {
    words += one.after_gap != 0 ? "~" : "";
    words += text.substr(one.begin, one.size) + '|';
  }
  EXPECT_EQ(words, "It’s|~O'Brien|~well|known|open|");
}

TEST(CollectionSpelling, KnowsOneWordInTwoSpellings) {
  const collection::Spellings spellings(test::english());
  EXPECT_TRUE(spellings.same("organise", "organize"));
  EXPECT_TRUE(spellings.same("Harbour", "harbor"));
  EXPECT_TRUE(spellings.same("goverment", "government"));
  EXPECT_FALSE(spellings.same("increase", "decrease"));
  EXPECT_FALSE(spellings.same("costs", "cost"));
  EXPECT_FALSE(spellings.same("2018", "2019"));
  EXPECT_FALSE(spellings.same("now", "not"));
}

TEST(CollectionAlignment, SaysWhatDiffers) {
  const std::string one = "a b c d e f g", other = "b c x e g";
  const auto words_one = collection::words_of(one), words_other = collection::words_of(other);
  const collection::Alignment found =
      collection::align({one, words_one}, 1, {other, words_other}, 0, collection::Spellings(test::english()));
  EXPECT_EQ(found.matched, 4U);
  EXPECT_EQ(found.changed, 2U);
  EXPECT_EQ(found.covered, 6U);
  EXPECT_EQ(found.differences.size(), 2U);
}

}  // namespace
}  // namespace attrib
