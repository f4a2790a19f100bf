// Trains the two models of lib/attribution/learned.hpp one after the other.
#include "attribution.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <thread>

#include "attrib/error.hpp"
#include "attribution/learned.hpp"
#include "cue_trainer.hpp"
#include "logistic.hpp"
#include "role_trainer.hpp"
#include "scare_trainer.hpp"

namespace attrib::train {
namespace {

using attribution::Role;

constexpr std::size_t folds = 4;
constexpr double sure_cue = 0.5;
constexpr std::uint32_t cue_rows = 1U << 16, scare_rows = 1U << 14;
constexpr int cue_epochs = 8, scare_epochs = 20, role_epochs = 6;

// Int8 weights; those beyond `limit` are cut.
std::vector<std::int8_t> quantised(const std::vector<float>& weights, float scale) {
  std::vector<std::int8_t> result;
  result.reserve(weights.size());
  for (const float weight : weights)
    result.push_back(static_cast<std::int8_t>(std::clamp(std::lround(weight / scale), -127L, 127L)));
  return result;
}

model::Table table(std::string name, std::uint32_t width, float scale, const std::vector<std::int8_t>& weights) {
  model::Table made;
  made.name = std::move(name);
  made.width = width;
  made.scale = scale;
  made.weights = weights;
  made.mask = static_cast<std::uint32_t>(made.rows() - 1);
  return made;
}

// For each article of a fold, which items a classifier that has not seen the fold takes for cues.
std::vector<std::vector<std::uint8_t>> jackknifed_cues(const Articles& articles, const attribution::CueWords& words) {
  std::vector<std::vector<std::uint8_t>> cues(articles.size());
  const auto do_fold = [&](std::size_t fold) {
    std::vector<Example> examples;
    for (std::size_t a = 0; a < articles.size(); ++a) {
      if (a % folds != fold) add_cue_examples(*articles[a], words, examples);
    }
    const Logistic classifier(cue_rows, examples, cue_epochs);
    std::vector<std::uint32_t> features;
    for (std::size_t a = fold; a < articles.size(); a += folds) {
      const attribution::Scene& scene = articles[a]->scene;
      cues[a].resize(scene.items.size());
      for (std::uint32_t item = 0; item < scene.items.size(); ++item) {
        if (!attribution::may_be_cue(scene, words, item)) continue;
        features.clear();
        attribution::cue_features(scene, item, features);
        cues[a][item] = classifier.score(features) > std::log(sure_cue / (1 - sure_cue)) ? 1 : 0;
      }
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < 2; ++t) {
    threads.emplace_back([&, t] {
      for (std::size_t fold = t; fold < folds; fold += 2) do_fold(fold);
    });
  }
  for (std::thread& thread : threads) thread.join();
  return cues;
}

std::vector<Chain> gold_chains(const Articles& articles, const std::vector<std::vector<std::uint8_t>>& cues) {
  std::vector<Chain> chains;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    const attribution::Scene& scene = articles[a]->scene;
    for (const GoldFrame& frame : articles[a]->frames) {
      if (frame.head == attribution::none) continue;
      const attribution::CueView view(scene, frame.head, cues[a]);
      Chain& chain = chains.emplace_back(make_chain(scene, view));
      chain.roles.assign(view.window.size(), Role::other);
      const auto mark = [&](const std::vector<std::uint32_t>& items, Role role) {
        for (const std::uint32_t item : items) {
          if (view.window.contains(item)) chain.roles[item - view.window.first] = role;
        }
      };
      mark(frame.source, Role::source);
      mark(frame.content, Role::content);
      mark(frame.cue, Role::cue);
    }
  }
  return chains;
}

}  // namespace

void train_attribution(const AttributionFiles& files) {
  const LabelledQuotes labels = read_labelled_quotes(files.speakers);
  const Tools tools;
  const Articles articles = prepare(files.train, tools);
  std::cerr << articles.size() << " articles\n";
  const CueWordCounts counts(articles);
  counts.choose_heads(articles);
  const model::Table word_table = table("cue-words", 1, 1, counts.levels());
  const attribution::CueWords words(word_table);
  std::vector<Example> examples;
  for (const auto& article : articles) add_cue_examples(*article, words, examples);
  const Logistic cues(cue_rows, examples, cue_epochs);
  std::cerr << "cues learned\n";

  examples.clear();
  for (const auto& article : articles) add_scare_examples(*article, labels, examples);
  const Logistic scares(scare_rows, examples, scare_epochs);
  std::cerr << "scare quotes learned from " << examples.size() << " quoted stretches\n";

  const std::vector<Chain> chains = gold_chains(articles, jackknifed_cues(articles, words));
  std::cerr << chains.size() << " attributions\n";
  RoleModel roles;
  roles.learn(chains, role_epochs);
  std::cerr << "sources and contents learned\n";

  constexpr float cue_scale = 0.02F, role_scale = 0.02F, end_scale = 0.02F;
  const std::vector<std::int8_t> cue_weights = quantised(cues.weights(), cue_scale);
  const std::vector<std::int8_t> scare_weights = quantised(scares.weights(), cue_scale);
  const std::vector<std::int8_t> role_weights = quantised(roles.weights(), role_scale);
  const std::vector<std::int8_t> end_weights = quantised(roles.end_weights(), end_scale);
  const std::string bytes = model::write_weights(
      attribution::attribution_features,
      {word_table, table("cues", 1, cue_scale, cue_weights), table("scares", 1, cue_scale, scare_weights),
       table("roles", attribution::edge_count, role_scale, role_weights),
       table("ends", static_cast<std::uint32_t>(RoleModel::end_width), end_scale, end_weights)});
  std::ofstream file(files.output, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw Error(files.output.string() + ": cannot be written");
}

}  // namespace attrib::train
