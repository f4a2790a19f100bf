// People over many articles: who is one and who is not, and why.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "attrib/collection.hpp"
#include "collection/aliases.hpp"
#include "collection/company.hpp"
#include "collection/names.hpp"
#include "collection/people.hpp"
#include "collection_builder.hpp"
#include "stages.hpp"

namespace attrib {
namespace {

using test::Invented;

std::vector<std::string> names(const Collection& collection) {
  std::vector<std::string> found;
  for (const Person& person : collection.people)
    found.push_back(person.name + ' ' + std::to_string(person.articles.size()));
  return found;
}

using Names = std::vector<std::string>;

bool explains(const Person& person, const std::string& words) {
  return std::any_of(person.explanation.begin(), person.explanation.end(),
                     [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

TEST(CollectionPeople, ShortFormsTitlesAndInitialsAreOnePerson) {
  const Collection found =
      collate({Invented("a").person("Peter Willsman", {"councillor"}).organization("Harbour Board"),
               Invented("b").person("Pete Willsman").organization("Harbour Board"),
               Invented("c").person("P. Willsman").organization("Harbour Board"),
               Invented("d").person("Willsman", {"Mr"}).organization("Harbour Board")});
  ASSERT_EQ(names(found), Names({"Peter Willsman 4"}));
  EXPECT_TRUE(explains(found.people[0], "“Pete” and “Peter” are one given name")) << found.people[0].explanation[0];
  EXPECT_TRUE(explains(found.people[0], "“Willsman” in 1 article: also beside “Harbour Board”"));
}

TEST(CollectionPeople, NamesakesAreKeptApartByRolesAndCompany) {
  const Collection found = collate({Invented("a").person("John Smith", {"goalkeeper"}).organization("Avonford Rovers"),
                                    Invented("b").person("John Smith", {"bishop"}).organization("Dell Cathedral"),
                                    Invented("c").person("John Smith", {"keeper"}).organization("Avonford Rovers"),
                                    Invented("d").person("John Smith").organization("Dell Cathedral")});
  ASSERT_EQ(names(found), Names({"John Smith 2", "John Smith 2"}));
  EXPECT_EQ(found.people[0].articles[1].article, "c");
  EXPECT_EQ(found.people[1].articles[1].article, "d");
  EXPECT_TRUE(explains(found.people[1], "not p1, who has the same name"));
}

TEST(CollectionPeople, ARareNameIsOnePersonACommonOneNeedsEvidence) {
  EXPECT_EQ(names(collate({Invented("a").person("Ulla Brackwater"), Invented("b").person("Ulla Brackwater")})),
            Names({"Ulla Brackwater 2"}));
  EXPECT_EQ(names(collate({Invented("a").person("Michael Brown"), Invented("b").person("Michael Brown")})),
            Names({"Michael Brown 1", "Michael Brown 1"}));
}

TEST(CollectionPeople, AFamilyNameAloneJoinsOnlyAPlausibleBearer) {
  // Two bearers, and what stands beside them says which.
  EXPECT_EQ(names(collate({Invented("a").person("Ann Trevanion").organization("Harbour Board"),
                           Invented("b").person("Bo Trevanion").organization("Dell Cathedral"),
                           Invented("c").person("Trevanion").organization("Dell Cathedral")})),
            Names({"Ann Trevanion 1", "Bo Trevanion 2"}));
  // Nothing says which.
  EXPECT_EQ(names(collate({Invented("a").person("Ann Trevanion").organization("Harbour Board"),
                           Invented("b").person("Bo Trevanion").organization("Dell Cathedral"),
                           Invented("c").person("Trevanion").organization("Rovers")})),
            Names({"Ann Trevanion 1", "Bo Trevanion 1", "Trevanion 1"}));
  // A first name alone is no family name.
  EXPECT_EQ(names(collate({Invented("a").person("Jack David"), Invented("b").person("David")})),
            Names({"Jack David 1", "David 1"}));
}

TEST(CollectionPeople, MiddleNamesAndSuffixesTellApart) {
  EXPECT_EQ(names(collate({Invented("a").person("Ewan T. Brackwater").organization("Rovers"),
                           Invented("b").person("Ewan K. Brackwater").organization("Rovers")})),
            Names({"Ewan T. Brackwater 1", "Ewan K. Brackwater 1"}));
  EXPECT_EQ(names(collate({Invented("a").person("Ewan Brackwater Jr.").organization("Rovers"),
                           Invented("b").person("Ewan Brackwater Sr.").organization("Rovers")}))
                .size(),
            2U);
  EXPECT_EQ(names(collate({Invented("a").person("Ewan T. Brackwater"), Invented("b").person("Ewan Brackwater")})),
            Names({"Ewan T. Brackwater 2"}));
  // The name that someone goes by may stand second.
  EXPECT_EQ(names(collate({Invented("a").person("Karl Otto Brackwater").organization("Rovers"),
                           Invented("b").person("Otto Brackwater").organization("Rovers")})),
            Names({"Karl Otto Brackwater 2"}));
  EXPECT_EQ(names(collate({Invented("a").person("Karl Ernst Brackwater").organization("Rovers"),
                           Invented("b").person("Otto Brackwater").organization("Rovers")})),
            Names({"Karl Ernst Brackwater 1", "Otto Brackwater 1"}));
}

TEST(CollectionPeople, RolesHaveTheirTimes) {
  const Collection found = collate({Invented("b", "2019-05-01").person("Ulla Brackwater", {"mayor"}),
                                    Invented("a", "2021-02-03").person("Ulla Brackwater", {"senator"}),
                                    Invented("c", "2018-01-02").person("Ulla Brackwater", {"mayor"}),
                                    Invented("d").person("Ulla Brackwater", {"mayor"})});
  ASSERT_EQ(found.people.size(), 1U);
  EXPECT_EQ(found.people[0].roles, (std::vector<Person::Role>{{"mayor", "2018-01-02", "2019-05-01", {"b", "c", "d"}},
                                                              {"senator", "2021-02-03", "2021-02-03", {"a"}}}));
}

TEST(CollectionPeople, TheUsersTableDecides) {
  const std::vector<Alias> table{{"Ulla Brackwater", "The Iron Mayor", "Q7"}, {"Ann Lee", "", "Q8"}};
  const Collection found = collate({Invented("a").person("Ulla Brackwater"), Invented("b").person("The Iron Mayor"),
                                    Invented("c").person("Bo Day").person("ann lee").says("yes")},
                                   table);
  ASSERT_EQ(names(found), Names({"Ulla Brackwater 2", "Bo Day 1", "ann lee 1"}));
  EXPECT_EQ(found.people[0].external_id, "Q7");
  EXPECT_TRUE(explains(found.people[0], "Q7 in the table of names"));
  EXPECT_EQ(found.people[1].external_id, std::nullopt);
  EXPECT_EQ(found.people[2].external_id, "Q8");
  EXPECT_EQ(found.people[2].quotations, 1U);

  // Two ids for one name decide nothing.
  const Collection open = collate({Invented("a").person("Ann Lee")}, {{"Ann Lee", "", "Q1"}, {"Ann Lee", "", "Q2"}});
  EXPECT_EQ(open.people.at(0).external_id, std::nullopt);
}

TEST(CollectionPeople, UnnamedSourcesAreNobody) {
  EXPECT_TRUE(collate({Invented("a").unnamed("a spokesman").organization("Harbour Board")}).people.empty());
}

// How much work the people of so many articles are.
std::uint64_t steps(std::size_t articles, const std::string& (*name)(std::size_t)) {
  std::vector<Summary> summaries;
  for (std::size_t i = 0; i < articles; ++i)
    summaries.push_back(Invented(std::to_string(i)).person(name(i), {"mayor"}).organization("Harbour Board"));
  const collection::Company company(summaries, test::english());
  return collection::group_people(summaries, company, collection::AliasTable({}), test::english()).steps;
}

const std::string& always_one(std::size_t) {
  static const std::string name = "John Smith";
  return name;
}

const std::string& always_another(std::size_t i) {
  static std::string name;
  name = "Xa" + std::to_string(i) + "q Smith";
  return name;
}

TEST(CollectionPeople, WorkGrowsWithTheArticles) {
  for (const auto name : {always_one, always_another}) {
    const std::uint64_t small = steps(1000, name), large = steps(4000, name);
    EXPECT_GT(small, 0U);
    EXPECT_LT(large, 5 * small);
  }
}

TEST(CollectionNames, ArePerhapsOne) {
  using collection::perhaps_one;
  EXPECT_TRUE(perhaps_one("Ann Lee", "Lee"));
  EXPECT_TRUE(perhaps_one("Harbour Board", "Board"));
  EXPECT_TRUE(perhaps_one("HBT", "Harbour Board Trust"));
  EXPECT_FALSE(perhaps_one("Ann Lee", "Bo Lee"));
  EXPECT_FALSE(perhaps_one("Ann Lee", "Bo Day"));
}

TEST(CollectionNames, LeaveOutWhoseTheyAre) {
  const collection::PersonName name = collection::person_name(test::english(), "the Gazette's Ann  B. Lee's");
  EXPECT_EQ(name.text, "Ann B. Lee");
  EXPECT_EQ(name.given, "Ann");
  EXPECT_EQ(name.middle, 'b');
}

}  // namespace
}  // namespace attrib
