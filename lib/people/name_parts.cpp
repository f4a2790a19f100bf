// Takes names apart.
#include "people/name_parts.hpp"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <optional>

#include "language/fold.hpp"
#include "language/word_key.hpp"
#include "text/hash.hpp"

namespace attrib::people {

using language::Class;

namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
constexpr std::size_t longest_folded = 64;  // bytes
char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Of up to 16 ASCII letters, else none. "J." is another word than "J" here.
std::uint64_t quick_key(std::string_view word, std::size_t readable) {
  const language::Key key = language::word_key(word, readable);
  if (key == language::no_key) return key;
  return key ^ static_cast<std::uint64_t>(word.size() > 1 && word.back() == '.') << 63;
}

std::uint64_t key_of_letters(std::string_view word) {
  text::Hash hash;
  for (const char c : word) hash.add(lower_ascii(c));
  return hash.value();
}

// Of the words that have no quick one. Apart from that, which needs no memory of its own.
[[gnu::noinline]] std::uint64_t slow_key(std::string_view word) {
  if (std::all_of(word.begin(), word.end(), is_ascii)) return key_of_letters(word);
  std::array<char, longest_folded> plain{};
  const std::size_t size = language::fold_into(word, true, plain.data(), plain.size());
  if (size == 0) return key_of_letters(lower(word));
  const std::string_view folded(plain.data(), size);
  const std::uint64_t key = quick_key(folded, plain.size());
  return key != language::no_key ? key : key_of_letters(folded);
}

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

std::uint64_t word_key(std::string_view word, std::size_t readable) {
  const std::uint64_t key = quick_key(word, readable);
  return key != language::no_key ? key : slow_key(word);
}

bool family_first(const language::Reading& reading, text::Range name) {
  constexpr std::uint32_t clear = 2;  // times more bearers
  if (name.size() < 2 || name.size() > 3) return false;
  const language::Entry& first = *reading.words[name.first];
  const language::Classes last = reading.classes(name.last - 1);
  return first.classes.has(Class::surname) && first.surname_count > clear * first.first_name_count &&
         reading.text.tokens[name.last - 1].shape != text::Shape::upper &&
         !last.any({Class::surname, Class::first_name, Class::nickname, Class::name_suffix, Class::common});
}

NameParts name_parts(const language::Reading& reading, text::Range name) {
  std::optional<std::uint32_t> first;
  std::uint32_t last = name.first;
  std::string_view suffix;
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    if (first && reading.is(t, Class::preposition)) break;  // "Ashdown of Marlow"
    if (reading.text.tokens[t].kind != text::Kind::word) continue;
    if (t > name.first && reading.is(t, Class::name_suffix)) {
      suffix = reading.text.of(t);
      continue;
    }
    if (!first) first = t;
    last = t;
  }
  if (!first) return {{}, reading.text.of(name), {}, true, 0, 0, word_key(reading.text.of(name))};
  bool only_particles = true;
  for (std::uint32_t t = name.first; t + 1 < name.last; ++t)
    only_particles = only_particles && reading.is(t, Class::name_particle);
  if (*first == last || only_particles)
    return {{}, reading.text.of(last), suffix, true, reading.words[last]->canonical, 0, word_key(reading, last)};
  if (family_first(reading, name)) std::swap(*first, last);
  return {reading.text.of(*first),   reading.text.of(last),  suffix, false, reading.words[*first]->canonical,
          word_key(reading, *first), word_key(reading, last)};
}

std::uint64_t suffix_key(std::string_view suffix) {
  return suffix.empty() ? 0 : word_key(language::without_stop(suffix));
}

GivenName given_name(const language::Language& language, const NameParts& parts) {
  const std::string_view given = parts.given;
  const bool initial = given.size() == 1 || (given.size() == 2 && given[1] == '.');
  return {key_of_full_form(language, parts.given_key, parts.canonical),
          given.empty() ? '\0' : lower_ascii(given.front()), initial, suffix_key(parts.suffix)};
}

bool same_given(const GivenName& a, const GivenName& b) {
  if (a.suffix != 0 && b.suffix != 0 && a.suffix != b.suffix) return false;
  return a.key == b.key || (a.first == b.first && (a.initial || b.initial));
}

std::string_view full_form(const language::Language& language, std::string_view given, std::uint32_t canonical) {
  return canonical == 0 ? given : language.given_names()[canonical - 1];
}

std::uint64_t key_of_full_form(const language::Language& language, std::uint64_t given, std::uint32_t canonical) {
  return canonical == 0 ? given : word_key(language.given_names()[canonical - 1]);
}

}  // namespace attrib::people
