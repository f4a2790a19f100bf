// Counts tags by word.
#include "entity/second_look.hpp"

#include <algorithm>

#include "language/branchless.hpp"

namespace attrib::entity {
namespace {

using language::both;
using language::either;

constexpr std::uint8_t no_name = type_count;
constexpr std::uint8_t most = 250;

// By tag: its type, or `no_name`.
constexpr std::array<std::uint8_t, tag_count> kinds = [] {
  std::array<std::uint8_t, tag_count> kinds{no_name};
  for (Tag tag = 1; tag < tag_count; ++tag) kinds[tag] = static_cast<std::uint8_t>(type_of(tag));
  return kinds;
}();

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
      const bool last = i + 1 == chain.last;
      const Tag tag = tags[i], after = tags[i + (last ? 0 : 1)];
      count(tally.types[kinds[tag]]);
      tally.family |= both(tag == inside_of(EntityType::person), either(last, !is_inside(after)));
    }
  }
  for (const text::Range chain : chains) {
    for (std::uint32_t i = chain.first; i < chain.last; ++i) {
      if (words.id(i) != ArticleWords::no_word) others_[i] = others(tallies[words.id(i)], tags[i]);
    }
  }
}

// The commonest, how clearly, and whether the word is a family name. All is hard to foretell, so nothing branches.
std::uint16_t SecondLook::others(const Tally& tally, Tag own) {
  constexpr std::uint32_t last = type_count;
  auto types = tally.types;
  --types[kinds[own]];
  std::uint32_t total = 0, best = 0;  // of equal ones the first
  for (std::uint32_t kind = 0; kind <= last; ++kind) {
    total += types[kind];
    best = std::max(best, types[kind] * 8U + (last - kind));
  }
  const std::uint32_t count = best / 8, kind = last - best % 8;
  const std::uint32_t share = (count == total) + (10 * count >= 7 * total);
  const std::uint32_t all = 2 + kind + 8 * share + 32 * std::min(total, 3U) + tally.family * 256U;
  return static_cast<std::uint16_t>(1 + (all - 1) * (total != 0));
}

}  // namespace attrib::entity
