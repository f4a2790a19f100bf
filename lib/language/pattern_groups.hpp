// The groups of patterns.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attrib::language {

// The groups that a pattern may name.
enum class Group : std::uint8_t { source, before, after, clause, left, same };
inline constexpr std::array<std::string_view, 6> group_names{"source", "before", "after", "clause", "left", "same"};
inline constexpr std::size_t group_count = group_names.size();

// Where each group begins in a text; null where it took no part in the match.
using GroupPlaces = std::array<const char*, group_count>;

}  // namespace attrib::language
