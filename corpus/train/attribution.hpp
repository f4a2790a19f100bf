// attrib-train attribution and score: from annotated articles to attribution.weights and a record of how good it is.
#pragma once

#include <filesystem>
#include <string>

namespace attrib::train {

struct AttributionFiles {
  std::filesystem::path train;     // folder of articles to learn from
  std::filesystem::path speakers;  // who said which quoted stretch of it; "" for none: no person is likelier than not
  std::filesystem::path pronouns;  // whom pronouns mean, as GAP has it; "" for none
  std::filesystem::path dev;       // folder of articles to score on; "" for none
  std::filesystem::path dev_speakers;  // who said which quoted stretch of that; "" for none
  std::filesystem::path output;        // attribution.weights
  std::filesystem::path record;        // what was read, written and reached
};

// Learns cues, scare quotes, sources and contents, then how often what they decide is right. Writes the weights and a
// record of them in words: the feature set, checksums of what was read and written, and the scores on dev. The same
// input gives the same bytes. Throws Error.
void train_attribution(const AttributionFiles& files);

// The scores of weights on `dev`, in words, as a record has them. `files.output` is read. Throws Error.
std::string score_attribution(const AttributionFiles& files);

}  // namespace attrib::train
