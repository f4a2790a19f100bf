// Sums rows, then looks for the best chain.
#include "attribution/role_decoder.hpp"

#include <algorithm>
#include <limits>
#include <span>

namespace attrib::attribution {
namespace {

constexpr std::size_t ahead = 12;  // features whose rows are on their way while one is added

void prefetch(const std::int8_t* row) {
#if defined(__GNUC__)
  __builtin_prefetch(row);
#else
  static_cast<void>(row);
#endif
}

// Adds the rows of `count` features from `first` on; rows of those behind them are fetched.
void add_rows(const model::Table& table, std::span<const std::uint32_t> features, std::size_t first, std::size_t count,
              std::array<std::int16_t, edge_count>& sums) {
  std::array<std::int16_t, edge_count> all = sums;
  for (std::size_t f = first; f < first + count; ++f) {
    if (f + ahead < features.size()) prefetch(table.row(features[f + ahead]));
    const std::int8_t* row = table.row(features[f]);
    for (std::size_t e = 0; e < edge_count; ++e) all[e] = static_cast<std::int16_t>(all[e] + row[e]);
  }
  sums = all;
}

// A chain's score is held with the role before its last one in the two lowest bits: an equal score of an earlier role
// is the greater.
constexpr std::int32_t role_bits = 2, role_mask = role_count - 1;
constexpr std::int32_t impossible = std::numeric_limits<std::int32_t>::min() / 2 & ~role_mask;
constexpr std::int32_t coded(std::size_t role) { return role_mask - static_cast<std::int32_t>(role); }
constexpr std::size_t role_of(std::int32_t best) { return static_cast<std::size_t>(role_mask - (best & role_mask)); }

// How much State::end grows where a role begins.
constexpr std::size_t growth(Role from, Role to) {
  if (from == to) return 0;
  return to == Role::source ? State{Role::other, 1, 0}.end() : to == Role::content ? State{Role::other, 0, 1}.end() : 0;
}

// May an item of that side have the role, behind one of the other?
constexpr bool may_follow(Side side, Role from, Role to) {
  const bool was_cue = from == Role::cue, is_cue = to == Role::cue;
  if (side == Side::before) return is_cue || !was_cue;  // a cue that has begun goes on to its head
  if (side == Side::head) return is_cue;
  return !is_cue || was_cue;
}

}  // namespace

void RoleDecoder::Session::score_item(std::uint32_t item) {
  if (scored_[item] != 0) return;
  scored_[item] = 1;
  features_.clear();
  item_features(scene_, item, features_);
  for (const std::uint32_t feature : features_) prefetch(decoder_.edges_.row(feature));
  item_scores_[item].fill(0);
  add_rows(decoder_.edges_, features_, 0, features_.size(), item_scores_[item]);
}

void RoleDecoder::Session::score_window(const CueView& view) {
  const std::uint32_t first = view.window.first;
  scores_.resize(view.window.size());
  window_features_.clear();
  window_features(scene_, view, window_features_);
  const std::span<const std::uint32_t> features = window_features_.features();
  for (std::size_t f = 0; f < std::min(ahead, features.size()); ++f) prefetch(decoder_.edges_.row(features[f]));
  for (std::uint32_t i = 0; i < view.window.size(); ++i) {
    score_item(first + i);
    scores_[i] = item_scores_[first + i];
  }
  std::size_t next = 0;
  for (const FeatureRows::Size row : window_features_.rows()) {
    add_rows(decoder_.edges_, features, next, row.size, scores_[row.position]);
    next += row.size;
  }
}

// One item: for each role the best of the roles before it, all counts of sources and contents at once.
template <Side side>
void RoleDecoder::Session::step(const BestOfRoles& from, const Scores& scores, BestOfRoles& to) {
  for (std::size_t t = 0; t < role_count; ++t) {
    Best& best = to[t];
    best.fill(impossible);
    for (std::size_t f = 0; f < role_count; ++f) {
      const Role role = static_cast<Role>(f), next = static_cast<Role>(t);
      if (!may_follow(side, role, next)) continue;
      const std::size_t shift = growth(role, next);
      const std::int32_t edge = scores[f * role_count + t] * (1 << role_bits) + coded(f);
      Best shifted{};
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        const bool one_too_many = next == Role::source && shift != 0 && lane % 2 == 0;
        shifted[lane] = lane < shift || one_too_many ? impossible : (from[f][lane - shift] & ~role_mask) + edge;
      }
      for (std::size_t lane = 0; lane < lanes; ++lane) best[lane] = std::max(best[lane], shifted[lane]);
    }
  }
}

const std::vector<Role>& RoleDecoder::Session::decode(const CueView& view) {
  const std::uint32_t size = view.window.size(), head = view.head - view.window.first;
  score_window(view);
  best_.resize(size + 1);
  for (Best& best : best_[0]) best.fill(impossible);
  best_[0][static_cast<std::size_t>(Role::other)][0] = 0;
  for (std::uint32_t i = 0; i < head; ++i) step<Side::before>(best_[i], scores_[i], best_[i + 1]);
  step<Side::head>(best_[head], scores_[head], best_[head + 1]);
  for (std::uint32_t i = head + 1; i < size; ++i) step<Side::after>(best_[i], scores_[i], best_[i + 1]);

  features_.clear();
  end_features(scene_, view, features_);
  std::array<std::int32_t, end_width> ends{};
  for (const std::uint32_t feature : features_) {
    for (std::size_t e = 0; e < end_width; ++e) ends[e] += decoder_.ends_.row(feature)[e];
  }
  const double scale = decoder_.ends_.scale / decoder_.edges_.scale;
  std::size_t role = 0, end = 0;
  double most = impossible;
  for (std::size_t e = 0; e < end_count; ++e) {
    for (std::size_t r = 0; r < role_count; ++r) {
      const double value = (best_[size][r][e] >> role_bits) + scale * ends[e];
      if (best_[size][r][e] <= impossible / 2 || value <= most) continue;
      most = value;
      role = r;
      end = e;
    }
  }
  roles_.resize(size);
  for (std::uint32_t i = size; i > 0; --i) {
    roles_[i - 1] = static_cast<Role>(role);
    const std::size_t before = role_of(best_[i][role][end]);
    end -= growth(static_cast<Role>(before), static_cast<Role>(role));
    role = before;
  }
  return roles_;
}

}  // namespace attrib::attribution
