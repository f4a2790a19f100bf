/// A data folder of one's own: what is wrong with it.
#pragma once

#include <string>
#include <vector>

#include "attrib/options.hpp"

namespace attrib {

/// All that is wrong with the files of Options::data_folder as they lie over the built-in ones, in the order of the
/// stages that read them; empty when an Extractor takes them and every example in them holds. Each problem names
/// file, line, what was expected and what was seen:
///
///     mine/cues.txt:3: expected one of speech, writing, thought, plan, saw "speach"
///     mine/cues.txt:4: expected an example with one of boast,boasts,boasted, saw "He bragged."
///
/// Examples are the last columns of cues.txt (holds the cue), patterns.txt (this very pattern decides on it) and
/// residue.txt (is residue by this pattern). Learned weights in the folder are read when all words are right.
/// Throws attrib::Error when the language is unknown or the folder is missing.
[[nodiscard]] std::vector<std::string> problems_of_data(const Options& options);

}  // namespace attrib
