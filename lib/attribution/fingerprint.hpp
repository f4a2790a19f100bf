// A number that is equal for the same quote in another article.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "attrib/document.hpp"

namespace attrib::attribution {

// FNV-1a (64 bit) over the words of the spans as UTF-8: NFKC case-folded (ICU), apostrophes dropped, every other
// character that is no letter, mark or number a separator, the words joined by one space.
std::uint64_t fingerprint(std::string_view text, const std::vector<Span>& spans);

}  // namespace attrib::attribution
