// Tells scare quotes, titles and nicknames from speech.
#include "attribution/scare.hpp"

namespace attrib::attribution {
namespace {

using language::Class;
using language::Reading;
using text::Kind;
using text::Shape;

bool same_sentence(const Reading& reading, std::uint32_t a, std::uint32_t b) {
  return b < reading.text.tokens.size() && reading.text.tokens[a].sentence == reading.text.tokens[b].sentence;
}

// "Sky's", or the lone apostrophe of "Sky News'".
bool is_possessive(const Reading& reading, std::uint32_t token) {
  const std::string_view word = reading.text.of(token);
  return reading.text.tokens[token].kind == Kind::possessive || word == "'" || word == "’";
}

// A stretch less the comma or full stop that American style puts inside its marks.
text::Range without_stop(const Reading& reading, text::Range tokens) {
  const std::string_view last = reading.text.of(tokens.last - 1);
  if (tokens.size() > 1 && (last == "," || last == ".")) --tokens.last;
  return tokens;
}

// Every word but small function words begins with a capital: "Gone With the Wind", "Little Marco".
bool title_case(const Reading& reading, text::Range tokens) {
  std::uint32_t capitals = 0;
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    const text::Token& token = reading.text.tokens[t];
    if (token.kind != Kind::word) {
      if (token.kind == Kind::punct && reading.text.of(t) != "," && reading.text.of(t) != ":" &&
          reading.text.of(t) != "-")
        return false;
      continue;
    }
    if (token.shape == Shape::lower) {
      constexpr language::Classes small{Class::preposition, Class::conjunction, Class::definite, Class::indefinite,
                                        Class::possessive};
      if (t == tokens.first || !reading.classes(t).any(small)) return false;
    } else {
      ++capitals;
    }
  }
  return capitals > 0;
}

bool has_sentence_end(const Reading& reading, text::Range tokens) {
  const std::string_view last = reading.text.of(tokens.last - 1);
  return last == "." || last == "!" || last == "?";
}

// ""Come in," Ann Lee said": the sentence begins with it, and who says it follows the comma.
bool opens_speech(const Reading& reading, const quotation::Quoted& quote) {
  constexpr std::uint32_t reach = 5;  // tokens to the verb
  const std::uint32_t first = quote.with_marks.first, after = quote.with_marks.last;
  if (reading.text.of(quote.tokens.last - 1) != "," || (first > 0 && same_sentence(reading, first, first - 1)))
    return false;
  for (std::uint32_t t = after; t < after + reach && same_sentence(reading, first, t); ++t) {
    if (reading.is(t, Class::cue_verb)) return true;
    if (reading.text.tokens[t].kind == Kind::punct) return false;
  }
  return false;
}

}  // namespace

bool names_something(const Reading& reading, const std::vector<quotation::Quoted>& quotes, std::uint32_t quoted) {
  const quotation::Quoted& quote = quotes[quoted];
  const std::uint32_t first = quote.with_marks.first;
  std::uint32_t words = 0;
  for (std::uint32_t t = quote.tokens.first; t < quote.tokens.last; ++t)
    words += reading.text.tokens[t].kind == Kind::word ? 1 : 0;
  // "said on the BBC's “This Week with Jane Poe.”"
  const bool possessed = first > 0 && same_sentence(reading, first, first - 1) && is_possessive(reading, first - 1);
  if (possessed && words >= 2 && words <= 10 && title_case(reading, without_stop(reading, quote.tokens))) return true;
  if (words > 12 || (has_sentence_end(reading, quote.tokens) && words > 4)) return false;
  const bool title = title_case(reading, quote.tokens);
  // "the so-called "JC9" group", "a book titled "…"", "the term "…"", "the film "…""
  for (std::uint32_t back = 1; back <= 2 && first >= back && same_sentence(reading, first, first - back); ++back) {
    const language::Classes before = reading.classes(first - back);
    if (before.has(Class::naming) && !before.has(Class::cue_verb)) return true;
    if (before.has(Class::work_noun) && title) return true;
    if (before.has(Class::naming) && title && back == 1) return true;
    if (reading.text.tokens[first - back].kind == Kind::punct && reading.text.of(first - back) != ",") break;
  }
  // "Dwayne "The Rock" Johnson": a capitalised word on both sides, no punctuation between.
  const std::uint32_t after = quote.with_marks.last;
  if (title && words <= 3 && first > 0 && same_sentence(reading, first, after) &&
      same_sentence(reading, first, first - 1) && reading.text.tokens[first - 1].shape == Shape::capital &&
      reading.text.tokens[after].shape == Shape::capital && reading.text.tokens[first - 1].kind == Kind::word &&
      reading.text.tokens[after].kind == Kind::word) {
    return true;
  }
  if (opens_speech(reading, quote)) return false;
  // A title of several words: ""Gone With the Wind" won eight awards", "she is reading "Gone With the Wind"".
  return title && words >= 2 && words <= 8 && !has_sentence_end(reading, quote.tokens) &&
         !(first > 0 && reading.is(first - 1, Class::cue_verb) && !reading.text.of(first - 1).ends_with("ing"));
}

}  // namespace attrib::attribution
