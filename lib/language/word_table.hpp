// A flat hash table from folded words to small numbers; looking up allocates nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace attrib::language {

class WordTable {
 public:
  static constexpr std::uint32_t unknown = 0;

  // Room for `words` different words; more can be added, the table grows.
  explicit WordTable(std::size_t words);

  // The number of the word, any case: the one it has, else the next free one (1, 2, …). Words of more than 255 bytes
  // are left out: `unknown`.
  std::uint32_t insert(std::string_view word);

  // The number of the word as it stands in a text (any case, curly apostrophe, full stop at the end), or `unknown`. A word
  // with accents that is not listed is looked for without them ("José" finds "jose").
  [[nodiscard]] std::uint32_t find(std::string_view word) const;

  // The same in two steps, so that a reader can ask for the memory of the words to come while it deals with this one.
  struct Key {
    std::uint64_t head = 0, tail = 0;  // the first and last bytes, together all of a word of up to 16
    std::uint64_t hash = 0;
    std::uint32_t length = 0;  // 0: look the word up slowly
  };
  [[nodiscard]] Key key(std::string_view word) const;
  [[nodiscard]] std::uint32_t find(const Key& key, std::string_view word) const {
    return key.length != 0 ? slots_[slot_of(key, {})].number : find_slowly(word);
  }

  // Numbers in use are 1 … size().
  [[nodiscard]] std::uint32_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t head = 0, tail = 0;
    std::uint32_t length = 0;
    std::uint32_t number = unknown;
  };

  [[nodiscard]] static std::uint64_t hash(std::uint64_t head, std::uint64_t tail, std::uint32_t length);
  [[nodiscard]] static Key key_of(std::string_view folded);
  [[nodiscard]] std::size_t slot_of(const Key& key, std::string_view folded) const;
  [[nodiscard]] std::uint32_t find_slowly(std::string_view word) const;
  [[nodiscard]] std::uint32_t find_folded(std::string_view folded) const;
  void grow();

  std::vector<Slot> slots_;  // a power of two of them, linear probing, at most half full
  std::unordered_map<std::uint32_t, std::string> long_words_;  // by number: the words of more than 16 bytes
  std::uint32_t size_ = 0;
};

}  // namespace attrib::language
