// Reads eight bytes at a time: folding, hashing and comparing a word of up to 16 ASCII bytes takes no loop.
#include "language/word_table.hpp"

#include <cstring>

#include "language/fold.hpp"

namespace attrib::language {
namespace {

constexpr std::size_t longest = 255;
constexpr std::uint64_t every_byte = 0x0101010101010101;
constexpr std::uint64_t high_bits = 0x80 * every_byte;

std::uint64_t load8(const char* from) {
  std::uint64_t value = 0;
  std::memcpy(&value, from, 8);
  return value;
}

std::uint64_t load4(const char* from) {
  std::uint32_t value = 0;
  std::memcpy(&value, from, 4);
  return value;
}

// Two overlapping reads that together cover a word of 1 to 16 bytes; head and tail alone for longer ones.
void read_ends(const char* word, std::size_t length, std::uint64_t& head, std::uint64_t& tail) {
  if (length >= 8) {
    head = load8(word);
    tail = load8(word + length - 8);
  } else if (length >= 4) {
    head = load4(word);
    tail = load4(word + length - 4);
  } else {
    const auto byte = [&](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(word[at])}; };
    head = byte(0) | byte(length / 2) << 8 | byte(length - 1) << 16;
    tail = 0;
  }
}

// A-Z to a-z in all eight bytes at once; the bytes must be ASCII.
std::uint64_t lower(std::uint64_t bytes) {
  const std::uint64_t from_a = bytes + (0x80 - 'A') * every_byte;
  const std::uint64_t past_z = bytes + (0x80 - 'Z' - 1) * every_byte;
  return bytes | ((from_a ^ past_z) & high_bits) >> 2;
}

}  // namespace

WordTable::WordTable(std::size_t words) {
  std::size_t slots = 64;
  while (slots < 2 * words) slots *= 2;
  slots_.resize(slots);
}

std::uint64_t WordTable::hash(std::uint64_t head, std::uint64_t tail, std::uint32_t length) {
  std::uint64_t mixed = (head ^ length) * 0x9E3779B97F4A7C15;
  mixed = (mixed ^ (mixed >> 32) ^ tail) * 0xD6E8FEB86659FD93;
  return mixed ^ (mixed >> 32);
}

WordTable::Key WordTable::key_of(std::string_view folded) {
  Key key;
  key.length = static_cast<std::uint32_t>(folded.size());
  read_ends(folded.data(), folded.size(), key.head, key.tail);
  key.hash = hash(key.head, key.tail, key.length);
  return key;
}

WordTable::Key WordTable::key(std::string_view word) const {
  word = without_stop(word);
  Key key;
  if (word.empty() || word.size() > 16) return key;
  read_ends(word.data(), word.size(), key.head, key.tail);
  if (((key.head | key.tail) & high_bits) != 0) return key;
  key.head = lower(key.head);
  key.tail = lower(key.tail);
  key.length = static_cast<std::uint32_t>(word.size());
  key.hash = hash(key.head, key.tail, key.length);
#if defined(__GNUC__)
  __builtin_prefetch(&slots_[key.hash & (slots_.size() - 1)]);
#endif
  return key;
}

std::size_t WordTable::slot_of(const Key& key, std::string_view folded) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = key.hash & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.number == unknown) return at;
    if (slot.head == key.head && slot.tail == key.tail && slot.length == key.length &&
        (key.length <= 16 || long_words_.at(slot.number) == folded)) {
      return at;
    }
  }
}

std::uint32_t WordTable::insert(std::string_view word) {
  const std::string folded = fold(word);
  if (folded.empty() || folded.size() > longest) return unknown;
  if (2 * (std::size_t{size_} + 1) > slots_.size()) grow();
  const Key key = key_of(folded);
  Slot& slot = slots_[slot_of(key, folded)];
  if (slot.number == unknown) {
    slot = {key.head, key.tail, key.length, ++size_};
    if (key.length > 16) long_words_.emplace(slot.number, folded);
  }
  return slot.number;
}

std::uint32_t WordTable::find(std::string_view word) const { return find(key(word), word); }

std::uint32_t WordTable::find_slowly(std::string_view word) const {
  if (word.size() > longest) return unknown;
  char buffer[longest];
  for (const bool plain : {false, true}) {
    const std::size_t length = fold_into(word, plain, buffer, sizeof buffer);
    if (length == 0) continue;
    const std::uint32_t number = find_folded({buffer, length});
    if (number != unknown) return number;
  }
  return unknown;
}

std::uint32_t WordTable::find_folded(std::string_view folded) const {
  return slots_[slot_of(key_of(folded), folded)].number;
}

void WordTable::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == unknown) continue;
    std::size_t at = hash(slot.head, slot.tail, slot.length) & mask;
    while (slots_[at].number != unknown) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace attrib::language
