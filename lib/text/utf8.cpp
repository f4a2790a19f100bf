// Validation of UTF-8, sixteen ASCII bytes at a time.
#include "text/utf8.hpp"

#include "text/byte_block.hpp"

namespace attrib::text {

std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  return find_byte(
      bytes, at, [](ByteBlock block) { return block; }, [](unsigned char byte) { return byte >= 0x80; });
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
