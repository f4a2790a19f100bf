// The stages of the pipeline up to the one that a test looks at, for a short article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "attribution/attributions.hpp"
#include "attribution/mentions.hpp"
#include "attribution/units.hpp"
#include "entity/names.hpp"
#include "language/language.hpp"
#include "language/pattern_set.hpp"
#include "quotation/marks.hpp"
#include "text/text.hpp"

namespace attrib::test {

inline const language::Language& english() {
  static const language::Language language{Options{}};
  return language;
}

struct Stages {
  explicit Stages(std::string_view bytes)
      : article(bytes),
        text(text::analyse(article, english().abbreviations())),
        reading(english().read(text)),
        names(entity::find_names(reading)),
        quotes(quotation::pair_marks(reading, warnings)),
        mentions(attribution::find_mentions(reading, names, quotes)),
        paragraph_units(reading, english(), mentions, quotes) {}
  Stages(const Stages&) = delete;
  Stages& operator=(const Stages&) = delete;

  // The first paragraph as symbols.
  [[nodiscard]] attribution::Units units() const { return paragraph_units.of(0); }

  [[nodiscard]] std::vector<attribution::Attribution> attributions() const {
    static const language::PatternSet patterns(english().file("patterns.txt"));
    return attribution::find_attributions(reading, english(), patterns, mentions, quotes, paragraph_units);
  }

  std::string article;
  text::Text text;
  language::Reading reading;
  std::vector<entity::Name> names;
  std::vector<Warning> warnings;
  std::vector<quotation::Quoted> quotes;
  std::vector<attribution::Mention> mentions;
  mutable attribution::ParagraphUnits paragraph_units;  // built where they are asked for
};

}  // namespace attrib::test
