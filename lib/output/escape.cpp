// JSON strings: eight plain bytes are copied at a time.
#include "output/escape.hpp"

#include <array>
#include <cstring>

#include "output/utf8.hpp"

namespace attrib::output {
namespace {

// True when one of the eight bytes is a control character, a quotation mark, a backslash or no ASCII. Subtracting
// borrows into the high bit of a byte that is smaller; a borrow from a byte that is none only sends the word down the
// slow path.
bool has_special(std::uint64_t word) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  const std::uint64_t control = word - ones * 0x20;
  const std::uint64_t quote = (word ^ ones * '"') - ones;
  const std::uint64_t backslash = (word ^ ones * '\\') - ones;
  return ((word | control | quote | backslash) & high_bits) != 0;
}

constexpr std::array<bool, 256> plain = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0x20; byte < 0x80; ++byte) table[byte] = byte != '"' && byte != '\\';
  return table;
}();

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
  out.put('"');
  for (std::size_t at = 0; at < text.size();) {
    // Plain text as far as it goes; room for all that is left, so that eight bytes always fit.
    char* const start = out.room(text.size() - at);
    char* to = start;
    while (at + 8 <= text.size()) {
      const std::uint64_t word = eight_bytes(text.data() + at);
      if (has_special(word)) break;
      std::memcpy(to, &word, sizeof word);
      to += 8;
      at += 8;
    }
    const std::size_t rest = text.size() - at;
    if (rest < 8 && to - start >= 8) {  // the last eight bytes, of which some are written already
      const std::uint64_t word = eight_bytes(text.data() + text.size() - 8);
      if (!has_special(word)) {
        std::memcpy(to + rest - 8, &word, sizeof word);
        to += rest;
        at += rest;
      }
    }
    while (at < text.size() && plain[static_cast<unsigned char>(text[at])]) *to++ = text[at++];
    out.use(static_cast<std::size_t>(to - start));
    if (at == text.size()) break;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      append_escape(out, text[at++]);
      continue;
    }
    const auto [size, valid] = sequence(text, at);
    out.put(valid ? text.substr(at, size) : replacement);
    at += size;
  }
  out.put('"');
}

}  // namespace attrib::output
