// attrib-train: learns the weights in lib/data from annotated articles. None of it is linked into the library.
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "attribution.hpp"

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
  CLI::App* score = app.add_subcommand("score", "prints how good weights are");
  score->add_option("--weights", files.output, "the weights file")->required();
  add_dev(score)->required();
  CLI11_PARSE(app, argc, argv);
  try {
    if (*learn) attrib::train::train_attribution(files);
    if (*score) std::cout << attrib::train::score_attribution(files);
  } catch (const std::exception& error) {
    std::cerr << "attrib-train: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
