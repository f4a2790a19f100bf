// Learns cues, scare quotes, sources and contents from articles: the tables that lib/attribution/learned.hpp reads.
#pragma once

#include "cue_trainer.hpp"
#include "scare_trainer.hpp"
#include "tables.hpp"

namespace attrib::train {

// Sources and contents are learned among cues found by classifiers that have not seen the article (jackknife). The same
// input gives the same tables.
Tables learn(const Articles& articles, const Labels& labels);

}  // namespace attrib::train
