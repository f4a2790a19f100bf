// Reads a CLI11 parser back.
#include "reference.hpp"

#include <algorithm>

namespace app {
namespace {

// CLI11 tells what a check lets through in the name of the type: "TEXT:{direct,mixed}", "TEXT:FILE", "TEXT:DIR".
std::vector<std::string> choices_of(const std::string& type) {
  const std::size_t open = type.find('{');
  const std::size_t close = type.find('}', open);
  if (close == std::string::npos) return {};
  return CLI::detail::split(type.substr(open + 1, close - open - 1), ',');
}

bool holds(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

Takes taken(const std::string& type, const std::string& text) {
  if (holds(type, "{")) return Takes::words;
  if (holds(text, "DIR")) return Takes::folders;
  if (holds(text, "FILE") || holds(text, "PATH")) return Takes::files;
  return Takes::text;
}

Parameter parameter(const CLI::Option& option) {
  Parameter read;
  const bool is_argument = option.get_positional();
  if (is_argument) {
    read.names.push_back(option.get_name(true));
  } else {
    for (const std::string& name : option.get_snames()) read.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) read.names.push_back("--" + name);
  }
  read.help = option.get_description();
  read.variable = option.get_envname();
  read.by_default = option.get_default_str();
  if (option.get_expected_min() == 0 && !is_argument) return read;  // a flag

  const std::string type = option.get_type_name();
  const std::string& text = option.get_option_text();
  read.choices = choices_of(type);
  read.takes = taken(type, (is_argument ? read.names.front() : text) + type);
  read.value = text.empty() ? type.substr(0, type.find(':')) : text.substr(0, text.find(' '));
  if (read.value == "TEXT" && !read.choices.empty()) read.value = "WORD";
  return read;
}

Command command(const CLI::App& app) {
  Command read{app.get_parent() == nullptr ? "" : app.get_name(), app.get_description(), {}, {}, app.get_footer()};
  for (const CLI::Option* option : app.get_options()) {
    (option->get_positional() ? read.arguments : read.options).push_back(parameter(*option));
  }
  return read;
}

}  // namespace

std::vector<Command> reference(const CLI::App& program) {
  std::vector<Command> commands{command(program)};
  for (const CLI::App* app : program.get_subcommands([](const CLI::App*) { return true; })) {
    commands.push_back(command(*app));
  }
  return commands;
}

std::string first_sentence(const std::string& help) {
  std::string line = help.substr(0, help.find('\n'));
  for (const char* end : {". ", ": ", "; "}) line = line.substr(0, line.find(end));
  while (!line.empty() && (line.back() == ':' || line.back() == '.')) line.pop_back();
  return line;
}

}  // namespace app
