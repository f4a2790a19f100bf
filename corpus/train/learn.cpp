// Trains the models one after the other.
#include "learn.hpp"

#include <cmath>
#include <thread>

#include "attribution/roles.hpp"
#include "logistic.hpp"
#include "role_trainer.hpp"

namespace attrib::train {
namespace {

using attribution::Role;

constexpr std::size_t folds = 4;
constexpr double sure_cue = 0.5;
constexpr std::uint32_t cue_rows = 1U << 17, scare_rows = 1U << 14;
constexpr int cue_epochs = 16, scare_epochs = 30, role_epochs = 10;
constexpr float scale = 0.02F;

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
    attribution::CueView view(scene, cues[a]);
    for (const GoldFrame& frame : articles[a]->frames) {
      if (frame.head == attribution::none) continue;
      view.turn_to(frame.head);
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

Tables learn(const Articles& articles, const Labels& labels) {
  Tables tables;
  const CueWordCounts counts(articles);
  counts.choose_heads(articles);
  const attribution::CueWords words(tables.add("cue-words", 1, counts.levels()));
  std::vector<Example> examples;
  for (const auto& article : articles) add_cue_examples(*article, words, examples);
  tables.add("cues", 1, scale, Logistic(cue_rows, examples, cue_epochs).weights());

  examples.clear();
  for (const auto& article : articles) add_scare_examples(*article, labels, examples);
  tables.add("scares", 1, scale, Logistic(scare_rows, examples, scare_epochs).weights());

  RoleModel roles;
  roles.learn(gold_chains(articles, jackknifed_cues(articles, words)), role_epochs);
  tables.add("roles", attribution::edge_count, scale, roles.weights());
  tables.add("ends", static_cast<std::uint32_t>(RoleModel::end_width), scale, roles.end_weights());
  return tables;
}

}  // namespace attrib::train
