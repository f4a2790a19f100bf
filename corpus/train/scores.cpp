// Counts and writes them down.
#include "scores.hpp"

#include <algorithm>
#include <cstdio>
#include <set>
#include <utility>
#include <vector>

#include "attribution/scare.hpp"
#include "attribution/scare_model.hpp"
#include "judge.hpp"

namespace attrib::train {
namespace {

using Edges = std::set<std::pair<std::uint32_t, std::uint32_t>>;  // first and last word of spans

void add_edges(const text::Text& text, Span span, Edges& edges) {
  const auto before = [](const text::Token& token, std::size_t byte) { return token.end <= byte; };
  const auto first = std::lower_bound(text.tokens.begin(), text.tokens.end(), span.begin, before);
  auto last = first;
  while (last != text.tokens.end() && last->begin < span.end) ++last;
  const auto is_word = [](const text::Token& token) {
    return token.kind != text::Kind::mark && token.kind != text::Kind::punct;
  };
  const auto from = std::find_if(first, last, is_word);
  auto to = last;
  while (to != from && !is_word(*(to - 1))) --to;
  const bool words = from != to;  // of a cue that is a colon, the colon
  edges.emplace((words ? from : first) - text.tokens.begin(), (words ? to : last) - text.tokens.begin());
}

void count(const Edges& gold, const Edges& found, Counts& counts) {
  counts.wanted += gold.size();
  counts.given += found.size();
  counts.right += static_cast<std::size_t>(
      std::count_if(found.begin(), found.end(), [&gold](const auto& edges) { return gold.count(edges) > 0; }));
}

// As PolNeAR has none, nested quotations and those with neither source nor cue are left out.
void count_roles(const Prepared& article, const Document& document, Scores& scores) {
  Edges gold_source, gold_cue, gold_content, source, cue, content;
  for (const GoldAttribution& gold : article.gold.attributions) {
    for (const Span span : gold.source) add_edges(article.text, span, gold_source);
    for (const Span span : gold.cue) add_edges(article.text, span, gold_cue);
    for (const Span span : gold.content) add_edges(article.text, span, gold_content);
  }
  for (const Quotation& quotation : document.quotations) {
    if (quotation.parent || (!quotation.source && quotation.cue.empty())) continue;
    if (quotation.source) add_edges(article.text, *quotation.source, source);
    for (const Span span : quotation.cue) add_edges(article.text, span, cue);
    for (const Span span : quotation.content) add_edges(article.text, span, content);
  }
  count(gold_source, source, scores.source);
  count(gold_cue, cue, scores.cue);
  count(gold_content, content, scores.content);
}

// What the classifier of scare quotes says of every labelled stretch.
class ScareQuotes {
 public:
  explicit ScareQuotes(const model::Table& table) : table_(table) {}

  void add(const Prepared& article, const std::vector<LabelledQuote>& labels) {
    std::vector<std::uint32_t> features;
    for (std::uint32_t item = 0; item < article.scene.items.size(); ++item) {
      const std::uint32_t q = article.scene.items[item].quoted;
      if (q == attribution::none) continue;
      for (const LabelledQuote& label : labels) {
        if (!same_stretch(article.quotes[q].span, label.span)) continue;
        features.clear();
        const bool names = attribution::names_something(article.scene.reading, article.quotes, q);
        attribution::scare_features(article.scene, article.quotes, item, names, features);
        (label.speech ? speech_ : none_).push_back(model::probability(table_, features));
      }
    }
  }

  void count(Scores& scores) const {
    const auto found = [](const std::vector<double>& all) {
      return static_cast<std::size_t>(
          std::count_if(all.begin(), all.end(), [](double p) { return p > attribution::least_scare; }));
    };
    scores.scare_quotes = {found(none_), found(none_) + found(speech_), none_.size()};
    double in_order = 0;
    for (const double none : none_) {
      for (const double speech : speech_) in_order += none > speech ? 1 : none == speech ? 0.5 : 0;
    }
    if (!none_.empty() && !speech_.empty())
      scores.scare_quotes_auc = in_order / static_cast<double>(none_.size() * speech_.size());
  }

