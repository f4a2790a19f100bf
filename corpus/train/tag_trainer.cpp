// Sums over all tag sequences forward and backward (Rabiner 1989), once over those that may be right, once over all.
#include "tag_trainer.hpp"

#include <algorithm>
#include <cmath>

#include "random.hpp"

namespace attrib::train {
namespace {

using entity::Tag;
using entity::tag_count;

constexpr float rate = 0.1F;
constexpr float first_square = 0.1F;

using Potentials = std::array<float, tag_count>;

}  // namespace

// The sums of one chain.
class TagModel::Pass {
 public:
  // Probabilities of tags and of steps, added to `places` and `steps` times `sign`. `allowed` is null for all tags.
  void run(const std::vector<Potentials>& potentials, const std::array<float, step_count>& steps, const Tags* allowed,
           float sign, std::vector<Potentials>& places, std::array<float, step_count>& step_sums) {
    const std::size_t size = potentials.size();
    forward_.resize(size);
    backward_.resize(size);
    Potentials before{};
    before[entity::outside] = 1;
    for (std::size_t p = 0; p < size; ++p) {
      Potentials& now = forward_[p];
      float sum = 0;
      for (Tag to = 0; to < tag_count; ++to) {
        now[to] = 0;
        if (allowed != nullptr && (allowed[p] >> to & 1) == 0) continue;
        float into = 0;
        for (Tag from = 0; from < tag_count; ++from) into += before[from] * steps[from * tag_count + to];
        now[to] = into * potentials[p][to];
        sum += now[to];
      }
      for (float& value : now) value /= sum;
      before = now;
    }
    // After the chain comes `outside`.
    Potentials after{};
    for (Tag from = 0; from < tag_count; ++from) after[from] = steps[from * tag_count + entity::outside];
    float mass = 0;
    for (Tag tag = 0; tag < tag_count; ++tag) mass += forward_[size - 1][tag] * after[tag];
    for (Tag tag = 0; tag < tag_count; ++tag)
      step_sums[tag * tag_count + entity::outside] += sign * forward_[size - 1][tag] * after[tag] / mass;
    for (std::size_t p = size; p-- > 0;) {
      backward_[p] = after;
      float total = 0;
      for (Tag tag = 0; tag < tag_count; ++tag) total += forward_[p][tag] * after[tag];
      for (Tag tag = 0; tag < tag_count; ++tag) places[p][tag] += sign * forward_[p][tag] * after[tag] / total;
      Potentials start{};
      start[entity::outside] = 1;
      const Potentials& left = p > 0 ? forward_[p - 1] : start;
      Potentials weighted{};
      for (Tag to = 0; to < tag_count; ++to) {
        const bool open = allowed == nullptr || (allowed[p] >> to & 1) != 0;
        weighted[to] = open ? after[to] * potentials[p][to] : 0;
      }
      float through = 0, scale = 0;
      std::array<float, step_count> expected;
      Potentials next{};
      for (Tag from = 0; from < tag_count; ++from) {
        for (Tag to = 0; to < tag_count; ++to) {
          const float one = steps[from * tag_count + to] * weighted[to];
          next[from] += one;
          expected[from * tag_count + to] = left[from] * one;
          through += left[from] * one;
        }
        scale += next[from];
      }
      for (std::size_t s = 0; s < step_count; ++s) step_sums[s] += sign * expected[s] / through;
      for (float& value : next) value /= scale;
      after = next;
    }
  }

