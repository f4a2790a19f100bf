// Quotes that nobody is named beside, whose words stand elsewhere in the article with their speaker.
#pragma once

#include <string_view>
#include <vector>

#include "attribution/attributions.hpp"

namespace attrib::attribution {

// The pattern of such an attribution.
inline constexpr std::string_view repeated = "repeated";

// A headline quotes what the story quotes again: an attribution without a source gets the speaker of the other
// (`same_as`). Two words at least must be the same, in one stretch, in any case of letters; three make an attribution
// of what was taken for a title or a term in the first paragraph. Of a pair of words that is said again and again the
// first places are looked at; n log n in the quoted words.
void find_repeats(const language::Reading& reading, const std::vector<quotation::Quoted>& quotes,
                  std::vector<Attribution>& attributions);

}  // namespace attrib::attribution
