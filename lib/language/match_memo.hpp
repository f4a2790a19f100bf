// What RE2 found where it read the same before. Threads share it: an entry is one word, which is written as a whole.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "language/pattern_groups.hpp"
#include "language/pattern_reach.hpp"

namespace attrib::language {

class MatchMemo {
 public:
  // What one side finds in what it reads of a text.
  struct Question {
    std::uint32_t side = 0;
    PatternReach::Part part = 0;
    const char* edge = nullptr;  // the place in the text that the part begins at
    bool backwards = false;      // it stands before the edge
  };

  // Whether the side matches, with the places of its groups; what no entry tells `ask(places)` does.
  template <typename Ask>
  bool answer(const Question& question, GroupPlaces& places, Ask ask) const {
    if (question.side >> side_bits != 0) return ask(places);
    const std::uint64_t key = std::uint64_t{question.part} << side_bits | question.side;
    std::atomic<std::uint64_t>& entry = entries_[key * 0x9E3779B97F4A7C15 >> (64 - size_bits)];
    const std::uint64_t known = entry.load(std::memory_order_relaxed);
    if (known >> answer_bits == key) return read(known, question, places);
    const bool matches = ask(places);
    entry.store(key << answer_bits | written(matches, question, places), std::memory_order_relaxed);
    return matches;
  }

 private:
  static constexpr unsigned size_bits = 12, side_bits = 10, group_bits = 4, answer_bits = group_bits * group_count;
  static_assert(PatternReach::part_bits + side_bits + answer_bits <= 64);
  static constexpr std::uint64_t no_match = (1U << group_bits) - 1;  // instead of a group's place: 1 + its distance
  static_assert(1 + PatternReach::longest < no_match);

  static bool read(std::uint64_t answer, const Question& question, GroupPlaces& places) {
    if ((answer & no_match) == no_match) return false;
    for (const char*& place : places) {
      const auto distance = static_cast<std::ptrdiff_t>(answer & no_match) - 1;
      if (distance >= 0) place = question.edge + (question.backwards ? -distance : distance);
      answer >>= group_bits;
    }
    return true;
  }

  static std::uint64_t written(bool matches, const Question& question, const GroupPlaces& places) {
    if (!matches) return no_match;
    std::uint64_t answer = 0;
    for (std::size_t group = 0; group < group_count; ++group) {
      if (places[group] == nullptr) continue;
      const std::ptrdiff_t distance =
          question.backwards ? question.edge - places[group] : places[group] - question.edge;
      answer |= static_cast<std::uint64_t>(1 + distance) << group * group_bits;
    }
    return answer;
  }

  std::unique_ptr<std::atomic<std::uint64_t>[]> entries_ =
      std::make_unique<std::atomic<std::uint64_t>[]>(std::size_t{1} << size_bits);
};

}  // namespace attrib::language
