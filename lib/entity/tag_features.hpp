// The features of the tokens of an article's chains: those of a word wherever it stands, and those of its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "entity/article_words.hpp"
#include "entity/clusters.hpp"
#include "entity/styles.hpp"
#include "language/language.hpp"
#include "text/text.hpp"

namespace attrib::entity {

// Name of the feature set of this file and of chains.cpp: to be changed whenever one of its features is.
inline constexpr std::string_view name_features = "names 1";

// What features need of a token.
struct WordView {
  std::uint32_t word = 0;     // hash of its letters in any case; of its sort for what is no word
  std::uint32_t classes = 0;  // hash of its classes
  std::uint32_t cluster = 0;
  std::uint32_t shape = 0;
};

// A place is a token of a chain; the places of all chains are numbered from 0.
class TagFeatures {
 public:
  // All of these must outlive this.
  TagFeatures(const language::Reading& reading, const ArticleWords& words, const std::vector<Style>& styles,
              const std::vector<text::Range>& chains, const Clusters& clusters);

  // Places that share the features of their word have one number, from 0.
  [[nodiscard]] std::uint32_t word_of(std::uint32_t place) const { return numbers_[place]; }
  [[nodiscard]] std::uint32_t word_count() const { return static_cast<std::uint32_t>(samples_.size()); }
  [[nodiscard]] std::uint32_t place_count() const { return static_cast<std::uint32_t>(numbers_.size()); }

  // Features are written from `to` on, a std::uint32_t* or RowFetcher; returns where they end.
  static constexpr std::size_t least_of_word = 4, most_of_word = 12, of_place = 15;
  template <typename To>
  To write_word(std::uint32_t number, To to) const;

  // Goes to a chain, whose first place is given; then the features of its tokens can be written.
  void go_to(text::Range chain, std::uint32_t first_place);
  template <typename To>
  To write_place(std::uint32_t token, To to) const;

 private:
  // What an article's plain sentences have around a word, in bits.
  struct Around {
    std::uint8_t before = 0, after = 0, place = 0;
    std::uint8_t count = 0;  // at most 2
  };
  struct Sample {
    std::uint32_t token = 0;
    WordView view;
  };

  [[nodiscard]] WordView make_view(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t hash_of(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t classes_of(std::uint32_t token) const;
  // The number of the word: `count`, which is how many there are so far, where it is new.
  std::uint32_t number_word(std::uint32_t token, std::uint32_t count);
  void note_around(std::uint32_t token, text::Range chain, text::Range sentence);
  [[nodiscard]] std::uint8_t bits_before(std::uint32_t token, text::Range sentence) const;
  [[nodiscard]] std::uint8_t bits_after(std::uint32_t token, text::Range sentence) const;
  [[nodiscard]] std::uint32_t phrase_at(std::uint32_t token) const;

  const language::Reading& reading_;
  const text::Text& text_;
  const ArticleWords& words_;
  const std::vector<Style>& styles_;
  const Clusters& clusters_;
  std::vector<Around> around_;          // one a word of `words_`
  std::vector<std::uint32_t> numbers_;  // one a place
  std::vector<Sample> samples_;         // the first place of each word
  std::vector<std::uint32_t> known_;    // the number of a word of `words_` in each shape
  text::Range chain_;                   // gone to
  std::uint32_t style_ = 0;             // of its sentence
  std::vector<WordView> window_;        // its tokens, and two before and after; of the outer two the words alone
};

}  // namespace attrib::entity
