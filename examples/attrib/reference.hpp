// The program's commands and options as CLI11 knows them: what the man page and the shells' completions are made of.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace app {

// What an option or an argument takes.
enum class Takes { nothing, words, files, folders, text };

struct Parameter {
  std::vector<std::string> names;  // "-o", "--output"; of an argument its one name, "FILES"
  Takes takes = Takes::nothing;
  std::string value;                 // "PATH": what stands for it in a text; "" for none
  std::vector<std::string> choices;  // of Takes::words
  std::string help;                  // lines
  std::string variable;              // of the environment that stands for it; "" for none
  std::string by_default;            // "" for none
};

struct Command {
  std::string name;  // "extract"; "" for the program itself
  std::string about;
  std::vector<Parameter> options, arguments;
  std::string footer;
};

// The program first, then its commands.
std::vector<Command> reference(const CLI::App& program);

// The first sentence or line of a help text, for where there is room for one line.
std::string first_sentence(const std::string& help);

}  // namespace app
