// attrib check-data: whether a folder of one's own word lists and patterns is right.
#include <memory>
#include <string>
#include <vector>

#include "attrib/data.hpp"
#include "commands.hpp"
#include "files.hpp"

namespace app {
namespace {

int check_data(const attrib::Options& options) {
  const std::vector<std::string> problems = attrib::problems_of_data(options);
  for (const std::string& problem : problems) complain(problem);
  print(options.data_folder + ": " + std::to_string(problems.size()) + " problems\n");
  return problems.empty() ? Exit::success : Exit::failure;
}

}  // namespace

void add_check_data(CLI::App& program, int& exit_code) {
  const auto options = std::make_shared<attrib::Options>();
  CLI::App* command = program.add_subcommand("check-data", "Check a folder of your own word lists and patterns");
  command->add_option("DIR", options->data_folder, "The folder, as for --data")
      ->required()
      ->check(CLI::ExistingDirectory);
  command->footer(
      "Reads the files of the folder (cues.txt, titles.txt, names, roles, patterns, …) as they lie over the built-in\n"
      "ones and runs the examples in their lines. Every problem of every file is listed, with file, line, what was\n"
      "expected and what was seen. Exit code 1 when there is one.\n"
      "\n"
      "Example:\n"
      "  attrib check-data my-words && attrib extract --data my-words news.jsonl\n");
  command->callback([options, &exit_code] { exit_code = check_data(*options); });
}

}  // namespace app
