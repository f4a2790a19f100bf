// A Document as the lines of a golden case.
#pragma once

#include <string>
#include <vector>

#include "attrib/collection.hpp"
#include "attrib/document.hpp"

namespace attrib::golden {

// One line a quotation, complete but for ids, confidence and explanation; what is empty is left out:
//
//     mixed speech | Ann Lee | for: Avonford Rovers | cue: told | source: She | to: reporters
//         | content: the team would "celebrate tonight" | quoted: celebrate tonight | in: q1
//
// (on one line). The parts of a split content are divided by " // ", a line break within one is "\n"; "-" is no
// speaker.
std::vector<std::string> describe_quotations(const Document& document);

// One line an entity: "entity person | Ann Lee | female | roles: the captain | mentions: Ann Lee / She"; "unnamed"
// after the type where it has no name.
std::vector<std::string> describe_entities(const Document& document);

// One line a warning: "warning unbalanced-mark | \"".
std::vector<std::string> describe_warnings(const Document& document);

// One line a quotation, how its speaker was found: "resolution | Ann Lee | Lee → e1: family name of Ann Lee", or why
// there is none: "resolution | - | abstained: no source stands near the quotation".
std::vector<std::string> describe_resolutions(const Document& document);

// How much there is of it, and a checksum of its JSON: "17 quotations, 8 entities, 1f3a09c2". It tells that something
// is other than before, not what; `attrib extract` of both builds does.
std::string sum_up(const Document& document);
std::string sum_up(const Collection& collection);

}  // namespace attrib::golden
