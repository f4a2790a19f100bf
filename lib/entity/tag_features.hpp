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

// What features need of a token, worked out once.
struct WordView {
  std::uint32_t word = 0;     // hash of its letters in any case; of its sort for what is no word
  std::uint32_t classes = 0;  // hash of its classes
  std::uint16_t cluster = 0;
  std::uint8_t shape = 0;
  bool capital = false;
};

class TagFeatures {
 public:
  // All of these must outlive this.
  TagFeatures(const language::Reading& reading, const ArticleWords& words, const std::vector<Style>& styles,
              const std::vector<text::Range>& chains, const Clusters& clusters);

  // Tokens that share the features of their word have one number, from 0; those outside the chains have none.
  [[nodiscard]] std::uint32_t word_of(std::uint32_t token) const { return numbers_[token]; }
  [[nodiscard]] std::uint32_t word_count() const { return static_cast<std::uint32_t>(samples_.size()); }

  static constexpr std::size_t most_of_word = 12, most_of_place = 15;
  // Appended to `features`.
  void add_word(std::uint32_t number, std::vector<std::uint32_t>& features) const;
  void add_place(text::Range chain, std::uint32_t token, std::vector<std::uint32_t>& features) const;

 private:
  // What an article's plain sentences have around a word, in bits.
  struct Around {
    std::uint8_t before = 0, after = 0, place = 0;
    std::uint8_t count = 0;  // at most 2
  };

  void make_views(text::Range chain);
  [[nodiscard]] WordView make_view(std::uint32_t token) const;
  void note_around(text::Range chain);
  void number_words(text::Range chain);
  [[nodiscard]] const WordView& view(std::uint32_t token, text::Range sentence, int offset) const;
  [[nodiscard]] std::uint8_t bits_before(std::uint32_t token, text::Range sentence) const;
  [[nodiscard]] std::uint8_t bits_after(std::uint32_t token, text::Range sentence) const;
  [[nodiscard]] std::uint32_t phrase_at(std::uint32_t token, text::Range chain) const;

  const language::Reading& reading_;
  const text::Text& text_;
  const ArticleWords& words_;
  const std::vector<Style>& styles_;
  const Clusters& clusters_;
  std::vector<WordView> views_;         // one a token; filled in around chains
  std::uint32_t views_made_ = 0;        // tokens before it have been looked at
  std::vector<Around> around_;          // one a word of `words_`
  std::vector<std::uint32_t> numbers_;  // one a token
  std::vector<std::uint32_t> samples_;  // a token of each word
  std::vector<std::uint32_t> known_;    // the number of a word of `words_` in each shape
};

}  // namespace attrib::entity
