// attrib-train attribution: from annotated articles to attribution.weights.
#pragma once

#include <filesystem>

namespace attrib::train {

struct AttributionFiles {
  std::filesystem::path train;     // folder of articles to learn from
  std::filesystem::path speakers;  // which quoted stretches of it are speech; "" for none
  std::filesystem::path output;    // attribution.weights
};

// Learns cues, then sources and contents among cues found by classifiers that have not seen the article (jackknife).
// The same input gives the same bytes. Throws Error.
void train_attribution(const AttributionFiles& files);

}  // namespace attrib::train
