// Counts of words inside and outside of cues.
#include "cue_trainer.hpp"

#include <algorithm>

namespace attrib::train {
namespace {

constexpr double least_share = 0.02;  // of a word's uses inside cues, for a level of its own
constexpr int first_level = 2;

}  // namespace

CueWordCounts::CueWordCounts(const Articles& articles) : levels_(rows) {
  std::vector<std::uint32_t> uses(rows), inside(rows);
  for (const auto& article : articles) {
    for (const auto& item : article->scene.items) {
      if (item.quoted == attribution::none) ++uses[item.word & (rows - 1)];
    }
    for (const GoldFrame& frame : article->frames) {
      for (const std::uint32_t item : frame.cue) ++inside[article->scene.items[item].word & (rows - 1)];
    }
  }
  for (std::uint32_t row = 0; row < rows; ++row) {
    if (uses[row] == 0) continue;
    const double share = std::min(1.0, static_cast<double>(inside[row]) / uses[row]);
    const bool candidate = share >= least_share && inside[row] > 0;
    levels_[row] =
        static_cast<std::int8_t>(candidate ? first_level + static_cast<int>(100 * share) : attribution::CueWords::seen);
  }
}

void CueWordCounts::choose_heads(const Articles& articles) const {
  for (const auto& article : articles) {
    for (GoldFrame& frame : article->frames) {
      int best = 0;
      for (const std::uint32_t item : frame.cue) {
        const int level = levels_[article->scene.items[item].word & (rows - 1)];
        if (level < best) continue;
        best = level;
        frame.head = item;
      }
    }
  }
}

void add_cue_examples(const Prepared& article, const attribution::CueWords& words, std::vector<Example>& examples) {
  std::vector<std::uint8_t> heads(article.scene.items.size());
  for (const GoldFrame& frame : article.frames) {
    if (frame.head != attribution::none) heads[frame.head] = 1;
  }
  for (std::uint32_t item = 0; item < article.scene.items.size(); ++item) {
    if (!attribution::may_be_cue(article.scene, words, item)) continue;
    Example& example = examples.emplace_back();
    attribution::cue_features(article.scene, item, example.features);
    example.positive = heads[item] != 0;
  }
}

}  // namespace attrib::train
