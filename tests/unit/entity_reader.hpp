// Names of a text as one line a test can compare: "person Ann Lee; organization Labour".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entity/names.hpp"
#include "language/language.hpp"
#include "text/text.hpp"

namespace attrib::entity {

inline const language::Language& english() {
  static const language::Language language{Options{}};
  return language;
}

inline std::string names_in(std::string_view article) {
  const text::Text text = text::analyse(article, english().abbreviations());
  const language::Reading reading = english().read(text);
  std::string line;
  for (const Name& name : find_names(reading)) {
    constexpr const char* types[] = {"person", "organization", "location", "other"};
    if (!line.empty()) line += "; ";
    line += types[static_cast<int>(name.type)];
    line += ' ';
    line += text.of(name.tokens);
  }
  return line;
}

}  // namespace attrib::entity
