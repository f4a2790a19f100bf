// Sums rows, then looks for the best chain.
#include "attribution/role_decoder.hpp"

#include <algorithm>
#include <limits>

namespace attrib::attribution {
namespace {

constexpr std::uint32_t usual_items = 64;  // of a window
constexpr std::size_t usual_runs = 16;

constexpr std::size_t index(Role role) { return static_cast<std::size_t>(role); }

constexpr float impossible = -std::numeric_limits<float>::infinity();
constexpr Lanes all_impossible{impossible, impossible, impossible, impossible};

Lanes greater(const Lanes& a, const Lanes& b) { return a > b ? a : b; }

// Each score as that of a chain with one content more.
Lanes one_more(const Lanes& lanes) {
  Lanes moved = __builtin_shufflevector(lanes, lanes, 0, 0, 1, 2);
  moved[0] = impossible;
  return moved;
}

// May an item of that side have the role, behind one of the other?
constexpr bool may_follow(Side side, Role from, Role to) {
  const bool was_cue = from == Role::cue, is_cue = to == Role::cue;
  if (side == Side::before) return is_cue || !was_cue;  // a cue that has begun goes on to its head
  if (side == Side::head) return is_cue;
  return !is_cue || was_cue;
}

}  // namespace

RoleDecoder::Session::Session(const RoleDecoder& decoder, const Scene& scene) : decoder_(decoder), scene_(scene) {
  make_room(usual_items);
  end_features_.reserve(end_width);
  runs_.reserve(usual_runs);
}

void RoleDecoder::Session::make_room(std::uint32_t items) {
  if (items <= rows_.size()) return;
  rows_.resize(items);
  scores_.resize(items);
  best_.resize(items + 1);
}

// All rows of the window are asked for before the first is used.
void RoleDecoder::Session::score_window(const CueView& view) {
  struct Rows {
    const model::Table& edges;
    ItemRows* of_first;
    std::uint32_t first;  // item of the window

    struct Row {
      const model::Table& edges;
      const std::int8_t** end;
      void add(std::uint32_t feature) {
        *end = edges.row<edge_count>(feature);
        __builtin_prefetch(*end++);
      }
    };
    Row begin(std::uint32_t item) const { return {edges, of_first[item - first].all.data()}; }
    void end(std::uint32_t item, const Row& row) const { of_first[item - first].end = row.end; }
  };
  const std::uint32_t size = view.window.size();
  Rows rows{decoder_.edges_, rows_.data(), view.window.first};
  window_features(scene_, view, rows);

  for (std::uint32_t i = 0; i < size; ++i) {
    EdgeSums sums;
    const std::int8_t* const* row = rows_[i].all.data();
    for (std::size_t f = 0; f < least_features; ++f) sums.add(*row++);
    while (row != rows_[i].end) sums.add(*row++);
    scores_[i] = sums.scores();
  }
}

// The best of the chains that an item takes from one of those roles into `next`. Before the first source none is there.
template <Side side, std::size_t sources, Role next, Role... roles>
Lanes RoleDecoder::Session::best_into(const Best& from, const Scores& scores) {
  Lanes best = all_impossible;
  bool first = true;
  const auto add = [&]<Role role>() {
    if constexpr (may_follow(side, role, next) && (role != Role::source || sources > 0)) {
      const Lanes value = from[index(role)][sources] + scores[index(role)][index(next)];
      best = first ? value : greater(best, value);
      first = false;
    }
  };
  (add.template operator()<roles>(), ...);
  return best;
}

// One item: for each role the best of the roles before it, all counts of contents at once.
template <Side side, std::size_t sources>
void RoleDecoder::Session::step_to(const Best& from, const Scores& scores, Best& to) {
  using enum Role;
  to[index(other)][sources] = best_into<side, sources, other, other, source, content, cue>(from, scores);
  to[index(cue)][sources] = best_into<side, sources, cue, other, source, content, cue>(from, scores);
  to[index(source)][sources] = best_into<side, sources, source, source>(from, scores);
  if constexpr (sources > 0) {
    const Lanes begun = best_into<side, sources - 1, source, other, content, cue>(from, scores);
    to[index(source)][sources] = greater(to[index(source)][sources], begun);
  }
  const Lanes begun = one_more(best_into<side, sources, content, other, source, cue>(from, scores));
  to[index(content)][sources] = greater(best_into<side, sources, content, content>(from, scores), begun);
}

template <Side side>
void RoleDecoder::Session::step(const Best& from, const Scores& scores, Best& to) {
  static_assert(State::most_sources == 1);
  step_to<side, 0>(from, scores, to);
  step_to<side, 1>(from, scores, to);
}

// The first item of the run of a role that a best chain has before item `end`, in the given state; the state becomes
// the one before that item. Of equal chains the one through the first role.
template <Role role>
std::uint32_t RoleDecoder::Session::start_of_run(std::uint32_t end, State& state) const {
  using enum Role;
  const std::size_t sources = state.sources, contents = state.contents;
  const std::size_t sources_before = sources - (role == source ? 1 : 0);
  const std::size_t contents_before = contents - (role == content ? 1 : 0);
  float score = best_[end][index(role)][sources][contents];
  for (std::uint32_t item = end; item > 0; --item) {
    const Best& from = best_[item - 1];
    const Scores& scores = scores_[item - 1];
    const auto came_from = [&](Role one, std::size_t with_sources, std::size_t with_contents) {
      // Never greater.
      return from[index(one)][with_sources][with_contents] + scores[index(one)][index(role)] >= score;
    };
    const auto before = [&] {
      for (const Role one : {other, source, content}) {
        if (one == role ? came_from(one, sources, contents) : came_from(one, sources_before, contents_before))
          return one;
      }
      return cue;
    }();
    if (before != role) {
      state = {before, static_cast<std::uint8_t>(sources_before), static_cast<std::uint8_t>(contents_before)};
      return item - 1;
    }
    score = from[index(role)][sources][contents];
  }
  return 0;
}

const std::vector<Run>& RoleDecoder::Session::decode(const CueView& view) {
  const std::uint32_t size = view.window.size(), head = view.head - view.window.first;
  make_room(size);
  ask_for_ends(view);
  score_window(view);
  for (auto& role : best_[0]) role.fill(all_impossible);
  best_[0][index(Role::other)][0][0] = 0;
  for (std::uint32_t i = 0; i < head; ++i) step<Side::before>(best_[i], scores_[i], best_[i + 1]);
  step<Side::head>(best_[head], scores_[head], best_[head + 1]);
  for (std::uint32_t i = head + 1; i < size; ++i) step<Side::after>(best_[i], scores_[i], best_[i + 1]);

  runs_.clear();
  State state = last_state(best_[size]);
  for (std::uint32_t end = size; end > 0;) {
    const Role role = state.role;
    const std::uint32_t start = role == Role::other     ? start_of_run<Role::other>(end, state)
                                : role == Role::source  ? start_of_run<Role::source>(end, state)
                                : role == Role::content ? start_of_run<Role::content>(end, state)
                                                        : start_of_run<Role::cue>(std::min(end, head + 1), state);
    runs_.push_back({role, {view.window.first + start, view.window.first + end}});
    end = start;
  }
  return runs_;
}

void RoleDecoder::Session::ask_for_ends(const CueView& view) {
  end_features_.clear();
  end_features(scene_, view, end_features_);
  for (const std::uint32_t feature : end_features_) decoder_.ends_.fetch<end_width>(feature);
}

// The state that the best chain ends in, what it holds weighed too.
State RoleDecoder::Session::last_state(const Best& best) const {
  std::array<std::int16_t, end_width> ends{};
  for (const std::uint32_t feature : end_features_) {
    const std::int8_t* const row = decoder_.ends_.row<end_width>(feature);
    for (std::size_t e = 0; e < end_width; ++e) ends[e] = static_cast<std::int16_t>(ends[e] + row[e]);
  }
  const double scale = decoder_.ends_.scale / decoder_.edges_.scale;
  State last;
  double most = impossible;
  std::array<Lanes, State::most_sources + 1> best_of_roles = best[0];
  for (std::size_t sources = 0; sources <= State::most_sources; ++sources) {
    for (const auto& of_role : best) best_of_roles[sources] = greater(best_of_roles[sources], of_role[sources]);
  }
  for (std::uint8_t contents = 0; contents <= State::most_contents; ++contents) {
    for (std::uint8_t sources = 0; sources <= State::most_sources; ++sources) {
      const State state{Role::other, sources, contents};
      const double value = best_of_roles[sources][contents] + scale * ends[state.end()];
      if (value <= most) continue;
      most = value;
      last = state;
    }
  }
  // Of equal roles the first.
  const float score = best_of_roles[last.sources][last.contents];
  for (const Role role : {Role::cue, Role::content, Role::source, Role::other}) {
    if (best[index(role)][last.sources][last.contents] == score) last.role = role;
  }
  return last;
}

}  // namespace attrib::attribution
