// Offsets in code points, as annotations give them, turned into bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "attrib/error.hpp"

namespace attrib::train {

class CodePoints {
 public:
  explicit CodePoints(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) starts_.push_back(at);
    }
    starts_.push_back(text.size());
  }

  // The byte where that code point starts; the end of the text for their number. Throws Error "17 in a text of 12 code
  // points" beyond it.
  [[nodiscard]] std::size_t byte(std::size_t offset) const {
    if (offset < starts_.size()) return starts_[offset];
    throw Error(std::to_string(offset) + " in a text of " + std::to_string(starts_.size() - 1) + " code points");
  }

 private:
  std::vector<std::size_t> starts_;
};

}  // namespace attrib::train
