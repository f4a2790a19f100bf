// Reads people's names.
#include "collection/names.hpp"

#include <algorithm>
#include <vector>

#include "collection/words.hpp"
#include "text/text.hpp"

namespace attrib::collection {
namespace {

using language::Class;

// Bearers in a million people: of "Ann Lee" the product of the shares of "Ann" and "Lee", of "Lee" its share.
Rarity rarity(double share, double usual, double common) {
  return share >= common ? Rarity::common : share >= usual ? Rarity::usual : Rarity::rare;
}

constexpr double million = 1e6;

// In lower case, without marks.
std::vector<std::string> words_in(std::string_view name) {
  std::vector<std::string> words;
  for (const Word& word : words_of(name)) words.push_back(people::lower(name.substr(word.begin, word.size)));
  return words;
}

bool is_initials(const std::vector<std::string>& letters, const std::vector<std::string>& words) {
  if (letters.size() != 1 || words.size() < 2 || letters[0].size() != words.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i][0] != letters[0][i]) return false;
  }
  return true;
}

Rarity full_name_rarity(const language::Entry& given, const language::Entry& family) {
  const double share = given.first_name_count / million * (family.surname_count / million);
  return rarity(share, 3e-7, 8e-6);
}

Rarity one_name_rarity(const language::Entry& word) {
  return rarity((word.first_name_count + word.surname_count) / million, 2e-6, 3e-5);
}

}  // namespace

bool perhaps_one(std::string_view a, std::string_view b) {
  const std::vector<std::string> x = words_in(a), y = words_in(b);
  if (is_initials(x, y) || is_initials(y, x)) return true;
  const bool shared =
      std::any_of(x.begin(), x.end(), [&](const auto& word) { return std::find(y.begin(), y.end(), word) != y.end(); });
  return shared && (x.size() != y.size() || x.size() == 1 || x.front() == y.front());
}

PersonName person_name(const language::Language& language, std::string_view name) {
  PersonName result;
  const text::Text text = text::analyse(name, language.abbreviations());
  const language::Reading reading = language.read(text);
  std::uint32_t words = 0;
  text::Range range{0, 0};
  for (std::uint32_t t = 0; t < text.tokens.size(); ++t) {
    if (text.tokens[t].kind == text::Kind::possessive) {
      if (t + 1 == text.tokens.size()) break;
      result.text.clear();  // "the Post's Ann Lee"
      words = 0;
      range.first = t + 1;
      continue;
    }
    if (!result.text.empty() && text.tokens[t - 1].end < text.tokens[t].begin) result.text += ' ';
    result.text += text.of(t);
    range.last = t + 1;
    if (text.tokens[t].kind != text::Kind::word) continue;
    if (reading.is(t, Class::name_suffix) && words > 0) {
      result.suffix = people::word_key(text.of(t).substr(0, text.of(t).find('.')));
      continue;
    }
    if (++words != 2) continue;
    result.middle = people::lower(text.of(t)).front();
    result.second = people::word_key(text.of(t));
  }
  if (words < 3) {
    result.middle = '\0';
    result.second = 0;
  }
  if (range.last == 0) {
    result.text = name;
    result.family_only = true;
    return result;
  }
  const people::NameParts parts = people::name_parts(reading, range);
  result.family = parts.family_key;
  result.family_only = parts.family_only;
  const language::Entry& family = language.word(parts.family);
  if (parts.family_only) {
    result.is_given_name = family.classes.has(Class::first_name) && family.first_name_count > family.surname_count;
    // "III" is nobody's name.
    result.rarity = family.classes.has(Class::name_suffix) ? Rarity::common : one_name_rarity(family);
    return result;
  }
  result.given = parts.given;
  result.given_name = people::given_name(language, parts);
  // Of an initial any first name may be meant.
  const language::Entry& full = language.word(people::full_form(language, parts.given, parts.canonical));
  result.rarity = result.given_name.initial ? one_name_rarity(family) : full_name_rarity(full, family);
  return result;
}

}  // namespace attrib::collection
