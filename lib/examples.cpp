// Runs examples through the stages that their lines are for.
#include "examples.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <vector>

#include "attribution/attributions.hpp"
#include "attribution/mentions.hpp"
#include "attribution/units.hpp"
#include "entity/names.hpp"
#include "language/residue.hpp"
#include "quotation/marks.hpp"
#include "text/text.hpp"

namespace attrib {
namespace {

using language::Language;
using language::Line;

std::string in_marks(std::string_view example) { return '"' + std::string(example) + '"'; }

// The forms of a noun that is also a verb ("claim") are looked up as the verb's: the class says that it is a noun too.
bool holds_cue(const Language& language, std::string_view example, std::string_view lemma, bool is_noun) {
  const text::Text text = text::analyse(example, language.abbreviations());
  const language::Reading reading = language.read(text);
  const auto is_it = [&](const language::Entry* entry) {
    return entry != nullptr && entry->cue != language::Entry::no_cue && language.cues()[entry->cue].lemma == lemma;
  };
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    if (is_it(reading.words[i]) || is_it(reading.phrase_entries[i])) return true;
    if (is_noun && reading.is(i, language::Class::cue_noun)) return true;
  }
  return false;
}

// The names of all patterns that decide on a text, without the learned weights.
std::vector<std::string> deciding(const Language& language, const language::PatternSet& patterns,
                                  std::string_view example) {
  const text::Text text = text::analyse(example, language.abbreviations());
  const language::Reading reading = language.read(text);
  std::vector<Warning> warnings;
  const auto quotes = quotation::pair_marks(reading, warnings);
  const auto mentions = attribution::find_mentions(reading, entity::find_names(reading), quotes);
  attribution::ParagraphUnits units(reading, language, mentions, quotes);
  std::vector<std::string> names;
  for (const auto& one : attribution::find_attributions(reading, language, patterns, mentions, quotes, units)) {
    names.emplace_back(one.pattern);
  }
  return names;
}

void run_cue(const Language& language, const Line& line) {
  constexpr std::size_t columns = 6;
  if (line.columns.size() != columns) return;  // loading has found that
  const std::string_view example = line.columns.back();
  if (!holds_cue(language, example, line.columns[0], line.columns[1] == "noun")) {
    throw line.error("an example with one of " + std::string(line.columns[2]), in_marks(example));
  }
}

void run_pattern(const Language& language, const language::PatternSet& patterns, const Line& line) {
  constexpr std::size_t columns = 4;
  if (line.columns.size() != columns) return;  // a "let", or loading has found that
  const std::vector<std::string> decided = deciding(language, patterns, line.columns.back());
  if (std::find(decided.begin(), decided.end(), line.columns[0]) != decided.end()) return;
  std::string seen;
  for (const std::string& name : decided) seen += (seen.empty() ? "" : ", ") + name;
  throw line.error(std::string(line.columns[0]) + " to decide on its example " + in_marks(line.columns.back()),
                   seen.empty() ? "nothing" : seen);
}

void run_residue(const language::Residue& residue, const Line& line) {
  if (line.columns.size() < 3 || line.columns.size() > 4) return;  // loading has found that
  const std::string example(line.columns[2]);
  const RE2 pattern(std::string(line.columns[1]), language::Residue::options());
  const RE2 sign(line.columns.size() == 4 ? std::string(line.columns[3]) : "", language::Residue::options());
  if (!pattern.ok() || !sign.ok()) return;  // loading has found that
  if (!RE2::FullMatch(example, pattern)) throw line.error("an example that the pattern matches", in_marks(example));
  if (!RE2::PartialMatch(example, sign)) throw line.error("an example that holds the sign", in_marks(example));
  if (!residue.matches(example)) {
    throw line.error("an example of up to " + std::to_string(language::Residue::longest) + " bytes, or of " +
                         std::to_string(language::Residue::short_line) + " for a pattern that begins with \".\"",
                     in_marks(example));
  }
}

}  // namespace

void run_examples(const Language& language, const language::PatternSet& patterns, Lines which,
                  const language::Report& report) {
  const auto each = [&](std::string_view name, const auto& run) {
    language.file(name, report).for_each(report, [&](const Line& line) {
      if (which == Lines::all || line.file != name) run(line);
    });
  };
  each("cues.txt", [&](const Line& line) { run_cue(language, line); });
  each("patterns.txt", [&](const Line& line) { run_pattern(language, patterns, line); });
  const language::Report known = [](const Error&) {};  // by loading
  const language::Residue residue(language.file("residue.txt", known), known);
  each("residue.txt", [&](const Line& line) { run_residue(residue, line); });
}

}  // namespace attrib
