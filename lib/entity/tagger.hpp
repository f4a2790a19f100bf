// Names by learned weights: the best tags of each chain (a conditional random field; Lafferty et al. 2001).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "entity/article_words.hpp"
#include "entity/clusters.hpp"
#include "entity/styles.hpp"
#include "entity/tag_decoder.hpp"
#include "entity/tag_features.hpp"
#include "entity/tag_sums.hpp"
#include "entity/tags.hpp"
#include "language/language.hpp"
#include "model/weights.hpp"
#include "text/text.hpp"

namespace attrib::entity {

class Tagger {
 public:
  // `bytes` are those of names.weights. Throws Error when they are no weights for these features.
  explicit Tagger(std::string_view bytes);
  Tagger(const Tagger&) = delete;
  Tagger& operator=(const Tagger&) = delete;

  // One tag a token of the article, `outside` beyond the chains. Every chain is read twice: the second time knowing
  // what the first made of the article's other places of its words.
  [[nodiscard]] std::vector<Tag> tag(const language::Reading& reading, const ArticleWords& words,
                                     const std::vector<Style>& styles, const std::vector<text::Range>& chains) const;

 private:
  model::Weights weights_;
  const model::Table& rows_;
  TagDecoder decoder_;  // copied to be used
  const model::Table& second_rows_;
  TagDecoder second_decoder_;
  Clusters clusters_;
};

}  // namespace attrib::entity
