// The pipeline, one line a stage: the file to read first.
#include "attrib/extractor.hpp"

#include <optional>
#include <utility>

#include "assemble.hpp"
#include "attrib/error.hpp"
#include "attribution/attributions.hpp"
#include "attribution/learned.hpp"
#include "attribution/mentions.hpp"
#include "attribution/repeats.hpp"
#include "attribution/units.hpp"
#include "entity/names.hpp"
#include "entity/tagger.hpp"
#include "language/language.hpp"
#include "language/pattern_set.hpp"
#include "people/antecedents.hpp"
#include "people/confidence.hpp"
#include "people/people.hpp"
#include "quotation/marks.hpp"
#include "text/text.hpp"

namespace attrib {

struct Extractor::Data {
  explicit Data(const Options& options) : language(options), patterns(language.file("patterns.txt")) {
    if (!options.learned) return;
    if (language.name_weights().data() != nullptr) tagger.emplace(language.name_weights());
    if (language.attribution_weights().data() == nullptr) return;
    learned.emplace(language.attribution_weights());
    antecedents.emplace(learned->weights().table(people::Antecedents::table_name, 1));
    calibration.emplace(learned->weights());
  }

  language::Language language;
  language::PatternSet patterns;
  std::optional<entity::Tagger> tagger;            // none: rules alone
  std::optional<attribution::Learned> learned;     // none: patterns alone
  std::optional<people::Antecedents> antecedents;  // beside `learned`
  std::optional<people::Calibration> calibration;  // beside `learned`
};

Extractor::Extractor(const Options& options) : data_(std::make_shared<const Data>(options)) {}

Document Extractor::extract(Article article) const {
  if (!data_) throw Error("Extractor: expected one with its data, saw one that was moved from; assign another to it");
  Document document;
  document.article = std::move(article);

  text::Text text = text::analyse(document.article.text, data_->language.abbreviations());
  document.warnings = std::move(text.warnings);
  const language::Reading reading = data_->language.read(text);
  const auto names = data_->tagger ? entity::find_names(reading, *data_->tagger) : entity::find_names(reading);
  const auto quotes = quotation::pair_marks(reading, document.warnings);
  auto mentions = attribution::find_mentions(reading, names, quotes);
  attribution::ParagraphUnits units(reading, data_->language, mentions, quotes);
  auto attributions =
      attribution::find_attributions(reading, data_->language, data_->patterns, mentions, quotes, units);
  if (data_->learned) data_->learned->refine(reading, data_->language, quotes, units, mentions, attributions);
  attribution::find_repeats(reading, quotes, attributions);
  const auto cast = people::resolve(reading, data_->language, mentions, attributions,
                                    data_->antecedents ? &*data_->antecedents : nullptr);
  const people::Resolved resolved{text, quotes, mentions, attributions, cast};
  assemble(resolved, people::confidences(resolved, data_->calibration ? &*data_->calibration : nullptr), document);
  return document;
}

bool Extractor::learned() const noexcept { return data_ && data_->learned.has_value(); }

Document Extractor::extract(std::string_view text) const {
  Article article;
  article.text = text;
  return extract(std::move(article));
}

}  // namespace attrib
