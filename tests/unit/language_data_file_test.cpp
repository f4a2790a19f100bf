// Data files: lines, columns, errors, and the user's lines over the built-in ones.
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "language/data_file.hpp"

namespace attrib::language {
namespace {

std::string error_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(DataFile, LeavesOutCommentsAndBlankLinesAndCountsThem) {
  const DataFile file("titles.txt", "# titles\n\nMr\t100\n  # more\nDr\t-\r\n", "", "");
  ASSERT_EQ(file.lines().size(), 2u);
  EXPECT_EQ(file.lines()[0].number, 3u);
  EXPECT_EQ(file.lines()[1].number, 5u);
  EXPECT_EQ(file.lines()[1].columns[0], "Dr");
  EXPECT_EQ(file.lines()[1].columns[1], "-");
}

TEST(DataFile, LastLineNeedsNoNewline) {
  const DataFile file("titles.txt", "Mr\t100\nMrs\t0", "", "");
  ASSERT_EQ(file.lines().size(), 2u);
  EXPECT_EQ(file.lines()[1].columns[0], "Mrs");
}

TEST(DataFile, ErrorsNameFileLineExpectedAndSeen) {
  const DataFile file("titles.txt", "# titles\nMr\t100\tx\n", "", "");
  EXPECT_EQ(error_of([&] { file.lines()[0].expect_columns(2, 2); }), "titles.txt:2: expected 2 columns, saw 3");
  EXPECT_EQ(error_of([&] { file.lines()[0].expect_columns(4, 5); }), "titles.txt:2: expected 4 to 5 columns, saw 3");
  EXPECT_EQ(error_of([&] { (void)file.lines()[0].number_in(2, 100, 0); }),
            "titles.txt:2: expected a number from 0 to 100 or \"-\", saw \"x\"");
}

TEST(DataFile, ReadsNumbersWithinBounds) {
  const DataFile file("x.txt", "a\t100\nb\t101\nc\t-\nd\t-1\n", "", "");
  EXPECT_EQ(file.lines()[0].number_in(1, 100, 255), 100u);
  EXPECT_THROW((void)file.lines()[1].number_in(1, 100, 255), Error);
  EXPECT_EQ(file.lines()[2].number_in(1, 100, 255), 255u);
  EXPECT_THROW((void)file.lines()[3].number_in(1, 100, 255), Error);
}

TEST(DataFile, OverlayAddsReplacesAndTakesOut) {
  const DataFile file("titles.txt", "Mr\t100\nMrs\t0\nDr\t-\n", "/home/me/titles.txt",
                      "# mine\nDr\t50\n-Mrs\nCaptain\t-\n");
  ASSERT_EQ(file.lines().size(), 3u);
  EXPECT_EQ(file.lines()[0].columns[0], "Mr");
  EXPECT_EQ(file.lines()[1].columns[0], "Dr");
  EXPECT_EQ(file.lines()[1].columns[1], "50");
  EXPECT_EQ(file.lines()[1].file, "/home/me/titles.txt");
  EXPECT_EQ(file.lines()[1].number, 2u);
  EXPECT_EQ(file.lines()[2].columns[0], "Captain");
}

TEST(DataFile, OverlayMayNotTakeOutWhatIsNotThere) {
  EXPECT_EQ(error_of([] { const DataFile file("titles.txt", "Mr\t100\n", "mine/titles.txt", "-Duke\n"); }),
            "mine/titles.txt:1: expected -WORD with a word of the built-in titles.txt, saw Duke");
}

TEST(DataFile, GoesOnBehindALineWhereErrorsAreNoted) {
  std::vector<std::string> problems;
  const Report note = [&](const Error& error) { problems.emplace_back(error.what()); };
  const DataFile file("titles.txt", "Mr\t100\n", "mine/titles.txt", "-Duke\nDr\nMx\t-\n", note);
  std::string read;
  file.for_each(note, [&](const Line& line) {
    line.expect_columns(2, 2);
    read += line.columns[0];
  });
  EXPECT_EQ(problems, (std::vector<std::string>{
                          "mine/titles.txt:1: expected -WORD with a word of the built-in titles.txt, saw Duke",
                          "mine/titles.txt:2: expected 2 columns, saw 1"}));
  EXPECT_EQ(read, "MrMx");
}

TEST(SplitList, TrimsItsParts) {
  EXPECT_EQ(split_list("a, b,c"), (std::vector<std::string_view>{"a", "b", "c"}));
  EXPECT_TRUE(split_list("").empty());
}

}  // namespace
}  // namespace attrib::language
