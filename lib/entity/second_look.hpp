// What the first reading of an article's names says to a second one.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "entity/article_words.hpp"
#include "entity/tags.hpp"
#include "text/text.hpp"

namespace attrib::entity {

// How often the first reading gave a word each type, or none, and as which part of a name. (The idea is that of
// Krishnan and Manning 2006, "An effective two-stage model for exploiting non-local dependencies in named entity
// recognition".)
class SecondLook {
 public:
  // `tags` has one a token and must outlive this.
  SecondLook(const ArticleWords& words, const std::vector<text::Range>& chains, const std::vector<Tag>& tags);

  static constexpr std::size_t feature_count = 5;
  // Written from `to` on, a std::uint32_t* or RowFetcher; returns where they end.
  template <typename To>
  To write(text::Range chain, std::uint32_t token, To to) const;

 private:
  struct Tally {
    std::array<std::uint8_t, type_count + 1> types{};  // the last is of no name; each at most 250
    bool family = false;                               // last of a person's name of several words
  };
  [[nodiscard]] static std::uint16_t others(const Tally& tally, Tag own);

  const std::vector<Tag>& tags_;
  std::vector<std::uint16_t> others_;  // one a token: what the word's other places were given
};

}  // namespace attrib::entity
