// Completion for zsh, by its function _arguments.
#include "completions.hpp"

namespace app {
namespace {

// Within '…' of the shell, where brackets and colons are signs of _arguments.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
      continue;
    }
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// ":PATH:_files"
std::string action(const Parameter& parameter) {
  const std::string value = ':' + escaped(parameter.value) + ':';
  switch (parameter.takes) {
    case Takes::nothing:
      return "";
    case Takes::words: {
      std::string words;
      for (const std::string& choice : parameter.choices) (words += words.empty() ? "" : " ") += choice;
      return value + '(' + words + ')';
    }
    case Takes::files:
      return value + "_files";
    case Takes::folders:
      return value + "_files -/";
    default:
      return value + ' ';
  }
}

std::string arguments(const Command& command) {
  std::string lines;
  for (const Parameter& option : command.options) {
    std::string all;
    for (const std::string& name : option.names) (all += all.empty() ? "" : " ") += name;
    for (const std::string& name : option.names) {
      lines += " \\\n        '(" + all + ")" + name + '[' + escaped(first_sentence(option.help)) + ']' +
               action(option) + '\'';
    }
  }
  for (const Parameter& argument : command.arguments) {
    lines += " \\\n        '*" + action(argument) + '\'';
  }
  return lines;
}

}  // namespace

std::string zsh_completion(const std::vector<Command>& commands) {
  std::string names;
  std::string cases;
  for (const Command& command : commands) {
    if (command.name.empty()) continue;
    names += "        '" + command.name + ':' + escaped(command.about) + "'\n";
    cases += "        " + command.name + ") _arguments -s" + arguments(command) + " ;;\n";
  }
  return R"(#compdef attrib
# Completion of attrib for zsh, made by "attrib completions zsh".
_attrib() {
  local state line
  _arguments -C)" +
         arguments(commands.front()) + R"( \
        '1:command:->command' '*::argument:->argument'
  case $state in
    command)
      local -a commands=(
)" + names +
         R"(      )
      _describe command commands ;;
    argument)
      case $line[1] in
)" + cases +
         R"(      esac ;;
  esac
}
_attrib "$@"
)";
}

}  // namespace app
