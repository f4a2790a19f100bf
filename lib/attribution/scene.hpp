// An article as the learned models see it: its items, and what the patterns say of them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "attribution/attributions.hpp"
#include "attribution/items.hpp"
#include "language/language.hpp"

namespace attrib::attribution {

struct Scene {
  const language::Reading& reading;
  const std::vector<Mention>& mentions;
  const std::vector<Attribution>& patterns;  // what the patterns found
  std::vector<Item> items;                   // of all paragraphs but residue, in text order
  std::vector<std::uint32_t> pattern_cue;    // one an item: the index in `patterns` whose cue holds it, or none
  std::vector<std::uint32_t> pattern_names;  // one of `patterns` with a cue: its name, hashed
  std::vector<std::uint32_t> pattern_quote;  // one a quoted stretch: the index in `patterns` that has it, or none

  std::vector<std::uint32_t> item_from;      // one a token and one more: the first item that begins there or behind
  std::vector<std::uint32_t> sentence_ends;  // one a number of a sentence (Item::sentence): the item behind its last

  // Items that begin with one of the tokens.
  [[nodiscard]] text::Range items_of(text::Range tokens) const {
    return {item_from[tokens.first], item_from[tokens.last]};
  }
  static constexpr std::uint32_t most_items = 96;  // of a sentence that are looked at, on each side of an item
  // Items of the sentence that an item stands in.
  [[nodiscard]] text::Range sentence_of(std::uint32_t item) const {
    const std::uint32_t sentence = items[item].sentence;
    const std::uint32_t first = sentence == 0 ? 0 : sentence_ends[sentence - 1];
    return {std::max(first, item < most_items ? 0 : item - most_items),
            std::min(sentence_ends[sentence], item + most_items)};
  }
  // What the source and content of a cue are looked for in: its sentence, and up to four quoted stretches on each side
  // that stand in sentences of nothing else.
  [[nodiscard]] text::Range window_of(std::uint32_t item) const;
};

Scene make_scene(const language::Reading& reading, ParagraphUnits& units, const std::vector<Mention>& mentions,
                 const std::vector<quotation::Quoted>& quotes, const std::vector<Attribution>& patterns);

}  // namespace attrib::attribution
