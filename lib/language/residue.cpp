// All residue patterns as one automaton, anchored at both ends: a line of ordinary text is given up after a few letters.
#include "language/residue.hpp"

#include <re2/re2.h>

#include <string>

namespace attrib::language {

Residue::Residue(const DataFile& file) {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  patterns_ = std::make_unique<RE2::Set>(options, RE2::ANCHOR_BOTH);
  for (const Line& line : file.lines()) {
    line.expect_columns(3, 3);
    const re2::StringPiece pattern(line.columns[1].data(), line.columns[1].size());
    std::string problem;
    if (patterns_->Add(pattern, &problem) < 0) throw line.error("an RE2 pattern", problem);
  }
  patterns_->Compile();
}

bool Residue::matches(std::string_view paragraph) const {
  if (paragraph.empty() || paragraph.size() > longest) return false;
  return patterns_->Match({paragraph.data(), paragraph.size()}, nullptr);
}

}  // namespace attrib::language
