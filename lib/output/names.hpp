// What the contract "attrib/1" calls the values of each enum.
#pragma once

#include <array>
#include <string_view>

#include "attrib/document.hpp"
#include "attrib/offsets.hpp"

namespace attrib::output {

inline constexpr std::string_view name(OffsetUnit unit) {
  return std::array<std::string_view, 3>{"codepoint", "byte", "utf16"}[static_cast<std::size_t>(unit)];
}
inline constexpr std::string_view name(EntityType type) {
  constexpr std::array<std::string_view, 4> names{"person", "organization", "location", "other"};
  return names[static_cast<std::size_t>(type)];
}
inline constexpr std::string_view name(Gender gender) { return gender == Gender::male ? "male" : "female"; }
inline constexpr std::string_view name(MentionForm form) {
  return std::array<std::string_view, 3>{"name", "nominal", "pronoun"}[static_cast<std::size_t>(form)];
}
inline constexpr std::string_view name(QuotationType type) {
  return std::array<std::string_view, 3>{"direct", "mixed", "indirect"}[static_cast<std::size_t>(type)];
}
inline constexpr std::string_view name(QuotationKind kind) {
  constexpr std::array<std::string_view, 4> names{"speech", "writing", "thought", "plan"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace attrib::output
