// Counts tags by word.
#include "entity/second_look.hpp"

#include <algorithm>

#include "entity/tag_rows.hpp"
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
    : tags_(tags), others_(tags.size()) {
  std::vector<Tally> tallies(words.count());
  for (const text::Range chain : chains) {
    for (std::uint32_t i = chain.first; i < chain.last; ++i) {
      if (words.id(i) == ArticleWords::no_word) continue;
      Tally& tally = tallies[words.id(i)];
      const Tag tag = tags[i];
      count(tally.types[kind_of(tag)]);
      if (tag == outside) continue;
      const bool ends = i + 1 == chain.last || !is_inside(tags[i + 1]);
      if (is_inside(tag) && ends && type_of(tag) == EntityType::person) count(tally.family);
    }
  }
  for (const text::Range chain : chains) {
    for (std::uint32_t i = chain.first; i < chain.last; ++i) {
      if (words.id(i) != ArticleWords::no_word) others_[i] = others(tallies[words.id(i)], tags[i]);
    }
  }
}

// The commonest, how clearly, and whether the word is a family name.
std::uint16_t SecondLook::others(const Tally& tally, Tag own) {
  auto types = tally.types;
  --types[kind_of(own)];
  std::uint32_t total = 0;
  for (const std::uint8_t count : types) total += count;
  if (total == 0) return 1;
  std::size_t best = 0;
  for (std::size_t kind = 1; kind < types.size(); ++kind) best = types[kind] > types[best] ? kind : best;
  const std::size_t share = types[best] == total ? 2 : 10U * types[best] >= 7 * total ? 1 : 0;
  return static_cast<std::uint16_t>(2 + best + 8 * share + 32 * std::min(total, 3U) + (tally.family > 0 ? 256 : 0));
}

template <typename To>
To SecondLook::write(text::Range chain, std::uint32_t token, To to) const {
  model::FeatureLine line(to, 201);
  const std::uint32_t own = others_[token], tag = tags_[token];
  const std::uint32_t before = token > chain.first ? tags_[token - 1] : 15U;
  const std::uint32_t after = token + 1 < chain.last ? tags_[token + 1] : 15U;
  line.add(own);
  line.add(own, tag);
  line.add(before, tag, after);
  line.add(token > chain.first ? std::uint32_t{others_[token - 1]} : 0xFFFU, own);
  line.add(token + 1 < chain.last ? std::uint32_t{others_[token + 1]} : 0xFFFU, own);
  return line.end();
}

template std::uint32_t* SecondLook::write(text::Range chain, std::uint32_t token, std::uint32_t* to) const;
template RowFetcher SecondLook::write(text::Range chain, std::uint32_t token, RowFetcher to) const;

}  // namespace attrib::entity
