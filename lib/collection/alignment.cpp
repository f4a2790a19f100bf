// Aligns the words of two quotations.
#include "collection/alignment.hpp"

#include <algorithm>

namespace attrib::collection {
namespace {

constexpr std::size_t stretch = 128;    // words of the shorter
constexpr std::size_t small_slack = 4;  // words that the longer may have more on either side
constexpr std::size_t gap_slack = 48;   // the same where "…" stands for some

// Costs: to leave out one word is better than to take it for another.
constexpr std::uint32_t skipped = 2, replaced = 3;

enum class Move : std::uint8_t { start, pair, skip_long, skip_short };

struct Window {
  std::size_t begin, end;
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

bool any_gap(const std::vector<Word>& words, Window window) {
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(window.begin),
                     words.begin() + static_cast<std::ptrdiff_t>(window.end),
                     [](const Word& word) { return word.after_gap != 0; });
}

// How many words of the one are in the other, wherever.
std::size_t common_words(const std::vector<Word>& longer, Window wide, const std::vector<Word>& shorter,
                         Window narrow) {
  std::vector<std::uint64_t> keys;
  for (std::size_t j = wide.begin; j < wide.end; ++j) keys.push_back(longer[j].key);
  std::sort(keys.begin(), keys.end());
  std::size_t found = 0;
  for (std::size_t i = narrow.begin; i < narrow.end; ++i)
    found += std::binary_search(keys.begin(), keys.end(), shorter[i].key) ? 1 : 0;
  return found;
}

// Costs of all beginnings of the stretches, filled row by row; a row is a word of the shorter.
class Table {
 public:
  Table(const Wording& longer, Window wide, const Wording& shorter, Window narrow, const Spellings& spellings)
      : longer_(longer), wide_(wide), shorter_(shorter), narrow_(narrow), spellings_(spellings) {
    columns_ = wide.size() + 1;
    costs_.assign((narrow.size() + 1) * columns_, 0);
    moves_.assign(costs_.size(), Move::start);
    for (std::size_t row = 1; row <= narrow.size(); ++row) fill(row);
  }

  [[nodiscard]] Alignment best() const {
    Alignment found;
    found.steps = costs_.size();
    found.compared = narrow_.size();
    std::size_t row = narrow_.size();
    std::size_t column = columns_ - 1;  // of equal ends the last one, which has more matches
    for (std::size_t other = column; other-- > 0;)
      column = costs_[row * columns_ + other] < costs_[row * columns_ + column] ? other : column;
    std::size_t first_match = 0, last_match = 0;
    while (row > 0) {
      const Move move = moves_[row * columns_ + column];
      const std::size_t i = narrow_.begin + row - 1, j = wide_.begin + column - 1;
      if (move == Move::pair && same(i, j)) {
        if (found.matched++ == 0) last_match = column;
        first_match = column;
      } else if (move != Move::pair && is_free(move, row, column)) {
        ++found.skipped;
      } else {
        note(found, move, row, column);
      }
      row -= move == Move::skip_long ? 0 : 1;
      column -= move == Move::skip_short ? 0 : 1;
    }
    found.covered = found.matched == 0 ? 0 : last_match - first_match + 1;
    std::reverse(found.differences.begin(), found.differences.end());
    return found;
  }

 private:
  [[nodiscard]] bool same(std::size_t i, std::size_t j) const {
    return shorter_.words[i].key == longer_.words[j].key || spellings_.same(shorter_.word(i), longer_.word(j));
  }

  // May the words be skipped without a cost: does a mark in the other text stand for them?
  [[nodiscard]] bool is_free(Move move, std::size_t row, std::size_t column) const {
    if (move == Move::skip_long) return row < narrow_.size() && shorter_.words[narrow_.begin + row].after_gap != 0;
    return column < wide_.size() && longer_.words[wide_.begin + column].after_gap != 0;
  }

  void fill(std::size_t row) {
    const std::size_t i = narrow_.begin + row - 1;
    for (std::size_t column = 0; column < columns_; ++column) {
      const std::size_t at = row * columns_ + column;
      costs_[at] = costs_[at - columns_] + (is_free(Move::skip_short, row, column) ? 0U : skipped);
      moves_[at] = Move::skip_short;
      if (column == 0) continue;
      const std::uint32_t pair = costs_[at - columns_ - 1] + (same(i, wide_.begin + column - 1) ? 0U : replaced);
      if (pair <= costs_[at]) {
        costs_[at] = pair;
        moves_[at] = Move::pair;
      }
      const std::uint32_t skip = costs_[at - 1] + (is_free(Move::skip_long, row, column) ? 0U : skipped);
      if (skip < costs_[at]) {
        costs_[at] = skip;
        moves_[at] = Move::skip_long;
      }
    }
  }

  // A difference; one that touches the one noted before becomes part of it.
  void note(Alignment& found, Move move, std::size_t row, std::size_t column) const {
    ++found.changed;
    const std::size_t long_end = wide_.begin + column, short_end = narrow_.begin + row;
    const Difference one{long_end - (move == Move::skip_short ? 0 : 1), long_end,
                         short_end - (move == Move::skip_long ? 0 : 1), short_end};
    const bool long_number = one.long_begin < one.long_end && spellings_.is_number(longer_.word(one.long_begin));
    const bool short_number = one.short_begin < one.short_end && spellings_.is_number(shorter_.word(one.short_begin));
    found.numbers_differ = found.numbers_differ || long_number || short_number;
    if (!found.differences.empty()) {
      Difference& last = found.differences.back();
      if (last.long_begin == one.long_end && last.short_begin == one.short_end) {
        last.long_begin = one.long_begin;
        last.short_begin = one.short_begin;
        return;
      }
    }
    found.differences.push_back(one);
  }

  const Wording& longer_;
  Window wide_;
  const Wording& shorter_;
  Window narrow_;
  const Spellings& spellings_;
  std::size_t columns_ = 0;
  std::vector<std::uint32_t> costs_;
  std::vector<Move> moves_;
};

}  // namespace

Alignment align(const Wording& longer, std::size_t long_anchor, const Wording& shorter, std::size_t short_anchor,
                const Spellings& spellings) {
  const std::size_t begin = short_anchor - std::min(short_anchor, stretch / 2);
  const Window narrow{begin, std::min(shorter.words.size(), begin + stretch)};
  const std::size_t before = short_anchor - narrow.begin, after = narrow.end - short_anchor;
  const auto window = [&](std::size_t slack) {
    return Window{long_anchor - std::min(long_anchor, before + slack),
                  std::min(longer.words.size(), long_anchor + after + slack)};
  };
  const std::size_t slack = small_slack + narrow.size() / 4;
  const bool gaps = any_gap(shorter.words, narrow) || any_gap(longer.words, window(slack));
  const Window wide = window(gaps ? slack + gap_slack : slack);
  Alignment hopeless;
  hopeless.steps = wide.size() + narrow.size();
  hopeless.compared = hopeless.changed = narrow.size();
  if (common_words(longer.words, wide, shorter.words, narrow) * (gaps ? 3 : 2) < narrow.size()) return hopeless;
  return Table(longer, wide, shorter, narrow, spellings).best();
}

}  // namespace attrib::collection
