// JSON strings: eight plain bytes are copied at a time.
#include "output/escape.hpp"

#include <bit>

#include "output/utf8.hpp"

namespace attrib::output {
namespace {

// A bit set in each of eight bytes that is a control character, a quotation mark, a backslash or no ASCII. Subtracting
// borrows into the high bit of a byte that is smaller; a borrow from a byte that is none only touches those behind the
// first one found.
std::uint64_t specials(std::uint64_t word) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  const std::uint64_t control = word - ones * 0x20;
  const std::uint64_t quote = (word ^ ones * '"') - ones;
  const std::uint64_t backslash = (word ^ ones * '\\') - ones;
  return (word | control | quote | backslash) & high_bits;
}

// Copies what stands for itself up to the first byte that does not, and counts it. Some bytes more are written.
std::size_t copy_plain(std::string_view text, char* to) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t word = eight_bytes(text.data() + at);
    write_eight(to + at, word);
    if (const std::uint64_t found = specials(word); found != 0)
      return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
  }
  const std::uint64_t word = last_bytes(text, at);
  write_eight(to + at, word);  // the zeros behind the last bytes are control characters
  return at + static_cast<std::size_t>(std::countr_zero(specials(word))) / 8;
}

void append_escape(Buffer& out, char special) {
  constexpr std::string_view hex = "0123456789abcdef";
  switch (special) {
    case '"':
      return out.put("\\\"");
    case '\\':
      return out.put("\\\\");
    case '\n':
      return out.put("\\n");
    case '\r':
      return out.put("\\r");
    case '\t':
      return out.put("\\t");
    default: {
      const auto code = static_cast<unsigned char>(special);
      out.put("\\u00");
      out.put(hex[code >> 4]);
      out.put(hex[code & 15]);
    }
  }
}

}  // namespace

void append_string(Buffer& out, std::string_view text) {
  constexpr std::size_t around = 8 + 2;  // eight bytes are written at a time; the marks
  char* to = out.room(text.size() + around);
  *to++ = '"';
  for (;;) {
    const std::size_t plain = copy_plain(text, to);
    to += plain;
    text.remove_prefix(plain);
    if (text.empty()) break;
    out.filled(to);
    std::size_t size = 1;
    if (static_cast<unsigned char>(text.front()) < 0x80) {
      append_escape(out, text.front());
    } else {
      const Sequence next = sequence(text, 0);
      out.put(next.valid ? text.substr(0, next.size) : replacement);
      size = next.size;
    }
    text.remove_prefix(size);
    to = out.room(text.size() + around);
  }
  *to++ = '"';
  out.filled(to);
}

}  // namespace attrib::output
