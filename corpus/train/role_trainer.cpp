// Forward-backward, its gradient, and Viterbi.
#include "role_trainer.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "attribution/window_features.hpp"
#include "average.hpp"
#include "random.hpp"

namespace attrib::train {
namespace {

using attribution::edge_count;
using attribution::Role;
using attribution::Side;
using attribution::State;

constexpr float rate = 0.05F;
constexpr float first_square = 1e-4F;

Side side_of(std::size_t position, std::uint32_t head) {
  return position < head ? Side::before : position == head ? Side::head : Side::after;
}

// The states of the gold roles; none where the chain cannot take them.
std::optional<std::vector<std::size_t>> gold_states(const Chain& chain) {
  std::vector<std::size_t> states;
  std::size_t from = 0;
  for (std::size_t i = 0; i < chain.roles.size(); ++i) {
    const auto& steps = attribution::steps(side_of(i, chain.head));
    const auto step = std::find_if(steps.begin(), steps.end(), [&](const attribution::Step& one) {
      return one.from == from && one.to % attribution::role_count == static_cast<std::size_t>(chain.roles[i]);
    });
    if (step == steps.end()) return std::nullopt;
    states.push_back(from = step->to);
  }
  return states;
}

// Puts the features of a window's items into a chain.
struct WindowRows {
  struct Row {
    std::vector<std::uint32_t>& features;
    void add(std::uint32_t feature) { features.push_back(feature); }
  };
  Chain& chain;
  std::uint32_t first = 0;  // item of the window

