// Whom a pronoun goes back to: a ranker over the persons named around it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "attribution/mentions.hpp"
#include "language/language.hpp"
#include "model/fact_features.hpp"
#include "model/weights.hpp"
#include "people/antecedent_facts.hpp"

namespace attrib::people {

// A person that a pronoun may stand for, as the ranker sees it.
struct Candidate {
  std::uint32_t being = 0;
  std::uint32_t mention = 0;   // its nearest one before the pronoun; behind it where there is none before
  std::uint32_t fullest = 0;   // the mention that names it best
  std::uint32_t mentions = 0;  // by name in the whole article, otherwise as far as they are resolved
  std::uint32_t rank = 0;      // 0 for the nearest candidate
  std::uint32_t order = 0;     // 0 for the person that the article names first
  double salience = 0;         // by the rules
  double lead = 0;             // of that, over the highest of the others; below 0 behind it
  bool gender_known = false;
  bool named = true;
  bool last_speaker = false;
  bool quoter = false;  // says the quotation in which the pronoun stands
};

// What the features ask of an article.
struct Discourse {
  const language::Reading& reading;
  const std::vector<attribution::Mention>& mentions;
  std::vector<std::uint32_t> sentences;  // of a mention: that of its head
  std::vector<bool> speaks;              // of a mention: it is the source of an attribution

  // Does a mention open the mentions of its sentence?
  [[nodiscard]] bool first_in_sentence(std::uint32_t mention) const {
    return mention == 0 || sentences[mention - 1] != sentences[mention];
  }
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t mention) const { return sentences[mention]; }
};

// The facts of a pronoun and its candidates. What is the same for all of them is worked out once.
class PronounFacts {
 public:
  // `discourse` must outlive this.
  PronounFacts(const Discourse& discourse, std::uint32_t pronoun, Gender gender);

  // Those of a candidate among `rivals` others.
  [[nodiscard]] AntecedentFacts of(const Candidate& candidate, std::uint32_t rivals) const;
  // Those of there being no antecedent in reach; `best` is the highest salience of a candidate.
  [[nodiscard]] AntecedentFacts of_nobody(std::uint32_t candidates, double best) const;

 private:
  const Discourse& discourse_;
  std::uint32_t pronoun_;
  AntecedentFacts own_;
};

// A conditional logit over the candidates and nobody, learned from GAP (Webster et al. 2018, "Mind the GAP"); see
// corpus/MODEL.md. The pronouns of GAP are no sources: of those that are, the rules know more.
class Antecedents {
 public:
  static constexpr std::string_view table_name = "antecedents";

  // `table` has one weight a row and must outlive this.
  explicit Antecedents(const model::Table& table) : candidates_(table), nobody_(table) {}

  [[nodiscard]] double score(const AntecedentFacts& candidate) const { return scaled(candidates_.sum(candidate)); }
  [[nodiscard]] double score_of_nobody(const AntecedentFacts& nobody) const { return scaled(nobody_.sum(nobody)); }

 private:
  [[nodiscard]] double scaled(std::int32_t sum) const { return static_cast<double>(candidates_.table().scale) * sum; }

  model::FactWeights<antecedent::candidate_features> candidates_;
  model::FactWeights<antecedent::nobody_features> nobody_;
};

// A pronoun's candidates and nobody, with their facts; for those who learn from them.
struct Choice {
  std::uint32_t pronoun = 0;
  std::vector<std::uint32_t> beings;        // one a candidate
  std::vector<AntecedentFacts> candidates;  // one a candidate
  AntecedentFacts nobody{};
};

}  // namespace attrib::people
