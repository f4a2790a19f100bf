// Character properties by ICU, with short cuts for what news is made of.
#include "text/characters.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <charconv>

namespace attrib::text {

bool is_quote(std::int32_t code) {
  switch (code) {
    case '"':
    case '\'':
    case '`':
    case 0x91:  // Windows-1252 marks that were taken for Latin-1
    case 0x92:
    case 0x93:
    case 0x94:
    case 0xAB:    // «
    case 0xB4:    // ´
    case 0xBB:    // »
    case 0x2032:  // ′
    case 0x2033:  // ″
    case 0x2039:  // ‹
    case 0x203A:  // ›
    case 0xFF02:  // ＂
    case 0xFF07:  // ＇
      return true;
    default:
      return (code >= 0x2018 && code <= 0x201F) ||  // ‘ ’ ‚ ‛ “ ” „ ‟
             (code >= 0x300C && code <= 0x300F) ||  // 「 」 『 』
             (code >= 0x301D && code <= 0x301F);    // 〝 〞 〟
  }
}

Sort sort_of(std::int32_t code) {
  if (code < 0) return Sort::other;
  if (is_quote(code)) return Sort::quote;
  switch (code) {
    case 0xAD:    // soft hyphen
    case 0x2060:  // word joiner
    case 0xFEFF:  // byte order mark
      return Sort::ignorable;
    case 0x85:  // next line
      return Sort::space;
    default:
      break;
  }
  if (code >= 0x200B && code <= 0x200F) return Sort::ignorable;  // zero-width space and joiners, direction marks
  if (code >= 0x202A && code <= 0x202E) return Sort::ignorable;  // direction marks
  switch (u_charType(code)) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return Sort::letter;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return Sort::clinging;
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER:
      return Sort::digit;
    case U_CURRENCY_SYMBOL:
      return Sort::currency;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return Sort::space;
    default:
      return u_isspace(code) ? Sort::space : Sort::other;
  }
}

bool is_upper(std::int32_t code) { return code >= 0 && (u_isupper(code) || u_istitle(code)); }
bool is_lower(std::int32_t code) { return code >= 0 && u_islower(code); }

namespace {

struct Named {
  std::string_view name;
  std::int32_t code;
};
constexpr Named quote_entities[] = {
    {"quot", '"'},     {"apos", '\''},    {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"lsquo", 0x2018},  {"rsquo", 0x2019},
    {"laquo", 0xAB},   {"raquo", 0xBB},   {"bdquo", 0x201E}, {"sbquo", 0x201A}, {"lsaquo", 0x2039}, {"rsaquo", 0x203A},
    {"prime", 0x2032}, {"Prime", 0x2033}, {"acute", 0xB4},   {"grave", '`'},
};
constexpr std::size_t longest_entity = 8;  // between & and ;

// "#39", "#x27"; -1 when it is no number or no quotation mark.
std::int32_t numeric_quote(std::string_view digits) {
  const bool hex = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
  if (hex) digits.remove_prefix(1);
  std::int32_t code = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
  return is_quote(code) ? code : -1;
}

}  // namespace

Entity entity_at(std::string_view bytes, std::size_t at) {
  if (bytes[at] != '&') return {};
  std::size_t end = at + 1;
  const std::size_t limit = std::min(bytes.size(), at + 1 + longest_entity);
  if (end < limit && bytes[end] == '#') ++end;
  const std::size_t name_begin = end;
  while (end < limit && (ascii::bits[static_cast<unsigned char>(bytes[end])] & (ascii::letter | ascii::digit)) != 0)
    ++end;
  if (end == bytes.size() || bytes[end] != ';' || end - name_begin < 2) return {};
  const std::string_view name = bytes.substr(name_begin, end - name_begin);
  Entity entity{-1, static_cast<std::uint32_t>(end + 1 - at)};
  if (name_begin != at + 1) {
    entity.code = numeric_quote(name);
  } else if (const auto* found = std::ranges::find(quote_entities, name, &Named::name);
             found != std::end(quote_entities)) {
    entity.code = found->code;
  }
  return entity;
}

}  // namespace attrib::text
