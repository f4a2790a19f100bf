// Goes along a chain with the best way to each tag.
#include "entity/tag_decoder.hpp"

#include <algorithm>
#include <limits>

namespace attrib::entity {
namespace {

constexpr float impossible = -std::numeric_limits<float>::infinity();

TypeLanes greater(const TypeLanes& a, const TypeLanes& b) { return a > b ? a : b; }

}  // namespace

TagDecoder::TagDecoder(const model::Table& steps) {
  for (Tag to = 0; to < tag_count; ++to) {
    for (Tag from = 0; from < tag_count; ++from) into_[to][from] = steps.row(from)[to];
  }
  for (std::size_t type = 0; type < type_count; ++type) {
    const Tag begin = begin_of(static_cast<EntityType>(type)), inside = inside_of(static_cast<EntityType>(type));
    for (Tag from = 0; from < tag_count; ++from) into_begin_[from][type] = into_[begin][from];
    begin_inside_[type] = into_[inside][begin];
    inside_inside_[type] = into_[inside][inside];
    begin_outside_[type] = into_[outside][begin];
    inside_outside_[type] = into_[outside][inside];
  }
}

void TagDecoder::decode(const TagSums* sums, std::uint32_t size, Tag* tags) {
  if (size == 1) {
    tags[0] = best_alone(sums[0]);
    return;
  }
  if (places_.size() < size + std::size_t{1}) places_.resize(size + std::size_t{1});
  const TypeLanes none{impossible, impossible, impossible, impossible};
  places_[0] = {0, none, none};
  for (std::uint32_t i = 0; i < size; ++i) step(places_[i], sums[i], places_[i + 1]);
  Tag last = tag_before(outside, places_[size], best_into_outside(places_[size]));
  for (std::uint32_t i = size; i-- > 0;) {
    tags[i] = last;
    const float own = last == outside ? 0 : static_cast<float>(sums[i].of(last));
    last = tag_before(last, places_[i], places_[i + 1].of(last) - own);
  }
}

Tag TagDecoder::best_alone(const TagSums& sums) const {
  const auto& out = into_[outside];
  Tag best = outside;
  float most = out[outside] + out[outside];
  for (Tag tag = 1; tag <= type_count; ++tag) {
    const float value = into_[tag][outside] + static_cast<float>(sums.of(tag)) + out[tag];
    if (value > most) most = value, best = tag;
  }
  return best;
}

// Into `outside` and a beginning from any tag, into an inside from the two of its type: all types at once.
void TagDecoder::step(const Place& before, const TagSums& sums, Place& place) const {
  TypeLanes begin = before.outside + into_begin_[outside];
  for (std::size_t type = 0; type < type_count; ++type) {
    begin = greater(begin, before.begin[type] + into_begin_[begin_of(static_cast<EntityType>(type))]);
    begin = greater(begin, before.inside[type] + into_begin_[inside_of(static_cast<EntityType>(type))]);
  }
  place.begin = begin + sums.begins();
  place.inside = greater(before.begin + begin_inside_, before.inside + inside_inside_) + sums.insides();
  place.outside = best_into_outside(before);
}

float TagDecoder::best_into_outside(const Place& before) const {
  const TypeLanes ended = greater(before.begin + begin_outside_, before.inside + inside_outside_);
  float best = before.outside + into_[outside][outside];
  for (std::size_t type = 0; type < type_count; ++type) best = std::max(best, ended[type]);
  return best;
}

// The tag from which the best way into a tag comes: of equal ones the first.
Tag TagDecoder::tag_before(Tag tag, const Place& before, float best) const {
  for (Tag from = 0; from < tag_count; ++from) {
    if (may_follow(from, tag) && before.of(from) + into_[tag][from] == best) return from;
  }
  return outside;
}

}  // namespace attrib::entity
