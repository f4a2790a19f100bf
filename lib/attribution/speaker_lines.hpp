// Interviews and transcripts: paragraphs that start with the name of who speaks ("BLITZER: …", "Q: …", "Ann Lee: …").
#pragma once

#include <vector>

#include "attribution/attributions.hpp"

namespace attrib::attribution {

// One attribution a speaker line, the whole rest of the paragraph its content. Empty unless the article has at least three
// such lines.
std::vector<Attribution> find_speaker_lines(const language::Reading& reading, const std::vector<Mention>& mentions);

}  // namespace attrib::attribution
