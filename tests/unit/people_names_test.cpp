// Names taken apart, and grouped into persons and things.
#include <gtest/gtest.h>

#include "attrib/attrib.hpp"
#include "people/name_parts.hpp"
#include "stages.hpp"

namespace {

using attrib::test::english;
using attrib::test::Stages;

struct Parts {
  std::string given, family;
  bool family_only = false;
};

Parts parts_of(std::string_view name) {
  const Stages stages(name);
  const auto parts =
      attrib::people::name_parts(stages.reading, {0, static_cast<std::uint32_t>(stages.text.tokens.size())});
  return {std::string(parts.given), std::string(parts.family), parts.family_only};
}

bool same_given(std::string_view a, std::string_view b, std::string_view suffix_a = {},
                std::string_view suffix_b = {}) {
  const auto given_name = [](std::string_view given, std::string_view suffix) {
    return attrib::people::given_name(
        english(), {given, {}, suffix, false, english().word(given).canonical, attrib::people::word_key(given)});
  };
  return attrib::people::same_given(given_name(a, suffix_a), given_name(b, suffix_b));
}

// "Helen Marsh: Helen Marsh, Marsh; …": the entities with the words of their mentions.
std::string entities_of(std::string_view article) {
  static const attrib::Extractor extractor;
  const attrib::Document document = extractor.extract(article);
  std::string line;
  for (const attrib::Entity& entity : document.entities) {
    line += (line.empty() ? "" : "; ") + entity.name + ":";
    for (const attrib::Mention& mention : entity.mentions) line += " " + std::string(document.text(mention.span)) + ",";
    line.pop_back();
  }
  return line;
}

TEST(NameParts, GivenNamesAndFamilyName) {
  const Parts parts = parts_of("Helen Rose Marsh");
  EXPECT_EQ(parts.given, "Helen");
  EXPECT_EQ(parts.family, "Marsh");
  EXPECT_FALSE(parts.family_only);
}

TEST(NameParts, OneWordIsAFamilyName) {
  EXPECT_TRUE(parts_of("Marsh").family_only);
  EXPECT_EQ(parts_of("Marsh").family, "Marsh");
}

TEST(NameParts, ParticlesBelongToTheFamilyName) {
  EXPECT_TRUE(parts_of("van der Hoek").family_only);
  EXPECT_EQ(parts_of("van der Hoek").family, "Hoek");
  EXPECT_FALSE(parts_of("Greta van der Hoek").family_only);
}

TEST(NameParts, SuffixesAreLeftOut) { EXPECT_EQ(parts_of("Tom Barrow Jr").family, "Barrow"); }

TEST(NameParts, TheFamilyNameComesFirstWhereItIsNoFirstName) {
  EXPECT_EQ(parts_of("Li Weimin").family, "Li");
  EXPECT_EQ(parts_of("Li Weimin").given, "Weimin");
  EXPECT_EQ(parts_of("Nguyen Phu Trong").family, "Nguyen");
  EXPECT_EQ(parts_of("Helen Weimin").family, "Weimin");
  EXPECT_EQ(parts_of("Marsh Barrow").family, "Barrow");
}

TEST(NameParts, APeersPlaceIsNoFamilyName) {
  EXPECT_EQ(parts_of("Ashdown of Marlow").family, "Ashdown");
  EXPECT_TRUE(parts_of("Ashdown of Marlow").family_only);
}

TEST(NameParts, LettersBeyondAsciiAreFolded) { EXPECT_EQ(attrib::people::lower("\u00c9MILE"), "\u00e9mile"); }

TEST(WordKey, TellsWordsApartButNotTheirCase) {
  using attrib::people::word_key;
  EXPECT_EQ(word_key("MARSH"), word_key("Marsh"));
  EXPECT_EQ(word_key("\u00c9MILE"), word_key("\u00e9mile"));
  EXPECT_NE(word_key("Marsh"), word_key("Marsh."));
}

TEST(SameGiven, EqualInitialOrShortForm) {
  EXPECT_TRUE(same_given("helen", "helen"));
  EXPECT_TRUE(same_given("h.", "helen"));
  EXPECT_TRUE(same_given("pete", "peter"));
  EXPECT_FALSE(same_given("helen", "hannah"));
  EXPECT_FALSE(same_given("r.", "helen"));
  EXPECT_TRUE(same_given("H.", "Helen"));
  EXPECT_TRUE(same_given("Pete", "PETER"));
  EXPECT_TRUE(same_given("Tom", "Tom", "Jr", "Jr."));
  EXPECT_TRUE(same_given("Tom", "Tom", "Jr"));
  EXPECT_TRUE(same_given("Tom", "Tom", {}, "Jr"));
  EXPECT_FALSE(same_given("Tom", "Tom", "Jr", "Sr"));
}

TEST(FullForm, OfAShortFormAndOfAnyOtherName) {
  EXPECT_EQ(attrib::people::full_form(english(), "Pete", english().word("Pete").canonical), "peter");
  EXPECT_EQ(attrib::people::full_form(english(), "zoltan", english().word("zoltan").canonical), "zoltan");
}

TEST(GroupNames, TheLaterSurnameIsThePerson) {
  EXPECT_EQ(entities_of("Helen Marsh slept. Marsh left."), "Helen Marsh: Helen Marsh, Marsh");
}

TEST(GroupNames, ShortFormsOfFirstNames) {
  EXPECT_EQ(entities_of("Peter Willard slept. Pete Willard left."), "Peter Willard: Peter Willard, Pete Willard");
}

TEST(GroupNames, ATitleTellsTwoBearersApart) {
  EXPECT_EQ(entities_of("Daniel Price slept. Laura Price left. Mrs Price sat down."),
            "Daniel Price: Daniel Price; Laura Price: Laura Price, Price");
}

TEST(GroupNames, FatherAndSonAreTwo) {
  EXPECT_EQ(entities_of("Tom Barrow Sr. left the mill to Tom Barrow Jr. in May."),
            "Tom Barrow Sr.: Tom Barrow Sr.; Tom Barrow Jr.: Tom Barrow Jr.");
}

TEST(GroupNames, TheTitleOfOneBearerTellsTheOtherApart) {
  EXPECT_EQ(entities_of("Senator Ann Lowe met the actor Mark Lowe. Senator Lowe left."),
            "Ann Lowe: Ann Lowe, Lowe; Mark Lowe: Mark Lowe");
}

TEST(GroupNames, AnAccentMayBeLeftOut) {
  EXPECT_EQ(entities_of("José Peña won. \"I slept,\" Pena said."), "José Peña: José Peña, Pena");
}

TEST(GroupNames, OtherGivenNamesAreOtherPersons) {
  EXPECT_EQ(entities_of("Daniel Price slept. Stephen Price left."),
            "Daniel Price: Daniel Price; Stephen Price: Stephen Price");
}

TEST(GroupNames, AnAcronymIsItsFullName) {
  EXPECT_EQ(entities_of("The National Farmers Union (NFU) met. The NFU left."),
            "National Farmers Union: National Farmers Union, NFU, NFU");
}

}  // namespace
