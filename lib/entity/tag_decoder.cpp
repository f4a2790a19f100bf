// Goes along a chain with the best way to each tag.
#include "entity/tag_decoder.hpp"

#include <algorithm>
#include <limits>

namespace attrib::entity {
namespace {

constexpr std::int32_t impossible = std::numeric_limits<std::int32_t>::min() / 2;

}  // namespace

TagDecoder::TagDecoder(const model::Table& steps) {
  for (Tag to = 0; to < tag_count; ++to) {
    for (Tag from = 0; from < tag_count; ++from) into_[to][from] = steps.row(from)[to];
  }
  out_ = into_[outside];
}

void TagDecoder::decode(const TagSums* sums, std::uint32_t size, Tag* tags) {
  if (size == 1) {
    tags[0] = best_alone(sums[0]);
    return;
  }
  if (places_.size() < size) places_.resize(size);
  Scores before;
  before.fill(impossible);
  before[outside] = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    step(before, sums[i], places_[i]);
    before = places_[i].best;
  }
  Tag last = outside;
  for (Tag tag = 1; tag < tag_count; ++tag) {
    if (before[tag] + out_[tag] > before[last] + out_[last]) last = tag;
  }
  for (std::uint32_t i = size; i-- > 0;) {
    tags[i] = last;
    last = places_[i].from[last];
  }
}

Tag TagDecoder::best_alone(const TagSums& sums) const {
  Tag best = outside;
  std::int32_t most = into_[outside][outside] + out_[outside];
  for (Tag tag = 1; tag <= type_count; ++tag) {
    const std::int32_t value = into_[tag][outside] + sums.of(tag) + out_[tag];
    if (value > most) most = value, best = tag;
  }
  return best;
}

// Into `outside` and a beginning from any tag, into an inside from the two of its type.
void TagDecoder::step(const Scores& before, const TagSums& sums, Place& place) const {
  for (Tag to = 0; to <= type_count; ++to) {
    Tag best = 0;
    std::int32_t most = before[0] + into_[to][0];
    for (Tag from = 1; from < tag_count; ++from) {
      const std::int32_t value = before[from] + into_[to][from];
      best = value > most ? from : best;
      most = std::max(most, value);
    }
    place.best[to] = most + (to == outside ? 0 : sums.of(to));
    place.from[to] = best;
  }
  for (std::size_t type = 0; type < type_count; ++type) {
    const Tag begin = begin_of(static_cast<EntityType>(type)), inside = inside_of(static_cast<EntityType>(type));
    const std::int32_t begun = before[begin] + into_[inside][begin], on = before[inside] + into_[inside][inside];
    place.best[inside] = std::max(begun, on) + sums.of(inside);
    place.from[inside] = on > begun ? inside : begin;
  }
}

}  // namespace attrib::entity
