// Indexes groups of words.
#include "collection/shingles.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <tuple>

#include "text/hash.hpp"

namespace attrib::collection {
namespace {

std::uint64_t key_at(const std::vector<Word>& words, std::size_t at) {
  std::uint64_t key = words[at].key;
  for (std::size_t i = 1; i < ShingleIndex::words; ++i) key = text::join(key, words[at + i].key);
  return key;
}

template <typename Use>
void for_each_shingle(std::uint32_t text, const std::vector<Word>& words, const Use& use) {
  for (std::size_t at = 0; at + ShingleIndex::words <= words.size(); ++at)
    use(Shingle{key_at(words, at), text, static_cast<std::uint32_t>(at)});
}

}  // namespace

void ShingleIndex::add(std::uint32_t text, const std::vector<Word>& words) {
  for_each_shingle(text, words, [this](const Shingle& shingle) { all_.push_back(shingle); });
}

void ShingleIndex::sort() {
  std::sort(all_.begin(), all_.end(), [](const Shingle& a, const Shingle& b) {
    return std::tie(a.key, a.text, a.word) < std::tie(b.key, b.text, b.word);
  });
  // Most groups stand in one text only and are of no use.
  std::vector<Shingle> shared;
  for (auto first = all_.begin(); first != all_.end();) {
    const auto last = std::find_if(first, all_.end(), [first](const Shingle& one) { return one.key != first->key; });
    if (first->text != std::prev(last)->text) shared.insert(shared.end(), first, last);
    first = last;
  }
  all_ = std::move(shared);

  // Where the keys with the same first bits begin: about one key each.
  shift_ = std::numeric_limits<std::uint64_t>::digits - 1;
  while (shift_ > 1 && (std::uint64_t{1} << (std::numeric_limits<std::uint64_t>::digits - shift_)) < all_.size())
    --shift_;
  starts_.assign((std::size_t{1} << (std::numeric_limits<std::uint64_t>::digits - shift_)) + 1, 0);
  for (const Shingle& one : all_) ++starts_[(one.key >> shift_) + 1];
  std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
}

std::span<const Shingle> ShingleIndex::places(std::uint64_t key) const {
  const auto at = [this](std::size_t bits) { return all_.begin() + static_cast<std::ptrdiff_t>(starts_[bits]); };
  const auto [first, last] = std::equal_range(at(key >> shift_), at((key >> shift_) + 1), Shingle{key, 0, 0},
                                              [](const Shingle& a, const Shingle& b) { return a.key < b.key; });
  return {first, last};
}

std::vector<Shingle> ShingleIndex::rarest(std::uint32_t text, const std::vector<Word>& words, std::size_t limit) const {
  struct Counted {
    std::size_t count;
    Shingle shingle;
  };
  std::vector<Counted> shared;
  for_each_shingle(text, words, [&](const Shingle& shingle) {
    const auto found = places(shingle.key);
    if (!found.empty()) shared.push_back({found.size(), shingle});
  });
  const auto middle = shared.begin() + static_cast<std::ptrdiff_t>(std::min(limit, shared.size()));
  std::partial_sort(shared.begin(), middle, shared.end(), [](const Counted& a, const Counted& b) {
    return std::tie(a.count, a.shingle.word) < std::tie(b.count, b.shingle.word);
  });
  std::vector<Shingle> rarest;
  std::transform(shared.begin(), middle, std::back_inserter(rarest), [](const Counted& one) { return one.shingle; });
  return rarest;
}

}  // namespace attrib::collection
