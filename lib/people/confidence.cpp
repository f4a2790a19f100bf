// Reads the features off, and weighs them.
#include "people/confidence.hpp"

#include <array>

namespace attrib::people {
namespace {

using attribution::Attribution;
using attribution::Mention;
using text::Range;

constexpr std::array<double, 12> steps{0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.86, 0.91, 0.94, 0.96, 0.98, 0.99};

// 0 to 12: how many steps a hand-made share or a raw probability has passed.
std::uint32_t level_of(double share) {
  std::uint32_t passed = 0;
  for (const double step : steps) passed += share >= step ? 1 : 0;
  return passed;
}
static_assert(evidence::sizes[evidence::level] == steps.size() + 1);

}  // namespace

Evidence weigh_source(const Resolved& resolved, std::uint32_t attribution) {
  using enum evidence::Fact;
  const Attribution& own = resolved.attributions[attribution];
  const std::uint32_t origin = attribution::origin_of(resolved.attributions, attribution);
  const Attribution& from = resolved.attributions[origin];
  const Mention* source = from.source == none ? nullptr : &resolved.mentions[from.source];
  const std::uint32_t from_decided = from.weights > 0 ? 2 : from.cue.empty() ? 1 : 0;
  Evidence evidence;
  evidence.share = own.confidence * (origin == attribution ? 1 : from.confidence);
  evidence.facts[level] = level_of(evidence.share);
  evidence.facts[decided] = own.weights > 0 ? 2 : own.cue.empty() ? 1 : 0;
  evidence.facts[type] = static_cast<std::uint32_t>(attribution::type_of(own, resolved.quotes));
  evidence.facts[indirect] = evidence.facts[type] == 2 ? 1 : 0;
  evidence.facts[form] = source == nullptr ? 3 : static_cast<std::uint32_t>(source->form);
  evidence.facts[entity] = source == nullptr ? 4 : static_cast<std::uint32_t>(source->type);
  evidence.facts[carried] = origin == attribution ? 0 : source == nullptr ? 1 : 2 + from_decided;
  evidence.facts[inside] = own.inside == none ? 0 : 1;
  evidence.facts[doubtful] = own.doubtful ? 1 : 0;
  return evidence;
}

Evidence weigh_person(const Resolved& resolved, std::uint32_t attribution) {
  using enum evidence::Fact;
  const std::uint32_t origin = attribution::origin_of(resolved.attributions, attribution);
  const std::uint32_t source = resolved.attributions[origin].source;
  const Mention& mention = resolved.mentions[source];
  const Link& link = resolved.cast.links[source];
  const Being& person = resolved.cast.beings[link.being];
  Evidence evidence;
  evidence.share = link.confidence;
  evidence.facts[level] = level_of(link.confidence);
  evidence.facts[form] = static_cast<std::uint32_t>(mention.form);
  evidence.facts[kept] = person.best == source && !person.named ? 1 : 0;
  evidence.facts[plural] = mention.plural ? 1 : 0;
  evidence.facts[being] = static_cast<std::uint32_t>(person.type);
  evidence.facts[goes_on] = origin == attribution ? 0 : 1;
  return evidence;
}

std::vector<double> confidences(const Resolved& resolved, const Calibration* calibration) {
  std::vector<double> result;
  result.reserve(resolved.attributions.size());
  for (std::uint32_t a = 0; a < resolved.attributions.size(); ++a) {
    const Evidence right = weigh_source(resolved, a);
    double& confidence = result.emplace_back(calibration == nullptr ? right.share : calibration->source(right));
    const std::uint32_t origin = attribution::origin_of(resolved.attributions, a);
    const std::uint32_t source = resolved.attributions[origin].source;
    if (source == none || resolved.cast.links[source].being == none) continue;
    const Evidence person = weigh_person(resolved, a);
    confidence *= calibration == nullptr ? person.share : calibration->person(person);
  }
  return result;
}

}  // namespace attrib::people
