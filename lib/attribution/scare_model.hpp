// Which quoted stretches are no speech - scare quotes, titles, nicknames - by a linear classifier of its own.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/scene.hpp"

namespace attrib::attribution {

// The probability from which a stretch is perhaps no speech.
inline constexpr double least_scare = 0.2;

// Appends the features of the quoted stretch at an item; `names` as names_something has it.
void scare_features(const Scene& scene, const std::vector<quotation::Quoted>& quotes, std::uint32_t item, bool names,
                    std::vector<std::uint32_t>& features);

}  // namespace attrib::attribution
