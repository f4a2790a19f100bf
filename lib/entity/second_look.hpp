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
  // `tags` has one a token; both must outlive this.
  SecondLook(const ArticleWords& words, const std::vector<text::Range>& chains, const std::vector<Tag>& tags);

  static constexpr std::size_t most_features = 6;
  void add(text::Range chain, std::uint32_t token, std::vector<std::uint32_t>& features) const;

 private:
  struct Tally {
    std::array<std::uint8_t, type_count + 1> types{};  // the last is of no name; each at most 250
    std::uint8_t family = 0, alone = 0;                // last of a person's name of several words; a name by itself
  };
  [[nodiscard]] std::uint32_t others(std::uint32_t token) const;

  const ArticleWords& words_;
  const std::vector<Tag>& tags_;
  std::vector<Tally> tallies_;  // one a word of `words_`
};

}  // namespace attrib::entity
