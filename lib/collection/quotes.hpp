// Puts quotations of the same words together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "attrib/collection.hpp"
#include "collection/spelling.hpp"

namespace attrib::collection {

// A quotation of an article, with what decides whether two are one.
struct Said {
  std::uint32_t article = 0, index = 0;  // of the Summary, of its quotation
  std::string_view words;
  std::uint64_t fingerprint = 0;
  bool indirect = false;
  // Equal for the same person or named source; of an unnamed source or none it is 0.
  std::uint64_t speaker = 0;
  // Equal for the same family name or first word of an organisation: perhaps the same speaker after all.
  std::uint64_t perhaps = 0;
};

// The same words by the same fingerprint, and how they stand to those of their group.
struct Saying {
  std::vector<std::size_t> said;  // indices, in the order of articles
  Quote::Relation relation = Quote::Relation::same;
  std::vector<Quote::Change> changes;
};

struct SameWords {
  std::vector<Saying> sayings;  // the first is the longest
};

struct QuoteGroups {
  std::vector<SameWords> groups;  // each `Said` in one; in no order
  std::uint64_t steps = 0;        // what it cost: grows with the words, whatever they are
};

QuoteGroups group_quotes(const std::vector<Said>& said, const Spellings& spellings);

}  // namespace attrib::collection
