// Offsets: where characters start, as bits, and how many start before every 64th byte.
#include "attrib/offsets.hpp"

#include <algorithm>
#include <bit>

#include "output/utf8.hpp"

namespace attrib {
namespace {

constexpr std::size_t block_bytes = 64;

std::uint64_t bit(std::size_t byte) { return std::uint64_t{1} << byte % block_bytes; }

bool is_ascii_block(const char* bytes) {
  std::uint64_t all = 0;
  for (std::size_t at = 0; at < block_bytes; at += 8) all |= output::eight_bytes(bytes + at);
  return output::is_ascii(all);
}

std::size_t count(std::uint64_t bits) { return static_cast<std::size_t>(std::popcount(bits)); }

}  // namespace

Offsets::Offsets(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  blocks_.resize(text.size() / block_bytes + 1);
  bool well_formed = true;
  for (std::size_t at = 0; at < text.size();) {
    Block& block = blocks_[at / block_bytes];
    if (at % block_bytes == 0 && at + block_bytes <= text.size() && is_ascii_block(text.data() + at)) {
      block.starts = ~std::uint64_t{0};
      at += block_bytes;
      continue;
    }
    if (at % 8 == 0 && at + 8 <= text.size() && output::is_ascii(output::eight_bytes(text.data() + at))) {
      block.starts |= std::uint64_t{0xFF} << at % block_bytes;
      at += 8;
      continue;
    }
    const auto [size, valid] = output::sequence(text, at);
    well_formed = well_formed && valid;
    block.starts |= bit(at);
    if (unit == OffsetUnit::utf16 && valid && size == 4) block.doubles |= bit(at);
    at += size;
  }
  for (std::size_t next = 1; next < blocks_.size(); ++next) {
    blocks_[next].units = units_up_to(blocks_[next - 1], ~std::uint64_t{0});
  }
  // Nothing has more units than bytes, so equal sums mean that everything is one unit a byte.
  const bool all_single = units_up_to(blocks_.back(), ~std::uint64_t{0}) == text.size();
  if (unit == OffsetUnit::byte ? well_formed : all_single) blocks_.clear();
}

Offsets::Place Offsets::place(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  if (blocks_.empty()) return {byte, byte};
  while (byte < text_.size() && (blocks_[byte / block_bytes].starts & bit(byte)) == 0) ++byte;
  if (unit_ == OffsetUnit::byte) return {byte, byte};
  return {byte, units_up_to(blocks_[byte / block_bytes], bit(byte) - 1)};
}

std::size_t Offsets::units_up_to(const Block& block, std::uint64_t bytes) const {
  const std::size_t units = block.units + count(block.starts & bytes);
  return unit_ == OffsetUnit::utf16 ? units + count(block.doubles & bytes) : units;
}

std::size_t Offsets::to_byte(std::size_t unit) const {
  if (blocks_.empty()) return std::min(unit, text_.size());
  if (unit_ == OffsetUnit::byte) return place(unit).byte;
  // The last block with no more units before it.
  const auto after = std::upper_bound(blocks_.begin(), blocks_.end(), unit,
                                      [](std::size_t value, const Block& block) { return value < block.units; });
  const Block& block = *(after - 1);
  const std::size_t first = static_cast<std::size_t>(after - 1 - blocks_.begin()) * block_bytes;
  std::size_t units = block.units;
  for (std::uint64_t starts = block.starts; starts != 0; starts &= starts - 1) {
    const std::uint64_t start = starts & (~starts + 1);
    if (units >= unit) return first + static_cast<std::size_t>(std::countr_zero(start));
    units += (block.doubles & start) == 0 ? 1 : 2;
  }
  return place(first + block_bytes).byte;
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
