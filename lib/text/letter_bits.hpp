// Which bytes of a text are ASCII letters, found for all of it before it is cut into words.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace attrib::text {

// A bit a byte. Where a word ends is then told by a few steps of arithmetic, however long it is.
class LetterBits {
 public:
  static constexpr std::size_t least = 57;  // bits that are known from any byte on

  explicit LetterBits(std::string_view bytes);

  // Of the bytes from `at` on, lowest first, at least `least` of them: the letters, and the small ones. `at` may be the
  // end of the text, behind which there are none.
  [[nodiscard]] std::uint64_t letters(std::size_t at) const { return from(letters_, at); }
  [[nodiscard]] std::uint64_t small(std::size_t at) const { return from(small_, at); }

 private:
  static_assert(std::endian::native == std::endian::little);
  static std::uint64_t from(const std::uint8_t* bits, std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, bits + at / 8, sizeof word);
    return word >> at % 8;
  }

  std::unique_ptr<std::uint8_t[]> memory_;
  std::uint8_t *letters_, *small_;
};

}  // namespace attrib::text
