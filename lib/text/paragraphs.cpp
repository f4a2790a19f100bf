// Lines first; then, if the text is hard-wrapped, the lines of one paragraph are joined.
#include "text/paragraphs.hpp"

#include <algorithm>

#include "text/byte_block.hpp"
#include "text/characters.hpp"

namespace attrib::text {
namespace {

struct Line {
  Span span;                 // trimmed; empty for a blank line
  std::uint32_t indent = 0;  // columns of white space before it
};

constexpr std::size_t widest_wrapped_line = 100;  // bytes; longer lines are paragraphs of their own

// Length of the line end at `at`, 0 when none is there.
std::size_t line_end_at(std::string_view bytes, std::size_t at) {
  switch (static_cast<unsigned char>(bytes[at])) {
    case '\n':
    case '\v':
    case '\f':
      return 1;
    case '\r':
      return bytes.substr(at).starts_with("\r\n") ? 2 : 1;
    case 0xC2:  // U+0085
      return bytes.substr(at).starts_with("\xC2\x85") ? 2 : 0;
    case 0xE2:  // U+2028, U+2029
      return bytes.substr(at).starts_with("\xE2\x80\xA8") || bytes.substr(at).starts_with("\xE2\x80\xA9") ? 3 : 0;
    default:
      return 0;
  }
}

// The first byte from `at` on that line_end_at has to look at.
std::size_t next_to_look_at(std::string_view bytes, std::size_t at) {
  return find_byte(
      bytes, at, [](ByteBlock block) { return in_range(block, '\n', '\r') | equal(block, 0xC2) | equal(block, 0xE2); },
      [](unsigned char byte) { return (byte >= '\n' && byte <= '\r') || byte == 0xC2 || byte == 0xE2; });
}

bool is_blank(Sort sort) { return sort == Sort::space || sort == Sort::ignorable; }

Line trimmed(std::string_view bytes, Span span) {
  Line line{span};
  while (line.span.begin < line.span.end) {
    const Decoded one = decode(bytes, line.span.begin);
    if (one.code >= '!' && one.code < 0x7F) break;
    const Sort sort = sort_of(one.code);
    if (!is_blank(sort)) break;
    if (sort == Sort::space) line.indent += one.code == '\t' ? 4 : 1;
    line.span.begin += one.length;
  }
  while (line.span.end > line.span.begin) {
    std::size_t last = line.span.end - 1;
    if (bytes[last] >= '!' && bytes[last] < 0x7F) break;
    while (last > line.span.begin && line.span.end - last < 4 && U8_IS_TRAIL(bytes[last])) --last;
    const Decoded one = decode(bytes, last);
    if (last + one.length != line.span.end || !is_blank(sort_of(one.code))) break;
    line.span.end = last;
  }
  return line;
}

std::vector<Line> find_lines(std::string_view bytes) {
  std::vector<Line> lines;
  lines.reserve(16 + bytes.size() / 64);
  std::size_t begin = 0;
  for (std::size_t at = 0; (at = next_to_look_at(bytes, at)) < bytes.size();) {
    const std::size_t length = line_end_at(bytes, at);
    if (length == 0) {
      ++at;
      continue;
    }
    lines.push_back(trimmed(bytes, {begin, at}));
    if (bytes[at] != '\n' && bytes[at] != '\r')
      lines.push_back({{at, at}});  // a form feed or U+2029 is as good as a blank line
    at += length;
    begin = at;
  }
  lines.push_back(trimmed(bytes, {begin, bytes.size()}));
  return lines;
}

// The last character, closing marks and brackets left aside, ends a sentence or announces something.
bool ends_sentence(std::string_view line) {
  while (!line.empty()) {
    const char c = line.back();
    if (c == '"' || c == '\'' || c == ')' || c == ']') {
      line.remove_suffix(1);
    } else if (line.ends_with("”") || line.ends_with("’")) {
      line.remove_suffix(3);
    } else {
      return c == '.' || c == '!' || c == '?' || c == ':' || line.ends_with("…");
    }
  }
  return false;
}

bool starts_lower(std::string_view line) { return is_lower(decode(line, 0).code); }

std::size_t first_word_size(std::string_view line) { return std::min(line.find(' '), line.size()); }

// Lines are no wider than a terminal's and often break in the middle of a sentence.
bool is_hard_wrapped(std::string_view bytes, const std::vector<Line>& lines) {
  std::size_t filled = 0, wide = 0, pairs = 0, broken = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.span.empty()) continue;
    ++filled;
    wide += line.span.size() > widest_wrapped_line;
    if (i + 1 == lines.size() || lines[i + 1].span.empty() || lines[i + 1].indent > line.indent) continue;
    ++pairs;
    broken += starts_lower(lines[i + 1].span.of(bytes)) && !ends_sentence(line.span.of(bytes));
  }
  return wide * 20 <= filled && broken > 0 && broken * 4 >= pairs;
}

// The width that the lines were filled to: nine in ten are no longer.
std::size_t wrap_width(const std::vector<Line>& lines) {
  std::vector<std::size_t> sizes;
  for (const Line& line : lines) {
    if (!line.span.empty() && line.span.size() <= widest_wrapped_line) sizes.push_back(line.span.size());
  }
  if (sizes.empty()) return 0;
  const auto ninth = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() * 9 / 10);
  std::ranges::nth_element(sizes, ninth);
  return *ninth;
}

std::uint32_t least_indent(const std::vector<Line>& lines) {
  std::uint32_t least = UINT32_MAX;
  for (const Line& line : lines) {
    if (!line.span.empty()) least = std::min(least, line.indent);
  }
  return least;
}

// How hard-wrapped text is set.
struct Layout {
  std::size_t width = 0;
  std::uint32_t margin = 0;  // columns
};

// Does `next` begin a paragraph, in hard-wrapped text?
bool begins_paragraph(std::string_view bytes, const Line& line, const Line& next, Layout layout) {
  const std::string_view words = line.span.of(bytes), next_words = next.span.of(bytes);
  const bool mid_sentence = starts_lower(next_words) && !ends_sentence(words);
  if (next.indent >= layout.margin + 2 && (next.indent > line.indent || !mid_sentence)) return true;
  if (starts_lower(next_words)) return false;
  const std::size_t width = layout.width;
  const bool next_word_had_room = words.size() + line.indent + 1 + first_word_size(next_words) + 6 < width;
  return next_word_had_room && (ends_sentence(words) || words.size() * 2 < width);
}

}  // namespace

std::vector<Span> find_paragraphs(std::string_view bytes) {
  const std::vector<Line> lines = find_lines(bytes);
  const bool wrapped = is_hard_wrapped(bytes, lines);
  const Layout layout = wrapped ? Layout{wrap_width(lines), least_indent(lines)} : Layout{};
  std::vector<Span> paragraphs;
  paragraphs.reserve(lines.size());
  const Line* before = nullptr;  // the line just above, when it is not blank
  for (const Line& line : lines) {
    if (!line.span.empty()) {
      const bool goes_on = wrapped && before != nullptr && !begins_paragraph(bytes, *before, line, layout);
      if (goes_on) {
        paragraphs.back().end = line.span.end;
      } else {
        paragraphs.push_back(line.span);
      }
    }
    before = line.span.empty() ? nullptr : &line;
  }
  return paragraphs;
}

}  // namespace attrib::text
