// A person's name taken apart: given names, family name, suffix.
#pragma once

#include <string>
#include <vector>

#include "language/language.hpp"
#include "text/text.hpp"

namespace attrib::people {

struct NameParts {
  std::vector<std::string> given;  // folded to lower case: "ann", "j."
  std::string family;              // the last word that is no suffix, lower case: "lee", "zyl" of "van der Zyl"
  bool family_only = false;        // one word, or particles and one word: "Zyl", "van der Zyl"
};

NameParts name_parts(const language::Reading& reading, text::Range name);

// Can these be given names of one person: equal, an initial of it, or a short form ("Pete", "Peter")?
bool same_given(const language::Language& language, const std::string& a, const std::string& b);

// "peter" for "pete"; the name itself when it is no known short form.
std::string full_form(const language::Language& language, const std::string& given);

// The word in lower case (ASCII by hand, others by ICU).
std::string lower(std::string_view word);

}  // namespace attrib::people
