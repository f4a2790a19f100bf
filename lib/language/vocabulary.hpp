// All words and phrases of a language and what is known of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/branchless.hpp"
#include "language/lexicon.hpp"
#include "language/word_table.hpp"
#include "text/big_memory.hpp"

namespace attrib::language {

// Filled once by the loader, then only read. A word is listed for any case ("said") or, when it is written with a
// capital, for that spelling alone ("US", "Labour"); a text in capitals matches both.
class Vocabulary {
 public:
  explicit Vocabulary(std::size_t words);

  enum class Case { any, as_written };
  // The entry of a word, or of a phrase when `words` holds a blank; made when there is none. The reference holds until
  // the next call.
  Entry& entry(std::string_view words, Case letters);
  // The same, deciding by the letters: any case when all are lower case.
  Entry& entry(std::string_view words);
  // A phrase whose words are no cues within it ("declined to say").
  void add_not_a_cue(std::string_view words, bool refusal);

  // To be called once after the last word: spellings inherit the names of their lower-case words ("May", the month, is
  // a surname too), and the entries without cues are made.
  void finish();

  // The number of a word of a text, WordTable::unknown when it is not listed.
  [[nodiscard]] std::uint32_t number(std::string_view word) const { return table_.find(word); }
  [[nodiscard]] const WordTable& table() const { return table_; }
  // The entry of a word, which is not empty, given its number.
  [[nodiscard]] const Entry& find(std::uint32_t number, std::string_view word) const {
    return letters_decide(number, word) ? find_slowly(number, word) : any_case(number);
  }
  // The same where the letters of the word have to be looked at.
  [[nodiscard]] const Entry& find_slowly(std::uint32_t number, std::string_view word) const;
  // The same where they decide nothing.
  [[nodiscard]] const Entry& any_case(std::uint32_t number) const { return entries_[number]; }
  [[nodiscard]] bool letters_decide(std::uint32_t number, std::string_view word) const {
    const bool small = both('a' <= word[0], word[0] <= 'z');
    return (entries_[number].look & (small ? Place::small : Place::capital)) != 0;
  }
  // Whether a phrase may begin with two such words: a bit of a small table, so that most that begin none are told apart
  // before match().
  [[nodiscard]] bool may_begin_phrase(std::uint32_t first, std::uint32_t second) const {
    const std::size_t bit = bit_of_pair(first, second);
    return (pair_bits_[bit / 64] >> bit % 64 & 1U) != 0;
  }
  // Asks for the memory of match() with two such words, to be called some time before.
  void fetch_phrase([[maybe_unused]] std::uint32_t first, [[maybe_unused]] std::uint32_t second) const {
#if defined(__GNUC__)
    __builtin_prefetch(&pairs_[place_of_pair(first, second)]);
#endif
  }
  // The entry that stands for `entry` of word `number` where it is no cue.
  [[nodiscard]] const Entry& without_cue(std::uint32_t number, const Entry& entry) const;

