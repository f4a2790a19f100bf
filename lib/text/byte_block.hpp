// Sixteen bytes that are compared at once.
#pragma once

#include <bit>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace attrib::text {

using ByteBlock [[gnu::vector_size(16)]] = std::uint8_t;

// The high bits side by side, the first byte's lowest.
inline std::uint32_t high_bits(ByteBlock bytes) {
#if defined(__SSE2__)
  return static_cast<std::uint32_t>(_mm_movemask_epi8(std::bit_cast<__m128i>(bytes)));
#else
  using Halves [[gnu::vector_size(16)]] = std::uint64_t;
  static_assert(std::endian::native == std::endian::little);
  const Halves sides = std::bit_cast<Halves>(bytes & std::uint8_t{0x80}) * 0x0002040810204081 >> 56;
  return static_cast<std::uint32_t>(sides[0] | sides[1] << 8);
#endif
}

}  // namespace attrib::text
