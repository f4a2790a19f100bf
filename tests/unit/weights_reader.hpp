// The names that the learned weights find in a text, marked in it: "[person Ann Lee] said".
#pragma once

#include <string>
#include <string_view>

#include "entity/names.hpp"
#include "entity/tagger.hpp"
#include "language/language.hpp"
#include "text/text.hpp"

namespace attrib::entity {

inline std::string marked_by_weights(std::string_view article, const language::Language& language) {
  const Tagger tagger(language.name_weights());
  const text::Text text = text::analyse(article, language.abbreviations());
  std::string marked;
  std::size_t written = 0;
  for (const Name& name : find_names(language.read(text), tagger)) {
    constexpr const char* types[] = {"person", "organization", "location", "other"};
    const Span span = text.span(name.tokens);
    marked += article.substr(written, span.begin - written);
    marked += '[';
    marked += types[static_cast<int>(name.type)];
    marked += ' ';
    marked += span.of(article);
    marked += ']';
    written = span.end;
  }
  return marked.append(article.substr(written));
}

inline std::string marked_by_weights(std::string_view article) {
  static const language::Language language{Options{}};
  return marked_by_weights(article, language);
}

}  // namespace attrib::entity
