// The lists of the data folder that give names, forbid and hint, laid over the built-in ones.
#include <gtest/gtest.h>

#include <string>

#include "attrib/attrib.hpp"
#include "user_folder.hpp"
#include "weights_reader.hpp"

namespace attrib::entity {
namespace {

// A data folder with one file of these lines.
class Folder : public UserFolder {
 public:
  Folder(const std::string& file, const std::string& lines) { write(file, lines); }

  [[nodiscard]] std::string marked(std::string_view article) const {
    return marked_by_weights(article, language::Language(options()));
  }
};

constexpr std::string_view weir = "The weir leaks, said Nell Orchard. The weir was blue on Monday.";

TEST(NameLists, AGivenNameIsOneWhateverTheWeightsSay) {
  EXPECT_EQ(marked_by_weights(weir), "The weir leaks, said [person Nell Orchard]. The weir was blue on Monday.");
  const Folder folder("name.txt", "weir\torganization\nOrchard\tlocation\n");
  EXPECT_EQ(folder.marked(weir),
            "The [organization weir] leaks, said Nell [location Orchard]. The [organization weir] was blue on Monday.");
}

TEST(NameLists, OfTwoGivenNamesThatOverlapTheFirstStays) {
  const Folder folder("name.txt", "weir leaks\tother\nleaks\tperson\nMonday\tother\n");
  EXPECT_EQ(folder.marked(weir),
            "The [other weir leaks], said [person Nell Orchard]. The weir was blue on [other Monday].");
}

TEST(NameLists, AGivenNameHoldsForTheRulesToo) {
  const Folder folder("name.txt", "weir\tperson\n");
  Options options = folder.options();
  options.learned = false;
  const Document document = Extractor(options).extract(weir);
  ASSERT_FALSE(document.entities.empty());
  EXPECT_EQ(document.entities[0].name, "weir");
  EXPECT_EQ(document.entities[0].type, EntityType::person);
}

TEST(NameLists, AForbiddenNameIsNone) {
  constexpr std::string_view article = "He flew to Paris and to New York. Paris was wet.";
  EXPECT_EQ(marked_by_weights(article),
            "He flew to [location Paris] and to [location New York]. [location Paris] was wet.");
  EXPECT_EQ(Folder("not_a_name.txt", "Paris\nNew York\n").marked(article), article);
}

TEST(NameLists, AKnownFamilyNameIsNotForbidden) {
  constexpr std::string_view article = "Nell Paris met Tom Vance. Then Paris left.";
  EXPECT_EQ(Folder("not_a_name.txt", "Paris\n").marked(article),
            "[person Nell Paris] met [person Tom Vance]. Then [person Paris] left.");
}

// A hint speaks for a name where the rest leaves it open, and decides nothing alone.
TEST(NameLists, AHintIsWeighed) {
  constexpr std::string_view article = "It was Zentrix that asked. They spoke in Zentrix on Monday.";
  const std::string hinted = Folder("name_hint.txt", "Zentrix\tlocation\n").marked(article);
  EXPECT_NE(hinted, marked_by_weights(article));
  EXPECT_NE(hinted.find("in [location Zentrix]"), std::string::npos) << hinted;
  EXPECT_EQ(Folder("name_hint.txt", "weir\torganization\n").marked(weir), marked_by_weights(weir));
}

TEST(NameLists, AnUnknownTypeIsAnError) {
  const Folder folder("name.txt", "# a comment\nZentrix\tfirm\n");
  try {
    const language::Language language(folder.options());
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("name.txt:2: expected one of person, organization, location, other, saw"),
              std::string::npos)
        << error.what();
  }
}

}  // namespace
}  // namespace attrib::entity
