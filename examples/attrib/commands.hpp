// The program's commands, one a file. Each adds its options to the parser; its callback sets the exit code.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "attrib/extractor.hpp"
#include "attrib/options.hpp"

namespace app {

// What the program answers to the shell.
enum Exit : int { success = 0, failure = 1, wrong_usage = 2 };

// Throws CLI::ValidationError for --output where that is one of the files to read: even with --force no article must be
// lost. An empty path is standard output.
void refuse_overwriting(const std::string& output, const std::vector<std::string>& files);

// Writes to standard output; the exit code of success. Throws OutputError.
int print(std::string_view text);

// Options that several commands have: --data, --patterns-only, --jobs.
void add_data_option(CLI::App& command, attrib::Options& options);
void add_patterns_only_option(CLI::App& command, attrib::Options& options);
void add_jobs_option(CLI::App& command, std::size_t& jobs);

// The extractor with these options; says so where there are no weights although they are wanted. Throws
// CLI::ValidationError for --data.
attrib::Extractor load(const attrib::Options& options);

void add_extract(CLI::App& program, int& exit_code);
void add_evaluate(CLI::App& program, int& exit_code);
void add_validate(CLI::App& program, int& exit_code);
void add_collate(CLI::App& program, int& exit_code);
void add_check_data(CLI::App& program, int& exit_code);
void add_serve(CLI::App& program, int& exit_code);
void add_completions(CLI::App& program, int& exit_code);
void add_man(CLI::App& program, int& exit_code);

}  // namespace app
