// Tells headlines from sentences by their capitals.
#include "entity/styles.hpp"

#include "entity/article_words.hpp"
#include "entity/word_classes.hpp"

namespace attrib::entity {
namespace {

using language::Class;
using language::Classes;
using language::Reading;
using text::Kind;
using text::Shape;
using text::Text;

constexpr Classes listed_as_name{Class::first_name, Class::surname, Class::organization,
                                 Class::place,      Class::demonym, Class::other_name};

// More than two thirds of the words in small letters: no title, and no need to look the words up.
bool is_plainly_plain(const Text& text, const text::Sentence& sentence) {
  const std::uint32_t most = 3 * sentence.capitals.size();  // words of a sentence that is not
  if (most == 0) return true;
  std::uint32_t words = 0;
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last && words <= most; ++i)
    words += text.tokens[i].kind == Kind::word;
  return words > most;
}

Style style_of(const Reading& reading, const text::Sentence& sentence) {
  if (is_plainly_plain(reading.text, sentence)) return Style::plain;
  std::uint32_t words = 0, upper = 0, capital = 0, plain_capital = 0, lower = 0;
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    const text::Token& token = reading.text.tokens[i];
    if (token.kind != Kind::word) continue;
    const Classes classes = reading.classes(i);
    const bool short_word = token.end - token.begin < 4 || classes.any(grammar_words);
    if (token.shape == Shape::upper) {
      ++words;
      upper += token.end - token.begin > 1;
    } else if (token.shape == Shape::lower) {
      ++words;
      lower += !classes.any(grammar_words) && !classes.has(Class::name_particle);
    } else if (is_capitalised(reading.text, i)) {
      ++words;
      const bool first = i == sentence.tokens.first;
      // "By", "Is" with a capital: only titles have that.
      if (!first && classes.any({Class::auxiliary, Class::preposition, Class::subordinator}) &&
          !classes.any(listed_as_name)) {
        ++plain_capital;
      }
      if (short_word && !classes.any(listed_as_name)) continue;
      ++capital;
      if (!first && classes.any({Class::common, Class::cue_verb}) && !classes.any(listed_as_name)) ++plain_capital;
    }
  }
  if (lower == 0 && capital == 0 && upper >= 2 && 10 * upper >= 6 * words) return Style::capitals;
  if (capital >= 3 && plain_capital >= 1 && 5 * plain_capital >= capital && 8 * lower <= capital + upper)
    return Style::title;
  return Style::plain;
}

}  // namespace

std::vector<Style> sentence_styles(const Reading& reading) {
  std::vector<Style> styles;
  styles.reserve(reading.text.sentences.size());
  for (const text::Sentence& sentence : reading.text.sentences) styles.push_back(style_of(reading, sentence));
  return styles;
}

}  // namespace attrib::entity
