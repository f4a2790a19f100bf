// Articles that a person has annotated in brat, in a folder that `attrib extract --format brat` has made.
#pragma once

#include <string>
#include <vector>

#include "documents.hpp"

namespace app {

// A folder with a file *.ann.
bool is_brat_folder(const std::string& path);

// Its articles in the order of their names, each with its text; the id is the name of the file without its ending.
// Events of type Attribution are the quotations; a mention without Equiv is an entity of its own. Notes, roles and
// types of annotations that attrib does not write are passed over. Throws attrib::Error:
// "gold/town.ann:3: expected the words "Ann Lee", saw "Ann"".
std::vector<DocumentRead> read_brat_folder(const std::string& path);

// Puts spans together between which the text has nothing but blanks, as brat cuts them at line breaks.
void join_lines(DocumentRead& document, const std::string& text);

}  // namespace app
