// Where reported words begin and end inside a sentence.
#pragma once

#include <cstdint>

#include "attribution/units.hpp"

namespace attrib::attribution {

// End (one past the last unit) of the reported clause that starts at a unit: the end of the sentence, or the tag,
// participle or coordinated cue that takes over before it.
std::uint32_t clause_end(const Units& units, std::uint32_t start);

// Start of the clause that ends before a unit.
std::uint32_t clause_start(const Units& units, std::uint32_t end);

// The tokens of units [first, last), commas, full stops and conjunctions at the edges left out; empty when nothing is
// left.
text::Range clause_tokens(const Units& units, std::uint32_t first, std::uint32_t last);

}  // namespace attrib::attribution
