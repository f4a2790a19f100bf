// "And" and "or" that look at both sides at once: no branch, where a branch would be guessed wrongly half of the time.
#pragma once

namespace attrib::language {

constexpr bool both(bool a, bool b) { return (static_cast<unsigned>(a) & static_cast<unsigned>(b)) != 0; }
constexpr bool either(bool a, bool b) { return (static_cast<unsigned>(a) | static_cast<unsigned>(b)) != 0; }

}  // namespace attrib::language
