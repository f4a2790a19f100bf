// One type for each name of an article, from the evidence at all its places.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "attrib/document.hpp"
#include "entity/article_words.hpp"
#include "entity/evidence.hpp"
#include "entity/flat_table.hpp"
#include "entity/stretches.hpp"
#include "language/language.hpp"

namespace attrib::entity {

// The names of an article and their types.
class Decision {
 public:
  Decision(const language::Reading& reading, const ArticleWords& words, const std::vector<Stretch>& stretches);

  // The type of a stretch; none when it is no name.
  [[nodiscard]] std::optional<EntityType> type(const Stretch& stretch) const;
  // The type of the name with this ArticleWords::key; none when the article has no such name.
  [[nodiscard]] std::optional<EntityType> type_of_key(std::uint64_t key) const;
  // Whether the word is the last word of a person's name of several words.
  [[nodiscard]] bool is_family_name(std::uint32_t word) const { return words_of_names_[word].family > 0; }

 private:
  struct Record {
    Points points;
    text::Range tokens;        // where the name stands first
    std::uint32_t strong = 0;  // places where it is not weak
    std::optional<EntityType> type;
  };
  // What longer names say of a word.
  struct WordOfNames {
    std::uint16_t family = 0, given = 0, organization = 0;  // the latter its first word or its last
  };

  void collect(const language::Reading& reading, const ArticleWords& words, const std::vector<Stretch>& stretches);
  void decide_long_names(const text::Text& text, const ArticleWords& words);
  void decide_single_words(const language::Reading& reading, const ArticleWords& words);

  FlatTable table_;  // keys to records_
  std::vector<Record> records_;
  std::vector<WordOfNames> words_of_names_;  // one a word of the article
};

}  // namespace attrib::entity
