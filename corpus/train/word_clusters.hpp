// Clusters of words by what stands beside them, from texts without annotations.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "language/word_table.hpp"

namespace attrib::train {

// Collects the words of texts, then parts them into clusters.
class WordClusters {
 public:
  static constexpr std::uint32_t count = 255;
  static constexpr std::size_t most_words = 30000;

  // The words of a sentence in order, by their keys; 0 for a number, 1 for a mark.
  void add_sentence(const std::vector<language::WordTable::Key>& words);

  // The commonest words with their clusters, 1 to `count`. The exchange algorithm for two-sided class bigrams with a
  // predictive model (Uszkoreit and Brants 2008, "Distributed word clustering for large scale class-based language
  // modeling in machine translation"): each word moves to the cluster in which the words before it foretell it best.
  [[nodiscard]] std::vector<std::pair<language::WordTable::Key, std::uint8_t>> clusters() const;

 private:
  std::vector<language::WordTable::Key> words_;  // of all sentences, `sentence_end` after each
};

}  // namespace attrib::train
