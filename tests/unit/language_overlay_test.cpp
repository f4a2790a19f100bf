// Loading: every built-in file, the user's folder over it, and errors that say what is wrong.
#include <gtest/gtest.h>

#include <string>

#include "attrib/error.hpp"
#include "language/embedded.hpp"
#include "language/language.hpp"
#include "user_folder.hpp"

namespace attrib::language {
namespace {

class Overlay : public testing::Test {
 protected:
  void write(const std::string& name, const std::string& text) const { folder_.write(name, text); }
  [[nodiscard]] Options options() const { return folder_.options(); }
  [[nodiscard]] std::string error() const {
    try {
      const Language language(options());
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  }

  UserFolder folder_;
};

TEST(Embedded, HasEnglishAndItsFiles) {
  EXPECT_EQ(embedded_languages(), std::vector<std::string>{"en"});
  EXPECT_FALSE(embedded_files("en").empty());
  EXPECT_TRUE(embedded_files("xx").empty());
  EXPECT_EQ(embedded_file("en", "cues.txt").substr(0, 6), "# Cues");
  EXPECT_EQ(embedded_file("en", "nothing.txt").data(), nullptr);
}

TEST_F(Overlay, AnEmptyFolderChangesNothing) {
  const Language plain{Options{}}, laid(options());
  EXPECT_EQ(plain.cues().size(), laid.cues().size());
}

TEST_F(Overlay, AddsReplacesAndTakesOut) {
  write("titles.txt", "Skipper\t100\n-Mx\n");
  write("cues.txt",
        "boldly claim\tphrase\tboldly claims,boldly claimed\tspeech\tthat\tHe boldly claimed that it rained.\n"
        "smile\tverb\tsmile,smiles,smiled,smiling\tthought\tthat\tShe smiled that it rained.\n");
  const Language language(options());
  EXPECT_TRUE(language.word("Skipper").classes.has(Class::title));
  EXPECT_FALSE(language.word("Mx").classes.has(Class::title));
  EXPECT_TRUE(language.word("Mrs").classes.has(Class::title));
  EXPECT_EQ(language.cues()[language.word("smiled").cue].kind, QuotationKind::thought);
  EXPECT_FALSE(language.cues()[language.word("smiled").cue].marks_only);
}

TEST_F(Overlay, FileGivesTheUsersLinesToo) {
  write("patterns.txt", "# mine\nmy-pattern\tx\n");
  const Language language(options());
  const DataFile file = language.file("patterns.txt");
  EXPECT_EQ(file.lines().back().columns[0], "my-pattern");
  EXPECT_EQ(file.lines().back().number, 2u);
  EXPECT_THROW((void)language.file("nothing.txt"), Error);
}

TEST_F(Overlay, ErrorsNameTheFileAndTheLine) {
  write("titles.txt", "# mine\nSkipper\n");
  EXPECT_EQ(error(), folder_.path() + "/titles.txt:2: expected 2 to 3 columns, saw 1");
  write("titles.txt", "Skipper\t101\n");
  EXPECT_EQ(error(), folder_.path() + "/titles.txt:1: expected a number from 0 to 100 or \"-\", saw \"101\"");
  write("titles.txt", "Skipper\t100\n");
  write("roles.txt", "bosun\trole,rolle\t-\n");
  EXPECT_EQ(error(), folder_.path() + "/roles.txt:1: expected classes of lexicon.hpp, saw \"rolle\"");
  write("roles.txt", "bosun\trole\t-\n");
  write("cues.txt", "x\tverb\tx,xs\tspeach\t-\tHe xs.\n");
  EXPECT_EQ(error(), folder_.path() + "/cues.txt:1: expected one of speech, writing, thought, plan, saw \"speach\"");
  write("cues.txt", "x\tverb\tx,xs\tspeech\tthat,often\tHe xs.\n");
  EXPECT_NE(error().find("cues.txt:1: expected one of marks_only, that,"), std::string::npos) << error();
}

TEST_F(Overlay, UnknownFilesFoldersAndLanguagesAreErrors) {
  write("cue.txt", "");
  EXPECT_NE(error().find("/cue.txt: expected one of abbreviations.txt,"), std::string::npos) << error();
  Options missing;
  missing.data_folder = folder_.path_of("missing");
  EXPECT_THROW(const Language language(missing), Error);
  Options klingon;
  klingon.language = "tlh";
  try {
    const Language language(klingon);
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "language: expected one of en, saw \"tlh\"");
  }
}

}  // namespace
}  // namespace attrib::language
