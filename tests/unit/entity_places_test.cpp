// Places, and names of other things.
#include <gtest/gtest.h>

#include "entity_reader.hpp"

namespace attrib::entity {
namespace {

TEST(Places, KnownOnes) {
  EXPECT_EQ(names_in("He flew from Brussels to Paris, Texas, on Monday."),
            "location Brussels; location Paris; location Texas");
}

TEST(Places, InSaysThatAnUnlistedWordIsOne) {
  EXPECT_EQ(names_in("They live in Brackenhall now."), "location Brackenhall");
}

TEST(Places, ATellingWord) {
  EXPECT_EQ(names_in("They swam across the River Brack."), "location River Brack");
  EXPECT_EQ(names_in("They walked down Brackenhall Street."), "location Brackenhall Street");
}

TEST(Places, ATownThatIsAFirstNameToo) {
  EXPECT_EQ(names_in("They live in Dallas now."), "location Dallas");
  EXPECT_EQ(names_in("They wrote to Dallas Pruitt at once."), "person Dallas Pruitt");
}

TEST(OtherNames, PeoplesAreNoPersons) {
  EXPECT_EQ(names_in("A French driver met German Chancellor Hugo Brandt."),
            "other French; other German; person Hugo Brandt");
}

TEST(OtherNames, CompoundAdjectivesAreNoNames) { EXPECT_EQ(names_in("It was a Brackenhall-based firm."), ""); }

}  // namespace
}  // namespace attrib::entity
