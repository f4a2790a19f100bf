// Completion for bash 4 and later.
#include "completions.hpp"

namespace app {
namespace {

std::string joined(const std::vector<std::string>& words, const char* between = " ") {
  std::string text;
  for (const std::string& word : words) (text += text.empty() ? "" : between) += word;
  return text;
}

// A line of bash that offers what the parameter takes.
std::string offer(const Parameter& parameter) {
  switch (parameter.takes) {
    case Takes::words:
      return "COMPREPLY=($(compgen -W '" + joined(parameter.choices) + "' -- \"$word\"))";
    case Takes::files:
      return "compopt -o default";
    case Takes::folders:
      return "compopt -o dirnames";
    default:
      return ":";
  }
}

}  // namespace

std::string bash_completion(const std::vector<Command>& commands) {
  std::vector<std::string> names;
  std::string values;  // a case for each option that takes something
  std::string words;   // two for each command: its options, its arguments
  for (const Command& command : commands) {
    if (!command.name.empty()) names.push_back(command.name);
    std::vector<std::string> options;
    for (const Parameter& option : command.options) {
      options.insert(options.end(), option.names.begin(), option.names.end());
      if (option.takes == Takes::nothing) continue;
      std::string cases;
      for (const std::string& name : option.names) (cases += cases.empty() ? "" : "|") += command.name + ':' + name;
      values += "    " + cases + ") " + offer(option) + "; return ;;\n";
    }
    words += "    " + command.name + ":-*) COMPREPLY=($(compgen -W '" + joined(options) + "' -- \"$word\")) ;;\n";
    if (!command.arguments.empty())
      words += "    " + command.name + ":*) " + offer(command.arguments.front()) + " ;;\n";
  }
  return R"(# Completion of attrib for bash 4 and later, made by "attrib completions bash".
_attrib() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= i
  if [[ $word == = ]]; then  # "--format=" is cut into "--format" and "="
    word=
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case ${COMP_WORDS[i]} in
      )" +
         joined(names, "|") +
         R"() command=${COMP_WORDS[i]}; break ;;
    esac
  done
  COMPREPLY=()
  case $command:$before in
)" + values +
         R"(  esac
  case $command:$word in
)" + words +
         "    :*) COMPREPLY=($(compgen -W '" + joined(names) + R"(' -- "$word")) ;;
  esac
}
complete -F _attrib attrib
)";
}

}  // namespace app
