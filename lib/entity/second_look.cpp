// Counts tags by word.
#include "entity/second_look.hpp"

#include <algorithm>

#include "model/feature_writer.hpp"

namespace attrib::entity {
namespace {

constexpr std::size_t no_name = type_count;
constexpr std::uint8_t most = 250;

std::size_t kind_of(Tag tag) { return tag == outside ? no_name : static_cast<std::size_t>(type_of(tag)); }

void count(std::uint8_t& one) {
  if (one < most) ++one;
}

}  // namespace

SecondLook::SecondLook(const ArticleWords& words, const std::vector<text::Range>& chains, const std::vector<Tag>& tags)
    : words_(words), tags_(tags), tallies_(words.count()) {
  for (const text::Range chain : chains) {
    for (std::uint32_t i = chain.first; i < chain.last; ++i) {
      if (words.id(i) == ArticleWords::no_word) continue;
      Tally& tally = tallies_[words.id(i)];
      const Tag tag = tags[i];
      count(tally.types[kind_of(tag)]);
      if (tag == outside) continue;
      const bool ends = i + 1 == chain.last || !is_inside(tags[i + 1]);
      if (is_inside(tag) && ends && type_of(tag) == EntityType::person) count(tally.family);
      if (is_begin(tag) && ends) count(tally.alone);
    }
  }
}

// What the word's other places were given: the commonest, how clearly, and whether it is a family name.
std::uint32_t SecondLook::others(std::uint32_t token) const {
  if (words_.id(token) == ArticleWords::no_word) return 0;
  const Tally& tally = tallies_[words_.id(token)];
  auto types = tally.types;
  --types[kind_of(tags_[token])];
  std::uint32_t total = 0;
  std::size_t best = 0;
  for (std::size_t kind = 0; kind < types.size(); ++kind) {
    total += types[kind];
    if (types[kind] > types[best]) best = kind;
  }
  if (total == 0) return 1;
  const std::uint32_t share = types[best] == total ? 2 : 10 * types[best] >= 7 * total ? 1 : 0;
  return 2 + static_cast<std::uint32_t>(best) + 8 * share + 32 * std::min(total, 3U) + (tally.family > 0 ? 256 : 0);
}

void SecondLook::add(text::Range chain, std::uint32_t token, std::vector<std::uint32_t>& features) const {
  model::FeatureWriter writer(features, 201, most_features);
  const std::uint32_t own = others(token), tag = tags_[token];
  const std::uint32_t before = token > chain.first ? tags_[token - 1] : 15U;
  const std::uint32_t after = token + 1 < chain.last ? tags_[token + 1] : 15U;
  writer.add(own);
  writer.add(own, tag);
  writer.add(before, tag, after);
  writer.add(token > chain.first ? others(token - 1) : 0xFFF, own);
  writer.add(token + 1 < chain.last ? others(token + 1) : 0xFFF, own);
}

}  // namespace attrib::entity
