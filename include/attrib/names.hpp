/// What the JSON "attrib/1" and the other formats call the values of each enum.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "attrib/document.hpp"
#include "attrib/offsets.hpp"

namespace attrib {

/// "codepoint", "byte" or "utf16".
[[nodiscard]] constexpr std::string_view name(OffsetUnit unit) {
  return std::array<std::string_view, 3>{"codepoint", "byte", "utf16"}[static_cast<std::size_t>(unit)];
}

/// "person", "organization", "location" or "other".
[[nodiscard]] constexpr std::string_view name(EntityType type) {
  constexpr std::array<std::string_view, 4> names{"person", "organization", "location", "other"};
  return names[static_cast<std::size_t>(type)];
}

/// "male" or "female".
[[nodiscard]] constexpr std::string_view name(Gender gender) { return gender == Gender::male ? "male" : "female"; }

/// "name", "nominal" or "pronoun".
[[nodiscard]] constexpr std::string_view name(MentionForm form) {
  return std::array<std::string_view, 3>{"name", "nominal", "pronoun"}[static_cast<std::size_t>(form)];
}

/// "direct", "mixed" or "indirect".
[[nodiscard]] constexpr std::string_view name(QuotationType type) {
  return std::array<std::string_view, 3>{"direct", "mixed", "indirect"}[static_cast<std::size_t>(type)];
}

/// "speech", "writing", "thought" or "plan".
[[nodiscard]] constexpr std::string_view name(QuotationKind kind) {
  constexpr std::array<std::string_view, 4> names{"speech", "writing", "thought", "plan"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace attrib
