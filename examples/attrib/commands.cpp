// What the commands share.
#include "commands.hpp"

#include <filesystem>

#include "attrib/error.hpp"
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

void add_patterns_only_option(CLI::App& command, attrib::Options& options) {
  command.add_flag_callback(
      "--patterns-only", [&options] { options.learned = false; },
      "Let the speaker patterns decide alone, without the learned weights");
}

void add_jobs_option(CLI::App& command, std::size_t& jobs) {
  constexpr int most = 1024;
  command
      .add_option("-j,--jobs", jobs,
                  "How many articles to extract at once; 0: as many as there are processors. The output is the same")
      ->check(CLI::Range(0, most))
      ->type_name("N")
      ->envname("ATTRIB_JOBS")
      ->capture_default_str();
}

attrib::Extractor load(const attrib::Options& options) {
  try {
    attrib::Extractor extractor(options);
    if (options.learned && !extractor.learned())
      complain("no learned weights for this language: the patterns decide alone");
    return extractor;
  } catch (const attrib::Error& error) {
    throw CLI::ValidationError("--data", error.what());
  }
}

}  // namespace app
