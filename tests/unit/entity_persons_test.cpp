// People: where a name begins and ends, and which capitals are none.
#include <gtest/gtest.h>

#include "entity_reader.hpp"

namespace attrib::entity {
namespace {

TEST(Persons, TitlesStayOutside) {
  EXPECT_EQ(names_in("Everyone had asked Mr Tarbuck to leave."), "person Tarbuck");
  EXPECT_EQ(names_in("The bill by U.S. Sen. Walter Brimley failed."), "location U.S.; person Walter Brimley");
  EXPECT_EQ(names_in("It was Prime Minister Helen Oakes who rang."), "person Helen Oakes");
  EXPECT_EQ(names_in("A letter from Defence Secretary Martin Pell arrived."), "person Martin Pell");
}

TEST(Persons, PartiesAndRolesBeforeANameAreNoPartOfIt) {
  EXPECT_EQ(names_in("He met Labour MP Rosa Fielding there."), "organization Labour; person Rosa Fielding");
  EXPECT_EQ(names_in("He met Apple CEO Hugo Brandt there."), "organization Apple; person Hugo Brandt");
}

TEST(Persons, KeepParticlesInitialsHyphensAndSuffixes) {
  EXPECT_EQ(names_in("They thanked Marieke van der Wal for it."), "person Marieke van der Wal");
  EXPECT_EQ(names_in("They thanked Robert A. Osgood for it."), "person Robert A. Osgood");
  EXPECT_EQ(names_in("They thanked Anne-Marie O'Shea for it."), "person Anne-Marie O'Shea");
  EXPECT_EQ(names_in("They thanked Samir al-Haddad for it."), "person Samir al-Haddad");
  EXPECT_EQ(names_in("They thanked José Ángel Muñoz for it."), "person José Ángel Muñoz");
  EXPECT_EQ(names_in("They thanked Walter \"Buddy\" Pruitt for it."), "person Walter \"Buddy\" Pruitt");
}

TEST(Persons, ANicknameStandsBetweenTwoNamesOfOneSentence) {
  EXPECT_EQ(names_in("They thanked Walter (Buddy) Pruitt"), "person Walter (Buddy) Pruitt");
  EXPECT_EQ(names_in("They thanked Walter (Buddy)\n\nPruitt slept."), "person Walter; person Pruitt");
}

TEST(Persons, AHyphenMayEndAWord) {
  EXPECT_EQ(names_in("They thanked Anne- and Mary-Lou Pruitt for it."), "person Anne; person Mary-Lou Pruitt");
}

TEST(Persons, PossessiveEndsTheName) {
  EXPECT_EQ(names_in("This was Daniel Hofmeister's wife."), "person Daniel Hofmeister");
  EXPECT_EQ(names_in("This was Daniel Hofmeister’s wife."), "person Daniel Hofmeister");
}

TEST(Persons, SurnameAloneFollowsTheFullName) {
  EXPECT_EQ(names_in("The prize went to Aldo Zwickelmann. Zwickelmann was at home."),
            "person Aldo Zwickelmann; person Zwickelmann");
  // A surname that is a month, a role or an everyday word elsewhere.
  EXPECT_EQ(names_in("They elected Laura May in May. May will stay until Monday."), "person Laura May; person May");
  EXPECT_EQ(names_in("They called Peter Baker in. Baker had no time."), "person Peter Baker; person Baker");
}

TEST(Persons, ParticlesBelongToASurnameAlone) {
  EXPECT_EQ(names_in("They thanked Marieke van der Wal. Ms van der Wal wept."),
            "person Marieke van der Wal; person van der Wal");
}

TEST(Persons, FamilyNameFirst) {
  EXPECT_EQ(names_in("They thanked Ban Ho-seok for it. Ban nodded."), "person Ban Ho-seok; person Ban");
}

TEST(Persons, MonthsAsFirstNames) {
  EXPECT_EQ(names_in("They thanked April Mellodew for it."), "person April Mellodew");
  EXPECT_EQ(names_in("They thanked her in April Sunday after Sunday."), "");
}

TEST(Persons, SpeechMakesAnUnlistedWordAPerson) {
  EXPECT_EQ(names_in("\"It is over,\" said Dr Qwistgard. Qwistgard would not go on."),
            "person Qwistgard; person Qwistgard");
  EXPECT_EQ(names_in("Tove Qwistgard, 34, was unhurt."), "person Tove Qwistgard");
}

TEST(Persons, ACapitalAtTheStartOfASentenceSaysLittle) {
  EXPECT_EQ(names_in("Will the council pay? Many doubt it. Yesterday nobody knew."), "");
  EXPECT_EQ(names_in("\"Nobody knew,\" he said. \"Perhaps tomorrow.\""), "");
  EXPECT_EQ(names_in("Will Grant, the manager, had left."), "person Will Grant");
  EXPECT_EQ(names_in("Yesterday Mark Tandy left."), "person Mark Tandy");
}

TEST(Persons, TitleCaseHeadlinesMakeNoPeople) {
  EXPECT_EQ(names_in("Angry Parents Demand Better Schools After Long Summer\n\nParents marched again."), "");
  EXPECT_EQ(names_in("Angry Brimley Demands Better Schools After Long Summer\n\nThe march was led by Walter Brimley."),
            "person Brimley; person Walter Brimley");
  EXPECT_EQ(names_in("WALTER BRIMLEY DEMANDS BETTER SCHOOLS\n\nThe march was led by Walter Brimley."),
            "person WALTER BRIMLEY; person Walter Brimley");
}

TEST(Persons, SpeakerLinesInCapitals) {
  EXPECT_EQ(names_in("BRIMLEY: We shall see about that, and soon."), "person BRIMLEY");
}

TEST(Persons, AFirstPersonPronounIsNone) { EXPECT_EQ(names_in("He wrote: I think so. Then I left."), ""); }

}  // namespace
}  // namespace attrib::entity
