// Sixteen bytes at a time.
#include "text/letter_bits.hpp"

#include <algorithm>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace attrib::text {
namespace {

using Bytes [[gnu::vector_size(16)]] = std::uint8_t;
using Signed [[gnu::vector_size(16)]] = std::int8_t;

// The sixteen high bits side by side.
std::uint16_t gather(Bytes bytes) {
#if defined(__SSE2__)
  return static_cast<std::uint16_t>(_mm_movemask_epi8(std::bit_cast<__m128i>(bytes)));
#else
  using Halves [[gnu::vector_size(16)]] = std::uint64_t;
  const Halves high = std::bit_cast<Halves>(bytes & std::uint8_t{0x80}) * 0x0002040810204081 >> 56;
  return static_cast<std::uint16_t>(high[0] | high[1] << 8);
#endif
}

}  // namespace

LetterBits::LetterBits(std::string_view bytes) {
  constexpr std::size_t block = sizeof(Bytes), bits = sizeof(std::uint16_t);
  const std::size_t blocks = bytes.size() / block + 1, size = bits * blocks + sizeof(std::uint64_t);
  memory_ = std::make_unique_for_overwrite<std::uint8_t[]>(2 * size);
  letters_ = memory_.get();
  small_ = letters_ + size;
  const auto add = [&](std::size_t at, std::size_t length) {
    constexpr std::int8_t most = 127, count = 'z' - 'a' + 1;
    Bytes chunk{};
    std::memcpy(&chunk, bytes.data() + block * at, length);
    const Bytes folded = chunk | std::uint8_t{0x20};
    const auto letters =
        std::bit_cast<Bytes>(std::bit_cast<Signed>(folded + std::uint8_t{most - 'z'}) > std::int8_t{most - count});
    const std::uint16_t all = gather(letters),
                        small = gather(letters & (chunk << 2));  // the bit that tells "a" from "A"
    std::memcpy(letters_ + bits * at, &all, bits);
    std::memcpy(small_ + bits * at, &small, bits);
  };
  for (std::size_t at = 0; at + 1 < blocks; ++at) add(at, block);
  add(blocks - 1, bytes.size() % block);
  std::fill(letters_ + bits * blocks, letters_ + size, std::uint8_t{0});
  std::fill(small_ + bits * blocks, small_ + size, std::uint8_t{0});
}

}  // namespace attrib::text
