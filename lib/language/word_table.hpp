// A flat hash table from folded words to small numbers; looking up allocates nothing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/lexicon.hpp"
#include "language/word_key.hpp"
#include "text/big_memory.hpp"

namespace attrib::language {

// What reading needs of every word, in one place of memory.
struct Place {
  // The letters that a word as it stands may begin with, as bits.
  static constexpr std::uint32_t small = 1, capital = 2;

  std::uint32_t check = 0;                   // the upper half of the word's key; its place is by the lower
  std::uint32_t number : 28 = 0;             // WordTable::unknown where no word is
  std::uint32_t look : 2 = small | capital;  // where the letters decide what a word is: always, of one that is unknown
  bool starts_phrase : 1 = false;
  bool continues_phrase : 1 = false;  // second in a phrase
  Classes classes;                    // for any case
};

// A word is known by the 64-bit hash of its folded letters; the letters themselves are not kept, and of the hash what
// tells its place and a half. That a word is taken for one of fifty thousand has odds of one in ten billion, and would
// only lend it the classes of another.
class WordTable {
 public:
  using Key = language::Key;
  static constexpr std::uint32_t unknown = 0;
  static constexpr std::size_t longest = 255;  // bytes; longer words are never listed
  static constexpr std::uint32_t most_words = (1U << 28) - 1;

  // Room for `words` different words; more can be added, the table grows.
  explicit WordTable(std::size_t words);

  // The number of the word, any case: the one it has, else the next free one (1, 2, …). `unknown` for an empty word and
  // for one that is too long.
  std::uint32_t insert(std::string_view word);

  // The number of the word as it stands in a text (any case, curly apostrophe, full stop at the end), or `unknown`. A
  // word with accents that is not listed is looked for without them ("José" finds "jose").
  [[nodiscard]] std::uint32_t find(std::string_view word) const {
    const Key key = word_key(word, word.size());
    return key != no_key ? find(key) : find_slowly(word).place->number;
  }

  // The same in two steps, so that a reader can ask for the memory of the words to come while it deals with this one.
  // `unknown` for no_key.
  [[nodiscard]] std::uint32_t find(Key key) const { return place(key).number; }
  [[nodiscard]] const Place& place(Key key) const { return places().of(key); }

  // For loops: the compiler can't know that what they store moves no table.
  class Places {
   public:
    Places(const Place* first, std::size_t mask) : first_(first), mask_(mask) {}
    // Of the word, or an empty one where it would go. One branch, that is rarely taken: most words, known or not, are
    // told by the place where they are looked for first.
    [[nodiscard]] std::size_t index_of(Key key) const {
      const std::uint32_t check = check_of(key);
      std::size_t at = key & mask_;
      while ((first_[at].number & (0U - (first_[at].check != check))) != unknown) at = (at + 1) & mask_;
      return at;
    }
    [[nodiscard]] const Place& of(Key key) const { return first_[index_of(key)]; }
    void fetch(Key key) const { __builtin_prefetch(&first_[key & mask_]); }

   private:
    const Place* first_;
    std::size_t mask_;
  };
  [[nodiscard]] Places places() const { return {places_.data(), mask_}; }

  // A word for which `word_key` has no key, looked up the slow way.
  struct Found {
    Key key;
    const Place* place;
  };
  [[nodiscard]] Found find_slowly(std::string_view word) const;
  // The key of any word; of one that is too long to be listed, that of its letters as they stand.
  [[nodiscard]] static Key slow_key(std::string_view word);

  // Numbers in use are 1 … size().
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(keys_.size() - 1); }

  // Calls `describe` with the place of every word.
  template <typename Describe>
  void for_each(Describe describe) {
    for (Place& place : places_) {
      if (place.number != unknown) describe(place);
    }
  }

 private:
  static std::uint32_t check_of(Key key) { return static_cast<std::uint32_t>(key >> 32); }
  void resize(std::size_t places);

  std::vector<Place, text::BigMemory<Place>> places_;  // a power of two, linear probing, at most half full
  std::vector<Key> keys_;                              // of the words, by number; the first is of none
  std::size_t mask_ = 0;
};

}  // namespace attrib::language
