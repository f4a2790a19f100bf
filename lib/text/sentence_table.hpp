// ICU's compiled sentence rules, read once and walked over UTF-8 bytes.
#pragma once

#include <unicode/ucptrie.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/byte_block.hpp"

namespace attrib::text {

// The states of a rule-based break iterator, with a short cut for runs of bytes that change nothing. Knows what the
// sentence rules need and no more: no dictionaries, no rules that look ahead.
class SentenceTable {
 public:
  // `rules` is what icu::RuleBasedBreakIterator::getBinaryRules gives. Nothing when their form is not known here.
  static std::optional<SentenceTable> read(std::string_view rules);

  // The boundary after `begin`, itself one and less than bytes.size(): where the iterator's next() would go.
  [[nodiscard]] std::size_t next(std::string_view bytes, std::size_t begin) const;

 private:
  struct State {
    bool accepting = false;                       // where this state is reached may be the boundary
    std::array<std::uint8_t, 128> after_ascii{};  // the state after an ASCII character
    std::vector<std::uint8_t> after;              // the state after any character, by its category
  };

  SentenceTable() = default;
  bool read_categories(std::string_view trie, std::uint32_t count);
  bool read_states(std::string_view table, std::uint32_t categories);
  void find_calm();
  [[nodiscard]] std::size_t skip_calm(std::string_view bytes, std::size_t at) const;

  std::vector<std::uint32_t> trie_;  // the trie's memory, aligned as ICU wants it
  icu::LocalUCPTriePointer categories_;
  std::vector<State> states_;
  std::uint8_t start_ = 0;
  // Most of a text goes to and fro between two states: after a letter, and after a blank. The calm bytes are those that
  // lead from either to the same one of the two, so that only the last byte of a run of them counts.
  std::uint8_t after_letter_ = 0, after_blank_ = 0;
  std::array<bool, 256> calm_{};
  std::array<ByteBlock, 6> restless_{};  // the ASCII bytes that are not, each sixteen times
  bool has_calm_ = false;                // no more are not
};

}  // namespace attrib::text
