// Lays labels over quoted stretches.
#include "scare_trainer.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string_view>

#include "attrib/error.hpp"
#include "attribution/scare_model.hpp"

namespace attrib::train {
namespace {

constexpr std::size_t label_weight = 3;     // a label counts as much as so many guesses
constexpr std::uint32_t longest_scare = 8;  // tokens, of a stretch that is taken for no speech unseen

bool same(Span a, Span b) {
  const std::size_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return begin < end && 2 * (end - begin) > std::max(a.size(), b.size());
}

void add(const Prepared& article, std::uint32_t item, bool scare, std::size_t times, std::vector<Example>& examples) {
  Example example;
  attribution::scare_features(article.scene, article.quotes, item, example.features);
  example.positive = scare;
  examples.insert(examples.end(), times, example);
}

}  // namespace

LabelledQuotes read_labelled_quotes(const std::filesystem::path& path) {
  LabelledQuotes quotes;
  if (path.empty()) return quotes;
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(path.string() + ": cannot be read");
  try {
    const auto json = nlohmann::json::parse(file);
    for (const auto& [name, labels] : json.at("documents").items()) {
      for (const auto& label : labels) {
        quotes[name].push_back(
            {{label.at("start").get<std::size_t>(), label.at("end").get<std::size_t>()}, label.at("type") == "speech"});
      }
    }
  } catch (const nlohmann::json::exception& error) {
    throw Error(path.string() + ": expected documents with start, end and type, saw " + error.what());
  }
  return quotes;
}

void add_scare_examples(const Prepared& article, const LabelledQuotes& labels, std::vector<Example>& examples) {
  const auto own = labels.find(article.gold.name);
  std::vector<bool> in_content(article.scene.items.size());
  for (const GoldFrame& frame : article.frames) {
    for (const std::uint32_t item : frame.content) in_content[item] = true;
  }
  const std::vector<std::size_t> starts = code_points(article.gold.text);
  for (std::uint32_t item = 0; item < article.scene.items.size(); ++item) {
    const std::uint32_t q = article.scene.items[item].quoted;
    if (q == attribution::none) continue;
    const quotation::Quoted& quote = article.quotes[q];
    if (own == labels.end()) {
      const bool sentence = std::string_view("QXE").find(article.scene.items[item].symbol) != std::string_view::npos &&
                            article.text.tokens[quote.tokens.first].shape == text::Shape::capital;
      if (in_content[item]) add(article, item, false, 1, examples);
      if (!in_content[item] && !sentence && quote.tokens.size() <= longest_scare) add(article, item, true, 1, examples);
      continue;
    }
    for (const LabelledQuote& label : own->second) {
      if (same(quote.span, {starts.at(label.span.begin), starts.at(label.span.end)}))
        add(article, item, !label.speech, label_weight, examples);
    }
  }
}

}  // namespace attrib::train