  struct Match {
    std::uint32_t length = 0;  // in words, 0: none
    const Entry* entry = nullptr;
    bool not_a_cue = false;
    bool refusal = false;  // of one that is not a cue: words withheld, "declined to say"
  };
  // The longest phrase that begins with word 0 of `count` words. `number_at(i)` and `word_at(i)` give a word's number
  // and spelling.
  template <typename NumberAt, typename WordAt>
  [[nodiscard]] Match match(std::uint32_t count, NumberAt number_at, WordAt word_at) const {
    if (count < 2) return {};
    for (std::uint32_t at = first_phrase(number_at(0), number_at(1)); at != none; at = phrases_[at].next) {
      const PhraseLine& phrase = phrases_[at];
      if (phrase.length > count) continue;
      std::uint32_t same = 2;
      while (same < phrase.length && numbers_[phrase.first_number + same] == number_at(same)) ++same;
      if (same < phrase.length) continue;
      std::uint32_t spelt = phrase.spellings.empty() ? phrase.length : 0;
      while (spelt < phrase.length && spelt_as(word_at(spelt), phrase.spellings[spelt])) ++spelt;
      if (spelt == phrase.length) return {phrase.length, &others_[phrase.entry], phrase.not_a_cue, phrase.refusal};
    }
    return {};
  }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  static constexpr std::uint32_t most_spellings = (1U << 28) - 1;
  // What holds of a word for any case, and what else there is to look at. Most of it is in the table as well.
  struct Word : Entry {
    std::uint32_t look : 2 =
        0;  // as that of its Place: never, where it begins with a capital ("May"), always ("iPhone")
    bool starts_phrase : 1 = false;
    bool continues_phrase : 1 = false;  // second in a phrase
    std::uint32_t spelling : 28 = 0;    // the first of spellings_, when it has any
  };
  struct Spelling {
    std::string letters;
    std::uint32_t entry = 0;  // of others_
    bool last = false;        // of its word
  };
  struct PhraseLine {
    std::vector<std::string> spellings;          // empty for any case
    std::uint32_t first_number = 0, length = 0;  // its words are a range of numbers_
    std::uint32_t entry = 0;                     // of others_
    std::uint32_t next = none;
    bool not_a_cue = false, refusal = false;
  };

  // The phrases that begin with the same two words, as a list of phrases_, longest first.
  struct Pair {
    std::uint32_t first = WordTable::unknown, second = WordTable::unknown, phrase = none;
  };
  [[nodiscard]] static std::size_t hash_of_pair(std::uint32_t first, std::uint32_t second) {
    return (first * 0x9E3779B97F4A7C15 + second) * 0xD6E8FEB86659FD93 >> 32;
  }
  [[nodiscard]] std::size_t place_of_pair(std::uint32_t first, std::uint32_t second) const {
    return hash_of_pair(first, second) & (pairs_.size() - 1);
  }
  [[nodiscard]] std::size_t bit_of_pair(std::uint32_t first, std::uint32_t second) const {
    return hash_of_pair(first, second) & (64 * pair_bits_.size() - 1);
  }
  [[nodiscard]] const Pair& pair(std::uint32_t first, std::uint32_t second) const {
    std::size_t at = place_of_pair(first, second);
    while (pairs_[at].phrase != none && (pairs_[at].first != first || pairs_[at].second != second))
      at = (at + 1) & (pairs_.size() - 1);
    return pairs_[at];
  }
  [[nodiscard]] std::uint32_t first_phrase(std::uint32_t first, std::uint32_t second) const {
    return pair(first, second).phrase;
  }
  void link(std::uint32_t phrase);

  [[nodiscard]] static bool spelt_as(std::string_view word, std::string_view spelling);
  std::uint32_t number_for(std::string_view word);
  std::uint32_t new_other();
  std::uint32_t phrase(std::string_view words, Case letters);

  WordTable table_;
  std::vector<Word, text::BigMemory<Word>> entries_;  // beside the number; 0 is for unknown words
  std::vector<Entry> others_;  // of spellings, phrases and words that are no cue; 0 is that of unknown adverbs
  std::unordered_map<std::uint32_t, std::vector<Spelling>> new_spellings_;  // by number, until finish()
  std::vector<Spelling> spellings_;                                         // those of a word together
  std::unordered_map<std::uint32_t, std::uint32_t> without_cue_;            // by number, of others_
  std::vector<PhraseLine> phrases_;
  std::vector<std::uint32_t> numbers_;    // the words of all phrases
  std::vector<Pair> pairs_;               // a hash table, a power of two of them, at most half full
  std::vector<std::uint64_t> pair_bits_;  // by the pair's hash, eight bits a place of pairs_
  std::unordered_map<std::string, std::uint32_t> phrase_by_words_;
};

}  // namespace attrib::language
