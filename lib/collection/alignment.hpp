// Lays the words of one quotation beside those of a longer one and says what differs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "collection/spelling.hpp"
#include "collection/words.hpp"

namespace attrib::collection {

// A text and its words.
struct Wording {
  std::string_view text;
  const std::vector<Word>& words;

  [[nodiscard]] std::string_view word(std::size_t i) const { return text.substr(words[i].begin, words[i].size); }
};

// Half-open ranges of words, of the longer and of the shorter: what the one has in place of the other.
struct Difference {
  std::size_t long_begin, long_end, short_begin, short_end;
};

struct Alignment {
  std::size_t matched = 0;              // words that are equal or spelled alike
  std::size_t changed = 0;              // words changed, added or left out without a mark
  std::size_t skipped = 0;              // words of either that "…" or [brackets] stand for
  std::size_t compared = 0;             // words of the shorter that were looked at
  std::size_t covered = 0;              // words of the longer between the first and the last match
  bool numbers_differ = false;          // a number is among the changed words
  std::vector<Difference> differences;  // what `changed` counts, in text order
  std::uint64_t steps = 0;              // what it cost
};

// The best alignment near the word that both have: `long_anchor` of the longer and `short_anchor` of the shorter. Of a
// long one only a stretch of 128 words about the anchor is looked at, so that the cost grows with the words compared,
// not with their square. Semi-global: Sellers (1980), "The theory and computation of evolutionary distances".
Alignment align(const Wording& longer, std::size_t long_anchor, const Wording& shorter, std::size_t short_anchor,
                const Spellings& spellings);

}  // namespace attrib::collection
