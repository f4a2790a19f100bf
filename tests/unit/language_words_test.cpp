// What the English data says of words, and how a text is read with it.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "language/language.hpp"
#include "text/text.hpp"

namespace attrib::language {
namespace {

const Language& english() {
  static const Language language{Options{}};
  return language;
}

Classes of(std::string_view word) { return english().word(word).classes; }

// The words of a sentence whose entry is a cue, single words and phrases.
std::vector<std::string> cues_in(std::string_view sentence) {
  const text::Text text = text::analyse(sentence, english().abbreviations());
  const Reading reading = english().read(text);
  std::vector<std::string> found;
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    const Entry* phrase = reading.phrase_entries[i];
    if (phrase != nullptr && phrase->classes.has(Class::cue_phrase)) {
      found.emplace_back(text.of(text::Range{i, i + reading.phrase[i]}));
    }
    if (reading.words[i]->cue != Entry::no_cue) found.emplace_back(text.of(i));
  }
  return found;
}

bool holds(const std::vector<std::string>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

TEST(Words, AnyCaseAndStopAtTheEnd) {
  for (const char* word : {"said", "Said", "SAID"}) {
    ASSERT_NE(english().word(word).cue, Entry::no_cue) << word;
    EXPECT_EQ(english().cues()[english().word(word).cue].lemma, "say");
  }
  EXPECT_TRUE(of("Mrs").has(Class::title));
  EXPECT_TRUE(of("Mrs.").has(Class::title));
  EXPECT_EQ(english().word("Mrs").male_share, 0);
  EXPECT_TRUE(of("xyzzyish").none());
  EXPECT_TRUE(of("").none());
  EXPECT_TRUE(of({}).none());
}

TEST(Words, ACapitalledLineHoldsForItsSpellingAndForCapitals) {
  EXPECT_TRUE(of("US").has(Class::country));
  EXPECT_FALSE(of("US").has(Class::pronoun));
  EXPECT_TRUE(of("us").has(Class::pronoun));
  EXPECT_FALSE(of("us").has(Class::country));
  EXPECT_TRUE(of("May").has(Class::month));
  EXPECT_TRUE(of("May").has(Class::surname)) << "names come down from the lower-case word";
  EXPECT_FALSE(of("May").has(Class::auxiliary));
  EXPECT_TRUE(of("may").has(Class::auxiliary));
  EXPECT_TRUE(of("Turkey").has(Class::country));
  EXPECT_TRUE(of("TURKEY").has(Class::country));
  EXPECT_FALSE(of("turkey").has(Class::country));
  EXPECT_TRUE(of("Labour").has(Class::organization));
  EXPECT_FALSE(of("labour").has(Class::organization));
}

TEST(Words, CompoundsAreKnownByTheirLastPart) {
  EXPECT_TRUE(of("ex-minister").has(Class::role));
  EXPECT_TRUE(of("74-year-old").has(Class::role));
  EXPECT_TRUE(of("74-year-olds").has(Class::people_noun));
  EXPECT_FALSE(of("anti-tax").has(Class::role));
}

TEST(Words, AdverbsInLyNeedNoLine) {
  EXPECT_TRUE(of("grudgingly").has(Class::adverb));
  EXPECT_TRUE(of("quickly").has(Class::adverb));
  EXPECT_FALSE(of("Connolly").has(Class::adverb));
  EXPECT_FALSE(of("family").has(Class::adverb));
}

TEST(Words, NamesHaveSexFrequencyAndFullForm) {
  EXPECT_EQ(english().word("Mary").male_share, 0);
  EXPECT_EQ(english().word("James").male_share, 100);
  EXPECT_GT(english().word("Smith").surname_count, 5000u);
  EXPECT_GT(english().word("José").first_name_count, 0u);
  const Entry& pete = english().word("Pete");
  ASSERT_NE(pete.canonical, 0u);
  EXPECT_EQ(english().given_names()[pete.canonical - 1], "peter");
}

TEST(Words, PronounsHaveTheirFeatures) {
  EXPECT_EQ(english().word("she").male_share, 0);
  EXPECT_EQ(english().word("he’ll").male_share, 100);
  EXPECT_TRUE(of("he’ll").has(Class::auxiliary));
  EXPECT_FALSE(of("him").has(Class::subject));
}

TEST(Words, SourcesThatAreNoNames) {
  for (const char* role : {"spokesman", "delegate", "columnist", "resident"})
    EXPECT_TRUE(of(role).has(Class::role)) << role;
  for (const char* people : {"critics", "officials", "voters", "police"})
    EXPECT_TRUE(of(people).has(Class::people_noun)) << people;
  for (const char* body : {"committee", "company", "government"})
    EXPECT_TRUE(of(body).has(Class::organization_noun)) << body;
  for (const char* document : {"report", "statement", "lawsuit", "poll"})
    EXPECT_TRUE(of(document).has(Class::document)) << document;
}

TEST(Reading, FindsTheLongestPhraseWithinASentence) {
  const text::Text text =
      text::analyse("The White House press secretary went on to say no.", english().abbreviations());
  const Reading reading = english().read(text);
  ASSERT_EQ(text.of(1), "White");
  EXPECT_EQ(reading.phrase[1], 2);
  EXPECT_TRUE(reading.phrase_entries[1]->classes.has(Class::place_speaks));
  ASSERT_EQ(text.of(3), "press");
  EXPECT_EQ(reading.phrase[3], 2);
  EXPECT_TRUE(reading.phrase_entries[3]->classes.has(Class::spokesperson));
  ASSERT_EQ(text.of(5), "went");
  EXPECT_EQ(reading.phrase[5], 4);
  EXPECT_TRUE(reading.is(1, Class::phrase_start));
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    const Phrase phrase = english().phrase(text, i);
    EXPECT_EQ(phrase.length, reading.phrase[i]) << i;
    EXPECT_EQ(phrase.entry, reading.phrase_entries[i]) << i;
  }
}

TEST(Reading, PhrasesKeepTheirCapitals) {
  const text::Text text = text::analyse("A white house stood near the WHITE HOUSE gate.", english().abbreviations());
  const Reading reading = english().read(text);
  EXPECT_EQ(reading.phrase[1], 0);
  EXPECT_EQ(reading.phrase[6], 2);
}

TEST(Reading, PhrasesStopAtTheSentence) {
  const text::Text text = text::analyse("She spoke of the prime. Minister Dole left.", english().abbreviations());
  const Reading reading = english().read(text);
  ASSERT_EQ(text.sentences.size(), 2u);
  for (std::uint32_t i = text.sentences[0].tokens.first; i < text.sentences[0].tokens.last; ++i) {
    EXPECT_LE(i + reading.phrase[i], text.sentences[0].tokens.last);
  }
}

TEST(Reading, WhatIsNotSaidIsNoCue) {
  EXPECT_FALSE(holds(cues_in("The aide declined to say where she was."), "say"));
  EXPECT_FALSE(holds(cues_in("He refused to comment on the sale."), "comment"));
  EXPECT_FALSE(holds(cues_in("The firm did not immediately respond."), "respond"));
  EXPECT_TRUE(holds(cues_in("The aide had to say where she was."), "say"));
  EXPECT_TRUE(holds(cues_in("The firm denied that it was broke."), "denied"));
  EXPECT_TRUE(holds(cues_in("The lift works, according to the clerk."), "according to"));
}

TEST(Reading, TakesAnyBytes) {
  for (const std::string& bytes : {std::string("\xFF\xFE said \xC3"), std::string(3, '\0'), std::string()}) {
    const text::Text text = text::analyse(bytes, english().abbreviations());
    EXPECT_EQ(english().read(text).words.size(), text.tokens.size());
  }
}

TEST(Cues, FramesAndKinds) {
  const auto cue = [](std::string_view word) { return english().cues()[english().word(word).cue]; };
  EXPECT_TRUE(cue("told").takes_addressee);
  EXPECT_TRUE(cue("said").takes_that);
  EXPECT_TRUE(cue("smiled").marks_only);
  EXPECT_TRUE(cue("promised").takes_infinitive);
  EXPECT_EQ(cue("tweeted").kind, QuotationKind::writing);
  EXPECT_EQ(cue("believes").kind, QuotationKind::thought);
  EXPECT_EQ(cue("vowed").kind, QuotationKind::plan);
  EXPECT_EQ(cue("claims").form, CueForm::verb) << "of two readings the verb is looked up";
  EXPECT_TRUE(of("claims").has(Class::cue_noun));
}

TEST(Abbreviations, TitlesAndOthers) {
  using Type = text::Abbreviations::Type;
  EXPECT_EQ(english().abbreviations().type("mr"), Type::title);
  EXPECT_EQ(english().abbreviations().type("No"), Type::title);
  EXPECT_EQ(english().abbreviations().type("u.s"), Type::other);
  EXPECT_EQ(english().abbreviations().type("cat"), Type::none);
  for (const char* word : {"The", "She", "But", "In"})
    EXPECT_TRUE(english().abbreviations().starts_sentence(word)) << word;
  for (const char* word : {"Senate", "Will", "May", "Smith"}) {
    EXPECT_FALSE(english().abbreviations().starts_sentence(word)) << word;
  }
}

}  // namespace
}  // namespace attrib::language
