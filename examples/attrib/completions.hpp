// Scripts that let a shell complete the program's commands, options and what they take.
#pragma once

#include <string>
#include <vector>

#include "reference.hpp"

namespace app {

// Each takes what `reference` gives.
std::string bash_completion(const std::vector<Command>& commands);
std::string zsh_completion(const std::vector<Command>& commands);
std::string fish_completion(const std::vector<Command>& commands);

}  // namespace app
