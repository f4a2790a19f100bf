// Weights files: what is written is read back, and nothing else is.
#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <numeric>
#include <string>

#include "attrib/error.hpp"
#include "model/weights.hpp"

namespace {

using attrib::model::Table;
using attrib::model::Weights;

constexpr std::string_view features = "test 1";

// 64 rows of 3, each weight another.
std::string a_file() {
  std::vector<std::int8_t> rows(64 * 3);
  std::iota(rows.begin(), rows.end(), static_cast<std::int8_t>(-96));
  const std::vector<std::int8_t> one = {7};
  Table many{"many", 3, 0.25F, rows};
  Table single{"single", 1, 1, one};
  return attrib::model::write_weights(features, {many, single});
}

// The error that reading gives; empty when there is none. The bytes lie in a block of just their size, where an address
// sanitizer sees a read beyond them.
std::string error_of(std::string_view bytes, std::string_view for_features = features) {
  const auto block = std::make_unique<char[]>(bytes.size());
  if (!bytes.empty()) std::memcpy(block.get(), bytes.data(), bytes.size());
  try {
    const Weights weights({block.get(), bytes.size()}, for_features, "x.weights");
  } catch (const attrib::Error& error) {
    return error.what();
  }
  return "";
}

// The same bytes with a checksum that fits them: FNV-1a from its published offset and prime.
std::string sealed(std::string bytes) {
  bytes.resize(bytes.size() - 8);
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  for (int i = 0; i < 8; ++i) bytes += static_cast<char>(hash >> (8 * i) & 0xFF);
  return bytes;
}

// `to` in the place of the one `from`.
std::string replaced(std::string bytes, const std::string& from, const std::string& to) {
  const std::size_t at = bytes.find(from);
  EXPECT_NE(at, std::string::npos);
  EXPECT_EQ(bytes.find(from, at + 1), std::string::npos);
  return bytes.replace(at, from.size(), to);
}

std::string number(std::uint64_t value, int bytes) {
  std::string result;
  for (int i = 0; i < bytes; ++i) result += static_cast<char>(value >> (8 * i) & 0xFF);
  return result;
}

TEST(Weights, WhatIsWrittenIsRead) {
  const std::string bytes = a_file();
  const Weights weights(bytes, features, "x.weights");
  const Table& many = weights.table("many", 3);
  EXPECT_EQ(many.scale, 0.25F);
  ASSERT_EQ(many.rows(), 64U);
  for (std::uint32_t row = 0; row < 64; ++row) {
    for (std::uint32_t i = 0; i < 3; ++i)
      EXPECT_EQ(many.row(row)[i], static_cast<std::int8_t>(-96 + static_cast<int>(3 * row + i)));
  }
  EXPECT_EQ(many.row(64 + 5), many.row(5));
  EXPECT_EQ(many.row(0xFFFFFFFF), many.row(63));
  EXPECT_EQ(*weights.table("single", 1).row(12345), 7);
}

TEST(Weights, AFileWithoutTablesIsWhole) { EXPECT_EQ(error_of(attrib::model::write_weights(features, {})), ""); }

TEST(Weights, ATruncatedFileIsRefused) {
  const std::string bytes = a_file();
  EXPECT_EQ(error_of(bytes), "");
  for (std::size_t percent = 0; percent < 100; ++percent) {
    const std::string error = error_of(std::string_view(bytes).substr(0, bytes.size() * percent / 100));
    EXPECT_TRUE(error.starts_with("x.weights: expected ")) << percent << " %: " << error;
    EXPECT_NE(error.find(", saw "), std::string::npos) << percent << " %: " << error;
  }
  EXPECT_EQ(error_of(""), "x.weights: expected a file that begins with \"attrib-weights 1\", saw another");
  EXPECT_EQ(error_of("attrib-weights 1"), "x.weights: expected a whole weights file, saw its end");
}

TEST(Weights, AFlippedBitIsRefused) {
  const std::string bytes = a_file();
  for (std::size_t percent = 0; percent < 100; ++percent) {
    std::string flipped = bytes;
    char& byte = flipped[bytes.size() * percent / 100];
    byte = static_cast<char>(byte ^ (1 << percent % 8));
    EXPECT_TRUE(error_of(flipped).starts_with("x.weights: expected ")) << percent << " %";
  }
}

TEST(Weights, OtherFeaturesAreRefused) {
  EXPECT_EQ(error_of(a_file(), "test 2"),
            "x.weights: expected weights for the features \"test 2\", saw some for \"test 1\"");
}

TEST(Weights, OtherFilesAreRefused) {
  EXPECT_EQ(error_of(sealed(replaced(a_file(), "attrib-weights 1", "attrib-weights 2"))),
            "x.weights: expected a file that begins with \"attrib-weights 1\", saw another");
}

// Lengths and counts that lie, under a checksum that fits.
TEST(Weights, LyingNumbersAreRefused) {
  const std::string size = number(64 * 3, 8);
  const auto with_size = [&](std::uint64_t lie) { return error_of(sealed(replaced(a_file(), size, number(lie, 8)))); };
  for (const std::uint64_t lie : {std::uint64_t{1} << 32, std::uint64_t{1} << 63, ~std::uint64_t{0}})
    EXPECT_TRUE(with_size(lie).starts_with("x.weights: expected a whole weights file, saw its end after ")) << lie;
  EXPECT_EQ(with_size(63 * 3),
            "x.weights: expected a power of two of rows in table many, saw 189 weights in rows of 3");
  EXPECT_EQ(with_size(0), "x.weights: expected a power of two of rows in table many, saw 0 weights in rows of 3");
  const auto with_width = [](std::uint32_t lie) {
    return error_of(sealed(replaced(a_file(), "many" + number(3, 4), "many" + number(lie, 4))));
  };
  EXPECT_EQ(with_width(0), "x.weights: expected a power of two of rows in table many, saw 192 weights in rows of 0");
  EXPECT_EQ(with_width(5), "x.weights: expected a power of two of rows in table many, saw 192 weights in rows of 5");
  for (const std::uint32_t tables : {0U, 1U, 3U, 0xFFFFFFFFU}) {
    const std::string name(features);
    const std::string error = error_of(sealed(replaced(a_file(), name + number(2, 4), name + number(tables, 4))));
    EXPECT_TRUE(error.starts_with("x.weights: expected ")) << tables << " tables: " << error;
  }
}

TEST(Weights, TablesAreAskedForByNameAndWidth) {
  const std::string bytes = a_file();
  const Weights weights(bytes, features, "x.weights");
  const auto error = [&](std::string_view name, std::uint32_t width) -> std::string {
    try {
      (void)weights.table(name, width);
    } catch (const attrib::Error& refused) {
      return refused.what();
    }
    return "";
  };
  EXPECT_EQ(error("many", 4), "x.weights: expected a table \"many\" of width 4, saw none");
  EXPECT_EQ(error("few", 3), "x.weights: expected a table \"few\" of width 3, saw none");
  EXPECT_EQ(error("", 1), "x.weights: expected a table \"\" of width 1, saw none");
}

}  // namespace
