// The attrib program: who said what in news articles.
#include <csignal>
#include <exception>
#include <string>

#include "attrib/extractor.hpp"
#include "commands.hpp"
#include "configuration.hpp"
#include "files.hpp"

int main(int argc, char** argv) {
  // A reader that goes away is reported as a failed write, not by a silent end.
  std::signal(SIGPIPE, SIG_IGN);

  int exit_code = app::Exit::success;
  CLI::App program{"attrib says who said what in news articles.", "attrib"};
  program.set_version_flag("--version", "attrib " + std::string(attrib::version()), "Print the version and exit");
  program.set_help_flag("-h,--help", "Print this help and exit");
  program.require_subcommand(1);
  program.fallthrough();  // --config may stand behind the command
  program.footer(
      "Examples:\n"
      "  attrib extract article.txt             one line of JSON\n"
      "  attrib extract --text article.txt      who said what, for reading\n"
      "  attrib extract --help                  all about extracting\n"
      "\n"
      "Exit codes: 0 success; 1 something could not be read, written or is wrong; 2 wrong usage.");
  app::add_extract(program, exit_code);
  app::add_evaluate(program, exit_code);
  app::add_validate(program, exit_code);
  app::add_collate(program, exit_code);
  app::add_check_data(program, exit_code);
  app::add_serve(program, exit_code);
  app::add_completions(program, exit_code);
  app::add_man(program, exit_code);
  app::add_configuration(program);

  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? app::Exit::success : app::Exit::wrong_usage;
  } catch (const std::exception& error) {
    app::complain(error.what());
    return app::Exit::failure;
  }
  return exit_code;
}
