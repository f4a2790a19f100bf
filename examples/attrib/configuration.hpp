// Settings that stand in a file: attrib --config attrib.toml.
#pragma once

#include <CLI/CLI.hpp>

namespace app {

// Adds --config, by default what the environment's ATTRIB_CONFIG names, to a program whose commands are all there. The
// file is TOML: a table for each command, whose keys are the command's long options.
//
//     [extract]
//     format = "csv"
//     jobs = 4
//
// What stands on the command line goes before the file, and the file before other variables of the environment. What is
// wrong with the file is a CLI::ValidationError: "attrib.toml:3: expected an option of attrib extract, saw fromat".
void add_configuration(CLI::App& program);

}  // namespace app
