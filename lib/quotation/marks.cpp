// Pairs marks paragraph by paragraph, then joins what runs over several and finds what is nested in what.
#include "quotation/marks.hpp"

#include <algorithm>
#include <span>

#include "quotation/pairs.hpp"

namespace attrib::quotation {
namespace {

class Pairing {
 public:
  Pairing(const language::Reading& reading, std::vector<Warning>& warnings)
      : reading_(reading), text_(reading.text), warnings_(warnings) {}

  std::vector<Quoted> run() {
    const auto count = static_cast<std::uint32_t>(text_.paragraphs.size());
    std::uint32_t next = next_paragraph(0);
    while (next < count) {
      const std::uint32_t current = next;
      next = next_paragraph(current + 1);
      pair_paragraph(text_.paragraphs[current].tokens, next < count ? &text_.paragraphs[next] : nullptr);
    }
    return std::move(quoted_);
  }

 private:
  // The first paragraph at or after `index` that is no web residue.
  [[nodiscard]] std::uint32_t next_paragraph(std::uint32_t index) const {
    while (index < text_.paragraphs.size() && index < reading_.residue.size() && reading_.residue[index]) ++index;
    return index;
  }

  [[nodiscard]] bool starts_with(const text::Paragraph* paragraph, Family family) const {
    if (paragraph == nullptr) return false;
    const std::uint32_t first = paragraph->tokens.first;
    if (text_.tokens[first].kind != text::Kind::mark || paragraph->tokens.size() < 2) return false;
    return glyph_of(text_.of(first)).family == family;
  }

  // The marks among the tokens of a paragraph, which comes after the one that was asked for before.
  std::span<const std::uint32_t> marks_in(text::Range tokens) {
    const std::vector<std::uint32_t>& all = text_.marks;
    while (next_mark_ < all.size() && all[next_mark_] < tokens.first) ++next_mark_;
    const std::size_t first = next_mark_;
    while (next_mark_ < all.size() && all[next_mark_] < tokens.last) ++next_mark_;
    return std::span(all).subspan(first, next_mark_ - first);
  }

  void pair_paragraph(text::Range tokens, const text::Paragraph* next) {
    collect_marks(text_, tokens, marks_in(tokens), marks_);
    const bool goes_on = unclosed_ != Quoted::none;
    if (marks_.empty()) {
      unclosed_ = Quoted::none;
      return;
    }
    pairs_.clear();
    Paragraph paragraph{reading_,
                        tokens,
                        goes_on && unclosed_family_ == Family::doubles,
                        starts_with(next, Family::doubles),
                        starts_with(next, Family::singles),
                        marks_,
                        pairs_};
    pair_double_marks(paragraph);
    pair_single_marks(paragraph);
    pair_leftovers(paragraph);
    warn(paragraph);
    append(tokens);
  }

  // "A. "B," he said: never closed, and the next mark opens right where a sentence begins, as in paragraphs whose
  // breaks were lost.
  [[nodiscard]] bool goes_on_inside(const Pair& pair) const {
    return pair.close == none && !pair.to_paragraph_end && pair.first < pair.last && pair.last < text_.tokens.size() &&
           text_.tokens[pair.last - 1].sentence != text_.tokens[pair.last].sentence;
  }

  // Double marks without a partner. A quote that goes on in the next paragraph is none.
  void warn(const Paragraph& paragraph) {
    for (const Mark& mark : marks_) {
      if (mark.glyph.family == Family::singles) continue;
      bool balanced = true;
      if (mark.pair == none) {
        const bool after_number = mark.glyph.may_be_inches && mark.token > paragraph.tokens.first &&
                                  text_.tokens[mark.token - 1].kind == text::Kind::number;
        balanced = after_number;
      } else {
        const Pair& pair = pairs_[mark.pair];
        const bool goes_on = pair.to_paragraph_end ? paragraph.next_starts_double : goes_on_inside(pair);
        balanced = (pair.open != none && (pair.close != none || goes_on)) ||
                   (pair.open == none && paragraph.continues_doubles);
      }
      if (balanced) continue;
      const text::Token& token = text_.tokens[mark.token];
      warnings_.push_back({"unbalanced-mark", {token.begin, token.end}, "no partner"});
    }
  }

  // Turns the pairs into stretches, in text order, outer before inner.
  void append(text::Range tokens) {
    std::erase_if(pairs_, [](const Pair& pair) { return pair.markup || pair.first >= pair.last; });
    std::ranges::sort(
        pairs_, [](const Pair& a, const Pair& b) { return a.first != b.first ? a.first < b.first : a.last > b.last; });
    const std::uint32_t continued = unclosed_;
    const Family continued_family = unclosed_family_;
    unclosed_ = Quoted::none;
    around_.clear();
    std::uint32_t cut_short = Quoted::none;  // the last stretch that goes on inside this paragraph
    for (const Pair& pair : pairs_) {
      const auto index = static_cast<std::uint32_t>(quoted_.size());
      Quoted one = stretch(pair);
      while (!around_.empty() && quoted_[around_.back()].with_marks.last <= one.tokens.first) around_.pop_back();
      if (!around_.empty()) one.parent = around_.back();
      if (around_.size() < deepest) around_.push_back(index);
      const bool at_start = one.with_marks.first == tokens.first;
      if (continued != Quoted::none && at_start && pair.family == continued_family && one.parent == Quoted::none) {
        one.continues = continued;
      }
      if (cut_short != Quoted::none && one.opened && quoted_[cut_short].tokens.last == one.with_marks.first)
        one.continues = cut_short;
      if (goes_on_inside(pair)) cut_short = index;
      if (pair.to_paragraph_end && one.parent == Quoted::none) {
        unclosed_ = index;
        unclosed_family_ = pair.family;
      }
      quoted_.push_back(one);
    }
  }

  [[nodiscard]] Quoted stretch(const Pair& pair) const {
    Quoted one;
    one.tokens = {pair.first, pair.last};
    one.span = text_.span(one.tokens);
    one.opened = pair.open != none;
    one.closed = pair.close != none;
    one.with_marks = {one.opened ? marks_[pair.open].token : pair.first,
                      one.closed ? marks_[pair.close].token + 1 : pair.last};
    one.single = pair.family == Family::singles;
    return one;
  }

  const language::Reading& reading_;
  const text::Text& text_;
  std::vector<Warning>& warnings_;
  std::vector<Quoted> quoted_;
  std::vector<Mark> marks_;
  std::size_t next_mark_ = 0;  // of text_.marks
  std::vector<Pair> pairs_;
  std::vector<std::uint32_t> around_;      // stretches around the current place, outermost first
  std::uint32_t unclosed_ = Quoted::none;  // the stretch that ran to the end of the paragraph before
  Family unclosed_family_ = Family::doubles;
};

}  // namespace

std::vector<Quoted> pair_marks(const language::Reading& reading, std::vector<Warning>& warnings) {
  return Pairing(reading, warnings).run();
}

}  // namespace attrib::quotation
