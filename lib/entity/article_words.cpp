// Numbers the words of an article and counts their capitals.
#include "entity/article_words.hpp"

#include <array>
#include <cstring>

#include "entity/flat_table.hpp"
#include "language/fold.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace attrib::entity {
namespace {

using language::Class;
using language::Classes;
using language::Reading;
using text::Kind;
using text::Shape;
using text::Text;

constexpr Classes grammar{Class::definite,     Class::indefinite,  Class::possessive,     Class::pronoun,
                          Class::preposition,  Class::conjunction, Class::subordinator,   Class::complementizer,
                          Class::relative,     Class::auxiliary,   Class::negation};
constexpr Classes known_name{Class::first_name, Class::surname, Class::organization, Class::place,
                             Class::demonym,    Class::other_name};

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 32;
  value *= 0x9E3779B97F4A7C15;
  return value ^ (value >> 29);
}

std::uint64_t hash_bytes(const char* bytes, std::size_t size) {
  std::uint64_t hash = size;
  for (; size >= 8; bytes += 8, size -= 8) {
    std::uint64_t part = 0;
    std::memcpy(&part, bytes, 8);
    hash = mix(hash ^ part) + part;
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, bytes, size);
  return mix(hash ^ mix(rest + 1));
}

// The hash of a word in lower case; of overlong ones as they stand.
std::uint64_t hash_word(std::string_view word) {
  std::array<char, 64> folded{};
  const std::size_t size = language::fold_into(word, false, folded.data(), folded.size());
  return size == 0 ? hash_bytes(word.data(), word.size()) : hash_bytes(folded.data(), size);
}

// A capital behind an article or particle that is written with a hyphen or apostrophe: "al-Assad", "d'Estaing".
bool is_prefixed_name(std::string_view word) {
  constexpr std::array<std::string_view, 12> prefixes{"al-", "el-",  "as-", "ash-", "an-", "ad-",
                                                      "ar-", "bin-", "ul-", "d'",   "d’",  "l'"};
  for (const std::string_view prefix : prefixes) {
    if (word.size() > prefix.size() + 1 && word.substr(0, prefix.size()) == prefix) {
      return text::is_upper(text::decode(word, prefix.size()).code);
    }
  }
  return false;
}

// Only what comes before the word in its sentence: punctuation, marks and numbers of a list?
bool is_fresh(const Text& text, std::uint32_t token, bool words_before) {
  if (!words_before) return true;
  const text::Token& before = text.tokens[token - 1];
  const std::string_view mark = text.of(token - 1);
  if (before.kind == Kind::mark) return !text.tokens[token].space_before;
  return before.kind == Kind::punct && (mark == ":" || mark == "…" || mark == "..." || mark == "?" || mark == "!" ||
                                        mark == "." || mark == "*" || mark == "•" || mark == "|");
}

Style style_of(const Reading& reading, const text::Sentence& sentence) {
  std::uint32_t words = 0, upper = 0, capital = 0, plain_capital = 0, lower = 0;
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    const text::Token& token = reading.text.tokens[i];
    if (token.kind != Kind::word) continue;
    const Classes classes = reading.classes(i);
    const bool short_word = token.end - token.begin < 4 || classes.any(grammar);
    if (token.shape == Shape::upper) {
      ++words;
      upper += token.end - token.begin > 1;
    } else if (token.shape == Shape::lower) {
      ++words;
      if (!short_word) ++lower;
      if (classes.any(grammar) || short_word) continue;
    } else if (is_capitalised(reading.text, i)) {
      ++words;
      if (short_word && !classes.any(known_name)) continue;
      ++capital;
      if (i != sentence.tokens.first && classes.has(Class::common) && !classes.any(known_name)) ++plain_capital;
    }
  }
  if (lower == 0 && capital == 0 && upper >= 2 && 10 * upper >= 6 * words) return Style::capitals;
  if (capital >= 3 && plain_capital >= 1 && 5 * plain_capital >= capital && 8 * lower <= capital + upper) return Style::title;
  return Style::plain;
}

}  // namespace

std::vector<Style> sentence_styles(const Reading& reading) {
  std::vector<Style> styles;
  styles.reserve(reading.text.sentences.size());
  for (const text::Sentence& sentence : reading.text.sentences) styles.push_back(style_of(reading, sentence));
  return styles;
}

bool is_capitalised(const Text& text, std::uint32_t token) {
  const text::Token& one = text.tokens[token];
  if (one.kind != Kind::word) return false;
  switch (one.shape) {
    case Shape::capital:
    case Shape::upper:
      return true;
    case Shape::mixed:
      return text::is_upper(text::decode(text.bytes, one.begin).code) || is_prefixed_name(text.of(token));
    default:
      return false;
  }
}

ArticleWords::ArticleWords(const Reading& reading, const std::vector<Style>& styles) {
  const Text& text = reading.text;
  FlatTable table(text.tokens.size() / 4);
  ids_.resize(text.tokens.size(), no_word);
  fresh_.resize(text.tokens.size());
  for (std::size_t s = 0; s < text.sentences.size(); ++s) {
    bool words_before = false;
    for (std::uint32_t i = text.sentences[s].tokens.first; i < text.sentences[s].tokens.last; ++i) {
      if (text.tokens[i].kind != Kind::word) continue;
      const std::uint32_t id = table.insert(hash_word(text.of(i)));
      if (id == uses_.size()) uses_.emplace_back();
      ids_[i] = id;
      fresh_[i] = is_fresh(text, i, words_before);
      words_before = true;
      if (styles[s] != Style::plain) continue;
      if (text.tokens[i].shape == Shape::lower) {
        ++uses_[id].lower;
      } else if (!fresh_[i]) {
        ++uses_[id].capital;
      }
    }
  }
}

std::uint64_t ArticleWords::key(text::Range tokens) const {
  std::uint64_t key = tokens.size();
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    if (ids_[i] != no_word) key = mix(key ^ (ids_[i] + 0x51ED27F5ULL)) + ids_[i];
  }
  return mix(key);
}

}  // namespace attrib::entity
