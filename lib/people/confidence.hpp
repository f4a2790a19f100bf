// How sure the speaker of each attribution is: P(its source is the right one) x P(that source is this person).
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/attributions.hpp"
#include "attribution/mentions.hpp"
#include "model/weights.hpp"
#include "people/people.hpp"
#include "quotation/marks.hpp"
#include "text/text.hpp"

namespace attrib::people {

// What an article's attributions were resolved to.
struct Resolved {
  const text::Text& text;
  const std::vector<quotation::Quoted>& quotes;
  const std::vector<attribution::Mention>& mentions;
  const std::vector<attribution::Attribution>& attributions;
  const Cast& cast;
};

// A share that rules give an answer, and the features whose weights correct it.
struct Evidence {
  double share = 0;
  std::vector<std::uint32_t> features;
};

// Evidence that the source of an attribution is right: what decided on it and how surely, the form of the mention, how
// the speaker was carried over. `evidence` is overwritten.
void weigh_source(const Resolved& resolved, std::uint32_t attribution, Evidence& evidence);

// Evidence that the source is the person it was taken for: the form of the mention, how it was resolved.
void weigh_person(const Resolved& resolved, std::uint32_t attribution, Evidence& evidence);

// Two logistic regressions from what decided to how often it was right (Platt 1999, "Probabilistic outputs …", with
// more than one input), learned on articles that the deciding weights had not seen; see corpus/MODEL.md.
class Calibration {
 public:
  // Throws Error when the weights lack its tables. `weights` must outlive this.
  explicit Calibration(const model::Weights& weights)
      : sources_(weights.table("right-sources", 1)), persons_(weights.table("right-persons", 1)) {}

  [[nodiscard]] double source(const Evidence& evidence) const {
    return model::corrected(sources_, evidence.features, evidence.share);
  }
  [[nodiscard]] double person(const Evidence& evidence) const {
    return model::corrected(persons_, evidence.features, evidence.share);
  }

 private:
  const model::Table& sources_;
  const model::Table& persons_;
};

// Of each attribution, in [0, 1]: the probability that its speaker is the right one; where it has none, that cue and
// source are. Without a calibration, the shares of the patterns times constants of the rules that resolve: in the right
// order, but no probabilities.
std::vector<double> confidences(const Resolved& resolved, const Calibration* calibration);

}  // namespace attrib::people
