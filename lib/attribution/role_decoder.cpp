// Sums rows, then looks for the best chain.
#include "attribution/role_decoder.hpp"

#include <cmath>
#include <limits>

namespace attrib::attribution {
namespace {

void add_row(const model::Table& table, std::uint32_t feature, std::array<std::int16_t, edge_count>& sums) {
  const std::int8_t* row = table.row(feature);
  for (std::size_t e = 0; e < edge_count; ++e) sums[e] = static_cast<std::int16_t>(sums[e] + row[e]);
}

}  // namespace

const RoleDecoder::Session::Scores& RoleDecoder::Session::item_scores(std::uint32_t item) {
  Scores& sums = item_scores_[item];
  if (scored_[item] == 0) {
    scored_[item] = 1;
    features_.clear();
    item_features(scene_, item, features_);
    sums.fill(0);
    for (const std::uint32_t feature : features_) add_row(decoder_.edges_, feature, sums);
  }
  return sums;
}

const std::vector<Role>& RoleDecoder::Session::decode(const CueView& view) {
  const std::uint32_t size = view.window.size(), head = view.head - view.window.first;
  if (window_features_.size() < size) window_features_.resize(size);
  for (std::uint32_t i = 0; i < size; ++i) window_features_[i].clear();
  window_features(scene_, view, window_features_);
  scores_.resize(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    scores_[i] = item_scores(view.window.first + i);
    for (const std::uint32_t feature : window_features_[i]) add_row(decoder_.edges_, feature, scores_[i]);
  }

  constexpr std::int32_t impossible = std::numeric_limits<std::int32_t>::min() / 2;
  std::array<std::int32_t, State::count> best{}, next{};
  best.fill(impossible);
  best[State{}.index()] = 0;
  back_.resize(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    next.fill(impossible);
    const Side side = i < head ? Side::before : i == head ? Side::head : Side::after;
    for (const Step& step : steps(side)) {
      const std::int32_t value = best[step.from] + scores_[i][step.edge];
      if (value <= next[step.to]) continue;
      next[step.to] = value;
      back_[i][step.to] = step.from;
    }
    best = next;
  }

  features_.clear();
  end_features(scene_, view, features_);
  std::array<std::int32_t, end_width> ends{};
  for (const std::uint32_t feature : features_) {
    for (std::size_t e = 0; e < end_width; ++e) ends[e] += decoder_.ends_.row(feature)[e];
  }
  const double scale = decoder_.ends_.scale / decoder_.edges_.scale;
  std::size_t state = 0;
  double most = impossible;
  for (std::size_t s = 0; s < State::count; ++s) {
    const double value = best[s] + scale * ends[s / role_count];
    if (value <= most) continue;
    most = value;
    state = s;
  }
  roles_.resize(size);
  for (std::uint32_t i = size; i-- > 0;) {
    roles_[i] = static_cast<Role>(state % role_count);
    state = back_[i][state];
  }
  return roles_;
}

}  // namespace attrib::attribution
