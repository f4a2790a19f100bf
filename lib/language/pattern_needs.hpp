// The needs of many patterns: a cheap look at a text before any regular expression is run.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/pattern_shape.hpp"

namespace attrib::language {

// Has a number for each different need of one side, so that a text is looked at once for all of them.
class NeedTable {
 public:
  using Bits = std::uint64_t;  // a bit a need

  NeedTable() = default;
  // Where there are more needs than bits, those that most texts meet have none.
  explicit NeedTable(std::vector<Need> needs);

  // What a pattern with these needs asks for.
  [[nodiscard]] Bits bits_of(const std::vector<Need>& needs) const;

  // Which needs are met by a text before its "!".
  [[nodiscard]] Bits met_before(std::string_view text) const {
    if (text.empty()) return 0;
    return met(text.front(), text.substr(1)) | met(text.back(), {&edge_symbol, 1});
  }
  // The same behind it.
  [[nodiscard]] Bits met_behind(std::string_view text) const {
    if (text.size() < 2) return 0;
    return met(text.front(), text.substr(1)) | met(edge_symbol, text.substr(1, 1));
  }

 private:
  [[nodiscard]] Bits met(char first, std::string_view rest) const {
    Bits met = 0;
    std::size_t before = kind(first);
    for (const char symbol : rest) {
      const std::size_t here = kind(symbol);
      met |= met_[before * kinds_ + here];
      before = here;
    }
    return met;
  }
  [[nodiscard]] std::size_t kind(char symbol) const { return kind_[static_cast<unsigned char>(symbol)]; }

  std::vector<Need> needs_;
  std::array<std::uint8_t, 256> kind_{};  // by symbol: symbols that no need tells apart are of one kind
  std::size_t kinds_ = 0;
  std::vector<Bits> met_;  // by two kinds: the needs that they meet
};

}  // namespace attrib::language
