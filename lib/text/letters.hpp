// Runs of ASCII letters, eight bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/characters.hpp"

namespace attrib::text {

struct Letters {
  std::size_t end = 0;     // where the run ends
  std::uint8_t kinds = 0;  // ascii::upper and ascii::lower, as far as they are in it
};

// The letters from `at` on, which must not be past the end.
inline Letters letters_at(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t every_byte = 0x0101010101010101, high_bits = 0x80 * every_byte;
  Letters run{at};
  if constexpr (std::endian::native == std::endian::little) {
    while (bytes.size() - run.end >= sizeof(std::uint64_t)) {
      std::uint64_t chunk = 0;
      std::memcpy(&chunk, bytes.data() + run.end, sizeof chunk);
      const std::uint64_t folded = (chunk | 0x20 * every_byte) & ~high_bits;
      const std::uint64_t from_a = folded + (0x80 - 'a') * every_byte, past_z = folded + (0x80 - 'z' - 1) * every_byte;
      const std::uint64_t letters = (from_a ^ past_z) & ~chunk & high_bits;
      const std::uint64_t others = letters ^ high_bits;
      const std::uint64_t inside = letters & (others - 1);  // those before the first other one
      const std::uint64_t small = inside & chunk << 2;      // the bit that tells "a" from "A"
      if (small != 0) run.kinds |= ascii::lower;
      if (small != inside) run.kinds |= ascii::upper;
      run.end += static_cast<std::size_t>(std::countr_zero(others)) / 8;
      if (others != 0) return run;
    }
  }
  for (; run.end < bytes.size(); ++run.end) {
    const std::uint8_t kind = ascii::bits[static_cast<unsigned char>(bytes[run.end])] & ascii::letter;
    if (kind == 0) break;
    run.kinds |= kind;
  }
  return run;
}

}  // namespace attrib::text
