// Sixteen bytes at a time.
#include "text/letter_bits.hpp"

#include <algorithm>

#include "text/byte_block.hpp"

namespace attrib::text {

LetterBits::LetterBits(std::string_view bytes) {
  constexpr std::size_t block = sizeof(ByteBlock), bits = sizeof(std::uint16_t);
  const std::size_t blocks = bytes.size() / block + 1, size = bits * blocks + sizeof(std::uint64_t);
  memory_ = std::make_unique_for_overwrite<std::uint8_t[]>(2 * size);
  letters_ = memory_.get();
  small_ = letters_ + size;
  const auto add = [&](std::size_t at, std::size_t length) {
    ByteBlock chunk{};
    if (length != 0) std::memcpy(&chunk, bytes.data() + block * at, length);  // the data of no bytes may be null
    const ByteBlock letters = in_range(chunk | std::uint8_t{0x20}, 'a', 'z');
    const auto all = static_cast<std::uint16_t>(high_bits(letters));
    const auto small =
        static_cast<std::uint16_t>(high_bits(letters & (chunk << 2)));  // the bit that tells "a" from "A"
    std::memcpy(letters_ + bits * at, &all, bits);
    std::memcpy(small_ + bits * at, &small, bits);
  };
  for (std::size_t at = 0; at + 1 < blocks; ++at) add(at, block);
  add(blocks - 1, bytes.size() % block);
  std::fill(letters_ + bits * blocks, letters_ + size, std::uint8_t{0});
  std::fill(small_ + bits * blocks, small_ + size, std::uint8_t{0});
}

}  // namespace attrib::text
