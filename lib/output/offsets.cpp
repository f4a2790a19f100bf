// Offsets: sparse checkpoints over the text, a short walk from the nearest one.
#include "attrib/offsets.hpp"

#include <algorithm>

#include "output/utf8.hpp"

namespace attrib {
namespace {

constexpr std::size_t step = 64;  // bytes between checkpoints

std::size_t units(std::size_t bytes, bool valid, OffsetUnit unit) {
  if (unit == OffsetUnit::byte) return bytes;
  return unit == OffsetUnit::utf16 && valid && bytes == 4 ? 2 : 1;
}

}  // namespace

Offsets::Offsets(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  bool well_formed = true;
  Place at;
  checkpoints_.reserve(text.size() / step + 1);
  for (std::size_t next = 0; at.byte < text.size();) {
    if (at.byte >= next) {
      checkpoints_.push_back(at);
      next += step;
    }
    if (at.byte + 8 <= std::min(next, text.size()) && output::is_ascii(output::eight_bytes(text.data() + at.byte))) {
      at = {at.byte + 8, at.unit + 8};
      continue;
    }
    const auto [size, valid] = output::sequence(text, at.byte);
    well_formed = well_formed && valid;
    at = {at.byte + size, at.unit + units(size, valid, unit)};
  }
  // A sequence never has more units than bytes, so equal sums mean that every sequence is one unit a byte.
  if (at.byte == at.unit && (well_formed || unit != OffsetUnit::byte)) checkpoints_.clear();
}

Offsets::Place Offsets::place(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  if (checkpoints_.empty()) return {byte, byte};
  // The checkpoint of a step may lie up to three bytes behind its start, when a sequence crosses it.
  Place at = checkpoints_[std::min(byte / step, checkpoints_.size() - 1)];
  while (at.byte < byte) {
    // Eight bytes; near the end the last eight, of which some were counted before.
    const std::size_t next = std::min(at.byte + 8, byte);
    if (next >= 8 && output::is_ascii(output::eight_bytes(text_.data() + next - 8))) {
      at = {next, at.unit + next - at.byte};
      continue;
    }
    const auto [size, valid] = output::sequence(text_, at.byte);
    at = {at.byte + size, at.unit + units(size, valid, unit_)};
  }
  return at;
}

std::size_t Offsets::to_byte(std::size_t unit) const {
  if (checkpoints_.empty()) return std::min(unit, text_.size());
  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), unit,
                                      [](std::size_t value, const Place& place) { return value < place.unit; });
  Place at = *(after - 1);  // the first one is {0, 0}
  while (at.unit < unit && at.byte < text_.size()) {
    const auto [size, valid] = output::sequence(text_, at.byte);
    at = {at.byte + size, at.unit + units(size, valid, unit_)};
  }
  return at.byte;
}

std::string well_formed(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [size, valid] = output::sequence(text, at);
    out += valid ? text.substr(at, size) : output::replacement;
    at += size;
  }
  return out;
}

}  // namespace attrib
