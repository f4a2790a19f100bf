// Compares spellings.
#include "collection/spelling.hpp"

#include <algorithm>

#include "people/name_parts.hpp"

namespace attrib::collection {
namespace {

constexpr std::size_t shortest = 4;   // bytes: "our" is not "or"
constexpr std::size_t long_word = 7;  // bytes: in shorter words one letter makes another word
constexpr std::size_t longest = 40;

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// One letter changed, added or left out, but neither the first nor the last two, which hold the inflection.
bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < long_word || b.size() - a.size() > 1) return false;
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
  const auto same = static_cast<std::size_t>(left - a.begin());
  if (same == 0 || same + 2 >= a.size()) return false;
  return a.substr(same + (a.size() == b.size() ? 1 : 0)) == b.substr(same + 1);
}

}  // namespace

Spellings::Spellings(const language::Language& language, const language::Report& report) : language_(language) {
  language.file("spellings.txt", report).for_each(report, [this](const language::Line& line) {
    line.expect_columns(2, 2);
    groups_.emplace_back(line.columns[0], line.columns[1]);
  });
}

bool Spellings::is_number(std::string_view word) const {
  return has_digit(word) || language_.word(word).classes.has(language::Class::number_word);
}

std::string Spellings::key(std::string_view word) const {
  std::string key = people::lower(word);
  for (const auto& [from, to] : groups_) {
    for (std::size_t at = key.find(from, 1); at != std::string::npos; at = key.find(from, at + to.size()))
      key.replace(at, from.size(), to);
  }
  return key;
}

bool Spellings::same(std::string_view a, std::string_view b) const {
  if (std::min(a.size(), b.size()) < shortest || std::max(a.size(), b.size()) > longest) return false;
  constexpr std::size_t most_more = 3;  // bytes
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most_more) return false;
  constexpr int case_bit = 0x20;
  if ((a[0] | case_bit) != (b[0] | case_bit) || has_digit(a) || has_digit(b)) return false;
  return key(a) == key(b) || one_letter_apart(people::lower(a), people::lower(b));
}

}  // namespace attrib::collection