  Row begin(std::uint32_t item) { return {chain.features[item - first]}; }
  void end(std::uint32_t /*item*/, const Row& /*row*/) {}
};

}  // namespace

Chain make_chain(const attribution::Scene& scene, const attribution::CueView& view) {
  Chain chain;
  chain.head = view.head - view.window.first;
  chain.features.resize(view.window.size());
  WindowRows rows{chain, view.window.first};
  attribution::window_features(scene, view, rows);
  attribution::end_features(scene, view, chain.end_features);
  return chain;
}

RoleModel::Scores RoleModel::score(const std::vector<std::vector<std::uint32_t>>& features,
                                   const std::vector<std::uint32_t>& end, float factor) const {
  Scores scores;
  scores.edges.resize(features.size());
  for (std::size_t i = 0; i < features.size(); ++i) {
    auto& edges = scores.edges[i];
    edges.fill(0);
    for (const std::uint32_t feature : features[i]) {
      const float* row = &weights_[std::size_t{feature & (rows - 1)} * edge_count];
      for (std::size_t e = 0; e < edge_count; ++e) edges[e] += factor * row[e];
    }
  }
  for (const std::uint32_t feature : end) {
    const float* row = &end_weights_[std::size_t{feature & (end_rows - 1)} * end_width];
    for (std::size_t e = 0; e < end_width; ++e) scores.end[e] += factor * row[e];
  }
  return scores;
}

std::vector<Role> RoleModel::decode(const Chain& chain) const {
  const Scores scores = score(chain.features, chain.end_features, 1);
  const std::size_t size = chain.features.size();
  constexpr float impossible = -1e30F;
  std::vector<std::array<float, State::count>> best(size + 1);
  std::vector<std::array<std::uint8_t, State::count>> back(size);
  best[0].fill(impossible);
  best[0][0] = 0;
  for (std::size_t i = 0; i < size; ++i) {
    best[i + 1].fill(impossible);
    for (const attribution::Step& step : attribution::steps(side_of(i, chain.head))) {
      const float value = best[i][step.from] + scores.edges[i][step.edge];
      if (value > best[i + 1][step.to]) {
        best[i + 1][step.to] = value;
        back[i][step.to] = step.from;
      }
    }
  }
  std::size_t state = 0;
  float most = impossible;
  for (std::size_t s = 0; s < State::count; ++s) {
    const float value = best[size][s] + scores.end[s / attribution::role_count];
    if (value > most) most = value, state = s;
  }
  std::vector<Role> roles(size);
  for (std::size_t i = size; i-- > 0;) {
    roles[i] = static_cast<Role>(state % attribution::role_count);
    state = back[i][state];
  }
  return roles;
}

void RoleModel::learn(const std::vector<Chain>& chains, int epochs) {
  std::vector<std::uint32_t> order;
  std::vector<std::vector<std::size_t>> gold(chains.size());
  for (std::uint32_t c = 0; c < chains.size(); ++c) {
    if (auto states = gold_states(chains[c])) {
      gold[c] = std::move(*states);
      order.push_back(c);
    }
  }
  Average average(weights_.size()), end_average(end_weights_.size());
  std::vector<float> squares(weights_.size(), first_square), end_squares(end_weights_.size(), first_square);
  Random random(2);
  std::vector<std::vector<std::uint32_t>> kept;
  std::vector<std::array<double, State::count>> forward, backward;
  std::vector<std::array<float, edge_count>> exps;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    random.shuffle(order);
    for (const std::uint32_t c : order) {
      const Chain& chain = chains[c];
      const std::size_t size = chain.features.size();
      kept.assign(size, {});
      for (std::size_t i = 0; i < size; ++i) {
        for (const std::uint32_t feature : chain.features[i]) {
          if (random.coin()) kept[i].push_back(feature);
        }
      }
      Scores scores = score(kept, {}, 2);
      for (const std::uint32_t feature : chain.end_features) {
        const float* row = &end_weights_[std::size_t{feature & (end_rows - 1)} * end_width];
        for (std::size_t e = 0; e < end_width; ++e) scores.end[e] += row[e];
      }
      exps.resize(size);
      for (std::size_t i = 0; i < size; ++i) {
        const float most = *std::max_element(scores.edges[i].begin(), scores.edges[i].end());
        for (std::size_t e = 0; e < edge_count; ++e) exps[i][e] = std::exp(scores.edges[i][e] - most);
      }
      forward.resize(size + 1);
      backward.resize(size + 1);
      forward[0].fill(0);
      forward[0][0] = 1;
      for (std::size_t i = 0; i < size; ++i) {
        forward[i + 1].fill(0);
        double sum = 0;
        for (const attribution::Step& step : attribution::steps(side_of(i, chain.head)))
          forward[i + 1][step.to] += forward[i][step.from] * exps[i][step.edge];
        for (const double value : forward[i + 1]) sum += value;
        for (double& value : forward[i + 1]) value /= sum;
      }
      std::array<double, State::count> last{};
      double total = 0;
      const float most_end = *std::max_element(scores.end.begin(), scores.end.begin() + attribution::end_count);
      for (std::size_t s = 0; s < State::count; ++s) {
        last[s] = std::exp(scores.end[s / attribution::role_count] - most_end);
        total += last[s] * forward[size][s];
      }
      backward[size] = last;
      // Gradients of the end.
      std::array<float, end_width> end_gradient{};
      for (std::size_t s = 0; s < State::count; ++s)
        end_gradient[s / attribution::role_count] += static_cast<float>(last[s] * forward[size][s] / total);
      end_gradient[gold[c].back() / attribution::role_count] -= 1;
      for (const std::uint32_t feature : chain.end_features) {
        const std::size_t row = std::size_t{feature & (end_rows - 1)} * end_width;
        for (std::size_t e = 0; e < end_width; ++e) {
          const float g = end_gradient[e];
          end_squares[row + e] += g * g;
          end_weights_[row + e] -= rate * g / std::sqrt(end_squares[row + e]);
        }
      }
      for (std::size_t i = size; i-- > 0;) {
        backward[i].fill(0);
        std::array<double, edge_count> expected{};
        double sum = 0, mass = 0;
        for (const attribution::Step& step : attribution::steps(side_of(i, chain.head))) {
          const double one = exps[i][step.edge] * backward[i + 1][step.to];
          backward[i][step.from] += one;
          const double through = forward[i][step.from] * one;
          expected[step.edge] += through;
          mass += through;
        }
        for (const double value : backward[i]) sum += value;
        for (double& value : backward[i]) value /= sum;
        std::array<float, edge_count> gradient{};
        for (std::size_t e = 0; e < edge_count; ++e) gradient[e] = static_cast<float>(expected[e] / mass);
        const std::size_t from = i == 0 ? 0 : gold[c][i - 1] % attribution::role_count;
        gradient[from * attribution::role_count + gold[c][i] % attribution::role_count] -= 1;
        for (float& g : gradient) g = std::abs(g) < 1e-4F ? 0 : 2 * g;
        if (std::all_of(gradient.begin(), gradient.end(), [](float g) { return g == 0; })) continue;
        for (const std::uint32_t feature : kept[i]) {
          const std::size_t row = std::size_t{feature & (rows - 1)} * edge_count;
          for (std::size_t e = 0; e < edge_count; ++e) {
            const float g = gradient[e];
            squares[row + e] += g * g;
            weights_[row + e] -= rate * g / std::sqrt(squares[row + e]);
          }
        }
      }
    }
    if (2 * epoch >= epochs) average.add(weights_), end_average.add(end_weights_);
  }
  weights_ = average.get();
  end_weights_ = end_average.get();
}

}  // namespace attrib::train
