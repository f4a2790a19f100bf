// What the first reading of an article's names says to a second one.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "entity/article_words.hpp"
#include "entity/tags.hpp"
#include "model/feature_writer.hpp"
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
  // Written to an iterator; returns where they end.
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

template <typename To>
To SecondLook::write(text::Range chain, std::uint32_t token, To to) const {
  model::FeatureLine line(to, 201);
  const std::uint32_t own = others_[token], tag = tags_[token];
  // Where there is no other, of the token itself, and then all bits are set: so nothing branches here.
  const std::uint32_t begins = token == chain.first, ends = token + 1 == chain.last;
  const std::uint32_t before = token + begins - 1, after = token + 1 - ends;
  line.add(own);
  line.add(own, tag);
  line.add(tags_[before] | begins * 15U, tag, tags_[after] | ends * 15U);
  line.add(others_[before] | begins * 0xFFFU, own);
  line.add(others_[after] | ends * 0xFFFU, own);
  return line.end();
}

}  // namespace attrib::entity
