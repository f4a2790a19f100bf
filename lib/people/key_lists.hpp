// Lists of small numbers under 64-bit keys: which beings have this family name, this role …
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "entity/flat_table.hpp"

namespace attrib::people {

// All lists together are three blocks of memory. Keys must be well mixed.
class KeyLists {
 public:
  static constexpr std::uint32_t none = entity::FlatTable::none;

  struct Item {
    std::uint32_t value;
    std::uint32_t next, previous;  // items, none at the ends
  };

  explicit KeyLists(std::size_t expected) : keys_(expected) {
    ends_.reserve(expected);
    items_.reserve(expected);
  }

  void add(std::uint64_t key, std::uint32_t value) {
    const std::uint32_t list = keys_.insert(key);
    const auto item = static_cast<std::uint32_t>(items_.size());
    if (list == ends_.size()) {
      ends_.push_back({item, item});
      items_.push_back({value, none, none});
      return;
    }
    items_.push_back({value, none, ends_[list].last});
    items_[ends_[list].last].next = item;
    ends_[list].last = item;
  }

  // An item, none where nothing was added under the key.
  [[nodiscard]] std::uint32_t first(std::uint64_t key) const {
    const std::uint32_t list = keys_.find(key);
    return list == none ? none : ends_[list].first;
  }
  [[nodiscard]] std::uint32_t last(std::uint64_t key) const {
    const std::uint32_t list = keys_.find(key);
    return list == none ? none : ends_[list].last;
  }
  [[nodiscard]] const Item& operator[](std::uint32_t item) const { return items_[item]; }

 private:
  struct Ends {
    std::uint32_t first, last;
  };

  entity::FlatTable keys_;
  std::vector<Ends> ends_;  // one a key
  std::vector<Item> items_;
};

}  // namespace attrib::people
