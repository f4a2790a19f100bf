// Every line of patterns.txt decides on its own example.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "attrib/attrib.hpp"
#include "language/language.hpp"
#include "language/pattern_set.hpp"

namespace {

using attrib::language::PatternSet;

TEST(Patterns, EachDecidesOnItsExample) {
  attrib::Options alone;
  alone.learned = false;
  const attrib::Extractor extractor(alone);
  const attrib::language::Language language{attrib::Options{}};
  const PatternSet patterns(language.file("patterns.txt"), "patterns.txt");
  ASSERT_GE(patterns.patterns().size(), 30u);
  for (const auto& pattern : patterns.patterns()) {
    const attrib::Document document = extractor.extract(pattern.example);
    std::string decided;
    for (const auto& quotation : document.quotations) decided += quotation.explanation.pattern + " ";
    EXPECT_NE((" " + decided).find(" " + pattern.name + " "), std::string::npos)
        << pattern.name << " did not decide on: " << pattern.example << "\n  decided: " << decided;
  }
}

std::string error_of(const std::string& data) {
  try {
    PatternSet set(data, "patterns.txt");
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
  const PatternSet set("let who\t[NP]\nlet two\t{who}{who}\nboth\t0.5\t^{two}![VG]$\tAnn Lee he\n", "patterns.txt");
  ASSERT_EQ(set.patterns().size(), 1u);
  attrib::language::GroupPlaces places;
  EXPECT_TRUE(set.patterns()[0].match("NP", "V", places));
  EXPECT_FALSE(set.patterns()[0].match("N", "V", places));
}

TEST(Patterns, AreTriedWhereTheirSymbolStands) {
  const PatternSet set("a\t0.5\t[^|!]![VG]\tx\nb\t0.5\t!(?P<after>Q)\tx\nc\t0.5\tN!V\tx\n", "patterns.txt");
  ASSERT_EQ(set.at('V').size(), 2u);
  EXPECT_EQ(set.at('V')[0]->name, "a");
  EXPECT_EQ(set.at('V')[1]->name, "c");
  ASSERT_EQ(set.at('Q').size(), 1u);
  EXPECT_EQ(set.at('Q')[0]->name, "b");
  EXPECT_TRUE(set.at('A').empty());
}

}  // namespace
