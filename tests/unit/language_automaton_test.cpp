// Automata of regular expressions: they never forbid what RE2 matches, and tell the plain cases apart.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <optional>
#include <random>
#include <string>
#include <string_view>

#include "language/automaton.hpp"
#include "language/pattern_shape.hpp"
#include "language/residue.hpp"

namespace attrib::language {
namespace {

Automaton automaton(std::string_view regex, Automaton::Asked asked, std::size_t most_states = 500) {
  const SideShape shape = shape_of(regex, Flank::behind, Alphabet::letters);
  return shape.net ? Automaton(*shape.net, most_states, asked) : Automaton();
}

TEST(Automaton, TellsPlainCasesApart) {
  const Automaton whole = automaton("(?:read (more|on)[.!]?)", Automaton::Asked::whole);
  for (const char* line : {"Read more", "READ ON!", "read on."}) EXPECT_TRUE(whole.may_match(line)) << line;
  for (const char* line : {"", "Read", "Read more now", "Red on"}) EXPECT_FALSE(whole.may_match(line)) << line;
  const Automaton anywhere = automaton("(?:via [a-z]|\\(c\\))", Automaton::Asked::anywhere);
  for (const char* line : {"sent via mail", "(C) 2019", "vvia x"}) EXPECT_TRUE(anywhere.may_match(line)) << line;
  for (const char* line : {"", "via", "c 2019"}) EXPECT_FALSE(anywhere.may_match(line)) << line;
}

TEST(Automaton, KnowsNothingOfOtherSyntax) {
  for (const char* regex :
       {"(?:(?i)x)", "(?:\\pN)", "(?:a+?)", "(?:[[:alpha:]])", "(?:\\x{e9})", "(?:photo {credit})", "(?:a{,2})"})
    EXPECT_TRUE(automaton(regex, Automaton::Asked::whole).may_match("y")) << regex;
  EXPECT_TRUE(automaton("(?:x?)", Automaton::Asked::anywhere).may_match("y"));
}

// A character of every class but one, any number of times: each may follow each.
TEST(Automaton, IsGivenUpWhereItWouldGrow) {
  std::string regex = "(?:";
  for (char c = 'a'; c <= 'z'; ++c) {
    for (char d = '0'; d <= '9'; ++d) regex += std::string("[^") + c + d + "]|";
  }
  regex += "x)*";
  for (const auto asked : {Automaton::Asked::whole, Automaton::Asked::reach}) {
    const Automaton made = automaton(regex, asked);
    EXPECT_TRUE(made.may_match("y"));
  }
}

TEST(Automaton, NeverForbidsAMatch) {
  std::mt19937 random(7);
  const std::string letters = "abAB1! .(-\xe2\xc2\xbe";
  for (const char* regex : {"(?:a.*b)", "(?:[^a]+!)", "(?:\\w{2,3}\\S?)", "(?:(?-i:[A-Z])[a-z]*\\b.*)",
                            "(?:[\\w.-]+ ?\\d|\\(a\\))", "(?:(a|b(1|!)?)*[-. ])", "(?:\xe2[\\x80-\xff]?)", "(?:^a|b$)",
                            "(?:(?-i:[^a])b)", "(?:\\D\\W\\s)", "(?:(?:ab)*)"}) {
    const RE2 re2(regex, Residue::options());
    ASSERT_TRUE(re2.ok());
    for (const std::size_t most_states : {1UL, 3UL, 500UL}) {
      const Automaton whole = automaton(regex, Automaton::Asked::whole, most_states);
      const Automaton anywhere = automaton(regex, Automaton::Asked::anywhere, most_states);
      for (int round = 0; round < 3000; ++round) {
        std::string text(random() % 6, ' ');
        for (char& c : text) c = letters[random() % letters.size()];
        if (RE2::FullMatch(text, re2)) {
          EXPECT_TRUE(whole.may_match(text)) << regex << ' ' << text;
        }
        if (RE2::PartialMatch(text, re2)) {
          EXPECT_TRUE(anywhere.may_match(text)) << regex << ' ' << text;
        }
      }
    }
  }
}

}  // namespace
}  // namespace attrib::language
