// Words as numbers. Eight bytes are read at a time: folding and hashing a word of up to 16 ASCII bytes takes no loop.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "language/branchless.hpp"
#include "text/byte_block.hpp"

namespace attrib::language {

// The hash of a word's folded letters.
using Key = std::uint64_t;
inline constexpr Key no_key = 0;                       // the word needs ICU, or is too long for the quick way
inline constexpr std::size_t longest_quick_word = 16;  // bytes, a full stop at its end not counted

namespace word_keys {

inline constexpr std::uint64_t high_bits = 0x8080808080808080;

// The first `length` (0 … 8) bytes, zeros after them.
inline std::uint64_t load(const char* from, std::size_t length) {
  std::uint64_t value = 0;
  std::memcpy(&value, from, length);
  return value;
}

// The first eight bytes of a word, and the last eight of one that is longer: together all of a word of up to 16.
using Ends [[gnu::vector_size(16)]] = std::uint64_t;

// A-Z to a-z in all bytes at once.
inline Ends lower(Ends ends) {
  const auto bytes = std::bit_cast<text::ByteBlock>(ends);
  return std::bit_cast<Ends>(bytes | (text::in_range(bytes, 'A', 'Z') & std::uint8_t{'a' - 'A'}));
}

// What both ends are cut to, by the word's size.
inline constexpr auto cuts = [] {
  std::array<Ends, longest_quick_word + 1> table{};
  for (std::size_t size = 1; size < table.size(); ++size) {
    const std::uint64_t all = ~std::uint64_t{0};
    table[size] = size > 8 ? Ends{all, all} : Ends{all >> (64 - 8 * size), 0};
  }
  return table;
}();
// Where the second end begins: anywhere in a word that has none.
inline constexpr auto second_end = [] {
  std::array<std::uint8_t, longest_quick_word + 1> table{};
  for (std::size_t size = 9; size < table.size(); ++size) table[size] = static_cast<std::uint8_t>(size - 8);
  return table;
}();

// Both ends of a word of up to 16 bytes. Where eight can be read, that takes no branch.
inline Ends ends_of(const char* word, std::size_t size, std::size_t readable) {
  if (std::endian::native == std::endian::little && readable >= 8)
    return Ends{load(word, 8), load(word + second_end[size], 8)} & cuts[size];
  return size > 8 ? Ends{load(word, 8), load(word + size - 8, 8)} : Ends{load(word, size), 0};
}

inline std::uint64_t mix(std::uint64_t hash, std::uint64_t bytes) {
  hash = (hash ^ bytes) * 0x9E3779B97F4A7C15;
  return hash ^ hash >> 32;
}

inline Key finish(std::uint64_t hash, std::size_t length) {
  hash = mix(hash, length);
  return hash == no_key ? 1 : hash;
}

inline Key key_of_ends(std::uint64_t first, std::uint64_t second, std::size_t length) {
  return finish(mix(mix(0, first), second), length);
}

}  // namespace word_keys

// The key of a word as it stands in a text, or `no_key`. `readable` bytes may be read from its start on: when there
// are eight of them, short words need no loop. Nothing here branches on what differs from word to word.
inline Key word_key(std::string_view word, std::size_t readable) {
  using namespace word_keys;
  if (word.empty() || word.size() > longest_quick_word + 1) return no_key;
  const std::size_t size = word.size() - static_cast<std::size_t>(both(word.size() > 1, word.back() == '.'));
  if (size > longest_quick_word) return no_key;
  const Ends ends = lower(ends_of(word.data(), size, readable));
  const std::uint64_t first = ends[0], second = ends[1];
  if (((first | second) & high_bits) != 0) return no_key;
  return key_of_ends(first, second, size);
}

}  // namespace attrib::language
