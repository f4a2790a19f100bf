// The examples that lines of the data files carry, run.
#pragma once

#include "language/language.hpp"
#include "language/pattern_set.hpp"

namespace attrib {

enum class Lines { all, of_the_user };

// An example of cues.txt, patterns.txt or residue.txt that does not show what its line says goes to `report`; so does a
// line that has none.
void run_examples(const language::Language& language, const language::PatternSet& patterns, Lines which,
                  const language::Report& report);

}  // namespace attrib
