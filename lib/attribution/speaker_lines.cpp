// Finds the speaker lines of interviews and transcripts.
#include "attribution/speaker_lines.hpp"

namespace attrib::attribution {
namespace {

using text::Range;
using text::Shape;

constexpr std::uint32_t longest_label = 6;  // tokens before the colon
constexpr std::uint32_t fewest_lines = 3;   // fewer are headlines and lists

struct Label {
  std::uint32_t colon = none;
  std::uint32_t mention = none;
  bool asks_or_answers = false;  // "Question:", "Answer:"; "Q:" and "A:" are capitals
};

bool is_colon(const text::Text& text, std::uint32_t token) {
  return text.tokens[token].kind == text::Kind::punct && text.of(token) == ":";
}

bool asks_or_answers(std::string_view word) { return word == "Question" || word == "Answer"; }

}  // namespace

std::vector<Attribution> find_speaker_lines(const language::Reading& reading, const std::vector<Mention>& mentions,
                                            const std::vector<quotation::Quoted>& quotes) {
  const text::Text& text = reading.text;
  std::vector<Label> labels(text.paragraphs.size());
  std::uint32_t count = 0;
  std::uint32_t next_mention = 0;
  for (std::size_t p = 0; p < text.paragraphs.size(); ++p) {
    Range tokens = text.paragraphs[p].tokens;
    if (tokens.empty() || reading.residue[p]) continue;
    if (text.tokens[tokens.first].kind == text::Kind::mark && tokens.size() > 1) ++tokens.first;
    std::uint32_t colon = tokens.first;
    while (colon < tokens.last && colon - tokens.first <= longest_label && !is_colon(text, colon)) ++colon;
    if (colon + 1 >= tokens.last || colon == tokens.first || !is_colon(text, colon)) continue;
    while (next_mention < mentions.size() && mentions[next_mention].tokens.first < tokens.first) ++next_mention;
    Label label{colon, none, colon == tokens.first + 1 && asks_or_answers(text.of(tokens.first))};
    for (std::uint32_t m = next_mention; m < mentions.size() && mentions[m].tokens.first < colon; ++m) {
      const Mention& mention = mentions[m];
      if (mention.form == MentionForm::name && mention.tokens.first == tokens.first && mention.tokens.last == colon)
        label.mention = m;
    }
    bool upper = true;
    for (std::uint32_t t = tokens.first; t < colon; ++t) upper = upper && text.tokens[t].shape == Shape::upper;
    // After a name a quote mark follows in `Name: "…"`; that is a pattern's business.
    const bool quoted = text.tokens[colon + 1].kind == text::Kind::mark;
    if (quoted || !(label.asks_or_answers || upper || label.mention != none)) continue;
    labels[p] = label;
    ++count;
  }
  std::vector<Attribution> found;
  if (count < fewest_lines) return found;
  std::uint32_t next_quote = 0;
  for (std::size_t p = 0; p < text.paragraphs.size(); ++p) {
    if (labels[p].colon == none) continue;
    Attribution attribution;
    attribution.pattern = "speaker-line";
    attribution.confidence = 0.97;
    attribution.source = labels[p].mention;
    const std::uint32_t start = text.paragraphs[p].tokens.first;
    while (next_quote < quotes.size() && quotes[next_quote].with_marks.first < start) ++next_quote;
    if (next_quote < quotes.size() && quotes[next_quote].with_marks.first == start) {
      attribution.quoted = {next_quote};
      attribution.content = {quotes[next_quote].with_marks};
    } else {
      attribution.spoken = true;
      attribution.content = {{labels[p].colon + 1, text.paragraphs[p].tokens.last}};
    }
    found.push_back(std::move(attribution));
  }
  return found;
}

}  // namespace attrib::attribution
