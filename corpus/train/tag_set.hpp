// The chains of annotated texts: features and what tags may be right.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "entity/article_words.hpp"
#include "entity/clusters.hpp"
#include "entity/styles.hpp"
#include "entity/tags.hpp"
#include "language/language.hpp"
#include "named_texts.hpp"
#include "text/text.hpp"

namespace attrib::train {

// A bit a tag: those that may be right at a place.
using Tags = std::uint16_t;
inline constexpr Tags any_tag = (1U << entity::tag_count) - 1;

// What a program may have misread: a word of several capitals, and the agency's name at the end of its reports.
bool is_doubtful(const text::Text& text, std::uint32_t token);

// Features of places, one after the other.
struct PlaceFeatures {
  std::vector<std::uint32_t> features;
  std::vector<std::uint64_t> ends = {0};  // the features of place p are those from ends[p] to ends[p + 1]

  // `write` writes up to `most` of them from where it is told, and returns where they end.
  template <typename Write>
  void add_place(std::size_t most, Write write) {
    const std::size_t size = features.size();
    features.resize(size + most);
    features.resize(static_cast<std::size_t>(write(features.data() + size) - features.data()));
    ends.push_back(features.size());
  }
  [[nodiscard]] std::size_t places() const { return ends.size() - 1; }
};

struct TrainChain {
  std::uint32_t first_place = 0, size = 0;
  std::uint32_t article = 0;
  bool closed = false;  // something is known of it
};

// What is left of an article when its features are made.
struct TaggedArticle {
  entity::ArticleWords words;
  std::vector<text::Range> chains;
  std::uint32_t first_place = 0;
  std::uint32_t tokens = 0;
  std::uint32_t fold = 0;  // that of its original, so that a copy is never judged by weights that saw the other
};

class TagSet {
 public:
  TagSet(const language::Language& language, const entity::Clusters& clusters)
      : language_(language), clusters_(clusters) {}

  void add(const NamedText& text, std::uint32_t fold);

  PlaceFeatures features;
  std::vector<Tags> tags;  // one a place
  std::vector<TrainChain> chains;
  std::vector<TaggedArticle> articles;

 private:
  const language::Language& language_;
  const entity::Clusters& clusters_;
};

}  // namespace attrib::train
