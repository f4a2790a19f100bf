// What the commands share.
#include "commands.hpp"

#include <filesystem>

#include "files.hpp"

namespace app {

void refuse_overwriting(const std::string& output, const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    std::error_code ignored;
    if (!output.empty() && std::filesystem::equivalent(output, file, ignored)) {
      throw CLI::ValidationError("--output", output + " is one of the files to read");
    }
  }
}

int print(std::string_view text) {
  Output output("");
  output.write(text);
  output.close();
  return Exit::success;
}

void add_data_option(CLI::App& command, attrib::Options& options) {
  command.add_option("--data", options.data_folder, "A folder of word lists and patterns laid over the built-in ones")
      ->check(CLI::ExistingDirectory)
      ->envname("ATTRIB_DATA")
      ->option_text("DIR (Env:ATTRIB_DATA)");
}

}  // namespace app
