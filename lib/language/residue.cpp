// All residue patterns as three automata, anchored at both ends: most lines are given up by the first after a few
// letters, and hold no sign that the others are worth it.
#include "language/residue.hpp"

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
      with_sign_(std::make_unique<RE2::Set>(options(), RE2::ANCHOR_BOTH)),
      anywhere_(std::make_unique<RE2::Set>(options(), RE2::ANCHOR_BOTH)) {
  std::string signs;
  file.for_each(report, [&](const Line& line) {
    line.expect_columns(3, 4);
    const std::string_view pattern = line.columns[1], sign = line.columns.size() > 3 ? line.columns[3] : "";
    const bool anywhere = pattern.starts_with('.');
    if (const RE2 alone(std::string(sign), options()); !alone.ok()) throw line.error("an RE2 sign", alone.error());
    std::string problem;
    RE2::Set& set = anywhere ? *anywhere_ : sign.empty() ? *from_start_ : *with_sign_;
    if (set.Add({pattern.data(), pattern.size()}, &problem) < 0) throw line.error("an RE2 pattern", problem);
    if (anywhere || !sign.empty()) signs.append(signs.empty() ? "(?:" : "|(?:").append(sign) += ')';
  });
  from_start_->Compile();
  with_sign_->Compile();
  anywhere_->Compile();
  sign_ = std::make_unique<RE2>(signs, options());
}

bool Residue::matches(std::string_view paragraph) const {
  if (paragraph.empty() || paragraph.size() > longest) return false;
  const re2::StringPiece text(paragraph.data(), paragraph.size());
  if (from_start_->Match(text, nullptr)) return true;
  if (!sign_->Match(text, 0, text.size(), RE2::UNANCHORED, nullptr, 0)) return false;
  if (with_sign_->Match(text, nullptr)) return true;
  const bool worth_it = paragraph.size() <= short_line || paragraph.back() == ')' || paragraph.back() == ']';
  return worth_it && anywhere_->Match(text, nullptr);
}

}  // namespace attrib::language
