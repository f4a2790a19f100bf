// Numbers needs, and the kinds of symbols that they tell apart.
#include "language/pattern_needs.hpp"

#include <algorithm>

namespace attrib::language {

NeedTable::NeedTable(std::vector<Need> needs) {
  constexpr std::size_t most = 64;
  const auto pairs = [](const Need& need) { return need.first.count() * need.second.count(); };
  std::stable_sort(needs.begin(), needs.end(), [&](const Need& a, const Need& b) { return pairs(a) < pairs(b); });
  for (const Need& need : needs) {
    if (needs_.size() == most) break;
    if (std::find(needs_.begin(), needs_.end(), need) == needs_.end()) needs_.push_back(need);
  }
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

NeedTable::Bits NeedTable::bits_of(const std::vector<Need>& needs) const {
  Bits bits = 0;
  for (const Need& need : needs) {
    const auto place = std::find(needs_.begin(), needs_.end(), need);
    if (place != needs_.end()) bits |= Bits{1} << (place - needs_.begin());
  }
  return bits;
}

}  // namespace attrib::language
