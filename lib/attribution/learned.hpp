// The learned weights beside the patterns: which cues there are, and whose words each one attributes.
#pragma once

#include <string_view>
#include <vector>

#include "attribution/attributions.hpp"
#include "attribution/cue_model.hpp"
#include "attribution/role_decoder.hpp"
#include "language/language.hpp"
#include "model/weights.hpp"

namespace attrib::attribution {

// Name of the feature set of cue_model.cpp, roles.cpp and people/confidence.cpp: to be changed whenever one of its
// features is.
inline constexpr std::string_view attribution_features = "attribution 7";

// A head classifier for cues, then a chain for the source and content of each; see corpus/MODEL.md. The patterns'
// answers are features of both, and stand where the weights find no cue for a quoted stretch.
class Learned {
 public:
  // `bytes` are those of attribution.weights. Throws Error when they are no weights for these features.
  explicit Learned(std::string_view bytes);

  // Puts the weights' attributions in place of the patterns'. Sources that are no mention yet are added to `mentions`;
  // the indices in `found` follow.
  void refine(const language::Reading& reading, const language::Language& language,
              const std::vector<quotation::Quoted>& quotes, ParagraphUnits& units, std::vector<Mention>& mentions,
              std::vector<Attribution>& found) const;

  [[nodiscard]] const model::Weights& weights() const { return weights_; }

 private:
  model::Weights weights_;
  const model::Table& cues_;
  const model::Table& scares_;
  CueWords words_;
  RoleDecoder roles_;
};

}  // namespace attrib::attribution
