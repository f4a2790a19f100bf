// Lays labels over quoted stretches.
#include "scare_trainer.hpp"

#include <string_view>

#include "attribution/scare.hpp"
#include "attribution/scare_model.hpp"

namespace attrib::train {
namespace {

constexpr std::size_t label_weight = 3;     // a label counts as much as so many guesses
constexpr std::uint32_t longest_scare = 8;  // tokens, of a stretch that is taken for no speech unseen

void add(const Prepared& article, std::uint32_t item, bool scare, std::size_t times, std::vector<Example>& examples) {
  Example example;
  const bool names =
      attribution::names_something(article.scene.reading, article.quotes, article.scene.items[item].quoted);
  attribution::scare_features(article.scene, article.quotes, item, names, example.features);
  example.positive = scare;
  examples.insert(examples.end(), times, example);
}

}  // namespace

void add_scare_examples(const Prepared& article, const Labels& labels, std::vector<Example>& examples) {
  const std::vector<LabelledQuote>* own = labels.find(article.gold.name);
  std::vector<bool> in_content(article.scene.items.size());
  for (const GoldFrame& frame : article.frames) {
    for (const std::uint32_t item : frame.content) in_content[item] = true;
  }
  for (std::uint32_t item = 0; item < article.scene.items.size(); ++item) {
    const std::uint32_t q = article.scene.items[item].quoted;
    if (q == attribution::none) continue;
    const quotation::Quoted& quote = article.quotes[q];
    if (own == nullptr) {
      const bool sentence = std::string_view("QXE").find(article.scene.items[item].symbol) != std::string_view::npos &&
                            article.text.tokens[quote.tokens.first].shape == text::Shape::capital;
      if (in_content[item]) add(article, item, false, 1, examples);
      if (!in_content[item] && !sentence && quote.tokens.size() <= longest_scare) add(article, item, true, 1, examples);
      continue;
    }
    for (const LabelledQuote& label : *own) {
      if (same_stretch(quote.span, label.span)) add(article, item, !label.speech, label_weight, examples);
    }
  }
}

}  // namespace attrib::train
