// Interviews and transcripts: paragraphs that start with the name of who speaks ("BLITZER: …", "Q: …", "Ann Lee: …").
#pragma once

#include <vector>

#include "attribution/attributions.hpp"

namespace attrib::attribution {

// One attribution a speaker line, the whole rest of the paragraph its content. Empty unless the article has at least
// three such lines. A line may stand between marks as a whole (`"BLITZER: …`).
std::vector<Attribution> find_speaker_lines(const language::Reading& reading, const std::vector<Mention>& mentions,
                                            const std::vector<quotation::Quoted>& quotes);

}  // namespace attrib::attribution
