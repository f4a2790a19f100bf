// The later stages, as in lib/extractor.cpp.
#include "extracted.hpp"

#include "assemble.hpp"
#include "attribution/repeats.hpp"
#include "attribution/units.hpp"

namespace attrib::train {

Extracted::Extracted(const Prepared& article, const Tools& tools, const attribution::Learned& learned,
                     const PeopleTools& people)
    : mentions_(article.mentions),
      attributions_(article.patterns),
      resolved_{article.text, article.quotes, mentions_, attributions_, cast_} {
  attribution::ParagraphUnits units(article.reading, tools.language, article.mentions, article.quotes);
  learned.refine(article.reading, tools.language, article.quotes, units, mentions_, attributions_);
  attribution::find_repeats(article.reading, article.quotes, attributions_);
  cast_ =
      people::resolve(article.reading, tools.language, mentions_, attributions_, people.antecedents, people.choices);
  document_.article.text = article.gold.text;
  assemble(resolved_, people::confidences(resolved_, people.calibration), document_);
}

}  // namespace attrib::train
