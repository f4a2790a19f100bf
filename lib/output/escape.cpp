// JSON strings: runs of plain bytes are found eight at a time and copied whole.
#include "output/escape.hpp"

#include "output/utf8.hpp"

namespace attrib::output {
namespace {

// True when one of the eight bytes is a control character, a quotation mark, a backslash or no ASCII. Subtracting borrows
// into the high bit of a byte that is smaller; a borrow from a byte that is none only sends the word down the slow path.
bool has_special(std::uint64_t word) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  const std::uint64_t control = word - ones * 0x20;
  const std::uint64_t quote = (word ^ ones * '"') - ones;
  const std::uint64_t backslash = (word ^ ones * '\\') - ones;
  return ((word | control | quote | backslash) & high_bits) != 0;
}

void append_escape(std::string& out, char special) {
  constexpr std::string_view hex = "0123456789abcdef";
  switch (special) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default: {
      const auto code = static_cast<unsigned char>(special);
      out += "\\u00";
      out += hex[code >> 4];
      out += hex[code & 15];
    }
  }
}

}  // namespace

void append_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t written = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (at + 8 <= text.size() && !has_special(eight_bytes(text.data() + at))) {
      at += 8;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80) {
      const Sequence found = sequence(text, at);
      if (!found.valid) {
        out += text.substr(written, at - written);
        out += replacement;
        written = at + found.size;
      }
      at += found.size;
    } else if (byte < 0x20 || byte == '"' || byte == '\\') {
      out += text.substr(written, at - written);
      append_escape(out, text[at]);
      written = ++at;
    } else {
      ++at;
    }
  }
  out += text.substr(written);
  out += '"';
}

}  // namespace attrib::output
