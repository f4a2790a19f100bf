// Makes states of sets of characters.
#include "language/automaton.hpp"

#include <algorithm>
#include <bit>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace attrib::language {
namespace {

constexpr std::size_t most_work = 1'000'000;  // characters looked at to make states

// A state is a set of characters that may be read next, in order.
using Items = std::u32string;  // has a hash

void sort(Items& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

}  // namespace

Automaton::Automaton(Net net, std::size_t most_states, Asked asked) {
  if (asked == Asked::anywhere && net.may_be_empty) return;
  if (asked != Asked::reach) {  // one more stands for the end, behind all others
    const auto end = static_cast<std::uint32_t>(net.items.size());
    for (Net::Item& item : net.items) {
      if (item.may_end) item.next.push_back(end);
    }
    if (net.may_be_empty) net.start.push_back(end);
    net.items.emplace_back();
  }
  find_kinds(net);
  find_steps(net, std::min<std::size_t>(most_states, perhaps), asked);
}

// Splits the kinds by each set of symbols in turn.
void Automaton::find_kinds(const Net& net) {
  constexpr std::uint8_t unused = 0xFF;
  std::unordered_set<Symbols> sets;
  for (const Net::Item& item : net.items) sets.insert(item.symbols);
  std::size_t count = 1;
  for (const Symbols& symbols : sets) {
    std::array<std::array<std::uint8_t, 2>, 256> split;
    for (auto& halves : split) halves.fill(unused);
    count = 0;
    for (std::size_t symbol = 0; symbol < kinds_.size(); ++symbol) {
      std::uint8_t& half = split[kinds_[symbol]][symbols[symbol] ? 1 : 0];
      if (half == unused) half = static_cast<std::uint8_t>(count++);
      kinds_[symbol] = half;
    }
  }
  symbols_.resize(count);
  for (std::size_t symbol = 0; symbol < kinds_.size(); ++symbol)
    symbols_[kinds_[symbol]] = static_cast<unsigned char>(symbol);
  kind_bits_ = static_cast<unsigned>(std::bit_width(count - 1));
}

// Those that may be first are read anywhere besides, if so asked.
void Automaton::find_steps(const Net& net, std::size_t most_states, Asked asked) {
  std::unordered_map<Symbols, std::vector<std::uint8_t>> kinds_of;
  for (const Net::Item& item : net.items) {
    const auto [kinds_here, is_new] = kinds_of.try_emplace(item.symbols);
    for (std::size_t kind = 0; is_new && kind < kinds(); ++kind) {
      if (item.symbols[symbols_[kind]]) kinds_here->second.push_back(static_cast<std::uint8_t>(kind));
    }
  }
  std::size_t work = 0;
  const auto add_next = [&](const Items& items, std::vector<Items>& next) {
    for (const std::uint32_t number : items) {
      if (work > most_work) return;
      const Net::Item& item = net.items[number];
      const std::vector<std::uint8_t>& kinds_here = kinds_of.at(item.symbols);
      for (const std::uint8_t kind : kinds_here) next[kind].append(item.next.begin(), item.next.end());
      work += kinds_here.size() * item.next.size();
    }
  };
  const auto has_end = [&](const Items& items) {
    return asked != Asked::reach && !items.empty() && items.back() + 1 == net.items.size();
  };
  // ".*" and its like read all that follows: no more can be told.
  const auto is_endless = [&](std::uint32_t number) {
    const Net::Item& item = net.items[number];
    return item.symbols.count() > item.symbols.size() / 2 &&
           std::binary_search(item.next.begin(), item.next.end(), number);
  };
  const Items first(net.start.begin(), net.start.end());
  std::vector<Items> always(kinds());
  if (asked == Asked::anywhere) add_next(first, always);
  std::size_t work_of_always = 0;
  for (Items& items : always) {
    sort(items);
    work_of_always += items.size();
  }
  std::vector<Items> states{asked == Asked::anywhere ? Items() : first};
  std::unordered_map<Items, State> numbers{{states.front(), start}};
  for (std::size_t state = 0; state < states.size(); ++state) {
    may_end_.push_back(asked == Asked::whole && has_end(states[state]));
    steps_.resize((state + 1) << kind_bits_, no_further);
    work += work_of_always;
    std::vector<Items> next(kinds());
    if (work <= most_work) next = always;
    add_next(states[state], next);
    for (std::size_t kind = 0; kind < kinds(); ++kind) {
      State& step = steps_[(state << kind_bits_) + kind];
      if (work > most_work) {  // not all of the state's characters were looked at
        step = perhaps;
        continue;
      }
      Items& items = next[kind];
      sort(items);
      if (asked == Asked::anywhere && has_end(items)) {
        step = perhaps;
      } else if (const auto known = numbers.find(items); known != numbers.end()) {
        step = known->second;
      } else if (items.empty()) {
        step = no_further;
      } else if (states.size() == most_states || (asked == Asked::whole && std::ranges::any_of(items, is_endless))) {
        step = perhaps;
      } else {
        step = static_cast<State>(states.size());
        numbers.emplace(items, step);
        states.push_back(items);
      }
    }
  }
}

}  // namespace attrib::language
