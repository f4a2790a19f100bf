// A flat hash table from folded words to small numbers; looking up allocates nothing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/word_key.hpp"
#include "text/big_memory.hpp"

namespace attrib::language {

// A word is known by the 64-bit hash of its folded letters; the letters themselves are not kept. That two of fifty
// thousand words share one has odds of one in ten billion, and would only lend one word the classes of another.
class WordTable {
 public:
  using Key = language::Key;
  static constexpr std::uint32_t unknown = 0;
  static constexpr std::size_t longest = 255;  // bytes; longer words are never listed

  // Room for `words` different words; more can be added, the table grows.
  explicit WordTable(std::size_t words);

  // The number of the word, any case: the one it has, else the next free one (1, 2, …). `unknown` for an empty word and
  // for one that is too long.
  std::uint32_t insert(std::string_view word);

  // The number of the word as it stands in a text (any case, curly apostrophe, full stop at the end), or `unknown`. A
  // word with accents that is not listed is looked for without them ("José" finds "jose").
  [[nodiscard]] std::uint32_t find(std::string_view word) const { return find(word_key(word, word.size()), word); }

  // The same in two steps, so that a reader can ask for the memory of the words to come while it deals with this one.
  [[nodiscard]] std::uint32_t find(Key key, std::string_view word) const {
    return key != no_key ? find(key) : find_slowly(word);
  }
  // `unknown` for no_key.
  [[nodiscard]] std::uint32_t find(Key key) const { return slots_[slot_of(key)].number; }
  void fetch([[maybe_unused]] Key key) const {
#if defined(__GNUC__)
    __builtin_prefetch(&slots_[key & mask_]);
#endif
  }
  // The key of any word, made the slow way; of one that is too long to be listed, that of its letters as they stand.
  [[nodiscard]] static Key slow_key(std::string_view word);

  // Numbers in use are 1 … size().
  [[nodiscard]] std::uint32_t size() const { return size_; }

 private:
  struct Slot {
    Key key = no_key;
    std::uint32_t number = unknown;
  };

  // The slot of the key, or the empty one where it would go.
  [[nodiscard]] std::size_t slot_of(Key key) const {
    std::size_t at = key & mask_;
    while (slots_[at].key != key && slots_[at].number != unknown) at = (at + 1) & mask_;
    return at;
  }
  [[nodiscard]] std::uint32_t find_slowly(std::string_view word) const;
  void resize(std::size_t slots);

  using Slots = std::vector<Slot, text::BigMemory<Slot>>;
  Slots slots_;  // a power of two of them, linear probing, at most half full
  std::size_t mask_ = 0;
  std::uint32_t size_ = 0;
};

}  // namespace attrib::language
