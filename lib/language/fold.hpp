// Words without their case, so that "SAID", "Said" and "said" are one.
#pragma once

#include <string>
#include <string_view>

namespace attrib::language {

// Lower case, the curly apostrophe made straight, one full stop at the end left out ("Mr." -> "mr", "U.S." -> "u.s").
// Ill-formed bytes stay as they are.
[[nodiscard]] std::string fold(std::string_view word);

// The same for words of at most `capacity` bytes without allocating: writes to `out` and returns the length; 0 when the
// folded word does not fit. With `plain` accents are dropped too ("José" -> "jose").
[[nodiscard]] std::size_t fold_into(std::string_view word, bool plain, char* out, std::size_t capacity);

// The word without a full stop at its end; a lone stop stays.
[[nodiscard]] constexpr std::string_view without_stop(std::string_view word) {
  if (word.size() > 1 && word.back() == '.') word.remove_suffix(1);
  return word;
}

}  // namespace attrib::language
