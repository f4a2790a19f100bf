// attrib collate: the same people and the same quotes over many articles.
#include <memory>
#include <string>
#include <vector>

#include "attrib/collection.hpp"
#include "commands.hpp"
#include "documents.hpp"
#include "files.hpp"

namespace app {
namespace {

struct Settings {
  std::vector<std::string> files;
  std::string aliases;  // "" for none
  std::string output;   // "" is standard output
  attrib::Options options;
};

int collate(const Settings& settings) {
  refuse_overwriting(settings.output, settings.files);
  std::vector<attrib::Alias> aliases;
  if (!settings.aliases.empty()) aliases = attrib::aliases_from_csv(read_file(settings.aliases), settings.aliases);

  int exit_code = Exit::success;
  std::vector<attrib::Summary> summaries;
  const auto read = [&](std::string_view line, const std::string& where) {
    summaries.push_back(attrib::summary_from_json(line, where));
  };
  const auto report = [&](const attrib::Error& error) {
    complain(error.what());
    exit_code = Exit::failure;
  };
  for (const std::string& file : settings.files) for_each_line(file, read, report);
  const attrib::Collection collection = attrib::collate(std::move(summaries), aliases, settings.options);
  Output output(settings.output);
  attrib::write_json(collection, [&](std::string_view piece) { output.write(piece); });
  output.close();
  return exit_code;
}

}  // namespace

void add_collate(CLI::App& program, int& exit_code) {
  const auto settings = std::make_shared<Settings>();
  CLI::App* command = program.add_subcommand("collate", "Find the same people and quotes in many articles");
  command->add_option("FILES", settings->files, "JSON Lines as attrib extract writes them, or - for standard input")
      ->required();
  command
      ->add_option("--aliases", settings->aliases,
                   "A table of people that you know: comma-separated values, the first line naming the columns name, "
                   "alias and id")
      ->check(CLI::ExistingFile)
      ->type_name("FILE");
  command->add_option("-o,--output", settings->output, "Write to this file instead of standard output")
      ->type_name("FILE");
  add_data_option(*command, settings->options);
  command->footer(
      "Writes one JSON object: articles, people and quotes, one a line (attrib-collection.schema.json). The order of\n"
      "the files and lines changes nothing. Lines that are no document are reported and left out; exit code 1.\n"
      "\n"
      "Example:\n"
      "  attrib extract corpus/articles/*.txt | attrib collate -\n");
  command->callback([settings, &exit_code] { exit_code = collate(*settings); });
}

}  // namespace app
