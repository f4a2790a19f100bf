// Numbers the words of an article and counts their capitals.
#include "entity/article_words.hpp"

#include <algorithm>
#include <array>

#include "entity/flat_table.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace attrib::entity {
namespace {

using language::Reading;
using text::Kind;
using text::Shape;
using text::Text;

std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 32;
  value *= 0x9E3779B97F4A7C15;
  return value ^ (value >> 29);
}

// A capital behind an article or particle that is written with a hyphen or apostrophe: "al-Assad", "d'Estaing".
bool is_prefixed_name(std::string_view word) {
  static constexpr std::array<std::string_view, 12> prefixes{"al-", "el-",  "as-", "ash-", "an-", "ad-",
                                                             "ar-", "bin-", "ul-", "d'",   "d’",  "l'"};
  for (const std::string_view prefix : prefixes) {
    if (word.size() > prefix.size() + 1 && word.substr(0, prefix.size()) == prefix) {
      return text::is_upper(text::decode(word, prefix.size()).code);
    }
  }
  return false;
}

// "London-based", "Trump-backed": no name of its own.
bool is_compound_adjective(std::string_view word) {
  static constexpr std::array<std::string_view, 24> endings{
      "based",      "led",    "born",      "backed",   "area",     "style",    "run",      "owned",
      "era",        "held",   "listed",    "trained",  "made",     "related",  "funded",   "friendly",
      "controlled", "linked", "sponsored", "approved", "occupied", "speaking", "educated", "dominated"};
  if (word.find('-') == std::string_view::npos) return false;  // the quicker search
  const std::size_t hyphen = word.rfind('-');
  if (hyphen == 0) return false;
  return std::find(endings.begin(), endings.end(), word.substr(hyphen + 1)) != endings.end();
}

// Does a sentence, quotation or item of a list begin at this word?
bool is_fresh(const Text& text, std::uint32_t token, bool words_before) {
  if (!words_before) return true;
  const text::Token& before = text.tokens[token - 1];
  const std::string_view mark = text.of(token - 1);
  if (before.kind == Kind::mark) return !text.tokens[token].space_before;
  return before.kind == Kind::punct && (mark == ":" || mark == "…" || mark == "..." || mark == "?" || mark == "!" ||
                                        mark == "." || mark == "*" || mark == "•" || mark == "|");
}

}  // namespace

bool is_capitalised(const Text& text, std::uint32_t token) {
  const text::Token& one = text.tokens[token];
  if (one.kind != Kind::word) return false;
  switch (one.shape) {
    case Shape::upper:
      return true;
    case Shape::capital:
      return !is_compound_adjective(text.of(token));
    case Shape::mixed:
      if (is_compound_adjective(text.of(token))) return false;
      return text::is_upper(text::decode(text.bytes, one.begin).code) || is_prefixed_name(text.of(token));
    default:
      return false;
  }
}

ArticleWords::ArticleWords(const Reading& reading, const std::vector<Style>& styles) {
  const Text& text = reading.text;
  FlatTable table(text.tokens.size() / 2);  // sparse: most look-ups are of words that are not in it
  ids_.resize(text.tokens.size(), no_word);
  fresh_.resize(text.tokens.size());
  uses_.reserve(text.tokens.size() / 8);
  for (std::size_t s = 0; s < text.sentences.size(); ++s) {
    bool words_before = false;
    for (std::uint32_t i = text.sentences[s].tokens.first; i < text.sentences[s].tokens.last; ++i) {
      if (text.tokens[i].kind != Kind::word) continue;
      if (text.tokens[i].shape != Shape::lower && is_capitalised(text, i)) {
        const std::uint32_t id = table.insert(reading.keys[i]);
        if (id == uses_.size()) uses_.emplace_back();
        ids_[i] = id;
        fresh_[i] = is_fresh(text, i, words_before);
        if (styles[s] == Style::plain && !fresh_[i]) ++uses_[id].capital;
      }
      words_before = true;
    }
  }
  // Words that never have a capital need no number.
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    if (text.tokens[i].kind != Kind::word || text.tokens[i].shape != Shape::lower) continue;
    const std::uint32_t id = table.find(reading.keys[i]);
    if (id != FlatTable::none) ++uses_[id].lower;
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
