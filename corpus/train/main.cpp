// attrib-train: learns the weights in lib/data from annotated articles. None of it is linked into the library.
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "attribution.hpp"
#include "names.hpp"

int main(int argc, char** argv) {
  CLI::App app("Learns attrib's weights from annotated articles");
  app.require_subcommand(1);
  attrib::train::AttributionFiles files;
  const auto add_dev = [&files](CLI::App* command) {
    command->add_option("--dev-speakers", files.dev_speakers, "who said which of their quoted stretches (JSON)");
    return command->add_option("--dev", files.dev, "folder of articles to score on, as for --train");
  };
  CLI::App* learn = app.add_subcommand("attribution", "cues, sources, contents, confidence: attribution.weights");
  learn->add_option("--train", files.train, "folder with text/ and attributions/ (brat) or articles/ and gold/ (JSON)")
      ->required();
  learn->add_option("--speakers", files.speakers, "who said which of its quoted stretches (JSON)");
  learn->add_option("--pronouns", files.pronouns, "whom pronouns mean (GAP's tab-separated columns)");
  add_dev(learn);
  learn->add_option("--output", files.output, "the weights file to write")->required();
  learn->add_option("--record", files.record, "the text file to write: feature set, checksums, scores on dev")
      ->required();
  attrib::train::NameFiles names;
  const auto add_name_dev = [&names](CLI::App* command) {
    return command->add_option("--dev", names.dev, "files to score on, as for --conll");
  };
  CLI::App* learn_names = app.add_subcommand("names", "names: names.weights");
  learn_names->add_option("--conll", names.conll, "files of tokens and labels to learn from (BIO2: PER ORG LOC MISC)");
  learn_names->add_option("--articles", names.articles, "folders with articles/ and gold/ (JSON) to learn from");
  CLI::Option* silver = learn_names->add_option("--silver-names", names.silver_names, "names that a program found");
  learn_names->add_option("--silver-texts", names.silver_texts, "the texts it read, parted by form feeds")
      ->needs(silver);
  silver->needs("--silver-texts");
  add_name_dev(learn_names);
  learn_names->add_option("--output", names.output, "the weights file to write")->required();
  learn_names->add_option("--record", names.record, "the text file to write: feature set, checksums, scores")
      ->required();
  CLI::App* name_score = app.add_subcommand("score-names", "prints how good weights of names are");
  name_score->add_option("--weights", names.output, "the weights file")->required();
  add_name_dev(name_score)->required();
  CLI::App* score = app.add_subcommand("score", "prints how good weights are");
  score->add_option("--weights", files.output, "the weights file")->required();
  add_dev(score)->required();
  CLI11_PARSE(app, argc, argv);
  try {
    if (*learn_names) attrib::train::train_names(names);
    if (*name_score) std::cout << attrib::train::score_names(names);
    if (*learn) attrib::train::train_attribution(files);
    if (*score) std::cout << attrib::train::score_attribution(files);
  } catch (const std::exception& error) {
    std::cerr << "attrib-train: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
