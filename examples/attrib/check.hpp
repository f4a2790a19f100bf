// Whether a document keeps the contract "attrib/1": shape, references, and spans that cut the article's text.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace app {

// What is wrong with the document, each as `quotations[3].cue[0]: expected "said", saw "sad"`; empty when nothing is.
// `text` is the article as it was read, nullptr to leave the spans' words unchecked.
std::vector<std::string> check(const nlohmann::json& document, const std::string* text);

}  // namespace app
