// How each sentence uses capitals.
#pragma once

#include <cstdint>
#include <vector>

#include "language/language.hpp"

namespace attrib::entity {

// How a sentence uses capitals. In titles and capitals a capital says nothing of the word.
enum class Style : std::uint8_t { plain, title, capitals };

// One a sentence.
std::vector<Style> sentence_styles(const language::Reading& reading);

}  // namespace attrib::entity
