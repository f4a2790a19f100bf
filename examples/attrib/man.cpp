// attrib man: the man page, as roff.
#include <boost/algorithm/string.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "attrib/extractor.hpp"
#include "commands.hpp"
#include "files.hpp"
#include "reference.hpp"

namespace app {
namespace {

// Text as it stands: a backslash, a hyphen and a dot or quotation mark at the start of a line mean something to roff.
std::string escaped(std::string_view text) {
  std::string out;
  bool line_starts = true;
  for (const char c : text) {
    if (line_starts && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
    line_starts = c == '\n';
  }
  return out;
}

std::string bold(const std::string& text) { return "\\fB" + escaped(text) + "\\fR"; }
std::string italic(const std::string& text) { return "\\fI" + escaped(text) + "\\fR"; }

// Lines that stay lines.
std::string as_it_stands(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text.empty() ? "" : ".PP\n.nf\n" + escaped(text) + "\n.fi\n";
}

// Lines are broken anew, but for those of a list: the line before them ends in a colon.
std::string explained(const std::string& help) {
  std::string text = escaped(help);
  if (help.find(":\n") != std::string::npos) boost::replace_all(text, "\n", "\n.br\n");
  return text;
}

std::string written(const Parameter& parameter) {
  std::string out = ".TP\n";
  for (std::size_t i = 0; i < parameter.names.size(); ++i) {
    out += (i == 0 ? "" : ", ") + bold(parameter.names[i]);
  }
  const bool is_option = parameter.names.front().starts_with('-');
  if (is_option && !parameter.value.empty()) out += ' ' + italic(parameter.value);
  out += '\n' + explained(parameter.help) + '\n';
  const auto more = [&out](const char* what, const std::string& text) {
    if (!text.empty()) out += ".br\n" + escaped(what) + ' ' + escaped(text) + '\n';
  };
  std::string choices;
  for (const std::string& choice : parameter.choices) choices += (choices.empty() ? "" : ", ") + choice;
  more("One of:", choices);
  more("Default:", parameter.by_default);
  more("In the environment:", parameter.variable);
  return out;
}

std::string synopsis(const Command& command) {
  std::string out = bold("attrib" + (command.name.empty() ? "" : ' ' + command.name)) + " [" + italic("OPTIONS") + ']';
  for (const Parameter& argument : command.arguments) out += ' ' + italic(argument.names.front());
  if (command.name.empty()) out += ' ' + italic("COMMAND");
  return out;
}

std::string man_page(const std::vector<Command>& commands) {
  const Command& program = commands.front();
  std::string out = ".\\\" Made by \"attrib man\".\n.TH ATTRIB 1 \"\" \"attrib " + std::string(attrib::version()) +
                    "\" \"User Commands\"\n.SH NAME\nattrib \\- find who said what in news articles\n.SH SYNOPSIS\n";
  for (std::size_t i = 0; i < commands.size(); ++i) out += (i == 0 ? "" : ".br\n") + synopsis(commands[i]) + '\n';
  out += ".SH DESCRIPTION\n" + escaped(program.about) + as_it_stands(program.footer).insert(0, "\n");
  out += ".SH OPTIONS\n";
  for (const Parameter& option : program.options) out += written(option);
  out += ".SH COMMANDS\n";
  for (std::size_t i = 1; i < commands.size(); ++i) {
    const Command& command = commands[i];
    out += ".SS " + synopsis(command) + '\n' + escaped(command.about) + ".\n";
    for (const Parameter& argument : command.arguments) out += written(argument);
    for (const Parameter& option : command.options) out += written(option);
    out += as_it_stands(command.footer);
  }
  return out;
}

}  // namespace

void add_man(CLI::App& program, int& exit_code) {
  CLI::App* command = program.add_subcommand("man", "Print the man page");
  command->footer(
      "Example:\n"
      "  attrib man > attrib.1 && man ./attrib.1\n");
  command->callback([&program, &exit_code] { exit_code = print(man_page(reference(program))); });
}

}  // namespace app
