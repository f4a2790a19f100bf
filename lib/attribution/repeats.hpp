// Quotes that nobody is named beside, whose words stand elsewhere in the article with their speaker.
#pragma once

#include <vector>

#include "attribution/attributions.hpp"

namespace attrib::attribution {

// A headline quotes what the story quotes again: such an attribution without a source gets the speaker of the other
// (`same_as`). Two words at least must be the same, in one stretch, in any case of letters; three make an attribution
// of what was taken for a title or a term. Linear in the quoted words.
void find_repeats(const language::Reading& reading, const std::vector<quotation::Quoted>& quotes,
                  std::vector<Attribution>& attributions);

}  // namespace attrib::attribution
