// The article cut into paragraphs, sentences and tokens; all as byte spans of the original.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "attrib/document.hpp"

namespace attrib::text {

enum class Kind : std::uint8_t {
  word,  // letters, with inner hyphens and apostrophes: "anti-Semitism", "O'Brien", "don't"; also "U.S.", "Mr.", "J."
  possessive,  // "'s" or "’s" after a word; the lone apostrophe of "Trumps'" is a mark, quotation decides
  number,      // "1,000", "3.5", "17th", "1990s", "$5", "42%"
  mark,        // one quotation mark of any kind, `''`, two backticks, `&quot;` and a lone apostrophe included
  punct,       // one other punctuation character; "--", "...", "…" are one token
  handle,      // "@handle", "#tag"
  link,        // URL or e-mail address
};
inline constexpr std::size_t kind_count = static_cast<std::size_t>(Kind::link) + 1;

enum class Shape : std::uint8_t {
  none,
  lower,
  capital,
  upper,
  mixed
};  // say, Say, SAY, iPhone; "A" and "U.S." are upper

struct Token {
  std::uint32_t begin = 0, end = 0;  // bytes
  std::uint32_t sentence = 0;        // index into Text::sentences
  Kind kind = Kind::word;
  Shape shape = Shape::none;
  bool space_before = false;  // white space (or the start of the text) stands before it
  bool letters = false;       // a word of nothing but a-z and A-Z
};

// A half-open range of tokens.
struct Range {
  std::uint32_t first = 0, last = 0;
  [[nodiscard]] bool empty() const { return first == last; }
  [[nodiscard]] std::uint32_t size() const { return last - first; }
  [[nodiscard]] bool contains(std::uint32_t token) const { return first <= token && token < last; }
  friend auto operator<=>(const Range&, const Range&) = default;
};

struct Sentence {
  Span span;  // trimmed of white space
  Range tokens;
  std::uint32_t paragraph = 0;
  Range capitals;  // indices into Text::capitals
};

struct Paragraph {
  Span span;  // trimmed of white space
  Range tokens;
  Range sentences;  // indices into Text::sentences
};

struct Text {
  std::string_view bytes;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Paragraph> paragraphs;
  std::vector<std::uint32_t> capitals;  // the words that are not in small letters, in text order: Say, SAY, iPhone
  std::vector<std::uint32_t> marks;     // the tokens that are quotation marks, in text order
  std::vector<Warning> warnings;        // "invalid-utf8" (one a maximal run of ill-formed bytes), "too-long"

  [[nodiscard]] std::string_view of(std::uint32_t token) const {
    return {bytes.data() + tokens[token].begin, tokens[token].end - tokens[token].begin};
  }
  // The bytes from the first token of a range to the end of its last; an empty range gives an empty span.
  [[nodiscard]] Span span(Range range) const {
    if (range.empty()) return {};
    return {tokens[range.first].begin, tokens[range.last - 1].end};
  }
  [[nodiscard]] std::string_view of(Range range) const { return span(range).of(bytes); }
};

// Words that end in a full stop without ending a sentence, as the language's data lists them.
class Abbreviations {
 public:
  virtual ~Abbreviations() = default;
  // `word` in any case without its last full stop: "Mr", "u.s", "No". title: a name or number follows ("Mr. Smith",
  // "No. 10"), so a sentence never ends here; other: it may ("in the U.S. She left").
  enum class Type { none, title, other };
  [[nodiscard]] virtual Type type(std::string_view word) const = 0;
  // Does a capital on this word, as it stands, say that a sentence starts here ("She", "The", "But"; not "Senate")?
  // Asked after an abbreviation or initial only.
  [[nodiscard]] virtual bool starts_sentence(std::string_view word) const {
    static_cast<void>(word);
    return false;
  }
};

// Never fails, whatever the bytes. `bytes` must outlive the result.
Text analyse(std::string_view bytes, const Abbreviations& abbreviations);

}  // namespace attrib::text
