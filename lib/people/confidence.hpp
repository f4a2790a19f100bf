// How sure the speaker of each attribution is: P(its source is the right one) x P(that source is this person).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "attribution/attributions.hpp"
#include "attribution/mentions.hpp"
#include "model/fact_features.hpp"
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

// What the features of confidences are made of.
namespace evidence {

enum Fact : std::uint8_t {
  nothing,
  level,     // of the share
  decided,   // by a pattern, a rule for implicit speech, or weights
  indirect,  // speech
  type,
  form,     // of the source, 3 for none
  entity,   // its type, 4 for none
  carried,  // how the speaker was carried over
  inside,   // of a quoted stretch
  doubtful,
  kept,  // an unnamed source keeps its words
  plural,
  being,    // its type
  goes_on,  // with the speaker of another
  fact_count
};

inline constexpr std::array<std::uint32_t, fact_count> sizes{1, 13, 3, 2, 3, 4, 5, 5, 2, 2, 2, 2, 4, 2};
inline constexpr model::FactFeatures<fact_count, 6> source_features{
    1,
    sizes,
    {{{level, decided, indirect, true}, {type, form}, {type, carried}, {form, entity}, {inside, type}, {doubtful}}}};
inline constexpr model::FactFeatures<fact_count, 5> person_features{
    1, sizes, {{{level, nothing, nothing, true}, {form}, {kept, plural}, {being}, {goes_on}}}};

}  // namespace evidence

// A share that rules give an answer, and the facts whose features correct it.
struct Evidence {
  double share = 0;
  std::array<std::uint32_t, evidence::fact_count> facts{};
};

// Evidence that the source of an attribution is right: what decided on it and how surely, the form of the mention, how
// the speaker was carried over.
Evidence weigh_source(const Resolved& resolved, std::uint32_t attribution);

// Evidence that the source is the person it was taken for: the form of the mention, how it was resolved.
Evidence weigh_person(const Resolved& resolved, std::uint32_t attribution);

// Two logistic regressions from what decided to how often it was right (Platt 1999, "Probabilistic outputs …", with
// more than one input), learned on articles that the deciding weights had not seen; see corpus/MODEL.md.
class Calibration {
 public:
  // Throws Error when the weights lack its tables. `weights` must outlive this.
  explicit Calibration(const model::Weights& weights)
      : sources_(weights.table("right-sources", 1)), persons_(weights.table("right-persons", 1)) {}

  [[nodiscard]] double source(const Evidence& evidence) const {
    return model::corrected(sources_.table(), sources_.sum(evidence.facts), evidence.share);
  }
  [[nodiscard]] double person(const Evidence& evidence) const {
    return model::corrected(persons_.table(), persons_.sum(evidence.facts), evidence.share);
  }

 private:
  model::FactWeights<evidence::source_features> sources_;
  model::FactWeights<evidence::person_features> persons_;
};

// Of each attribution, in [0, 1]: the probability that its speaker is the right one; where it has none, that cue and
// source are. Without a calibration, the shares of the patterns times constants of the rules that resolve: in the right
// order, but no probabilities.
std::vector<double> confidences(const Resolved& resolved, const Calibration* calibration);

}  // namespace attrib::people
