// Tags, the decoder of a chain, clusters and chains.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "attrib/error.hpp"
#include "entity/chains.hpp"
#include "entity/clusters.hpp"
#include "entity/second_look.hpp"
#include "entity/tag_decoder.hpp"
#include "entity_reader.hpp"
#include "weights_reader.hpp"

namespace attrib::entity {
namespace {

constexpr Tag person = begin_of(EntityType::person), person_on = inside_of(EntityType::person);
constexpr Tag place = begin_of(EntityType::location), place_on = inside_of(EntityType::location);

TEST(Tags, AnInsideFollowsItsOwnTypeOnly) {
  EXPECT_TRUE(may_follow(person, person_on));
  EXPECT_TRUE(may_follow(person_on, person_on));
  EXPECT_FALSE(may_follow(outside, person_on));
  EXPECT_FALSE(may_follow(place, person_on));
  EXPECT_TRUE(may_follow(person_on, place));
  EXPECT_EQ(type_of(place_on), EntityType::location);
}

TEST(TagSums, NegativeWeightsAndManyRows) {
  const std::array<std::int8_t, scored_tags> row{-127, 127, -1, 0, 5, 6, 7, 8};
  TagSums sums;
  for (int i = 0; i < 200; ++i) sums.add(row.data());
  EXPECT_EQ(sums.of(1), -25400);
  EXPECT_EQ(sums.of(2), 25400);
  EXPECT_EQ(sums.of(3), -200);
  EXPECT_EQ(sums.of(4), 0);
  EXPECT_EQ(sums.of(8), 1600);
}

// A chain of which each place has a score for some tags.
struct Chain {
  Chain() : steps(TagDecoder::step_rows * TagDecoder::step_width) {
    table.width = TagDecoder::step_width;
    table.weights = steps;
    table.mask = TagDecoder::step_rows - 1;
  }
  void step(Tag from, Tag to, int weight) {
    steps[from * TagDecoder::step_width + to] = static_cast<std::int8_t>(weight);
  }
  void add(const std::vector<std::pair<Tag, int>>& scores) {
    std::array<std::int8_t, scored_tags> row{};
    for (const auto& [tag, score] : scores) row[place_in_row(tag)] = static_cast<std::int8_t>(score);
    sums.emplace_back().add(row.data());
  }
  std::vector<Tag> best() {
    std::vector<Tag> tags(sums.size());
    TagDecoder(table).decode(sums.data(), static_cast<std::uint32_t>(sums.size()), tags.data());
    return tags;
  }

