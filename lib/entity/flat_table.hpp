// A flat hash table from 64-bit keys to small numbers 0, 1, 2, … in order of first insertion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace attrib::entity {

// Keys are taken as they are: mix them well beforehand. Key 0 stands for "free" and is stored as 1.
class FlatTable {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  explicit FlatTable(std::size_t expected) {
    std::size_t size = 16;
    while (size < 2 * expected) size *= 2;
    slots_.resize(size);
  }

  // The number of the key; the next free one when it is new.
  std::uint32_t insert(std::uint64_t key) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[place(key)];
    if (slot.key == 0) slot = {key == 0 ? 1 : key, size_++};
    return slot.number;
  }

  [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
    const Slot& slot = slots_[place(key)];
    return slot.key == 0 ? none : slot.number;
  }

  [[nodiscard]] std::uint32_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = 0;
  };

  [[nodiscard]] std::size_t place(std::uint64_t key) const {
    if (key == 0) key = 1;
    std::size_t at = static_cast<std::size_t>(key) & (slots_.size() - 1);
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.key != 0) slots_[place(slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two of them, at most half full
  std::uint32_t size_ = 0;
};

}  // namespace attrib::entity
