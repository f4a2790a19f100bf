// One step of UTF-8 decoding, for the writers; ill-formed bytes are cut into maximal subparts (Unicode 15, 3.9).
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace attrib::output {

inline constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

struct Sequence {
  std::size_t size = 1;
  bool valid = true;
};

// The sequence that starts at text[at], by table 3-7 of the Unicode standard. An ill-formed one is as long as its
// longest prefix that could have begun a character, and at least one byte.
inline Sequence sequence(std::string_view text, std::size_t at) {
  // Past the end stands 0, which continues nothing.
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // The second byte is limited after some leads: no overlong forms, no surrogates, nothing past U+10FFFF.
  unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  for (std::size_t size = 1; size < length; ++size) {
    if (byte(size) < low || byte(size) > high) return {size, false};
    low = 0x80;
    high = 0xBF;
  }
  return {length, true};
}

// The code point of a valid sequence.
inline char32_t code_point(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(bytes[i])); };
  switch (bytes.size()) {
    case 1:
      return byte(0);
    case 2:
      return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
    case 3:
      return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    default:
      return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
  }
}

// Bytes as a number, the first one lowest on every machine.
inline std::uint64_t eight_bytes(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return std::endian::native == std::endian::big ? __builtin_bswap64(word) : word;
}
inline std::uint64_t four_bytes(const char* bytes) {
  std::uint32_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return std::endian::native == std::endian::big ? __builtin_bswap32(word) : word;
}
inline void write_eight(char* to, std::uint64_t word) {
  if (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  std::memcpy(to, &word, sizeof word);
}
// Those from a place on, fewer than eight, at the end of a text; zeros behind them.
inline std::uint64_t last_bytes(std::string_view text, std::size_t at) {
  const std::size_t rest = text.size() - at;
  if (rest == 0) return 0;
  const char* const end = text.data() + text.size();
  if (text.size() >= 8) return eight_bytes(end - 8) >> (64 - 8 * rest);
  if (rest >= 4) return four_bytes(end - rest) | four_bytes(end - 4) << 8 * (rest - 4);  // some of them twice
  const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(text[at + i])} << 8 * i; };
  return byte(0) | byte(rest / 2) | byte(rest - 1);
}

inline constexpr std::uint64_t high_bits = 0x8080808080808080U;

inline bool is_ascii(std::uint64_t eight) { return (eight & high_bits) == 0; }

}  // namespace attrib::output
