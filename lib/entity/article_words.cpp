// Numbers the words of an article and counts their capitals.
#include "entity/article_words.hpp"

#include <algorithm>
#include <array>

#include "language/branchless.hpp"
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

bool is_capitalised_slowly(const Text& text, std::uint32_t token) {
  const text::Token& one = text.tokens[token];
  if (one.shape != Shape::capital && one.shape != Shape::mixed) return false;
  const std::string_view word = text.of(token);
  if (is_compound_adjective(word)) return false;
  return one.shape == Shape::capital || text::is_upper(text::decode(text.bytes, one.begin).code) ||
         is_prefixed_name(word);
}

// Which words are in a table, by a few bits of their keys: enough to tell most of the others.
class ArticleWords::Sieve {
 public:
  void add(language::WordTable::Key key) { known_[place(key)] = true; }
  [[nodiscard]] bool may_have(language::WordTable::Key key) const { return known_[place(key)]; }

 private:
  static constexpr int bits = 12;
  static std::size_t place(language::WordTable::Key key) { return static_cast<std::size_t>(key >> (64 - bits)); }
  std::array<bool, std::size_t{1} << bits> known_{};
};

ArticleWords::ArticleWords(const Reading& reading, const std::vector<Style>& styles) {
  const Text& text = reading.text;
  FlatTable table(text.capitals.size());
  Sieve sieve;
  ids_.resize(text.tokens.size(), no_word);
  fresh_.resize(text.tokens.size());
  uses_.reserve(text.capitals.size());
  for (std::size_t s = 0; s < text.sentences.size(); ++s) {
    const text::Sentence& sentence = text.sentences[s];
    std::uint32_t first_word = sentence.tokens.first;
    for (std::uint32_t at = sentence.capitals.first; at < sentence.capitals.last; ++at) {
      const std::uint32_t i = text.capitals[at];
      if (!is_capitalised(text, i)) continue;
      const std::uint32_t id = table.insert(reading.keys[i]);
      if (id == uses_.size()) {
        uses_.emplace_back();
        sieve.add(reading.keys[i]);
      }
      ids_[i] = id;
      while (text.tokens[first_word].kind != Kind::word) ++first_word;
      const bool fresh = is_fresh(text, i, i > first_word);
      if (fresh) fresh_[i] = true;
      if (styles[s] == Style::plain && !fresh) ++uses_[id].capital;
    }
  }
  count_lower(reading, table, sieve);
}

// Words that never have a capital need no number.
void ArticleWords::count_lower(const Reading& reading, const FlatTable& table, const Sieve& sieve) {
  constexpr std::size_t block = 256;
  const text::Token* const tokens = reading.text.tokens.data();
  const language::WordTable::Key* const all = reading.keys.data();
  const std::size_t count = reading.text.tokens.size();
  for (std::size_t first = 0; first < count; first += block) {
    std::array<language::WordTable::Key, block> keys;
    std::size_t found = 0;
    const std::size_t last = std::min(first + block, count);
    for (std::size_t i = first; i < last; ++i) {
      keys[found] = all[i];
      found += language::both(tokens[i].shape == Shape::lower, sieve.may_have(all[i]));  // only words have a shape
    }
    for (std::size_t i = 0; i < found; ++i) {
      const std::uint32_t id = table.find(keys[i]);
      if (id != FlatTable::none) ++uses_[id].lower;
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
