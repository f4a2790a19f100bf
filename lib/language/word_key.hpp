// Words as numbers. Eight bytes are read at a time: folding and hashing a word of up to 16 ASCII bytes takes no loop.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "language/branchless.hpp"

namespace attrib::language {

// The hash of a word's folded letters.
using Key = std::uint64_t;
inline constexpr Key no_key = 0;                       // the word needs ICU, or is too long for the quick way
inline constexpr std::size_t longest_quick_word = 16;  // bytes, a full stop at its end not counted

namespace word_keys {

inline constexpr std::uint64_t every_byte = 0x0101010101010101;
inline constexpr std::uint64_t high_bits = 0x80 * every_byte;

// The first `length` (0 … 8) bytes, zeros after them.
inline std::uint64_t load(const char* from, std::size_t length) {
  std::uint64_t value = 0;
  std::memcpy(&value, from, length);
  return value;
}

// The same of 1 to 8 bytes where eight can be read: one load and a mask.
inline std::uint64_t load_and_cut(const char* from, std::size_t length) {
  if constexpr (std::endian::native != std::endian::little) return load(from, length);
  return load(from, 8) & ~std::uint64_t{0} >> (64 - 8 * length);
}

// A-Z to a-z in all eight bytes at once; the bytes must be ASCII.
inline std::uint64_t lower(std::uint64_t bytes) {
  const std::uint64_t from_a = bytes + (0x80 - 'A') * every_byte;
  const std::uint64_t past_z = bytes + (0x80 - 'Z' - 1) * every_byte;
  return bytes | ((from_a ^ past_z) & high_bits) >> 2;
}

inline std::uint64_t mix(std::uint64_t hash, std::uint64_t bytes) {
  hash = (hash ^ bytes) * 0x9E3779B97F4A7C15;
  return hash ^ hash >> 32;
}

inline Key finish(std::uint64_t hash, std::size_t length) {
  hash = mix(hash, length);
  return hash == no_key ? 1 : hash;
}

// The first eight bytes, then the last eight: together all of a word of up to 16.
inline Key key_of_ends(std::uint64_t head, std::uint64_t tail, std::size_t length) {
  return finish(mix(mix(0, head), tail), length);
}

}  // namespace word_keys

// The key of a word as it stands in a text, or `no_key`. `readable` bytes may be read from its start on: when there
// are eight of them, short words need no loop. Nothing here branches on what differs from word to word.
inline Key word_key(std::string_view word, std::size_t readable) {
  using namespace word_keys;
  if (word.empty() || word.size() > longest_quick_word + 1) return no_key;
  const std::size_t size = word.size() - static_cast<std::size_t>(both(word.size() > 1, word.back() == '.'));
  if (size > longest_quick_word) return no_key;
  const bool two = size > 8;
  std::uint64_t head = 0, tail = 0;
  if (readable >= 8) {
    head = load_and_cut(word.data(), std::min<std::size_t>(size, 8));
    tail = load(word.data() + (two ? size - 8 : 0), 8) & (std::uint64_t{0} - two);
  } else {
    head = load(word.data(), size);
  }
  if (((head | tail) & high_bits) != 0) return no_key;
  return key_of_ends(lower(head), lower(tail), size);
}

}  // namespace attrib::language
