// Takes names apart.
#include "people/name_parts.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <optional>

#include "text/hash.hpp"

namespace attrib::people {

using language::Class;

namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string lower(std::string_view word) {
  std::string result(word);
  if (std::all_of(word.begin(), word.end(), is_ascii)) {
    std::transform(word.begin(), word.end(), result.begin(), lower_ascii);
    return result;
  }
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(result);
  wide.foldCase();
  result.clear();
  wide.toUTF8String(result);
  return result;
}

std::uint64_t word_key(std::string_view word) {
  text::Hash hash;
  for (const char c : word) {
    if (!is_ascii(c)) {
      text::Hash folded;
      folded.add(lower(word));
      return folded.value();
    }
    hash.add(lower_ascii(c));
  }
  return hash.value();
}

NameParts name_parts(const language::Reading& reading, text::Range name) {
  std::optional<std::uint32_t> first;
  std::uint32_t last = name.first;
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    if (reading.text.tokens[t].kind != text::Kind::word) continue;
    if (t > name.first && reading.is(t, Class::name_suffix)) continue;
    if (!first) first = t;
    last = t;
  }
  if (!first) return {{}, reading.text.of(name), true};
  bool only_particles = true;
  for (std::uint32_t t = name.first; t + 1 < name.last; ++t)
    only_particles = only_particles && reading.is(t, Class::name_particle);
  if (*first == last || only_particles) return {{}, reading.text.of(last), true};
  return {reading.text.of(*first), reading.text.of(last), false};
}

GivenName given_name(const language::Language& language, std::string_view given) {
  const bool initial = given.size() == 1 || (given.size() == 2 && given[1] == '.');
  return {word_key(full_form(language, given)), given.empty() ? '\0' : lower_ascii(given.front()), initial};
}

bool same_given(const GivenName& a, const GivenName& b) {
  return a.key == b.key || (a.first == b.first && (a.initial || b.initial));
}

std::string_view full_form(const language::Language& language, std::string_view given) {
  const std::uint32_t canonical = language.word(given).canonical;
  return canonical == 0 ? given : language.given_names()[canonical - 1];
}

}  // namespace attrib::people
