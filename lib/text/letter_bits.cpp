// Eight bytes at a time.
#include "text/letter_bits.hpp"

#include <algorithm>

namespace attrib::text {
namespace {

constexpr std::uint64_t every_byte = 0x0101010101010101, high_bits = 0x80 * every_byte;

// The high bits of all that are letters.
std::uint64_t letters_of(std::uint64_t chunk) {
  const std::uint64_t folded = (chunk | 0x20 * every_byte) & ~high_bits;
  const std::uint64_t from_a = folded + (0x80 - 'a') * every_byte, past_z = folded + (0x80 - 'z' - 1) * every_byte;
  return (from_a ^ past_z) & ~chunk & high_bits;
}

// The eight high bits side by side.
std::uint8_t gather(std::uint64_t high) { return static_cast<std::uint8_t>(high * 0x0002040810204081 >> 56); }

}  // namespace

LetterBits::LetterBits(std::string_view bytes) {
  const std::size_t whole = bytes.size() / 8, size = whole + 1 + sizeof(std::uint64_t);
  memory_ = std::make_unique_for_overwrite<std::uint8_t[]>(2 * size);
  letters_ = memory_.get();
  small_ = letters_ + size;
  const auto add = [&](std::size_t at, std::size_t length) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, bytes.data() + 8 * at, length);
    const std::uint64_t letters = letters_of(chunk);
    letters_[at] = gather(letters);
    small_[at] = gather(letters & chunk << 2);  // the bit that tells "a" from "A"
  };
  for (std::size_t at = 0; at < whole; ++at) add(at, sizeof(std::uint64_t));
  add(whole, bytes.size() % 8);
  std::fill(letters_ + whole + 1, letters_ + size, std::uint8_t{0});
  std::fill(small_ + whole + 1, small_ + size, std::uint8_t{0});
}

}  // namespace attrib::text
