// Takes names apart.
#include "people/name_parts.hpp"

#include <unicode/unistr.h>

#include <algorithm>

namespace attrib::people {

using language::Class;

std::string lower(std::string_view word) {
  std::string result(word);
  bool ascii = true;
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    ascii = ascii && static_cast<unsigned char>(c) < 0x80;
  }
  if (ascii) return result;
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(result);
  wide.foldCase();
  result.clear();
  wide.toUTF8String(result);
  return result;
}

NameParts name_parts(const language::Reading& reading, text::Range name) {
  std::vector<std::string> words;
  bool only_particles = true;
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    if (reading.text.tokens[t].kind != text::Kind::word) continue;
    if (t > name.first && reading.is(t, Class::name_suffix)) continue;
    words.push_back(lower(reading.text.of(t)));
  }
  NameParts parts;
  if (words.empty()) {
    parts.family = lower(reading.text.of(name));
    parts.family_only = true;
    return parts;
  }
  parts.family = words.back();
  words.pop_back();
  for (std::uint32_t t = name.first; t + 1 < name.last; ++t)
    only_particles = only_particles && reading.is(t, Class::name_particle);
  parts.family_only = words.empty() || only_particles;
  if (!parts.family_only) parts.given = std::move(words);
  return parts;
}

bool same_given(const language::Language& language, const std::string& a, const std::string& b) {
  if (a == b) return true;
  const auto initial = [](const std::string& word) { return word.size() == 1 || (word.size() == 2 && word[1] == '.'); };
  if (!a.empty() && !b.empty() && a[0] == b[0] && (initial(a) || initial(b))) return true;
  return full_form(language, a) == full_form(language, b);
}

std::string full_form(const language::Language& language, const std::string& given) {
  const std::uint32_t canonical = language.word(given).canonical;
  return canonical == 0 ? given : language.given_names()[canonical - 1];
}

}  // namespace attrib::people
