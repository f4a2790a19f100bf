// How good weights are on annotated articles that they were not learned from.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "calibration.hpp"
#include "labels.hpp"
#include "prepared.hpp"

namespace attrib::train {

struct Counts {
  std::size_t right = 0, given = 0, wanted = 0;
};

struct Scores {
  Counts source, cue, content;      // spans, right when they begin and end with the same words
  Counts scare_quotes;              // labelled stretches that are no speech, as the classifier alone finds them
  double scare_quotes_auc = 0;      // the share of pairs of such a stretch and speech that it puts in the right order
  Counts speakers;                  // labelled stretches with a known speaker
  std::array<Counts, 3> by_type{};  // quotations with the right source, by QuotationType; nothing wanted
  Reliability source_confidence;    // of all annotated attributions, the source being right
  Reliability speaker_confidence;   // of labelled stretches that were given a speaker, the speaker being right
};

// `weights` is a whole weights file.
Scores score(std::string_view weights, const Articles& articles, const Labels& labels, const Tools& tools);

// As lines of text, one figure a line, shares in per cent.
std::string describe(const Scores& scores);

}  // namespace attrib::train
