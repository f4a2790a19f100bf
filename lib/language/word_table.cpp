// Reads eight bytes at a time: folding and hashing a word of up to 16 ASCII bytes takes no loop.
#include "language/word_table.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

#include "language/fold.hpp"

namespace attrib::language {
namespace {

constexpr std::uint64_t every_byte = 0x0101010101010101;
constexpr std::uint64_t high_bits = 0x80 * every_byte;

// The first `length` (0 … 8) bytes, zeros after them.
std::uint64_t load(const char* from, std::size_t length) {
  std::uint64_t value = 0;
  std::memcpy(&value, from, length);
  return value;
}

// The same where eight bytes can be read: one load and a mask.
std::uint64_t load_and_cut(const char* from, std::size_t length) {
  std::uint64_t value = 0;
  std::memcpy(&value, from, 8);
  if constexpr (std::endian::native == std::endian::little) {
    return length >= 8 ? value : value & ((std::uint64_t{1} << (8 * length)) - 1);
  }
  return load(from, length);
}

// A-Z to a-z in all eight bytes at once; the bytes must be ASCII.
std::uint64_t lower(std::uint64_t bytes) {
  const std::uint64_t from_a = bytes + (0x80 - 'A') * every_byte;
  const std::uint64_t past_z = bytes + (0x80 - 'Z' - 1) * every_byte;
  return bytes | ((from_a ^ past_z) & high_bits) >> 2;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t bytes) {
  hash = (hash ^ bytes) * 0x9E3779B97F4A7C15;
  return hash ^ hash >> 32;
}

WordTable::Key finish(std::uint64_t hash, std::size_t length) {
  hash = mix(hash, length);
  return hash == WordTable::slow ? 1 : hash;
}

// The first eight bytes, then the last eight: together all of a word of up to 16.
WordTable::Key key_of_ends(std::uint64_t head, std::uint64_t tail, std::size_t length) {
  return finish(mix(mix(0, head), tail), length);
}

WordTable::Key key_of_folded(std::string_view word) {
  const std::size_t size = word.size();
  if (size <= 8) return key_of_ends(load(word.data(), size), 0, size);
  if (size <= 16) return key_of_ends(load(word.data(), 8), load(word.data() + size - 8, 8), size);
  std::uint64_t hash = 0;
  for (std::size_t at = 0; at < size; at += 8)
    hash = mix(hash, load(word.data() + at, std::min<std::size_t>(8, size - at)));
  return finish(hash, size);
}

}  // namespace

WordTable::WordTable(std::size_t words) {
  std::size_t slots = 64;
  while (slots < 2 * words) slots *= 2;
  resize(slots);
}

WordTable::Key WordTable::key(std::string_view word, std::size_t readable) const {
  word = without_stop(word);
  const std::size_t size = word.size();
  if (size == 0 || size > 16) return slow;
  std::uint64_t head = readable >= 8 ? load_and_cut(word.data(), size) : load(word.data(), size);
  std::uint64_t tail = size > 8 ? load(word.data() + size - 8, 8) : 0;
  if (((head | tail) & high_bits) != 0) return slow;
  const Key key = key_of_ends(lower(head), lower(tail), size);
#if defined(__GNUC__)
  __builtin_prefetch(&slots_[key & mask_]);
#endif
  return key;
}

std::uint32_t WordTable::insert(std::string_view word) {
  const std::string folded = fold(word);
  if (folded.empty() || folded.size() > longest) return unknown;
  if (2 * (std::size_t{size_} + 1) > slots_.size()) resize(2 * slots_.size());
  const Key key = key_of_folded(folded);
  Slot& slot = slots_[slot_of(key)];
  if (slot.number == unknown) slot = {key, ++size_};
  return slot.number;
}

WordTable::Key WordTable::slow_key(std::string_view word) {
  char buffer[longest];
  const std::size_t length = fold_into(word, false, buffer, sizeof buffer);
  return key_of_folded(length == 0 ? without_stop(word) : std::string_view(buffer, length));
}

std::uint32_t WordTable::find_slowly(std::string_view word) const {
  if (word.size() > longest + 1) return unknown;
  char buffer[longest];
  for (const bool plain : {false, true}) {
    const std::size_t length = fold_into(word, plain, buffer, sizeof buffer);
    if (length == 0) continue;
    const std::uint32_t number = slots_[slot_of(key_of_folded({buffer, length}))].number;
    if (number != unknown) return number;
  }
  return unknown;
}

void WordTable::resize(std::size_t slots) {
  Slots old(slots);
  old.swap(slots_);
  mask_ = slots - 1;
  for (const Slot& slot : old) {
    if (slot.number != unknown) slots_[slot_of(slot.key)] = slot;
  }
}

}  // namespace attrib::language
