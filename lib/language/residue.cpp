// The residue patterns as automata, anchored at both ends: most lines are given up after a few letters. An automaton is
// only asked when the paragraph has what its patterns need: its tables are large, and seldom in the nearest cache.
#include "language/residue.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "language/word_table.hpp"
#include "text/characters.hpp"

namespace attrib::language {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
std::uint64_t bit_of_word(Key key) { return std::uint64_t{1} << (key >> 58); }

}  // namespace

RE2::Options Residue::options() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);  // bytes, not letters: a tenth of the states
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  return options;
}

Residue::Residue(const DataFile& file, const Report& report) {
  file.for_each(report, [&](const Line& line) {
    constexpr std::size_t least = 3;
    line.expect_columns(least, least + 1);
    const re2::StringPiece pattern(line.columns[1].data(), line.columns[1].size());
    const Needs needs = line.columns.size() > least ? bit_of(line.columns[2]) : none;
    std::string problem;
    if (group(needs, line.columns[1].starts_with('.')).patterns->Add(pattern, &problem) < 0)
      throw line.error("an RE2 pattern", problem);
  });
  for (const Group& group : groups_) group.patterns->Compile();
}

Residue::Needs Residue::bit_of(std::string_view needs) {
  auto list = std::find(lists_.begin(), lists_.end(), needs);
  if (list == lists_.end()) {
    if (lists_.size() == most_lists) return none;
    list = lists_.emplace(list, needs);
    const Needs bit = Needs{1} << (list - lists_.begin());
    for (const std::string_view one : split_list(*list, ' ')) {
      if ((text::ascii::bits[static_cast<unsigned char>(one.front())] & text::ascii::word) != 0) {
        const Key key = WordTable::slow_key(one);
        words_.push_back({key, bit});
        some_words_ |= bit_of_word(key);
      } else {
        for (std::size_t c = 0; c < signs_.size(); ++c) {
          const bool same = is_ascii(one.front()) ? static_cast<char>(c) == one.front() : c >= 0x80;
          if (same) signs_[c] |= bit;
        }
        all_signs_ |= bit;
      }
    }
  }
  return Needs{1} << (list - lists_.begin());
}

Residue::Group& Residue::group(Needs needs, bool anywhere) {
  for (Group& group : groups_) {
    if (group.needs == needs && group.anywhere == anywhere) return group;
  }
  groups_.push_back({needs, anywhere, std::make_unique<RE2::Set>(options(), RE2::ANCHOR_BOTH)});
  return groups_.back();
}

Residue::Needs Residue::met_by(const text::Text& text, text::Range tokens, const std::vector<Key>& keys) const {
  using text::Kind;
  Needs met = none;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    const text::Token& token = text.tokens[i];
    if (token.kind == Kind::punct) met |= signs_[static_cast<unsigned char>(text.bytes[token.begin])];
    if (token.kind == Kind::link || token.kind == Kind::handle || token.kind == Kind::mark) met |= all_signs_;
    if ((some_words_ & bit_of_word(keys[i])) == 0) continue;
    for (const Word& word : words_) {
      if (word.key == keys[i]) met |= word.meets;
    }
  }
  return met;
}

bool Residue::matches(std::string_view paragraph, Needs met) const {
  if (paragraph.empty() || paragraph.size() > longest) return false;
  const re2::StringPiece text(paragraph.data(), paragraph.size());
  const bool worth_walking = paragraph.size() <= short_line || paragraph.back() == ')' || paragraph.back() == ']';
  return std::any_of(groups_.begin(), groups_.end(), [&](const Group& group) {
    return (group.needs & met) != 0 && (worth_walking || !group.anywhere) && group.patterns->Match(text, nullptr);
  });
}

}  // namespace attrib::language
