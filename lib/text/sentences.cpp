// ICU breaks too often after "Mr.", "U.S." and "J.", and after the question mark of `"Why?" he asked.`; here those are
// joined.
#include "text/sentences.hpp"

#include "text/boundaries.hpp"
#include "text/lower_word.hpp"

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
    switch (type(word)) {
      case Abbreviations::Type::title:  // "No. That is wrong."
        return stands_alone && text_.tokens[next].kind == Kind::word && opens_sentence(next);
      case Abbreviations::Type::other:
      case Abbreviations::Type::none:  // an initial, or "U.S." that no list has
        return !stands_alone && opens_sentence(next);
    }
    return false;
  }

  [[nodiscard]] Abbreviations::Type type(std::string_view word) const {
    word.remove_suffix(1);
    const LowerWord lower(word);
    return lower.fits() ? abbreviations_.type(lower.view()) : Abbreviations::Type::none;
  }

  const Text& text_;
  const Abbreviations& abbreviations_;
};

void add_sentence(Text& text, Range tokens, std::uint32_t paragraph) {
  const auto index = static_cast<std::uint32_t>(text.sentences.size());
  for (std::uint32_t token = tokens.first; token < tokens.last; ++token) text.tokens[token].sentence = index;
  text.sentences.push_back({text.span(tokens), tokens, paragraph});
}

}  // namespace

void find_sentences(Text& text, const Abbreviations& abbreviations) {
  const std::vector<std::uint32_t> boundaries = icu_boundaries(text.bytes, text.paragraphs);
  const Boundaries rules(text, abbreviations);
  text.sentences.reserve(boundaries.size());
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
      add_sentence(text, {first, next}, index);
      first = next;
    }
    add_sentence(text, {first, paragraph.tokens.last}, index);
    paragraph.sentences.last = static_cast<std::uint32_t>(text.sentences.size());
  }
}

}  // namespace attrib::text
