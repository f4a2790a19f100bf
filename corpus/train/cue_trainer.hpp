// Which words cues are made of, and examples of cues to learn from.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "attribution/cue_model.hpp"
#include "logistic.hpp"
#include "prepared.hpp"

namespace attrib::train {

// The table behind CueWords, and for each gold attribution its head: of its cue's words the one that stands inside
// cues most often.
class CueWordCounts {
 public:
  static constexpr std::uint32_t rows = 1U << 17;
  explicit CueWordCounts(const Articles& articles);
  [[nodiscard]] const std::vector<std::int8_t>& levels() const { return levels_; }
  void choose_heads(const Articles& articles) const;

 private:
  std::vector<std::int8_t> levels_;
};

// Every candidate of an article, in order; positive where it is the head of a cue.
void add_cue_examples(const Prepared& article, const attribution::CueWords& words, std::vector<Example>& examples);

}  // namespace attrib::train
