// An article taken through the library's stages up to the patterns, with its annotations laid over the items.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "articles.hpp"
#include "attribution/attributions.hpp"
#include "attribution/cue_model.hpp"
#include "attribution/roles.hpp"
#include "attribution/scene.hpp"
#include "attribution/units.hpp"
#include "entity/names.hpp"
#include "entity/tagger.hpp"
#include "language/language.hpp"
#include "language/pattern_set.hpp"
#include "quotation/marks.hpp"
#include "text/text.hpp"

namespace attrib::train {

// Whose names the stages after them are given. Weights that learn beside the rules' names do better with the weights'
// names than those that learn beside these (corpus/MODEL-names.md).
enum class NamesBy { rules, weights };

// What the stages share.
struct Tools {
  explicit Tools(NamesBy by) {
    if (by == NamesBy::weights) tagger.emplace(language.name_weights());
  }

  language::Language language{Options{}};
  std::optional<entity::Tagger> tagger;  // none: names by rules
  language::PatternSet patterns{language.file("patterns.txt")};
};

// A gold attribution in items of the scene.
struct GoldFrame {
  std::uint32_t head = attribution::none;           // item; none while heads are not chosen, or where none can be
  std::vector<std::uint32_t> cue, source, content;  // items, in order
};

struct Prepared {
  Prepared(GoldArticle article, const Tools& tools);
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  GoldArticle gold;
  text::Text text;
  language::Reading reading;
  std::vector<entity::Name> names;
  std::vector<Warning> warnings;
  std::vector<quotation::Quoted> quotes;
  std::vector<attribution::Mention> mentions;
  attribution::ParagraphUnits units;
  std::vector<attribution::Attribution> patterns;
  attribution::Scene scene;
  std::vector<GoldFrame> frames;
};

// Shared, so that a part of them is a list too.
using Articles = std::vector<std::shared_ptr<Prepared>>;

Articles prepare(const std::filesystem::path& folder, const Tools& tools);

}  // namespace attrib::train
