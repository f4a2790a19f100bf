// Examples of quoted stretches that are speech, and of those that are none.
#pragma once

#include <vector>

#include "labels.hpp"
#include "logistic.hpp"
#include "prepared.hpp"

namespace attrib::train {

// Quoted stretches of an article; positive where they are no speech. Those of articles without labels count as speech
// inside gold content, as none when they are short and outside of any, and not at all otherwise.
void add_scare_examples(const Prepared& article, const Labels& labels, std::vector<Example>& examples);

}  // namespace attrib::train
