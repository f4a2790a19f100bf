// The classes of lexicon.hpp by name, as the data files write them.
#pragma once

#include <optional>
#include <string_view>

#include "language/lexicon.hpp"

namespace attrib::language {

// Class::people_noun for "people_noun"; none for an unknown name.
[[nodiscard]] std::optional<Class> class_named(std::string_view name);

}  // namespace attrib::language
