// Sixteen bytes that are compared at once.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

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

// The first byte from `at` on that is looked for, or the end. `of_block` sets the high bits of those in a block,
// `of_byte` says the same of one.
template <typename OfBlock, typename OfByte>
std::size_t find_byte(std::string_view bytes, std::size_t at, OfBlock of_block, OfByte of_byte) {
  while (bytes.size() - at >= sizeof(ByteBlock)) {
    ByteBlock block;
    std::memcpy(&block, bytes.data() + at, sizeof block);
    const std::uint32_t found = high_bits(of_block(block));
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found));
    at += sizeof block;
  }
  while (at < bytes.size() && !of_byte(static_cast<unsigned char>(bytes[at]))) ++at;
  return at;
}

// All bits of the bytes from `first` to `last`.
inline ByteBlock in_range(ByteBlock block, std::uint8_t first, std::uint8_t last) {
  using Signed [[gnu::vector_size(16)]] = std::int8_t;
  constexpr std::uint8_t most = 127;  // the range is moved to end there, where a comparison of signed bytes tells it
  const auto moved = std::bit_cast<Signed>(block + static_cast<std::uint8_t>(most - last));
  return std::bit_cast<ByteBlock>(moved > static_cast<std::int8_t>(most - 1 - (last - first)));
}

// All bits of the bytes that are `one`.
inline ByteBlock equal(ByteBlock block, std::uint8_t one) { return std::bit_cast<ByteBlock>(block == one); }

}  // namespace attrib::text
