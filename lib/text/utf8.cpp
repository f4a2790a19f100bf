// Validation of UTF-8, eight ASCII bytes at a time.
#include "text/utf8.hpp"

#include <bit>
#include <cstring>

namespace attrib::text {
namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080, blanks = 0x2020202020202020;

std::uint64_t chunk_at(std::string_view bytes, std::size_t at) {
  std::uint64_t chunk = 0;
  std::memcpy(&chunk, bytes.data() + at, sizeof chunk);
  return chunk;
}

}  // namespace

std::size_t skip_printable(std::string_view bytes, std::size_t at) {
  while (bytes.size() - at >= sizeof(std::uint64_t)) {
    const std::uint64_t chunk = chunk_at(bytes, at);
    // A byte below 0x20 borrows, which sets its high bit; what is borrowed may wrongly mark bytes after it, none
    // before.
    const std::uint64_t found = ((chunk - blanks) | chunk) & high_bits;
    if (found != 0) {
      if constexpr (std::endian::native == std::endian::little)
        at += static_cast<std::size_t>(std::countr_zero(found)) / 8;
      break;
    }
    at += sizeof chunk;
  }
  return at;
}

std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  while (bytes.size() - at >= sizeof(std::uint64_t)) {
    const std::uint64_t found = chunk_at(bytes, at) & high_bits;
    if (found != 0) {
      if constexpr (std::endian::native == std::endian::little)
        return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
      break;
    }
    at += sizeof(std::uint64_t);
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

std::size_t cut_between_characters(std::string_view bytes, std::size_t size) {
  if (size >= bytes.size()) return bytes.size();
  for (std::size_t back = 1; back <= 3 && back <= size; ++back) {
    const Decoded one = decode(bytes, size - back);
    if (one.code >= 0) return one.length > back ? size - back : size;
  }
  return size;
}

void warn_of_ill_formed(std::string_view bytes, std::vector<Warning>& warnings) {
  bool in_run = false;  // the last bytes seen were ill-formed, so the next ones lengthen that warning
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t ascii_end = skip_ascii(bytes, at);
    if (ascii_end != at) in_run = false;
    at = ascii_end;
    if (at == bytes.size()) break;
    const Decoded one = decode(bytes, at);
    const std::size_t next = at + one.length;
    if (one.code >= 0) {
      in_run = false;
    } else if (in_run) {
      warnings.back().span.end = next;
    } else {
      warnings.push_back({"invalid-utf8", {at, next}, "not UTF-8"});
      in_run = true;
    }
    at = next;
  }
}

}  // namespace attrib::text
