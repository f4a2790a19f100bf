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
#include "user_folder.hpp"

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

std::string built_in(const std::string& file) {
  std::ifstream in(std::filesystem::path(ATTRIB_SOURCE_DIR) / "lib" / "data" / "en" / file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Of a user's data file a bit here and there and the end: loaded, or refused with its path.
TEST(Extractor, ADamagedDataFolderIsReadOrRefused) {
  const attrib::UserFolder folder;
  Options options = folder.options();
  options.learned = false;
  int refused = 0;
  for (const char* name : {"cues.txt", "patterns.txt", "titles.txt", "roles.txt", "pronouns.txt", "residue.txt"}) {
    const std::string whole = built_in(name);
    for (std::size_t percent = 5; percent < 100; percent += 19) {
      std::string damaged = whole;
      flip_bit(damaged, percent);
      damaged.resize(whole.size() - percent);
      folder.write(name, damaged);
      const std::string error = error_of(options);
      refused += error.empty() ? 0 : 1;
      EXPECT_TRUE(error.empty() || error.starts_with(folder.path_of(name) + ':')) << name << ": " << error;
    }
    folder.remove(name);
  }
  EXPECT_GT(refused, 0);
}

// The weights of attrib itself with a bit turned, cut short, or taken for each other; of a small file each hundredth is
// tried in model_weights_test.cpp.
TEST(Extractor, DamagedWeightsAreRefused) {
  const attrib::UserFolder folder;
  const auto refused = [&folder](const std::string& bytes) {
    folder.write("attribution.weights", bytes);
    const std::string error = error_of(folder.options());
    return error.starts_with("attribution.weights: expected ") ||
           error.starts_with(folder.path_of("attribution.weights") + ": expected ");
  };
  const std::string whole = built_in("attribution.weights");
  EXPECT_FALSE(refused(whole));
  for (const std::size_t percent : {0U, 1U, 2U, 50U, 99U}) {
    std::string flipped = whole;
    flip_bit(flipped, percent);
    EXPECT_TRUE(refused(flipped)) << percent << " %";
    EXPECT_TRUE(refused(whole.substr(0, whole.size() * percent / 100))) << percent << " %";
  }
  EXPECT_TRUE(refused(built_in("names.weights")));
}

}  // namespace
