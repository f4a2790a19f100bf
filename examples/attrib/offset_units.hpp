// The units of offsets by the names that users write.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "attrib/names.hpp"
#include "attrib/offsets.hpp"

namespace app {

// The default first.
inline const std::vector<std::string> offset_units{"codepoint", "byte", "utf16"};

inline std::optional<attrib::OffsetUnit> offset_unit(const std::string& name) {
  using attrib::OffsetUnit;
  for (const OffsetUnit unit : {OffsetUnit::codepoint, OffsetUnit::byte, OffsetUnit::utf16}) {
    if (attrib::name(unit) == name) return unit;
  }
  return std::nullopt;
}

}  // namespace app
