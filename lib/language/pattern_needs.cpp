// Numbers needs, and the kinds of symbols that they tell apart.
#include "language/pattern_needs.hpp"

#include <algorithm>

namespace attrib::language {

NeedTable::Bits NeedTable::add(const std::vector<Need>& needs) {
  constexpr std::size_t most = 64;
  Bits bits = 0;
  for (const Need& need : needs) {
    const auto place = std::find(needs_.begin(), needs_.end(), need);
    const std::size_t number = static_cast<std::size_t>(place - needs_.begin());
    if (number == most) continue;  // no bit left: not asked for
    if (place == needs_.end()) needs_.push_back(need);
    bits |= Bits{1} << number;
  }
  return bits;
}

void NeedTable::finish() {
  const auto alike = [&](std::size_t a, std::size_t b) {
    return std::all_of(needs_.begin(), needs_.end(), [&](const Need& need) {
      return need.first[a] == need.first[b] && need.second[a] == need.second[b];
    });
  };
  std::vector<std::size_t> kinds;  // a symbol of each
  for (std::size_t symbol = 0; symbol < kind_.size(); ++symbol) {
    const auto known =
        std::find_if(kinds.begin(), kinds.end(), [&](std::size_t other) { return alike(symbol, other); });
    kind_[symbol] = static_cast<std::uint8_t>(known - kinds.begin());
    if (known == kinds.end()) kinds.push_back(symbol);
  }
  kinds_ = kinds.size();
  met_.assign(kinds_ * kinds_, 0);
  for (std::size_t number = 0; number < needs_.size(); ++number) {
    for (std::size_t a = 0; a < kinds_; ++a) {
      for (std::size_t b = 0; b < kinds_; ++b) {
        const bool meets = needs_[number].first[kinds[a]] && needs_[number].second[kinds[b]];
        if (meets) met_[a * kinds_ + b] |= Bits{1} << number;
      }
    }
  }
}

}  // namespace attrib::language
