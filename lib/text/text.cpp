// From bytes to paragraphs, tokens and sentences, in that order.
#include "text/text.hpp"

#include <algorithm>

#include "text/paragraphs.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace attrib::text {

namespace {
constexpr std::size_t most_tokens_reserved = std::size_t{1} << 20;
}

Text analyse(std::string_view bytes, const Abbreviations& abbreviations) {
  Text text;
  text.bytes = bytes.substr(0, cut_between_characters(bytes, UINT32_MAX));
  warn_of_ill_formed(text.bytes, text.warnings);
  if (text.bytes.size() < bytes.size())
    text.warnings.push_back({"too-long", {text.bytes.size(), bytes.size()}, "past 4 GiB"});

  text.tokens.reserve(std::min(text.bytes.size() / 4, most_tokens_reserved));
  const std::vector<Span> paragraphs = find_paragraphs(text.bytes);
  const LetterBits letters(text.bytes);
  text.paragraphs.reserve(paragraphs.size());
  for (const Span span : paragraphs) {
    const auto first = static_cast<std::uint32_t>(text.tokens.size());
    tokenise(text, letters, span, abbreviations);
    const auto last = static_cast<std::uint32_t>(text.tokens.size());
    if (first != last) text.paragraphs.push_back({span, {first, last}, {}});
  }
  find_sentences(text, abbreviations);
  return text;
}

}  // namespace attrib::text
