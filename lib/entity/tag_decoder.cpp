// Goes along a chain with the best way to each tag. Which tag is the best is hard to foretell, so nothing branches on
// it.
#include "entity/tag_decoder.hpp"

#include <limits>

namespace attrib::entity {
namespace {

constexpr float impossible = -std::numeric_limits<float>::infinity();
constexpr TypeLanes none{impossible, impossible, impossible, impossible};

TypeLanes greater(const TypeLanes& a, const TypeLanes& b) { return a > b ? a : b; }

// In all lanes.
TypeLanes greatest(TypeLanes lanes) {
  lanes = greater(lanes, __builtin_shufflevector(lanes, lanes, 2, 3, 0, 1));
  return greater(lanes, __builtin_shufflevector(lanes, lanes, 1, 0, 3, 2));
}

}  // namespace

TypeLanes TagDecoder::Scores::best() const { return greatest(greater(outside, greater(begin, inside))); }

Tag TagDecoder::Scores::best_tag() const {
  constexpr TypeLanes outsides{9, 9, 9, 9}, begins{8, 7, 6, 5}, insides{4, 3, 2, 1}, zero{};  // tag_count less the tag
  static_assert(tag_count == 9);
  const TypeLanes most = best();
  const TypeLanes named = greater(begin == most ? begins : zero, inside == most ? insides : zero);
  const TypeLanes first = greatest(greater(outside == most ? outsides : zero, named));
  return static_cast<Tag>(tag_count - static_cast<std::size_t>(static_cast<std::int32_t>(first[0])));
}

TagDecoder::TagDecoder(const model::Table& steps) {
  const auto weight = [&](Tag from, Tag to) {
    return may_follow(from, to) ? static_cast<float>(steps.row(from)[to]) : impossible;
  };
  for (std::size_t type = 0; type < type_count; ++type) {
    const Tag begin = begin_of(static_cast<EntityType>(type)), inside = inside_of(static_cast<EntityType>(type));
    for (Tag tag = 0; tag < tag_count; ++tag) {
      into_[tag].outside[type] = weight(outside, tag);
      into_[tag].begin[type] = weight(begin, tag);
      into_[tag].inside[type] = weight(inside, tag);
      into_begin_[tag][type] = weight(tag, begin);
    }
    begin_inside_[type] = weight(begin, inside);
    inside_inside_[type] = weight(inside, inside);
  }
}

void TagDecoder::decode(const TagSums* sums, std::uint32_t size, Tag* tags) {
  if (size == 1) {
    tags[0] = best_alone(sums[0]);
    return;
  }
  if (places_.size() < size + std::size_t{1}) places_.resize(size + std::size_t{1});
  places_[0] = {TypeLanes{}, none, none};
  for (std::uint32_t i = 0; i < size; ++i) step(places_[i], sums[i], places_[i + 1]);
  Tag after = outside;
  for (std::uint32_t i = size; i-- > 0;) tags[i] = after = (places_[i + 1] + into_[after]).best_tag();
}

Tag TagDecoder::best_alone(const TagSums& sums) const {
  const Scores& out = into_[outside];
  return Scores{out.outside + out.outside, into_begin_[outside] + sums.begins() + out.begin, none}.best_tag();
}

// Into `outside` and a beginning from any tag, into an inside from the two of its type: all types at once.
void TagDecoder::step(const Scores& before, const TagSums& sums, Scores& place) const {
  TypeLanes begin = before.outside + into_begin_[outside];
  for (std::size_t type = 0; type < type_count; ++type) {
    begin = greater(begin, before.begin[type] + into_begin_[begin_of(static_cast<EntityType>(type))]);
    begin = greater(begin, before.inside[type] + into_begin_[inside_of(static_cast<EntityType>(type))]);
  }
  place.begin = begin + sums.begins();
  place.inside = greater(before.begin + begin_inside_, before.inside + inside_inside_) + sums.insides();
  place.outside = (before + into_[outside]).best();
}

}  // namespace attrib::entity
