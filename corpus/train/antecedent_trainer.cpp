// Collects what there was to choose from, then fits a conditional logit (McFadden 1974) to what was right.
#include "antecedent_trainer.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string>

#include "attribution/learned.hpp"
#include "average.hpp"
#include "extracted.hpp"
#include "people/antecedents.hpp"
#include "random.hpp"
#include "tables.hpp"

namespace attrib::train {
namespace {

using people::Choice;

// A choice and the options that may be right: one, or all but those that are known to be wrong.
struct Example {
  std::vector<std::vector<std::uint32_t>> options;
  std::vector<bool> right;
};

constexpr std::uint32_t rows = 1U << 16;
constexpr int epochs = 12, rounds = 2;
constexpr float rate = 0.1F, penalty = 0.006F;
constexpr float scale = 0.03F;

void keep(const Choice& choice, std::vector<bool> right, std::vector<Example>& examples) {
  if (std::find(right.begin(), right.end(), true) == right.end()) return;
  if (std::find(right.begin(), right.end(), false) == right.end()) return;
  Example example;
  for (const people::AntecedentFacts& facts : choice.candidates)
    example.options.push_back(people::antecedent::candidate_features.hashes(facts));
  example.options.push_back(people::antecedent::nobody_features.hashes(choice.nobody));
  example.right = std::move(right);
  examples.push_back(std::move(example));
}

// Where neither name is meant, anybody else may be, or nobody.
void add_question(const PronounQuestion& question, const Extracted& extracted, const std::vector<Choice>& choices,
                  std::vector<Example>& examples) {
  const people::Resolved& resolved = extracted.resolved();
  const auto meets = [&resolved](std::uint32_t mention, Span span) {
    const Span own = resolved.text.span(resolved.mentions[mention].tokens);
    return own.begin < span.end && span.begin < own.end;
  };
  for (const Choice& choice : choices) {
    if (!meets(choice.pronoun, question.pronoun)) continue;
    std::array<std::set<std::uint32_t>, 2> named;  // the beings behind the two names
    for (std::uint32_t m = 0; m < resolved.mentions.size(); ++m) {
      for (std::size_t n = 0; n < named.size(); ++n) {
        if (resolved.mentions[m].form == MentionForm::name && meets(m, question.names[n]))
          named[n].insert(resolved.cast.links[m].being);
      }
    }
    const bool somebody = question.meant[0] || question.meant[1];
    std::vector<bool> right;
    for (const std::uint32_t being : choice.beings) {
      bool meant = false, known = false;
      for (std::size_t n = 0; n < named.size(); ++n) {
        if (!named[n].contains(being)) continue;
        known = true;
        meant = meant || question.meant[n];
      }
      right.push_back(somebody ? meant : !known);
    }
    right.push_back(!somebody);
    keep(choice, std::move(right), examples);
  }
}

class Logit {
 public:
  void learn(const std::vector<Example>& examples) {
    Average average(rows);
    std::vector<float> squares(rows, 1);
    std::vector<std::uint32_t> order(examples.size());
    std::iota(order.begin(), order.end(), 0);
    Random random(1);
    std::fill(weights_.begin(), weights_.end(), 0.F);
    for (int epoch = 0; epoch < epochs; ++epoch) {
      random.shuffle(order);
      for (const std::uint32_t e : order) step(examples[e], squares);
      if (2 * epoch >= epochs) average.add(weights_);
    }
    weights_ = average.get();
  }
  [[nodiscard]] const std::vector<float>& weights() const { return weights_; }

 private:
  static std::uint32_t row(std::uint32_t feature) { return feature & (rows - 1); }

  // Towards the right options, each by its share among them.
  void step(const Example& example, std::vector<float>& squares) {
    std::vector<double> odds;
    double all = 0, good = 0;
    for (std::size_t o = 0; o < example.options.size(); ++o) {
      double sum = 0;
      for (const std::uint32_t feature : example.options[o]) sum += weights_[row(feature)];
      odds.push_back(std::exp(std::min(sum, 30.0)));
      all += odds[o];
      if (example.right[o]) good += odds[o];
    }
    for (std::size_t o = 0; o < example.options.size(); ++o) {
      const double gradient = odds[o] / all - (example.right[o] ? odds[o] / good : 0);
      for (const std::uint32_t feature : example.options[o]) {
        float& weight = weights_[row(feature)];
        const float slope = static_cast<float>(gradient) + penalty * weight;
        squares[row(feature)] += slope * slope;
        weight -= rate * slope / std::sqrt(squares[row(feature)]);
      }
    }
  }

  std::vector<float> weights_ = std::vector<float>(rows);
};

}  // namespace

const model::Table& add_antecedents(const PronounQuestions& questions, const Tools& tools, Tables& tables) {
  const std::string weights = tables.write(attribution::attribution_features);
  const attribution::Learned learned(weights);
  Logit logit;
  std::vector<Example> examples;
  for (int round = 0; round < rounds; ++round) {
    // What is chosen from depends on what was chosen before: by rules first, then by what was learned.
    Tables last;
    const people::Antecedents ranker(last.add("", 1, scale, logit.weights()));
    for (const PronounQuestion& question : questions.all) {
      std::vector<Choice> choices;
      const Extracted extracted(*question.snippet, tools, learned, {round == 0 ? nullptr : &ranker, nullptr, &choices});
      add_question(question, extracted, choices, examples);
    }
    logit.learn(examples);
  }
  return tables.add(std::string(people::Antecedents::table_name), 1, scale, logit.weights());
}

}  // namespace attrib::train
