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

WordTable::WordTable(std::size_t words) : keys_(1, no_key) {
  std::size_t places = 64;
  while (places < 4 * words) places *= 2;  // sparse: most words are found where they are looked for first
  resize(places);
}

std::uint32_t WordTable::insert(std::string_view word) {
  const std::string folded = fold(word);
  if (folded.empty() || folded.size() > longest) return unknown;
  if (2 * keys_.size() > places_.size()) resize(2 * places_.size());
  const Key key = key_of_folded(folded);
  Place& place = places_[places().index_of(key)];
  if (place.number == unknown) {
    place.check = check_of(key);
    place.number = static_cast<std::uint32_t>(keys_.size()) & most_words;
    keys_.push_back(key);
  }
  return place.number;
}

Key WordTable::slow_key(std::string_view word) {
  char buffer[longest];
  const std::size_t length = fold_into(word, false, buffer, sizeof buffer);
  return key_of_folded(length == 0 ? without_stop(word) : std::string_view(buffer, length));
}

WordTable::Found WordTable::find_slowly(std::string_view word) const {
  const Key key = slow_key(word);
  if (word.size() > longest + 1) return {key, &place(no_key)};
  const Place& as_it_is = place(key);
  if (as_it_is.number != unknown) return {key, &as_it_is};
  char buffer[longest];
  const std::size_t length = fold_into(word, true, buffer, sizeof buffer);
  return {key, &place(length == 0 ? no_key : key_of_folded({buffer, length}))};
}

// Before words are described.
void WordTable::resize(std::size_t places) {
  places_.assign(places, Place());
  mask_ = places - 1;
  for (std::uint32_t number = 1; number < keys_.size(); ++number) {
    Place& place = places_[this->places().index_of(keys_[number])];
    place.check = check_of(keys_[number]);
    place.number = number & most_words;
  }
}

}  // namespace attrib::language
