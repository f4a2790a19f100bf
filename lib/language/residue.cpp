// All residue patterns as two automata, anchored at both ends: most lines are given up after a few letters.
#include "language/residue.hpp"

#include <re2/re2.h>

#include <string>

namespace attrib::language {

RE2::Options Residue::options() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);  // bytes, not letters: a tenth of the states
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  return options;
}

Residue::Residue(const DataFile& file, const Report& report)
    : from_start_(std::make_unique<RE2::Set>(options(), RE2::ANCHOR_BOTH)),
      anywhere_(std::make_unique<RE2::Set>(options(), RE2::ANCHOR_BOTH)) {
  file.for_each(report, [&](const Line& line) {
    line.expect_columns(3, 3);
    const re2::StringPiece pattern(line.columns[1].data(), line.columns[1].size());
    std::string problem;
    RE2::Set& set = line.columns[1].starts_with('.') ? *anywhere_ : *from_start_;
    if (set.Add(pattern, &problem) < 0) throw line.error("an RE2 pattern", problem);
  });
  from_start_->Compile();
  anywhere_->Compile();
}

bool Residue::matches(std::string_view paragraph) const {
  if (paragraph.empty() || paragraph.size() > longest) return false;
  const re2::StringPiece text(paragraph.data(), paragraph.size());
  if (from_start_->Match(text, nullptr)) return true;
  const bool worth_it = paragraph.size() <= short_line || paragraph.back() == ')' || paragraph.back() == ']';
  return worth_it && anywhere_->Match(text, nullptr);
}

}  // namespace attrib::language
