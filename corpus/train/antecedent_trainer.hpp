// Learns whom pronouns go back to: the table of people::Antecedents.
#pragma once

#include "prepared.hpp"
#include "pronouns.hpp"
#include "tables.hpp"

namespace attrib::train {

// Learns from questions and adds the table; `tables` has those of attribution::Learned, which find the sources. All
// weights are zero where there are no questions.
const model::Table& add_antecedents(const PronounQuestions& questions, const Tools& tools, Tables& tables);

}  // namespace attrib::train
