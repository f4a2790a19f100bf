// Tags of tokens: outside names, or at the beginning or inside of a name of one of four types.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "attrib/document.hpp"

namespace attrib::entity {

// The tags of Ramshaw and Marcus (1995), "Text chunking using transformation-based learning". Begins come before
// insides, each in the order of EntityType.
using Tag = std::uint8_t;

inline constexpr std::size_t type_count = 4;
inline constexpr std::size_t tag_count = 1 + 2 * type_count;
inline constexpr Tag outside = 0;

constexpr Tag begin_of(EntityType type) { return static_cast<Tag>(1 + static_cast<std::size_t>(type)); }
constexpr Tag inside_of(EntityType type) { return static_cast<Tag>(begin_of(type) + type_count); }
constexpr bool is_begin(Tag tag) { return tag != outside && tag <= type_count; }
constexpr bool is_inside(Tag tag) { return tag > type_count; }
constexpr EntityType type_of(Tag tag) { return static_cast<EntityType>((tag - 1) % type_count); }  // not of `outside`
constexpr bool may_follow(Tag from, Tag to) {
  return !is_inside(to) || (from != outside && type_of(from) == type_of(to));
}

// What a tag has in a row of weights: the score that it has over `outside`, whose own is 0.
inline constexpr std::size_t scored_tags = tag_count - 1;
constexpr std::size_t place_in_row(Tag tag) { return tag - std::size_t{1}; }

}  // namespace attrib::entity
