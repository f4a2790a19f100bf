// Finds the ends of reported clauses.
#include "attribution/clause.hpp"

#include <string_view>

#include "attribution/symbol_set.hpp"

namespace attrib::attribution {
namespace {

constexpr std::uint32_t longest_clause = 256;  // units; bounds the work on endless sentences

constexpr SymbolSet auxiliaries{"axb"}, participles{"GA"}, verbs{"Vv"}, subjects{"NODP"}, ends{",|.a"};
constexpr SymbolSet joints{",c"}, whole_quotes{"QXE"}, left_edges{",c;:-."}, right_edges{",c;:-.|"};
constexpr SymbolSet may_end{"|,cA:"};

// All symbols end with '|', at which every search below stops.

// Index of the first unit from `at` on that is no adverb, auxiliary or "be".
std::uint32_t skip_auxiliaries(std::string_view symbols, std::uint32_t at) {
  while (auxiliaries.has(symbols[at])) ++at;
  return at;
}

// After a comma or conjunction at `at`: does another cue take over (", adding …", "and said …", ", according to …", ",
// he said")?
bool taken_over(std::string_view symbols, std::uint32_t at) {
  std::uint32_t next = at + 1;
  if (symbols[at] == ',' && symbols[next] == 'c') ++next;
  if (participles.has(symbols[next])) return symbols[at] == ',';
  const std::uint32_t verb = skip_auxiliaries(symbols, next);
  if (verbs.has(symbols[verb]) && (symbols[at] == 'c' || next > at + 1)) return true;
  if (symbols[at] == ',' && subjects.has(symbols[next])) {
    const std::uint32_t after = skip_auxiliaries(symbols, next + 1);
    if (verbs.has(symbols[after]) && ends.has(symbols[after + 1])) return true;
  }
  return false;
}

}  // namespace

std::uint32_t clause_end(const Units& units, std::uint32_t start) {
  const std::string_view symbols = units.symbols;
  std::uint32_t end = start;
  while (end < symbols.size() && end - start < longest_clause) {
    if (!may_end.has(symbols[end])) {  // most of them
      ++end;
      continue;
    }
    if (symbols[end] == '|') break;
    if (end > start && joints.has(symbols[end]) && taken_over(symbols, end)) break;
    if (end > start && symbols[end] == 'A') break;
    if (symbols[end] == ':' && end + 1 < symbols.size() && whole_quotes.has(symbols[end + 1])) break;
    ++end;
  }
  return end;
}

std::uint32_t clause_start(const Units& units, std::uint32_t end) {
  std::uint32_t start = end;
  while (start > 0 && units.symbols[start - 1] != '|' && end - start < longest_clause) --start;
  return start;
}

text::Range clause_tokens(const Units& units, std::uint32_t first, std::uint32_t last) {
  while (first < last && left_edges.has(units.symbols[first])) ++first;
  while (last > first && right_edges.has(units.symbols[last - 1])) --last;
  if (first == last) return {};
  return {units.units[first].tokens.first, units.units[last - 1].tokens.last};
}

}  // namespace attrib::attribution
