// Inserting, and the words that need ICU or are long.
#include "language/word_table.hpp"

#include <algorithm>
#include <string>

#include "language/fold.hpp"

namespace attrib::language {
namespace {

using word_keys::finish;
using word_keys::key_of_ends;
using word_keys::load;
using word_keys::mix;

Key key_of_folded(std::string_view word) {
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
  while (slots < 4 * words) slots *= 2;  // sparse: most words are found where they are looked for first
  resize(slots);
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

Key WordTable::slow_key(std::string_view word) {
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
