// attrib completions: a script for the user's shell.
#include "completions.hpp"

#include <array>
#include <memory>

#include "commands.hpp"
#include "files.hpp"

namespace app {
namespace {

struct Shell {
  const char* name;
  std::string (*completion)(const std::vector<Command>& commands);
};
constexpr std::array<Shell, 3> shells{{{"bash", bash_completion}, {"zsh", zsh_completion}, {"fish", fish_completion}}};

}  // namespace

void add_completions(CLI::App& program, int& exit_code) {
  std::vector<std::string> names;
  for (const Shell& shell : shells) names.emplace_back(shell.name);
  const auto wanted = std::make_shared<std::string>();
  CLI::App* command = program.add_subcommand("completions", "Print what lets a shell complete commands and options");
  command->add_option("SHELL", *wanted, "Which shell")->required()->check(CLI::IsMember(names));
  command->footer(
      "Examples:\n"
      "  source <(attrib completions bash)                                   now, in bash\n"
      "  attrib completions fish > ~/.config/fish/completions/attrib.fish    from now on, in fish\n");
  command->callback([wanted, &program, &exit_code] {
    for (const Shell& shell : shells) {
      if (*wanted == shell.name) exit_code = print(shell.completion(reference(program)));
    }
  });
}

}  // namespace app
