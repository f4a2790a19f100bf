// From articles to the weights file and a record of it.
#include "attribution.hpp"

#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>

#include "antecedent_trainer.hpp"
#include "articles.hpp"
#include "attrib/error.hpp"
#include "attribution/learned.hpp"
#include "calibration.hpp"
#include "files.hpp"
#include "labels.hpp"
#include "learn.hpp"
#include "model/weights.hpp"
#include "prepared.hpp"
#include "scores.hpp"

namespace attrib::train {
namespace {

// Annotated articles and labels of their quoted stretches.
struct Data {
  Data(const std::filesystem::path& folder, const std::filesystem::path& speakers, const Tools& tools)
      : articles(prepare(folder, tools)), labels(read_labels(speakers, articles)) {}

  [[nodiscard]] std::string describe() const {
    std::size_t attributions = 0, stretches = 0;
    std::uint64_t sum = labels.checksum;
    for (const auto& article : articles) {
      attributions += article->frames.size();
      sum = model::checksum(article->gold.name, sum ^ article->gold.checksum);
    }
    for (const auto& [name, own] : labels.of) stretches += own.size();
    return std::to_string(articles.size()) + " articles, " + std::to_string(attributions) + " attributions, " +
           std::to_string(stretches) + " labelled stretches, checksum " + hexadecimal(sum) + "\n";
  }

  Articles articles;
  Labels labels;
};

std::string score_on_dev(const AttributionFiles& files, std::string_view weights) {
  const Tools tools(NamesBy::weights);
  const Data dev(files.dev, files.dev_speakers, tools);
  return "dev       " + dev.describe() + describe(score(weights, dev.articles, dev.labels, tools));
}

}  // namespace

void train_attribution(const AttributionFiles& files) {
  const Tools tools(NamesBy::rules);
  const Data train(files.train, files.speakers, tools);
  const Tools reading_as_users_do(NamesBy::weights);
  const PronounQuestions pronouns = read_pronouns(files.pronouns, reading_as_users_do);
  std::string record =
      "features  " + std::string(attribution::attribution_features) + "\ntrain     " + train.describe();
  if (!pronouns.all.empty())
    record +=
        "pronouns  " + std::to_string(pronouns.all.size()) + ", checksum " + hexadecimal(pronouns.checksum) + "\n";
  std::cerr << record;
  Tables tables = learn(train.articles, train.labels);
  std::cerr << "cues, scare quotes, sources and contents learned\n";
  const people::Antecedents antecedents(add_antecedents(pronouns, reading_as_users_do, tables));
  std::cerr << "whom pronouns mean learned\n";
  const Data as_read(files.train, files.speakers, reading_as_users_do);
  const Counts jackknifed =
      add_calibration(train.articles, as_read.articles, as_read.labels, antecedents, reading_as_users_do, tables);
  std::cerr << "confidence learned\n";
  const std::string weights = tables.write(attribution::attribution_features);
  record += "weights   " + std::to_string(weights.size()) + " bytes, checksum " +
            hexadecimal(model::checksum(weights)) + "\n";
  if (jackknifed.wanted > 0)
    record += "train, each article read with weights that have not seen it\n" + describe("  speaker", jackknifed);
  if (!files.dev.empty()) record += score_on_dev(files, weights);
  write_file(files.output, weights);
  write_file(files.record, record);
}

std::string score_attribution(const AttributionFiles& files) { return score_on_dev(files, read_file(files.output)); }

}  // namespace attrib::train
