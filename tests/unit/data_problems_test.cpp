// Examples of the built-in data, and all that is wrong with a user's folder.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "attrib/data.hpp"
#include "attrib/error.hpp"
#include "examples.hpp"
#include "user_folder.hpp"

namespace attrib {
namespace {

TEST(Examples, OfTheBuiltInDataHold) {
  const language::Language english{Options{}};
  const language::PatternSet patterns(english.file("patterns.txt"));
  EXPECT_GE(patterns.patterns().size(), 30u);
  EXPECT_GE(english.cues().size(), 350u);
  run_examples(english, patterns, Lines::all, [](const Error& error) { ADD_FAILURE() << error.what(); });
}

class DataProblems : public testing::Test {
 protected:
  void write(const std::string& name, const std::string& text) const { folder_.write(name, text); }
  // Without the folder's name.
  [[nodiscard]] std::vector<std::string> problems() const {
    std::vector<std::string> all = problems_of_data(folder_.options());
    for (std::string& problem : all) {
      EXPECT_TRUE(problem.starts_with(folder_.path_of(""))) << problem;
      problem.erase(0, std::min(folder_.path_of("").size(), problem.size()));
    }
    return all;
  }

  UserFolder folder_;
};

TEST_F(DataProblems, AreNoneWhereAllIsRight) {
  write("titles.txt", "Skipper\t100\n-Mx\n");
  write("name.txt", "Avonford Rovers\torganization\n");
  write("cues.txt", "crow\tverb\tcrow,crows,crowed\tspeech\tthat\tThe coach crowed that they had won.\n");
  write("residue.txt", "tip\thave you got a tip\\?\tHave you got a tip?\n");
  write("spellings.txt", "ough\to\n");
  EXPECT_EQ(problems(), std::vector<std::string>{});
}

TEST_F(DataProblems, AreListedOfAllFiles) {
  write("abbreviations.txt", "Capt\ttitle\n");
  write("cue.txt", "");
  write("cues.txt",
        "crow\tverb\tcrow,crows,crowed\tspeach\tthat\tThe coach crowed that they had won.\n"
        "boast\tverb\tboast,boasts,boasted\tspeech\tthat\tThe coach bragged that they had won.\n");
  write("patterns.txt",
        "mine\t0.9\t(\tx\n"
        "never\t0.9\t!V(?P<source>N)~~~~\tThe rain fell.\n"
        "let who\n");
  write("residue.txt", "tip\tgot a tip\tHave you got a tip?\n");
  write("spellings.txt", "ough\n");
  write("titles.txt", "Skipper\n-Duke of Nowhere\nMate\t101\n");
  EXPECT_EQ(
      problems(),
      (std::vector<std::string>{
          "cue.txt: expected one of abbreviations.txt, attribution.weights, common_words.txt, cues.txt, documents.txt, "
          "first_names.txt, function_words.txt, name.txt, name_hint.txt, names.weights, nicknames.txt, not_a_cue.txt, "
          "not_a_name.txt, not_adverbs.txt, organization_words.txt, organizations.txt, other_names.txt, patterns.txt, "
          "places.txt, pronouns.txt, residue.txt, roles.txt, spellings.txt, surnames.txt, titles.txt, verbs.txt, saw "
          "cue.txt",
          "titles.txt:2: expected -WORD with a word of the built-in titles.txt, saw Duke of Nowhere",
          "titles.txt:1: expected 2 to 3 columns, saw 1",
          "titles.txt:3: expected a number from 0 to 100 or \"-\", saw \"101\"",
          "cues.txt:1: expected one of speech, writing, thought, plan, saw \"speach\"",
          "abbreviations.txt:1: expected an abbreviation with its full stop, saw Capt",
          "patterns.txt:1: expected a regular expression, saw missing ): (",
          "patterns.txt:3: expected 4 columns (name, confidence, regex, example), saw 1",
          "spellings.txt:1: expected 2 columns, saw 1",
          "cues.txt:2: expected an example with one of boast,boasts,boasted, saw \"The coach bragged that they had "
          "won.\"",
          "patterns.txt:2: expected never to decide on its example \"The rain fell.\", saw nothing",
          "residue.txt:1: expected an example that the pattern matches, saw \"Have you got a tip?\"",
      }));
}

TEST_F(DataProblems, AreThoseOfWeightsToo) {
  write("names.weights", "no weights");
  ASSERT_EQ(problems_of_data(folder_.options()).size(), 1u);
}

TEST_F(DataProblems, NeedAFolder) {
  EXPECT_THROW((void)problems_of_data({"en", folder_.path_of("missing"), true}), Error);
}

}  // namespace
}  // namespace attrib
