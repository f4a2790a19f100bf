// Which quoted stretches are no one's speech: scare quotes, titles of works, nicknames, words as words.
#pragma once

#include <cstdint>
#include <vector>

#include "language/language.hpp"
#include "quotation/marks.hpp"

namespace attrib::attribution {

// True where the words around a stretch, or its own form, say that it names something rather than repeats someone:
// after "so-called", "titled", "the term", "the film"; a capitalised name of a work; a nickname inside a name.
bool names_something(const language::Reading& reading, const std::vector<quotation::Quoted>& quotes,
                     std::uint32_t quoted);

}  // namespace attrib::attribution
