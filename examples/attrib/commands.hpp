// The program's commands, one a file. Each adds its options to the parser; its callback sets the exit code.
#pragma once

#include <CLI/CLI.hpp>

namespace app {

// What the program answers to the shell.
enum Exit : int { success = 0, failure = 1, wrong_usage = 2 };

void add_extract(CLI::App& program, int& exit_code);
void add_evaluate(CLI::App& program, int& exit_code);
void add_validate(CLI::App& program, int& exit_code);
void add_collate(CLI::App& program, int& exit_code);

}  // namespace app
