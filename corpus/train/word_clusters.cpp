// Moves words between clusters until few of them move.
#include "word_clusters.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace attrib::train {
namespace {

using Key = language::WordTable::Key;

constexpr Key sentence_end = 2;
constexpr int rounds = 10;

struct Neighbour {
  std::uint32_t word = 0, count = 0;
};

double entropy(double count) { return count > 0 ? count * std::log(count) : 0; }

// Counts of pairs by the second word: the words before it.
using Befores = std::vector<std::vector<Neighbour>>;

class Exchange {
 public:
  // `befores` of the words that are clustered, by number; words before them have numbers below `words`.
  Exchange(const Befores& befores, const std::vector<std::uint64_t>& totals, std::size_t words)
      : befores_(befores), totals_(totals), pairs_(words * (WordClusters::count + 1)), sizes_(WordClusters::count + 1) {
    cluster_.resize(befores.size());
    for (std::uint32_t w = 0; w < befores.size(); ++w) {
      cluster_[w] = 1 + w % WordClusters::count;
      move(w, cluster_[w], 1);
    }
  }

  void run() {
    for (int round = 0; round < rounds; ++round) {
      std::size_t moved = 0;
      for (std::uint32_t w = 0; w < befores_.size(); ++w) moved += try_word(w);
      if (moved * 200 < befores_.size()) break;
    }
  }

  [[nodiscard]] std::uint32_t cluster(std::uint32_t word) const { return cluster_[word]; }

 private:
  std::int32_t& pair(std::uint32_t before, std::uint32_t cluster) {
    return pairs_[std::size_t{before} * (WordClusters::count + 1) + cluster];
  }

  void move(std::uint32_t word, std::uint32_t cluster, int sign) {
    for (const Neighbour& before : befores_[word])
      pair(before.word, cluster) += sign * static_cast<std::int32_t>(before.count);
    sizes_[cluster] += sign * static_cast<std::int64_t>(totals_[word]);
  }

  // What the log likelihood gains when the word joins each cluster: sum over v of N(v,c) log N(v,c), minus N(c) log
  // N(c).
  bool try_word(std::uint32_t word) {
    const std::uint32_t old = cluster_[word];
    move(word, old, -1);
    gains_.assign(WordClusters::count + 1, 0);
    for (const Neighbour& before : befores_[word]) {
      const std::int32_t* row = &pair(before.word, 0);
      for (std::uint32_t c = 1; c <= WordClusters::count; ++c) {
        const auto had = static_cast<std::uint32_t>(row[c]);
        gains_[c] += term(had + before.count) - term(had);
      }
    }
    std::uint32_t best = old;
    double most = -1e300;
    for (std::uint32_t c = 1; c <= WordClusters::count; ++c) {
      const auto size = static_cast<double>(sizes_[c]), own = static_cast<double>(totals_[word]);
      const double gain = gains_[c] - entropy(size + own) + entropy(size);
      if (gain > most) most = gain, best = c;
    }
    cluster_[word] = best;
    move(word, best, 1);
    return best != old;
  }

  static double term(std::uint32_t count) {
    static const std::vector<double> small = [] {
      std::vector<double> terms(1 << 16);
      for (std::size_t i = 0; i < terms.size(); ++i) terms[i] = entropy(static_cast<double>(i));
      return terms;
    }();
    return count < small.size() ? small[count] : entropy(count);
  }

  const Befores& befores_;
  const std::vector<std::uint64_t>& totals_;
  std::vector<std::int32_t> pairs_;
  std::vector<std::int64_t> sizes_;
  std::vector<std::uint32_t> cluster_;
  std::vector<double> gains_;
};

}  // namespace

void WordClusters::add_sentence(const std::vector<Key>& words) {
  words_.insert(words_.end(), words.begin(), words.end());
  words_.push_back(sentence_end);
}

std::vector<std::pair<Key, std::uint8_t>> WordClusters::clusters() const {
  std::unordered_map<Key, std::uint64_t> counts;
  for (const Key word : words_) ++counts[word];
  std::vector<std::pair<Key, std::uint64_t>> common(counts.begin(), counts.end());
  std::sort(common.begin(), common.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  if (common.size() > most_words) common.resize(most_words);
  std::unordered_map<Key, std::uint32_t> numbers;
  std::vector<std::uint64_t> totals;
  for (const auto& [key, count] : common) {
    numbers.emplace(key, static_cast<std::uint32_t>(numbers.size()));
    totals.push_back(count);
  }
  // Both neighbours of a word foretell it: those after it have numbers of their own.
  const auto number_of = [&](Key key) {
    const auto found = numbers.find(key);
    return found == numbers.end() ? static_cast<std::uint32_t>(numbers.size()) : found->second;
  };
  const auto known = static_cast<std::uint32_t>(common.size());
  std::unordered_map<std::uint64_t, std::uint32_t> pairs;
  const auto count_pair = [&](std::uint32_t word, std::uint32_t beside) {
    if (word < known) ++pairs[std::uint64_t{word} << 32 | beside];
  };
  std::uint32_t before = known;
  for (const Key key : words_) {
    const std::uint32_t number = number_of(key);
    count_pair(number, before);
    count_pair(before, known + 1 + number);
    before = number;
  }
  std::vector<std::pair<std::uint64_t, std::uint32_t>> sorted(pairs.begin(), pairs.end());
  std::sort(sorted.begin(), sorted.end());
  Befores befores(common.size());
  for (const auto& [pair, count] : sorted)
    befores[pair >> 32].push_back({static_cast<std::uint32_t>(pair & 0xFFFFFFFF), count});
  Exchange exchange(befores, totals, std::size_t{2} * (known + 1));
  exchange.run();
  std::vector<std::pair<Key, std::uint8_t>> clusters;
  for (std::uint32_t w = 0; w < common.size(); ++w) {
    if (common[w].first > sentence_end) clusters.emplace_back(common[w].first, exchange.cluster(w));
  }
  return clusters;
}

}  // namespace attrib::train
