// Web residue: the usual kinds, and sentences that must never be taken for residue.
#include <gtest/gtest.h>

#include <string>

#include "language/language.hpp"
#include "language/residue.hpp"
#include "text/text.hpp"

namespace attrib::language {
namespace {

bool first_paragraph_is_residue(std::string_view bytes) {
  static const Language english{Options{}};
  const text::Text text = text::analyse(bytes, english.abbreviations());
  return english.read(text).residue.at(0);
}

TEST(Residue, FindsTheUsualKinds) {
  for (const char* line :
       {"[ad_1]", "READ MORE", "Advertisement", "Share on Facebook", "Sign up to our daily newsletter",
        "(Photo by Ann Lee/Getty Images)", "By Jane Ostrow", "BY JANE OSTROW AND KARL DENE", "© 2019 Harbour Times",
        "Follow us on Twitter", "https://www.example.org/a/b", "Ann Lee/Reuters", "3 March 2019", "* * *"}) {
    EXPECT_TRUE(first_paragraph_is_residue(line)) << line;
  }
}

TEST(Residue, NeverASentence) {
  for (const char* line : {"\"We won,\" said Ann Lee.",
                           "“Read more,” she said.",
                           "Ann Lee said the bridge would open.",
                           "By the time he came, they had left.",
                           "Police said two people were hurt.",
                           "Corrections officers reportedly found him.",
                           "More people read than write, the poet said.",
                           "The photo shows him by the harbour.",
                           "Follow the money, the judge said.",
                           "Call it a draw.",
                           "Telecoms firms made 2000 calls, she said.",
                           "This video proves that cats can swim.",
                           "Share prices fell on Monday.",
                           "The club confirmed the news via Twitter.",
                           "Video games are good for you, a study says.",
                           "Print is dead, the editor said.",
                           "Copyright law is broken, she told the court.",
                           "Source code was stolen, the firm said.",
                           "Next week he will resign.",
                           "From Leeds to York it rained.",
                           "He signed up for the army at sixteen.",
                           "Comments by the mayor drew boos."}) {
    EXPECT_FALSE(first_paragraph_is_residue(line)) << line;
  }
}

TEST(Residue, RefusesABadPattern) {
  const DataFile bad("residue.txt", "# x\nbad\t(unclosed\texample\n", "", "");
  try {
    const Residue residue(bad);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()).substr(0, 41), "residue.txt:2: expected an RE2 pattern, s") << error.what();
  }
}

TEST(Residue, TriesSomeWhereASignStands) {
  const DataFile lines("residue.txt", "a\t.* end\tThe end\nb\t\\w+ ?/ ?PA\tLee/PA\t/\nc\tread on\tRead on\n", "", "");
  const Residue residue(lines);
  for (const char* line : {"It is the end", "Lee/PA", "Lee / pa", "Read on"})
    EXPECT_TRUE(residue.matches(line)) << line;
  EXPECT_FALSE(residue.matches("Lee PA"));
  const DataFile bad("residue.txt", "bad\tx\tx\t(unclosed\n", "", "");
  EXPECT_THROW(const Residue refused(bad), Error);
}

}  // namespace
}  // namespace attrib::language
