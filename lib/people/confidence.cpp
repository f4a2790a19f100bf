// Reads the features off, and weighs them.
#include "people/confidence.hpp"

#include <algorithm>
#include <array>

#include "model/feature.hpp"

namespace attrib::people {
namespace {

using attribution::Attribution;
using attribution::Mention;
using text::Range;

constexpr std::array<double, 12> steps{0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.86, 0.91, 0.94, 0.96, 0.98, 0.99};

// 0 to 12: how many steps a hand-made share or a raw probability has passed.
std::uint32_t level(double share) {
  return static_cast<std::uint32_t>(std::upper_bound(steps.begin(), steps.end(), share) - steps.begin());
}

}  // namespace

void weigh_source(const Resolved& resolved, std::uint32_t attribution, Evidence& evidence) {
  const Attribution& own = resolved.attributions[attribution];
  const std::uint32_t origin = attribution::origin_of(resolved.attributions, attribution);
  const Attribution& from = resolved.attributions[origin];
  const Mention* source = from.source == none ? nullptr : &resolved.mentions[from.source];
  std::vector<std::uint32_t>& features = evidence.features;
  features.clear();
  std::uint32_t number = 0;
  const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    features.push_back(model::feature(++number, a, b, c));
  };
  // An answer at a level has the weights of all levels up to it: the more, the surer.
  const auto add_levels = [&](double share, std::uint32_t a, std::uint32_t b) {
    ++number;
    for (std::uint32_t l = 0, highest = level(share); l <= highest; ++l)
      features.push_back(model::feature(number, l, a, b));
  };

  const auto type = static_cast<std::uint32_t>(attribution::type_of(own, resolved.quotes));
  const std::uint32_t decided = own.weights > 0 ? 2 : own.cue.empty() ? 1 : 0;
  const std::uint32_t from_decided = from.weights > 0 ? 2 : from.cue.empty() ? 1 : 0;
  const std::uint32_t carried = origin == attribution ? 0 : source == nullptr ? 1 : 2 + from_decided;
  const std::uint32_t form = source == nullptr ? 3 : static_cast<std::uint32_t>(source->form);
  const std::uint32_t entity = source == nullptr ? 4 : static_cast<std::uint32_t>(source->type);
  evidence.share = own.confidence * (origin == attribution ? 1 : from.confidence);
  add_levels(evidence.share, decided, type == 2 ? 1 : 0);
  add(type, form);
  add(type, carried);
  add(form, entity);
  add(own.inside == none ? 0 : 1, type);
  add(own.doubtful ? 1 : 0);
}

void weigh_person(const Resolved& resolved, std::uint32_t attribution, Evidence& evidence) {
  const std::uint32_t origin = attribution::origin_of(resolved.attributions, attribution);
  const std::uint32_t source = resolved.attributions[origin].source;
  const Mention& mention = resolved.mentions[source];
  const Link& link = resolved.cast.links[source];
  const auto form = static_cast<std::uint32_t>(mention.form);
  const Being& being = resolved.cast.beings[link.being];
  const bool kept = being.best == source && !being.named;  // an unnamed source keeps its words
  std::vector<std::uint32_t>& features = evidence.features;
  features.clear();
  evidence.share = link.confidence;
  for (std::uint32_t l = 0, highest = level(link.confidence); l <= highest; ++l)
    features.push_back(model::feature(1, l));
  features.push_back(model::feature(2, form));
  features.push_back(model::feature(3, kept ? 1 : 0, mention.plural ? 1 : 0));
  features.push_back(model::feature(4, static_cast<std::uint32_t>(being.type)));
  features.push_back(model::feature(5, origin == attribution ? 0 : 1));
}

std::vector<double> confidences(const Resolved& resolved, const Calibration* calibration) {
  std::vector<double> result;
  result.reserve(resolved.attributions.size());
  Evidence evidence;
  evidence.features.reserve(24);
  for (std::uint32_t a = 0; a < resolved.attributions.size(); ++a) {
    weigh_source(resolved, a, evidence);
    double& confidence = result.emplace_back(calibration == nullptr ? evidence.share : calibration->source(evidence));
    const std::uint32_t origin = attribution::origin_of(resolved.attributions, a);
    const std::uint32_t source = resolved.attributions[origin].source;
    if (source == none || resolved.cast.links[source].being == none) continue;
    weigh_person(resolved, a, evidence);
    confidence *= calibration == nullptr ? evidence.share : calibration->person(evidence);
  }
  return result;
}

}  // namespace attrib::people
