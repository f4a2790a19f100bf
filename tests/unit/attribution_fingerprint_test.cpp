// Fingerprints are equal for the same words, whatever their marks, case and spaces.
#include <gtest/gtest.h>

#include "attribution/fingerprint.hpp"

namespace {

std::uint64_t of(std::string_view text) { return attrib::attribution::fingerprint(text, {{0, text.size()}}); }

TEST(Fingerprint, IgnoresCaseMarksAndSpaces) {
  EXPECT_EQ(of("We won’t go, she said."), of("we  won't GO she said"));
  EXPECT_EQ(of("Caf\u00e9"), of("CAFE\u0301"));
  EXPECT_NE(of("we will go"), of("we will not go"));
}

TEST(Fingerprint, IsFnv1aOfTheWords) {
  // FNV-1a of "we won", computed by hand from the published offset and prime.
  std::uint64_t expected = 14695981039346656037ULL;
  for (const char c : std::string_view("we won"))
    expected = (expected ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  EXPECT_EQ(of("We won!"), expected);
}

TEST(Fingerprint, JoinsPartsByOneSpace) {
  const std::string_view text = "We [pause] won.";
  EXPECT_EQ(attrib::attribution::fingerprint(text, {{0, 2}, {11, 15}}), of("we won"));
}

}  // namespace
