// Jackknifes the articles and fits two small logistic regressions.
#include "calibration.hpp"

#include <algorithm>
#include <cmath>

#include "judge.hpp"
#include "learn.hpp"
#include "logistic.hpp"
#include "regression.hpp"

namespace attrib::train {
namespace {

constexpr std::size_t folds = 8;
constexpr std::uint32_t rows = 1U << 12;
constexpr double penalty = 1;
constexpr float scale = 0.02F;

}  // namespace

Counts add_calibration(const Articles& learned_from, const Articles& articles, const Labels& labels,
                       const people::Antecedents& antecedents, const Tools& tools, Tables& tables) {
  std::vector<Example> sources, persons;
  Counts speakers;
  for (const auto& [name, own] : labels.of) speakers.wanted += count_speakers(own);
  for (std::size_t fold = 0; fold < folds; ++fold) {
    Articles others;
    for (std::size_t a = 0; a < learned_from.size(); ++a) {
      if (a % folds != fold) others.push_back(learned_from[a]);
    }
    const std::string bytes = learn(others, labels).write(attribution::attribution_features);
    const attribution::Learned learned(bytes);
    for (std::size_t a = fold; a < articles.size(); a += folds) {
      const Extracted extracted(*articles[a], tools, learned, {&antecedents});
      for (const Verdict& verdict : judge(*articles[a], extracted, labels, tools.language)) {
        const Quotation& quotation = extracted.document().quotations[verdict.quotation];
        // Annotators of attributions call quoted sources wrong more often than those who label who spoke: where there
        // are labels, quoted stretches are learned from these alone.
        if (!verdict.labelled && !quotation.quoted.empty() && !labels.of.empty()) continue;
        Example& source = sources.emplace_back();
        const people::Evidence right_source = people::weigh_source(extracted.resolved(), verdict.quotation);
        source.features = people::evidence::source_features.hashes(right_source.facts);
        source.offset = model::log_odds(right_source.share);
        source.positive = verdict.source;
        if (!verdict.labelled || !quotation.speaker) continue;
        ++speakers.given;
        speakers.right += verdict.speaker ? 1 : 0;
        if (!verdict.source) continue;
        Example& person = persons.emplace_back();
        const people::Evidence right_person = people::weigh_person(extracted.resolved(), verdict.quotation);
        person.features = people::evidence::person_features.hashes(right_person.facts);
        person.offset = model::log_odds(right_person.share);
        person.positive = verdict.speaker;
      }
    }
  }
  tables.add("right-sources", 1, scale, regression(rows, sources, penalty));
  tables.add("right-persons", 1, scale, regression(rows, persons, penalty));
  return speakers;
}

void Reliability::add(double probability, bool right) {
  Bin& bin = bins_[std::min(bins_.size() - 1, static_cast<std::size_t>(probability * 10))];
  ++bin.answers;
  bin.right += right ? 1 : 0;
  bin.sum += probability;
}

double Reliability::error() const {
  double error = 0;
  std::size_t answers = 0;
  for (const Bin& bin : bins_) {
    answers += bin.answers;
    error += std::abs(bin.sum - static_cast<double>(bin.right));
  }
  return answers == 0 ? 0 : error / static_cast<double>(answers);
}

}  // namespace attrib::train
