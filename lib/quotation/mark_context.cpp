// White space and punctuation around marks. Marks that touch each other (`."'`) share their context.
#include "quotation/mark_context.hpp"

#include <array>

#include "text/utf8.hpp"

namespace attrib::quotation {
namespace {

Side side_of_punctuation(std::int32_t code) {
  switch (code) {
    case '(':
    case '[':
    case '{':
    case '<':
    case 0xA1:  // ¡
    case 0xBF:  // ¿
      return Side::opening;
    case '.':
    case ',':
    case '!':
    case '?':
    case ';':
    case ')':
    case ']':
    case '}':
    case '>':
    case 0x2026:  // …
    case 0x3001:  // 、
    case 0x3002:  // 。
      return Side::closing;
    case ':':
      return Side::colon;
    case '-':
    case '/':
    case 0x2012:  // figure dash
    case 0x2013:  // –
    case 0x2014:  // —
    case 0x2015:  // ―
      return Side::dash;
    default:
      return Side::word;
  }
}

Side left_side(const text::Text& text, std::uint32_t token, std::uint32_t first) {
  if (token == first || text.tokens[token].space_before) return Side::space;
  const text::Token& before = text.tokens[token - 1];
  if (before.kind != text::Kind::punct) return Side::word;
  return side_of_punctuation(text::decode(text.bytes, before.begin).code);
}

Side right_side(const text::Text& text, std::uint32_t token, std::uint32_t last) {
  if (token + 1 == last || text.tokens[token + 1].space_before) return Side::space;
  const text::Token& after = text.tokens[token + 1];
  if (after.kind != text::Kind::punct) return Side::word;
  const std::string_view bytes = text.of(token + 1);
  if (bytes.starts_with("..")) return Side::word;  // `"... and` opens
  return side_of_punctuation(text::decode(bytes, 0).code);
}

}  // namespace

Role role_of(const Mark& mark) {
  const Side left = mark.left, right = mark.right;
  if (left == Side::space) {
    if (right == Side::space) return Role::unclear;
    return right == Side::closing ? Role::close : Role::open;
  }
  if (right == Side::space) return left == Side::opening ? Role::open : Role::close;
  if (left == Side::opening) return Role::open;
  if (right == Side::closing || right == Side::colon) return Role::close;
  if (right == Side::opening) return Role::open;
  if (right == Side::dash) return left == Side::dash ? Role::unclear : Role::close;
  return left == Side::dash || left == Side::colon ? Role::open : Role::unclear;
}

void collect_marks(const text::Text& text, text::Range tokens, std::span<const std::uint32_t> own,
                   std::vector<Mark>& marks) {
  marks.clear();
  std::size_t run_begin = 0;
  for (const std::uint32_t token : own) {
    Mark mark;
    mark.token = token;
    mark.glyph = glyph_of(text.of(token));
    const bool touches_last = !marks.empty() && marks.back().token + 1 == token && !text.tokens[token].space_before;
    if (!touches_last) run_begin = marks.size();
    mark.left = touches_last ? marks[run_begin].left : left_side(text, token, tokens.first);
    marks.push_back(mark);
    const bool run_goes_on = token + 1 < tokens.last && text.tokens[token + 1].kind == text::Kind::mark &&
                             !text.tokens[token + 1].space_before;
    if (run_goes_on) continue;
    const Side right = right_side(text, token, tokens.last);
    const bool several = marks.size() - run_begin > 1;
    for (std::size_t i = run_begin; i < marks.size(); ++i) {
      marks[i].right = right;
      marks[i].in_run = several;
    }
  }
  std::array<std::uint32_t, family_count> next{};
  next.fill(none);
  for (std::size_t i = marks.size(); i-- > 0;) {
    auto& next_of_family = next[static_cast<std::size_t>(marks[i].glyph.family)];
    marks[i].next_same = next_of_family;
    next_of_family = static_cast<std::uint32_t>(i);
  }
}

}  // namespace attrib::quotation
