// Reads the features off, and weighs them.
#include "people/confidence.hpp"

#include <array>

#include "model/feature_writer.hpp"

namespace attrib::people {
namespace {

using attribution::Attribution;
using attribution::Mention;
using text::Range;

constexpr std::array<double, 12> steps{0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.86, 0.91, 0.94, 0.96, 0.98, 0.99};

// 0 to 12: how many steps a hand-made share or a raw probability has passed.
std::uint32_t level(double share) {
  std::uint32_t passed = 0;
  for (const double step : steps) passed += share >= step ? 1 : 0;
  return passed;
}
constexpr std::size_t most_levels = steps.size() + 1;

}  // namespace

void weigh_source(const Resolved& resolved, std::uint32_t attribution, Evidence& evidence) {
  const Attribution& own = resolved.attributions[attribution];
  const std::uint32_t origin = attribution::origin_of(resolved.attributions, attribution);
  const Attribution& from = resolved.attributions[origin];
  const Mention* source = from.source == none ? nullptr : &resolved.mentions[from.source];
  const auto type = static_cast<std::uint32_t>(attribution::type_of(own, resolved.quotes));
  const std::uint32_t decided = own.weights > 0 ? 2 : own.cue.empty() ? 1 : 0;
  const std::uint32_t from_decided = from.weights > 0 ? 2 : from.cue.empty() ? 1 : 0;
  const std::uint32_t carried = origin == attribution ? 0 : source == nullptr ? 1 : 2 + from_decided;
  const std::uint32_t form = source == nullptr ? 3 : static_cast<std::uint32_t>(source->form);
  const std::uint32_t entity = source == nullptr ? 4 : static_cast<std::uint32_t>(source->type);
  evidence.share = own.confidence * (origin == attribution ? 1 : from.confidence);
  evidence.features.clear();
  model::FeatureWriter writer(evidence.features, 1, most_levels + 5);
  writer.add_levels(level(evidence.share), decided, type == 2 ? 1 : 0);
  writer.add(type, form);
  writer.add(type, carried);
  writer.add(form, entity);
  writer.add(own.inside == none ? 0 : 1, type);
  writer.add(own.doubtful ? 1 : 0);
}

void weigh_person(const Resolved& resolved, std::uint32_t attribution, Evidence& evidence) {
  const std::uint32_t origin = attribution::origin_of(resolved.attributions, attribution);
  const std::uint32_t source = resolved.attributions[origin].source;
  const Mention& mention = resolved.mentions[source];
  const Link& link = resolved.cast.links[source];
  const auto form = static_cast<std::uint32_t>(mention.form);
  const Being& being = resolved.cast.beings[link.being];
  const bool kept = being.best == source && !being.named;  // an unnamed source keeps its words
  evidence.share = link.confidence;
  evidence.features.clear();
  model::FeatureWriter writer(evidence.features, 1, most_levels + 4);
  writer.add_levels(level(link.confidence));
  writer.add(form);
  writer.add(kept ? 1 : 0, mention.plural ? 1 : 0);
  writer.add(static_cast<std::uint32_t>(being.type));
  writer.add(origin == attribution ? 0 : 1);
}

std::vector<double> confidences(const Resolved& resolved, const Calibration* calibration) {
  std::vector<double> result;
  result.reserve(resolved.attributions.size());
  Evidence evidence;
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
