// The mentions of one being.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace attrib::people {

// Most beings are mentioned a few times; those lie in place, without memory of their own.
class MentionList {
 public:
  void push_back(std::uint32_t mention) {
    if (size_ < few_.size()) {
      few_[size_++] = mention;
      return;
    }
    if (size_ == few_.size()) all_.assign(few_.begin(), few_.end());
    all_.push_back(mention);
    ++size_;
  }

  [[nodiscard]] const std::uint32_t* begin() const { return size_ <= few_.size() ? few_.data() : all_.data(); }
  [[nodiscard]] const std::uint32_t* end() const { return begin() + size_; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::uint32_t front() const { return *begin(); }
  [[nodiscard]] std::uint32_t back() const { return *(end() - 1); }

 private:
  std::array<std::uint32_t, 6> few_{};
  std::uint32_t size_ = 0;
  std::vector<std::uint32_t> all_;  // where they are more
};

}  // namespace attrib::people
