// Loads everything once more and notes what an Extractor would throw, then runs the user's examples.
#include <set>
#include <string>

#include "attrib/data.hpp"
#include "attrib/error.hpp"
#include "attrib/extractor.hpp"
#include "collection/spelling.hpp"
#include "examples.hpp"
#include "language/language.hpp"
#include "language/pattern_set.hpp"

namespace attrib {

std::vector<std::string> problems_of_data(const Options& options) {
  std::vector<std::string> problems;
  std::set<std::string> places;  // a line that cannot be read needs no example; some files are read twice
  const language::Report note = [&](const Error& error) {
    const std::string problem = error.what();
    if (places.insert(problem.substr(0, problem.find(": expected "))).second) problems.push_back(problem);
  };
  const language::Language language(options, note);
  const language::PatternSet patterns(language.file("patterns.txt", note), note);
  const collection::Spellings spellings(language, note);
  run_examples(language, patterns, Lines::of_the_user, note);
  if (problems.empty()) {
    try {
      const Extractor extractor(options);
    } catch (const Error& error) {
      note(error);
    }
  }
  return problems;
}

}  // namespace attrib
