// Which words are the heads of cues: a linear classifier over candidate words.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/scene.hpp"
#include "model/weights.hpp"

namespace attrib::attribution {

// What training knows of a word, an int8 a hashed word: how often it stands inside a cue.
class CueWords {
 public:
  static constexpr std::int8_t unseen = 0, seen = 1, candidate = 10;  // from 2 on: share in per cent, plus 2

  explicit CueWords(const model::Table& table) : table_(table) {}
  [[nodiscard]] int level(std::uint32_t word) const { return *table_.row<1>(word); }
  void fetch(std::uint32_t word) const { table_.fetch<1>(word); }

 private:
  const model::Table& table_;
};

// Whether an item may be the head of a cue: a word that training saw in cues, one that the word lists call a cue, or
// an unknown verb form.
bool may_be_cue(const Scene& scene, const CueWords& words, std::uint32_t item);

// An item that may be the head of a cue, with the sum of the weights of its features.
struct Candidate {
  std::uint32_t item = 0;
  std::int32_t sum = 0;
};

// In text order.
std::vector<Candidate> find_candidates(const Scene& scene, const CueWords& words);

// Sums the weights of all candidates. Those that the patterns have no cue at are left out as soon as the first of their
// features make the log odds less than `hopeless`, so that those behind them will not save them.
void sum_cues(const Scene& scene, const model::Table& cues, double hopeless, std::vector<Candidate>& candidates);
// Appends the features of a candidate.
void cue_features(const Scene& scene, std::uint32_t item, std::vector<std::uint32_t>& features);

}  // namespace attrib::attribution
