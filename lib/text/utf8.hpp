// UTF-8 as it comes: decoding that never fails, and warnings for what is ill-formed.
#pragma once

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "attrib/document.hpp"

namespace attrib::text {

// One code point, or one ill-formed maximal subpart (Unicode 15, 3.9) with `code` < 0.
struct Decoded {
  std::int32_t code = -1;
  std::uint32_t length = 0;  // bytes, at least 1
};

// What starts at `at`, which must be < bytes.size().
inline Decoded decode(std::string_view bytes, std::size_t at) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  if (data[at] < 0x80) return {data[at], 1};
  std::size_t next = at;
  std::int32_t code = -1;
  U8_NEXT(data, next, bytes.size(), code);
  return {code, static_cast<std::uint32_t>(next - at)};
}

// The first byte at or after `at` that is not ASCII; bytes.size() when there is none.
std::size_t skip_ascii(std::string_view bytes, std::size_t at);

// `size` or a little less, so that a cut there splits no well-formed sequence.
std::size_t cut_between_characters(std::string_view bytes, std::size_t size);

// Adds one "invalid-utf8" a maximal run of ill-formed bytes.
void warn_of_ill_formed(std::string_view bytes, std::vector<Warning>& warnings);

}  // namespace attrib::text
