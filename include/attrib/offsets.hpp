/// From byte offsets to code points or UTF-16 units and back, for the text of one article.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attrib {

/// The unit of a start or end: what Python and Rust's chars() count (codepoint), what C++, Go and Rust's str count
/// (byte), or what JavaScript, Java and C# count (utf16).
enum class OffsetUnit { codepoint, byte, utf16 };

/// Converts the offsets of one text. Building it takes one pass over the text, a conversion constant time, so all the
/// spans of an article take linear time together.
///
/// An ill-formed byte sequence counts as one code point and one UTF-16 unit per maximal subpart (Unicode 15, 3.9), just
/// as `bytes.decode("utf-8", errors="replace")` counts in Python and TextDecoder in JavaScript.
///
///     attrib::Offsets offsets("naïve", attrib::OffsetUnit::codepoint);
///     offsets.from_byte(4) == 3;  // "v" is byte 4 and code point 3
class Offsets {
 public:
  /// `text` must outlive this object.
  Offsets(std::string_view text, OffsetUnit unit);

  /// A place between two characters, counted both ways.
  struct Place {
    std::size_t byte = 0;
    std::size_t unit = 0;
  };

  /// The place at a byte offset; from inside a character, the place after it, and from past the end, the end.
  [[nodiscard]] Place place(std::size_t byte) const;

  /// The offset in units of a byte offset.
  [[nodiscard]] std::size_t from_byte(std::size_t byte) const { return place(byte).unit; }

  /// The byte offset of an offset in units. Inside a character, the byte after it; past the end, the size of the text.
  [[nodiscard]] std::size_t to_byte(std::size_t unit) const;

 private:
  // Of 64 bytes.
  struct Block {
    std::size_t units = 0;      // of what starts before it
    std::uint64_t starts = 0;   // a bit a byte, the lowest first: a character, or what counts as one, starts here
    std::uint64_t doubles = 0;  // of these the ones that are two units
  };

  // Those before the block and of what starts at some of its bytes.
  [[nodiscard]] std::size_t units_up_to(const Block& block, std::uint64_t bytes) const;

  std::string_view text_;
  OffsetUnit unit_;
  std::vector<Block> blocks_;  // one more than the text fills; empty when units are bytes throughout
};

/// The text as valid UTF-8: each maximal subpart of an ill-formed sequence becomes one U+FFFD.
[[nodiscard]] std::string well_formed(std::string_view text);

}  // namespace attrib
