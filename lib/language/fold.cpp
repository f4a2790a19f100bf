// Folding one code point at a time with ICU's character properties.
#include "language/fold.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace attrib::language {
namespace {

// The base letter of an accented one ("é" -> "e"); 0 for a combining mark, which is dropped.
UChar32 base_letter(UChar32 point) {
  if (u_getCombiningClass(point) != 0) return 0;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* normalizer = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status)) return point;
  UChar decomposed[8];
  const int32_t length = unorm2_getDecomposition(normalizer, point, decomposed, 8, &status);
  if (U_FAILURE(status) || length <= 0) return point;
  UChar32 first = 0;
  int32_t offset = 0;
  U16_NEXT(decomposed, offset, length, first);
  return first;
}

char ascii_lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

std::size_t fold_into(std::string_view word, bool plain, char* out, std::size_t capacity) {
  word = without_stop(word);
  const auto* bytes_in = reinterpret_cast<const std::uint8_t*>(word.data());
  const auto length = static_cast<int32_t>(word.size());
  std::size_t written = 0;
  for (int32_t offset = 0; offset < length;) {
    if (bytes_in[offset] < 0x80) {
      if (written == capacity) return 0;
      out[written++] = ascii_lower(static_cast<char>(bytes_in[offset++]));
      continue;
    }
    const int32_t start = offset;
    UChar32 point = 0;
    U8_NEXT(bytes_in, offset, length, point);
    char bytes[U8_MAX_LENGTH];
    int32_t size = 0;
    if (point < 0) {  // ill-formed: keep the bytes
      size = offset - start;
      std::memcpy(bytes, word.data() + start, static_cast<std::size_t>(size));
    } else {
      if (plain) point = base_letter(point);
      if (point == 0) continue;
      point = point == 0x2019 ? '\'' : u_tolower(point);
      U8_APPEND_UNSAFE(bytes, size, point);
    }
    if (written + static_cast<std::size_t>(size) > capacity) return 0;
    std::memcpy(out + written, bytes, static_cast<std::size_t>(size));
    written += static_cast<std::size_t>(size);
  }
  return written;
}

std::string fold(std::string_view word) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(word.begin(), word.end(), is_ascii)) {
    std::string folded(without_stop(word));
    std::transform(folded.begin(), folded.end(), folded.begin(), ascii_lower);
    return folded;
  }
  std::string folded(3 * word.size() + 4, '\0');  // no lower-case form is three times as long in UTF-8
  folded.resize(fold_into(word, false, folded.data(), folded.size()));
  return folded;
}

}  // namespace attrib::language
