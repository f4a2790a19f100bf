// Which texts share groups of three words: an index of all groups, asked for the rare ones only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "collection/words.hpp"

namespace attrib::collection {

// A group of words and where it begins.
struct Shingle {
  std::uint64_t key;
  std::uint32_t text, word;
};

class ShingleIndex {
 public:
  static constexpr std::size_t words = 3;  // in a group

  // Texts must be added in the order of their numbers.
  void add(std::uint32_t text, const std::vector<Word>& words);
  // After the last text.
  void sort();

  // All places of a group that several texts have, by text and then by word; a text that has it often stands here
  // often.
  [[nodiscard]] std::span<const Shingle> places(std::uint64_t key) const;

  // Up to `limit` groups of the text that others have too, the rarest first.
  [[nodiscard]] std::vector<Shingle> rarest(std::uint32_t text, const std::vector<Word>& words,
                                            std::size_t limit) const;

 private:
  std::vector<Shingle> all_;
  std::vector<std::uint32_t> starts_;  // by the first bits of the key
  int shift_ = 0;
};

}  // namespace attrib::collection