 private:
  const model::Table& table_;
  std::vector<double> none_, speech_;  // the probability of being no speech, of those that are none, of speech
};

template <typename... Values>
std::string line(const char* format, Values... values) {
  char buffer[128];  // the longest line has less
  const int size = std::snprintf(buffer, sizeof buffer, format, values...);
  return {buffer, static_cast<std::size_t>(size)};
}

std::string share(const char* name, const Counts& counts) {
  const double part =
      counts.given == 0 ? 0 : 100 * static_cast<double>(counts.right) / static_cast<double>(counts.given);
  return line("%-13s %5.1f  of %zu\n", name, part, counts.given);
}

std::string table(const Reliability& reliability) {
  std::string lines;
  for (std::size_t b = 0; b < reliability.bins().size(); ++b) {
    const Reliability::Bin& bin = reliability.bins()[b];
    if (bin.answers == 0) continue;
    const auto answers = static_cast<double>(bin.answers);
    lines +=
        line("  %.1f to %.1f  answers %5zu  mean %.3f  right %.3f\n", static_cast<double>(b) / 10,
             static_cast<double>(b + 1) / 10, bin.answers, bin.sum / answers, static_cast<double>(bin.right) / answers);
  }
  return lines + line("  expected calibration error %.3f\n", reliability.error());
}

// What labels of quoted stretches judge.
std::string labelled(const Scores& scores) {
  return "labelled quoted stretches\n" + describe("  speaker", scores.speakers) +
         describe("  no speech", scores.scare_quotes) +
         line("  no speech    area under the curve %.1f\n", 100 * scores.scare_quotes_auc) +
         "confidence that the speaker is right, labelled stretches\n" + table(scores.speaker_confidence);
}

}  // namespace

std::string describe(const char* name, const Counts& counts) {
  const auto share = [](double part, double whole) { return whole > 0 ? 100 * part / whole : 0; };
  const auto right = static_cast<double>(counts.right), given = static_cast<double>(counts.given);
  const auto wanted = static_cast<double>(counts.wanted);
  return line("%-13s F1 %5.1f  precision %5.1f  recall %5.1f  of %zu\n", name, share(2 * right, given + wanted),
              share(right, given), share(right, wanted), counts.wanted);
}

Scores score(std::string_view weights, const Articles& articles, const Labels& labels, const Tools& tools) {
  const attribution::Learned learned(weights);
  const people::Antecedents antecedents(learned.weights().table(people::Antecedents::table_name, 1));
  const people::Calibration calibration(learned.weights());
  Scores scores;
  ScareQuotes scare_quotes(learned.weights().table("scares", 1));
  for (const auto& article : articles) {
    const Extracted extracted(*article, tools, learned, {&antecedents, &calibration});
    count_roles(*article, extracted.document(), scores);
    const std::vector<LabelledQuote>* own = labels.find(article->gold.name);
    if (own != nullptr) {
      scare_quotes.add(*article, *own);
      scores.speakers.wanted += count_speakers(*own);
    }
    // The labels judge speakers, the annotations sources.
    for (const Verdict& verdict : judge(*article, extracted, labels, tools.language)) {
      const Quotation& quotation = extracted.document().quotations[verdict.quotation];
      if (!verdict.labelled || !quotation.speaker) continue;
      ++scores.speakers.given;
      scores.speakers.right += verdict.speaker ? 1 : 0;
      scores.speaker_confidence.add(quotation.confidence, verdict.speaker);
    }
    for (const Verdict& verdict : judge(*article, extracted, {}, tools.language)) {
      const people::Evidence evidence = people::weigh_source(extracted.resolved(), verdict.quotation);
      scores.source_confidence.add(calibration.source(evidence), verdict.source);
      const auto type = extracted.document().quotations[verdict.quotation].type;
      Counts& counts = scores.by_type[static_cast<std::size_t>(type)];
      ++counts.given;
      counts.right += verdict.source ? 1 : 0;
    }
  }
  scare_quotes.count(scores);
  return scores;
}

std::string describe(const Scores& scores) {
  std::string text = "spans of annotated attributions\n";
  text += describe("  source", scores.source) + describe("  cue", scores.cue) + describe("  content", scores.content);
  text += "quotations whose source is right\n";
  text += share("  direct", scores.by_type[0]) + share("  mixed", scores.by_type[1]);
  text += share("  indirect", scores.by_type[2]);
  text += "probability that the source is right, all attributions\n" + table(scores.source_confidence);
  if (scores.speakers.wanted > 0) text += labelled(scores);
  return text;
}

}  // namespace attrib::train
