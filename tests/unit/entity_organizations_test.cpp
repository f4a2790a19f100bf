// Organisations: known ones, those with a telling word, and abbreviations.
#include <gtest/gtest.h>

#include "entity_reader.hpp"

namespace attrib::entity {
namespace {

TEST(Organizations, KnownOnesWithoutTheirArticle) {
  EXPECT_EQ(names_in("She had told Sky News and The New York Times so."),
            "organization Sky News; organization New York Times");
}

TEST(Organizations, ATellingWordAndWhatBelongsToIt) {
  EXPECT_EQ(names_in("She studied at the University of Brackenhall for years."),
            "organization University of Brackenhall");
  EXPECT_EQ(names_in("It was for the Brackenhall Drainage Committee to decide."),
            "organization Brackenhall Drainage Committee");
  EXPECT_EQ(names_in("It was for the Food and Drug Administration to decide."),
            "organization Food and Drug Administration");
  EXPECT_EQ(names_in("It was for the Brackenhall Women's Institute to decide."),
            "organization Brackenhall Women's Institute");
}

TEST(Organizations, TitlesBeforeATellingWordBelongToTheName) {
  EXPECT_EQ(names_in("It was for the Justice Department to decide."), "organization Justice Department");
}

TEST(Organizations, AbbreviationInBrackets) {
  EXPECT_EQ(names_in("The Brackenhall Drainage Committee (BDC) met. Later the BDC voted."),
            "organization Brackenhall Drainage Committee; organization BDC; organization BDC");
}

TEST(Organizations, AndBetweenTwoNamesPartsThem) {
  EXPECT_EQ(names_in("He sued Walter Brimley and Sky News over it."), "person Walter Brimley; organization Sky News");
}

TEST(Organizations, SpokesmanFor) { EXPECT_EQ(names_in("A spokesman for Zentrix refused."), "organization Zentrix"); }

}  // namespace
}  // namespace attrib::entity