 private:
  std::vector<Potentials> forward_, backward_;
};

TagModel::Scores TagModel::score(const PlaceFeatures& features, std::size_t place) const {
  Scores scores{};
  for (std::uint64_t f = features.ends[place]; f < features.ends[place + 1]; ++f) {
    const Row& row = rows_[features.features[f] & (rows_.size() - 1)];
    for (std::size_t t = 0; t < scores.size(); ++t) scores[t] += row.weights[t];
  }
  return scores;
}

void TagModel::learn(const PlaceFeatures& features, const std::vector<Scores>& base, const std::vector<Tags>& tags,
                     const std::vector<TrainChain>& chains, int passes) {
  for (Row& row : rows_) row.squares.fill(first_square);
  step_squares_.fill(first_square);
  std::vector<std::uint32_t> order(chains.size());
  for (std::uint32_t c = 0; c < order.size(); ++c) order[c] = c;
  Random random(3);
  std::vector<float> sums(rows_.size() * entity::scored_tags);
  std::array<float, step_count> summed_steps{}, steps{};
  int summed = 0;
  Pass pass;
  std::vector<std::uint32_t> kept;
  std::vector<std::size_t> ends;
  std::vector<Potentials> potentials, gradients;
  for (int round = 0; round < passes; ++round) {
    random.shuffle(order);
    for (std::size_t o = 0; o < order.size(); ++o) {
      const TrainChain& chain = chains[order[o]];
      if (o + 4 < order.size()) {
        const TrainChain& soon = chains[order[o + 4]];
        for (std::uint64_t f = features.ends[soon.first_place]; f < features.ends[soon.first_place + 1]; ++f)
          __builtin_prefetch(&rows_[features.features[f] & (rows_.size() - 1)]);
      }
      kept.clear();
      ends.clear();
      potentials.resize(chain.size);
      for (std::uint32_t p = 0; p < chain.size; ++p) {
        const std::size_t place = chain.first_place + p;
        Scores scores{};
        for (std::uint64_t f = features.ends[place]; f < features.ends[place + 1]; ++f) {
          const auto at = static_cast<std::uint32_t>(features.features[f] & (rows_.size() - 1));
          kept.push_back(at);
          for (std::size_t t = 0; t < scores.size(); ++t) scores[t] += rows_[at].weights[t];
        }
        ends.push_back(kept.size());
        float most = 0;
        for (std::size_t t = 0; t < scores.size(); ++t) {
          if (!base.empty()) scores[t] += base[place][t];
          most = std::max(most, scores[t]);
        }
        most = std::min(most, 60.0F);
        potentials[p][entity::outside] = std::exp(-most);
        for (Tag tag = 1; tag < tag_count; ++tag)
          potentials[p][tag] = std::exp(std::max(scores[entity::place_in_row(tag)] - most, -60.0F));
      }
      for (Tag from = 0; from < tag_count; ++from) {
        for (Tag to = 0; to < tag_count; ++to) {
          const std::size_t s = from * tag_count + to;
          steps[s] = entity::may_follow(from, to) ? std::exp(steps_[s]) : 0;
        }
      }
      gradients.assign(chain.size, {});
      std::array<float, step_count> step_gradient{};
      pass.run(potentials, steps, nullptr, 1, gradients, step_gradient);
      pass.run(potentials, steps, &tags[chain.first_place], -1, gradients, step_gradient);
      for (std::size_t s = 0; s < step_count; ++s) {
        const float g = step_gradient[s];
        if (std::abs(g) < 1e-5F) continue;
        step_squares_[s] += g * g;
        steps_[s] -= rate * g / std::sqrt(step_squares_[s]);
      }
      std::size_t next = 0;
      for (std::uint32_t p = 0; p < chain.size; ++p) {
        Scores gradient;
        bool any = false;
        for (std::size_t t = 0; t < gradient.size(); ++t) {
          gradient[t] = gradients[p][t + 1];
          any |= std::abs(gradient[t]) > 1e-4F;
        }
        if (!any) {
          next = ends[p];
          continue;
        }
        for (; next < ends[p]; ++next) {
          Row& row = rows_[kept[next]];
          for (std::size_t t = 0; t < gradient.size(); ++t) {
            row.squares[t] += gradient[t] * gradient[t];
            row.weights[t] -= rate * gradient[t] / std::sqrt(row.squares[t]);
          }
        }
      }
    }
    if (2 * (round + 1) > passes) {
      for (std::size_t r = 0; r < rows_.size(); ++r) {
        for (std::size_t t = 0; t < entity::scored_tags; ++t) sums[r * entity::scored_tags + t] += rows_[r].weights[t];
      }
      for (std::size_t s = 0; s < step_count; ++s) summed_steps[s] += steps_[s];
      ++summed;
    }
  }
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    for (std::size_t t = 0; t < entity::scored_tags; ++t)
      rows_[r].weights[t] = sums[r * entity::scored_tags + t] / static_cast<float>(summed);
  }
  for (std::size_t s = 0; s < step_count; ++s) steps_[s] = summed_steps[s] / static_cast<float>(summed);
}

std::vector<Tag> TagModel::decode(const std::vector<Scores>& scores) const {
  constexpr float impossible = -1e30F;
  std::vector<std::array<Tag, tag_count>> from(scores.size());
  Potentials before;
  before.fill(impossible);
  before[entity::outside] = 0;
  for (std::size_t p = 0; p < scores.size(); ++p) {
    Potentials now;
    for (Tag to = 0; to < tag_count; ++to) {
      now[to] = impossible;
      for (Tag one = 0; one < tag_count; ++one) {
        if (!entity::may_follow(one, to)) continue;
        const float value = before[one] + steps_[one * tag_count + to];
        if (value > now[to]) now[to] = value, from[p][to] = one;
      }
      if (to != entity::outside) now[to] += scores[p][entity::place_in_row(to)];
    }
    before = now;
  }
  Tag last = 0;
  for (Tag tag = 1; tag < tag_count; ++tag) {
    if (before[tag] + steps_[tag * tag_count] > before[last] + steps_[last * tag_count]) last = tag;
  }
  std::vector<Tag> tags(scores.size());
  for (std::size_t p = scores.size(); p-- > 0;) {
    tags[p] = last;
    last = from[p][last];
  }
  return tags;
}

std::vector<float> TagModel::rows() const {
  std::vector<float> weights;
  weights.reserve(rows_.size() * entity::scored_tags);
  for (const Row& row : rows_) weights.insert(weights.end(), row.weights.begin(), row.weights.end());
  return weights;
}

}  // namespace attrib::train
