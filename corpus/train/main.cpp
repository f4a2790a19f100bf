// attrib-train: learns the weights in lib/data from annotated articles. None of it is linked into the library.
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "attribution.hpp"

int main(int argc, char** argv) {
  CLI::App app("Learns attrib's weights from annotated articles");
  app.require_subcommand(1);
  attrib::train::AttributionFiles attribution;
  CLI::App* command = app.add_subcommand("attribution", "cues, sources and contents: attribution.weights");
  command->add_option("--train", attribution.train, "folder with text/ and attributions/ (brat) or gold/ (JSON)")
      ->required();
  command->add_option("--speakers", attribution.speakers, "who said which of its quoted stretches (JSON)");
  command->add_option("--dev", attribution.dev, "the same of articles to score on");
  command->add_option("--dev-speakers", attribution.dev_speakers, "who said which of their quoted stretches (JSON)");
  command->add_option("--output", attribution.output, "the weights file to write")->required();
  command->add_option("--record", attribution.record, "the text file to write: feature set, checksums, scores on dev")
      ->required();
  CLI11_PARSE(app, argc, argv);
  try {
    attrib::train::train_attribution(attribution);
  } catch (const std::exception& error) {
    std::cerr << "attrib-train: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
