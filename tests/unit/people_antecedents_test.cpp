// Whom pronouns that are no sources go back to.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "attrib/attrib.hpp"
#include "attribution/learned.hpp"
#include "people/antecedents.hpp"
#include "people/people.hpp"
#include "stages.hpp"

namespace {

using attrib::Document;

const attrib::Extractor& extractor() {
  static const attrib::Extractor extractor{attrib::Options{}};
  return extractor;
}

// The name of the entity that holds the first mention of these words; "" where none does.
std::string meant_by(std::string_view words, std::string_view text) {
  const Document document = extractor().extract(text);
  const std::size_t at = text.find(words);
  for (const attrib::Entity& entity : document.entities) {
    const bool holds = std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const attrib::Mention& one) {
      return one.span.begin == at && one.span.end == at + words.size();
    });
    if (holds) return entity.name;
  }
  return "";
}

TEST(Antecedents, OneWhoIsNamedBefore) {
  EXPECT_EQ(meant_by("He", "Alan Brook opened the library. He left before noon."), "Alan Brook");
  EXPECT_EQ(meant_by("her", "Martha Field ran the mill until her brother came home."), "Martha Field");
}

TEST(Antecedents, OneWhoIsNamedBehind) {
  EXPECT_EQ(meant_by("his", "In his first year Alan Brook opened three libraries."), "Alan Brook");
}

TEST(Antecedents, AgreeInGender) {
  EXPECT_EQ(meant_by("her", "Martha Field met Alan Brook at her mill."), "Martha Field");
  EXPECT_EQ(meant_by("his", "Martha Field met Alan Brook at his mill."), "Alan Brook");
}

TEST(Antecedents, AGivenNameAloneTellsTheGender) {
  EXPECT_EQ(meant_by("she", "Kevin called Melanie before she left the harbour."), "Melanie");
}

TEST(Antecedents, NobodyInReachIsLeftOpen) { EXPECT_EQ(meant_by("He", "He left before noon."), ""); }

TEST(Antecedents, TheRankerScoresCandidatesAndNobody) {
  attrib::test::Stages stages("Alan Brook opened the library. His brother came.");
  const attrib::attribution::Learned learned(attrib::test::english().attribution_weights());
  const attrib::people::Antecedents antecedents(learned.weights().table(attrib::people::Antecedents::table_name, 1));
  std::vector<attrib::people::Choice> choices;
  attrib::people::resolve(stages.reading, attrib::test::english(), stages.mentions, {}, &antecedents, &choices);
  ASSERT_EQ(choices.size(), 1U);
  ASSERT_EQ(choices[0].beings.size(), 1U);
  ASSERT_EQ(choices[0].candidates.size(), 1U);
  EXPECT_GT(antecedents.score(choices[0].candidates[0]), antecedents.score_of_nobody(choices[0].nobody));
}

}  // namespace
