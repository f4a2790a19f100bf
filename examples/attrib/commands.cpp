// What the commands share.
#include "commands.hpp"

#include <filesystem>

namespace app {

void refuse_overwriting(const std::string& output, const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    std::error_code ignored;
    if (!output.empty() && std::filesystem::equivalent(output, file, ignored)) {
      throw CLI::ValidationError("--output", output + " is one of the files to read");
    }
  }
}

}  // namespace app
