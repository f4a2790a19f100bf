// What of a document the user wants to see: options of `attrib extract` that leave the rest out.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "attrib/document.hpp"

namespace app {

struct Filters {
  double min_confidence = 0;       // in [0, 1]; quotations below it are left out
  std::vector<std::string> types;  // as in the JSON; empty for all
  std::string speaker;             // a name; "" for everybody's quotations, those of nobody included
  bool entities_only = false;      // no quotations at all
};

void add_filter_options(CLI::App& command, Filters& filters);

// Takes the quotations out that the filters do not let through. Those that stay keep their ids; one that was nested in
// a quotation that is gone is nested in what that one was nested in.
void apply(const Filters& filters, attrib::Document& document);

}  // namespace app
