// The Extractor as a value: copies, moves, what it owns, what it refuses.
#include "attrib/extractor.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <type_traits>
#include <utility>

#include "attrib/error.hpp"
#include "attrib/json.hpp"

namespace {

using attrib::Document;
using attrib::Error;
using attrib::Extractor;
using attrib::Options;

static_assert(std::is_nothrow_move_constructible_v<Extractor> && std::is_nothrow_move_assignable_v<Extractor>);
static_assert(std::is_copy_constructible_v<Extractor> && std::is_nothrow_swappable_v<Extractor>);
static_assert(std::is_nothrow_move_constructible_v<Document> && std::is_copy_assignable_v<Document>);

constexpr std::string_view text = "\"We are late,\" said Ann Lee.";

Extractor patterns_only() {
  Options options;
  options.learned = false;
  return Extractor(options);
}

std::string result_of(const Extractor& extractor) { return attrib::to_json_line(extractor.extract(text)); }

// One bit of the byte that stands so far behind the start.
void flip_bit(std::string& bytes, std::size_t percent) {
  char& byte = bytes[bytes.size() * percent / 100];
  byte = static_cast<char>(byte ^ (1 << percent % 7));
}

std::string error_of(const Options& options) {
  try {
    const Extractor extractor(options);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(Extractor, CopiesMovesAndSwapsGiveTheSame) {
  Extractor first = patterns_only();
  const std::string expected = result_of(first);
  EXPECT_NE(expected.find("Ann Lee"), std::string::npos);
  const Extractor copy = first;
  Extractor moved = std::move(first);
  EXPECT_EQ(result_of(copy), expected);
  EXPECT_EQ(result_of(moved), expected);
  Extractor other;
  EXPECT_TRUE(other.learned());
  std::swap(moved, other);
  EXPECT_EQ(result_of(other), expected);
  EXPECT_TRUE(moved.learned());
}

TEST(Extractor, OneThatWasMovedFromSaysSo) {
  Extractor first = patterns_only();
  const Extractor second = std::move(first);
  EXPECT_FALSE(first.learned());  // NOLINT(bugprone-use-after-move): that is the question
  try {
    (void)first.extract(text);
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "Extractor: expected one with its data, saw one that was moved from; assign another to it");
  }
  first = second;
  EXPECT_EQ(result_of(first), result_of(second));
}

TEST(Extractor, ADocumentOwnsItsText) {
  Document document;
  {
    std::string passing(text);
    document = patterns_only().extract(passing);  // neither the text nor the Extractor lives on
    passing.assign(passing.size(), 'x');
  }
  ASSERT_EQ(document.quotations.size(), 1U);
  EXPECT_EQ(document.text(document.quotations[0].quoted[0]), "We are late,");
  const Document copy = document;
  const Document moved = std::move(document);
  EXPECT_EQ(attrib::to_json_line(copy), attrib::to_json_line(moved));
}

TEST(Extractor, OptionsThatLeadNowhereAreRefused) {
  Options options;
  options.language = "xx";
  EXPECT_EQ(error_of(options), "language: expected one of en, saw \"xx\"");
  options = {};
  options.data_folder = "/no/such/folder";
  EXPECT_EQ(error_of(options), "/no/such/folder: expected a folder, saw: No such file or directory");
}

// Of a user's data file each hundredth: loaded, or refused with its path.
TEST(Extractor, ADamagedDataFolderIsReadOrRefused) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(testing::TempDir()) / "attrib-damaged-data";
  fs::remove_all(folder);
  fs::create_directories(folder);
  Options options;
  options.learned = false;
  options.data_folder = folder.string();
  int refused = 0;
  for (const char* name : {"cues.txt", "patterns.txt", "titles.txt", "roles.txt", "pronouns.txt", "residue.txt"}) {
    std::ifstream in(fs::path(ATTRIB_SOURCE_DIR) / "lib" / "data" / "en" / name, std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(in), {}};
    for (std::size_t percent = 5; percent < 100; percent += 19) {
      std::string damaged = whole;
      flip_bit(damaged, percent);
      damaged.resize(whole.size() - percent);
      std::ofstream(folder / name, std::ios::binary) << damaged;
      const std::string error = error_of(options);
      refused += error.empty() ? 0 : 1;
      EXPECT_TRUE(error.empty() || error.starts_with((folder / name).string() + ':')) << name << ": " << error;
    }
    fs::remove(folder / name);
  }
  EXPECT_GT(refused, 0);
  fs::remove_all(folder);
}

// The weights of attrib itself with a bit of each hundredth turned, cut short, or taken for each other.
TEST(Extractor, DamagedWeightsAreRefused) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(testing::TempDir()) / "attrib-damaged-weights";
  fs::remove_all(folder);
  fs::create_directories(folder);
  Options options;
  options.data_folder = folder.string();
  const fs::path data = fs::path(ATTRIB_SOURCE_DIR) / "lib" / "data" / "en";
  const auto read = [&data](const char* name) {
    std::ifstream in(data / name, std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(in), {}};
  };
  const fs::path mine = folder / "attribution.weights";
  const auto refused = [&](const std::string& bytes) {
    std::ofstream(mine, std::ios::binary) << bytes;
    return error_of(options).starts_with("attribution.weights: expected ") ||
           error_of(options).starts_with(mine.string() + ": expected ");
  };
  const std::string whole = read("attribution.weights");
  EXPECT_FALSE(refused(whole));
  for (const std::size_t percent : {0, 1, 2, 50, 99}) {
    std::string flipped = whole;
    flip_bit(flipped, percent);
    EXPECT_TRUE(refused(flipped)) << percent << " %";
    EXPECT_TRUE(refused(whole.substr(0, whole.size() * percent / 100))) << percent << " %";
  }
  EXPECT_TRUE(refused(read("names.weights")));
  fs::remove_all(folder);
}

}  // namespace
