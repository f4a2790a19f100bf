// Completion for fish.
#include "completions.hpp"

namespace app {
namespace {

std::string in_quotes(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + '\'';
}

std::string taken(const Parameter& parameter) {
  switch (parameter.takes) {
    case Takes::nothing:
      return "";
    case Takes::words: {
      std::string words;
      for (const std::string& choice : parameter.choices) (words += words.empty() ? "" : " ") += choice;
      return " -x -a " + in_quotes(words);
    }
    case Takes::files:
      return " -r -F";
    case Takes::folders:
      return " -x -a '(__fish_complete_directories)'";
    default:
      return " -x";
  }
}

}  // namespace

std::string fish_completion(const std::vector<Command>& commands) {
  // fish knows another program of this name, from another system.
  std::string out =
      "# Completion of attrib for fish, made by \"attrib completions fish\".\ncomplete -c attrib -e\n"
      "complete -c attrib -f\n";
  for (const Command& command : commands) {
    const bool is_program = command.name.empty();
    const std::string where =
        "complete -c attrib -n " +
        (is_program ? "__fish_use_subcommand" : in_quotes("__fish_seen_subcommand_from " + command.name));
    if (!is_program) {
      out +=
          "complete -c attrib -n __fish_use_subcommand -a " + command.name + " -d " + in_quotes(command.about) + '\n';
    }
    for (const Parameter& option : command.options) {
      out += where;
      for (const std::string& name : option.names) {
        out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      }
      out += taken(option) + " -d " + in_quotes(first_sentence(option.help)) + '\n';
    }
    for (const Parameter& argument : command.arguments) {
      // "-r" would ask for the value of an option.
      out += where + (argument.takes == Takes::files ? " -F" : taken(argument)) + '\n';
    }
  }
  return out;
}

}  // namespace app
