// Examples of quoted stretches that are speech, and of those that are none.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "articles.hpp"
#include "logistic.hpp"
#include "prepared.hpp"

namespace attrib::train {

using LabelledQuotes =
    std::map<std::string, std::vector<LabelledQuote>>;  // by the article's name; spans in code points

// Reads {"documents": {name: [{"start", "end", "type": "speech" | "none"}]}}; empty for an empty path. Throws Error.
LabelledQuotes read_labelled_quotes(const std::filesystem::path& file);

// Quoted stretches of an article; positive where they are no speech. Those of articles without labels count as speech
// inside gold content, as none when they are short and outside of any, and not at all otherwise.
void add_scare_examples(const Prepared& article, const LabelledQuotes& labels, std::vector<Example>& examples);

}  // namespace attrib::train
