// Makes an automaton of the characters of a regular expression.
#include "language/pattern_reach.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace attrib::language {

PatternReach::PatternReach(const SideShape& shape, Flank flank) : flank_(flank) {
  if (shape.net && find_kinds(*shape.net)) find_steps(*shape.net);
}

// False where there are too many.
bool PatternReach::find_kinds(const Net& net) {
  const auto alike = [&](std::size_t a, std::size_t b) {
    return std::all_of(net.items.begin(), net.items.end(),
                       [&](const Net::Item& item) { return item.symbols[a] == item.symbols[b]; });
  };
  for (std::size_t symbol = 0; symbol < kinds_.size(); ++symbol) {
    const auto known = std::find_if(symbols_.begin(), symbols_.end(),
                                    [&](char other) { return alike(symbol, static_cast<std::size_t>(other)); });
    kinds_[symbol] = static_cast<std::uint8_t>(known - symbols_.begin());
    if (known == symbols_.end()) symbols_.push_back(static_cast<char>(symbol));
  }
  return symbols_.size() <= most_kinds;
}

// A state is a set of characters that may be read next.
void PatternReach::find_steps(const Net& net) {
  using Items = std::vector<std::uint32_t>;
  std::map<Items, State> numbers{{net.start, State{0}}};
  std::vector<Items> states{net.start};
  for (std::size_t state = 0; state < states.size(); ++state) {
    steps_.resize(steps_.size() + most_kinds, no_further);
    for (std::size_t kind = 0; kind < symbols_.size(); ++kind) {
      Items next;
      for (const std::uint32_t item : states[state]) {
        if (!net.items[item].symbols[static_cast<std::size_t>(symbols_[kind])]) continue;
        Items both;
        std::set_union(next.begin(), next.end(), net.items[item].next.begin(), net.items[item].next.end(),
                       std::back_inserter(both));
        next = std::move(both);
      }
      if (next.empty()) continue;
      const auto [number, is_new] = numbers.emplace(next, static_cast<State>(states.size()));
      if (is_new) states.push_back(std::move(next));
      if (states.size() > most_states) {
        steps_.clear();
        return;
      }
      steps_[state * most_kinds + kind] = number->second;
    }
  }
}

}  // namespace attrib::language
