// Lines of patterns.txt: what is refused, what they stand for, where they are tried.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "language/pattern_set.hpp"

namespace {

using attrib::language::DataFile;
using attrib::language::PatternSet;

DataFile with(std::string_view lines) { return {"patterns.txt", lines, "", ""}; }

std::string error_of(const std::string& data) {
  try {
    PatternSet set(with(data));
  } catch (const attrib::Error& error) {
    return error.what();
  }
  return "";
}

TEST(Patterns, RefusesMalformedLines) {
  EXPECT_EQ(error_of("# head\nonly\ttwo\n"),
            "patterns.txt:2: expected 4 columns (name, confidence, regex, example), saw 2");
  EXPECT_EQ(error_of("a\t1.5\tx\ty\n"), "patterns.txt:1: expected a confidence above 0 and up to 1, saw 1.5");
  EXPECT_EQ(error_of("a\t0.5\tx!V\ty\na\t0.5\tx!V\ty\n"), "patterns.txt:2: expected a new name, saw a again");
  EXPECT_EQ(error_of("a\t0.5\tx\ty\n"), "patterns.txt:1: expected a symbol or a class after one \"!\", saw x");
  EXPECT_EQ(error_of("a\t0.5\t(?:x!V)\ty\n"),
            "patterns.txt:1: expected a symbol or a class after one \"!\", saw (?:x!V)");
  EXPECT_NE(error_of("a\t0.5\t(\ty\n").find("patterns.txt:1: expected a regular expression, saw "), std::string::npos);
}

TEST(Patterns, LetsStandForTheirValue) {
  const PatternSet set(with("let who\t[NP]\nlet two\t{who}{who}\nboth\t0.5\t^{two}![VG]$\tAnn Lee he\n"));
  ASSERT_EQ(set.patterns().size(), 1u);
  attrib::language::GroupPlaces places;
  EXPECT_TRUE(set.patterns()[0].match("NP", "V", places));
  EXPECT_FALSE(set.patterns()[0].match("N", "V", places));
}

TEST(Patterns, AreTriedWhereTheirSymbolStands) {
  const PatternSet set(with("a\t0.5\t[^|!]![VG]\tx\nb\t0.5\t!(?P<after>Q)\tx\nc\t0.5\tN!V\tx\n"));
  ASSERT_EQ(set.at('V').size(), 2u);
  EXPECT_EQ(set.at('V')[0]->name, "a");
  EXPECT_EQ(set.at('V')[1]->name, "c");
  ASSERT_EQ(set.at('Q').size(), 1u);
  EXPECT_EQ(set.at('Q')[0]->name, "b");
  EXPECT_TRUE(set.at('A').empty());
}

}  // namespace
