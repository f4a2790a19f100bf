// ICU breaks too often after "Mr.", "U.S." and "J.", and after the question mark of `"Why?" he asked.`; here those are
// joined.
#include "text/sentences.hpp"

#include "text/boundaries.hpp"

namespace attrib::text {
namespace {

class Boundaries {
 public:
  Boundaries(const Text& text, const Abbreviations& abbreviations) : text_(text), abbreviations_(abbreviations) {}

  // Does a sentence that begins with token `first` really end before token `next`, where ICU says so?
  [[nodiscard]] bool ends(std::uint32_t first, std::uint32_t next) const {
    const Token& before = text_.tokens[next - 1];
    const Token& after = text_.tokens[next];
    const std::string_view before_bytes = text_.of(next - 1), after_bytes = text_.of(next);
    if (after.shape == Shape::lower) return false;  // "Why?" he asked
    if (after_bytes == ")" || after_bytes == "]") return false;
    if (before.kind == Kind::word && before_bytes.ends_with('.')) return ends_after_abbreviation(first, next);
    const bool list_number = before_bytes == "." && next - first == 2 && text_.tokens[first].kind == Kind::number;
    return !list_number;
  }

 private:
  [[nodiscard]] bool opens_sentence(std::uint32_t token) const {
    const Token& one = text_.tokens[token];
    if (one.kind == Kind::mark) return true;
    return one.kind == Kind::word && abbreviations_.starts_sentence(text_.of(token));
  }

  [[nodiscard]] bool ends_after_abbreviation(std::uint32_t first, std::uint32_t next) const {
    const std::string_view word = text_.of(next - 1);
    const bool stands_alone = next - first == 1;
    switch (abbreviations_.type(word.substr(0, word.size() - 1))) {
      case Abbreviations::Type::title:  // "No. That is wrong."
        return stands_alone && text_.tokens[next].kind == Kind::word && opens_sentence(next);
      case Abbreviations::Type::other:
      case Abbreviations::Type::none:  // an initial, or "U.S." that no list has
        return !stands_alone && opens_sentence(next);
    }
    return false;
  }

  const Text& text_;
  const Abbreviations& abbreviations_;
};

// Adds sentences to a text, and the capitals in them.
class Sentences {
 public:
  Sentences(Text& text, std::size_t expected) : text_(text) {
    text.sentences.reserve(expected);
    text.capitals.resize(text.tokens.size());  // room for all, so that each is written without a branch
  }
  ~Sentences() { text_.capitals.resize(capitals_); }
  Sentences(const Sentences&) = delete;
  Sentences& operator=(const Sentences&) = delete;

  void add(Range tokens, std::uint32_t paragraph) {
    const auto index = static_cast<std::uint32_t>(text_.sentences.size());
    const std::uint32_t first_capital = capitals_;
    std::uint32_t* const capitals = text_.capitals.data();
    Token* const all = text_.tokens.data();
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      Token& token = all[i];
      token.sentence = index;
      capitals[capitals_] = i;
      capitals_ += (token.kind == Kind::word) & (token.shape != Shape::lower);
    }
    text_.sentences.push_back({text_.span(tokens), tokens, paragraph, {first_capital, capitals_}});
  }

 private:
  Text& text_;
  std::uint32_t capitals_ = 0;
};

}  // namespace

void find_sentences(Text& text, const Abbreviations& abbreviations) {
  const std::vector<std::uint32_t> boundaries = icu_boundaries(text.bytes, text.paragraphs);
  const Boundaries rules(text, abbreviations);
  Sentences sentences(text, boundaries.size());
  auto boundary = boundaries.begin();
  for (std::uint32_t index = 0; index < text.paragraphs.size(); ++index) {
    Paragraph& paragraph = text.paragraphs[index];
    paragraph.sentences.first = static_cast<std::uint32_t>(text.sentences.size());
    std::uint32_t first = paragraph.tokens.first, next = first;
    for (; boundary != boundaries.end() && *boundary < paragraph.span.end; ++boundary) {
      while (next < paragraph.tokens.last && text.tokens[next].begin < *boundary) ++next;
      if (next == first || next == paragraph.tokens.last) continue;
      const bool inside_token = text.tokens[next - 1].end > *boundary;
      if (inside_token || !rules.ends(first, next)) continue;
      sentences.add({first, next}, index);
      first = next;
    }
    sentences.add({first, paragraph.tokens.last}, index);
    paragraph.sentences.last = static_cast<std::uint32_t>(text.sentences.size());
  }
}

}  // namespace attrib::text