  std::vector<std::int8_t> steps;
  model::Table table;
  std::vector<TagSums> sums;
};

TEST(TagDecoder, AnInsideNeedsABeginning) {
  Chain chain;
  chain.add({{person_on, 50}, {place, -10}});
  EXPECT_EQ(chain.best(), std::vector<Tag>{outside});
  chain.add({{person_on, 100}});
  EXPECT_EQ(chain.best(), (std::vector<Tag>{person, person_on}));
}

TEST(TagDecoder, StepsAreWeighed) {
  Chain chain;
  chain.add({{person, 20}, {place, 18}});
  chain.add({{person_on, 20}, {place_on, 18}});
  EXPECT_EQ(chain.best(), (std::vector<Tag>{person, person_on}));
  chain.step(place, place_on, 10);
  EXPECT_EQ(chain.best(), (std::vector<Tag>{place, place_on}));
  chain.step(place_on, outside, -10);  // the end of the chain
  EXPECT_EQ(chain.best(), (std::vector<Tag>{person, person_on}));
}

TEST(TagDecoder, OneAloneIsReadAsALongerChainWould) {
  for (const int score : {-20, -1, 1, 20}) {
    Chain one, two;
    for (Chain* chain : {&one, &two}) {
      chain->step(outside, place, -5);
      chain->step(place, outside, 3);
      chain->add({{place, score}, {person, -100}});
    }
    two.add({{place, -100}});
    EXPECT_EQ(one.best()[0], two.best()[0]) << score;
    EXPECT_EQ(one.best()[0], score > 2 ? place : outside) << score;
  }
}

TEST(Clusters, FindsWhatWasPutIn) {
  std::vector<std::pair<language::WordTable::Key, std::uint8_t>> words;
  for (std::uint64_t i = 1; i <= 100; ++i)
    words.emplace_back(i << 40 | i % 7, static_cast<std::uint8_t>(i));  // crowded
  std::vector<std::int8_t> rows = Clusters::table_of(words);
  EXPECT_TRUE(std::has_single_bit(rows.size()));
  model::Table table;
  table.width = Clusters::width;
  table.weights = rows;
  table.mask = static_cast<std::uint32_t>(rows.size() / Clusters::width - 1);
  const Clusters clusters(table);
  for (const auto& [key, cluster] : words) EXPECT_EQ(clusters.of(key), cluster);
  EXPECT_EQ(clusters.of(std::uint64_t{101} << 40 | 3), 0U);
  EXPECT_EQ(clusters.of(0), 0U);
}

std::string chains_in(std::string_view article) {
  const text::Text text = text::analyse(article, english().abbreviations());
  const language::Reading reading = english().read(text);
  const std::vector<Style> styles = sentence_styles(reading);
  std::string line;
  for (const text::Range chain : find_chains(reading, ArticleWords(reading, styles)))
    (line += line.empty() ? "" : "; ") += text.of(chain);
  return line;
}

TEST(Chains, CapitalsAndWhatJoinsThem) {
  EXPECT_EQ(chains_in("She joined the Bank of England in March 2020, with Ludwig van Orchard."),
            "She; Bank of England; March 2020; Ludwig van Orchard");
  EXPECT_EQ(chains_in("He saw Marks & Orchard's 20th Century Fox and the US-China/EU talks, not London-based ones."),
            "He; Marks & Orchard; 20th Century Fox and the US-China/EU");
  EXPECT_EQ(chains_in("nothing of the kind in 2020, and no more"), "");
  EXPECT_EQ(chains_in("An iPhone of the last kind."), "An iPhone");
}

TEST(Chains, EndWithTheirSentence) { EXPECT_EQ(chains_in("He met Ann. Lee was there."), "He; Ann; Lee"); }

TEST(Tagger, OtherBytesAreRefused) {
  try {
    const Tagger tagger("attrib-weights of another kind");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_TRUE(std::string_view(error.what()).starts_with("names.weights: expected ")) << error.what();
  }
}

TEST(Tagger, WeightsForOtherFeaturesAreRefused) {
  const std::string bytes = model::write_weights("names 0", {});
  try {
    const Tagger tagger(bytes);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()), "names.weights: expected weights for the features \"" +
                                             std::string(name_features) + "\", saw some for \"names 0\"");
  }
}

TEST(Tagger, NothingToFindIsNothingFound) {
  for (const std::string_view article : {"", "\n\n", "the weir is old. the mill is new.", "\"", ": : :", "3 4 5"})
    EXPECT_EQ(marked_by_weights(article), article);
}

// What the article says elsewhere of a word decides where nothing beside it does.
TEST(Tagger, TheArticleIsOne) {
  constexpr std::string_view alone = "Brack was first.";
  EXPECT_EQ(marked_by_weights("Mr Tom Brack sang. Ms Brack, his wife, danced. " + std::string(alone)),
            "Mr [person Tom Brack] sang. Ms [person Brack], his wife, danced. [person Brack] was first.");
}

TEST(Tagger, LinesInCapitals) {
  EXPECT_EQ(marked_by_weights("FRENCH MINISTER MEETS ANN LEE IN BERLIN\n\nThe minister met Ann Lee on Monday."),
            "[other FRENCH] MINISTER MEETS [person ANN LEE] IN [location BERLIN]\n\n"
            "The minister met [person Ann Lee] on Monday.");
}

}  // namespace
}  // namespace attrib::entity
