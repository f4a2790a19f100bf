// Marks that found no partner: opened with one kind and closed with another, or the opening mark lost.
#include <algorithm>

#include "quotation/pairs.hpp"

namespace attrib::quotation {
namespace {

using language::Class;

constexpr std::uint32_t longest_fragment = 8;  // tokens
// What no verb stands behind that has a subject.
constexpr language::Classes no_subject{language::Class::auxiliary,   language::Class::infinitive,
                                       language::Class::preposition, language::Class::definite,
                                       language::Class::indefinite,  language::Class::possessive};

class Leftovers {
 public:
  explicit Leftovers(Paragraph& paragraph)
      : paragraph_(paragraph), text_(paragraph.reading.text), marks_(paragraph.marks) {}

  void run() {
    std::uint32_t single_open = none;                   // the last unpaired single mark that may open
    std::uint32_t free_from = paragraph_.tokens.first;  // after the last pair so far
    for (std::uint32_t i = 0; i < marks_.size(); ++i) {
      const Mark& mark = marks_[i];
      if (mark.pair != none) {
        free_from = std::max(free_from, std::max(mark.token + 1, paragraph_.pairs[mark.pair].last));
        single_open = none;
      } else if (mark.glyph.family == Family::singles) {
        if (may_open(mark)) single_open = i;
        if (closes_double(mark)) close_double(i);
      } else if (mark.glyph.family == Family::doubles && closes_speech(mark)) {
        if (single_open != none) {
          add(single_open, i, marks_[single_open].token + 1);
        } else {
          add_unopened(i, free_from);
        }
        free_from = mark.token + 1;
        single_open = none;
      }
    }
  }

 private:
  [[nodiscard]] bool may_open(const Mark& mark) const {
    return mark.glyph.lean != Lean::closes && mark.left == Side::space && role_of(mark) == Role::open &&
           text_.tokens[mark.token + 1].shape == text::Shape::capital;
  }

  // `,"` or `."` with nothing open.
  [[nodiscard]] bool closes_speech(const Mark& mark) const {
    return mark.left == Side::closing && role_of(mark) == Role::close && mark.token > paragraph_.tokens.first;
  }

  // "may-sell' price: the pair around it was never closed, and this is no apostrophe.
  [[nodiscard]] bool closes_double(const Mark& mark) const {
    if (mark.region == none || mark.glyph.lean == Lean::opens || role_of(mark) != Role::close) return false;
    const Pair& around = paragraph_.pairs[mark.region];
    if (around.close != none || mark.token == around.first) return false;
    const bool goes_on = around.to_paragraph_end && paragraph_.next_starts_double;
    if (mark.left == Side::closing) return !goes_on;
    const std::string_view word = text_.of(mark.token - 1);
    const bool apostrophe = word.ends_with('s') || word.ends_with("in") || word.size() < 3;
    return !apostrophe && mark.token - around.first <= longest_fragment;
  }

  void close_double(std::uint32_t i) {
    Pair& around = paragraph_.pairs[marks_[i].region];
    around.close = i;
    around.last = marks_[i].token;
    around.to_paragraph_end = false;
    marks_[i].pair = marks_[i].region;
  }

  // The words of the sentence before a closing mark that nothing opened, those of whoever says them left out; all of
  // the paragraph when it goes on from the one before.
  void add_unopened(std::uint32_t close, std::uint32_t free_from) {
    const std::uint32_t token = marks_[close].token;
    std::uint32_t first = free_from;
    if (!paragraph_.continues_doubles || free_from != paragraph_.tokens.first) {
      first = text_.sentences[text_.tokens[token - 1].sentence].tokens.first;
      if (first < free_from) return;
      first = behind_cue({first, token});
    }
    add(none, close, first);
  }

  // Where the clause begins that somebody says: "Ann Lee said the bridge was closed.”" Else the first of the tokens.
  [[nodiscard]] std::uint32_t behind_cue(text::Range tokens) const {
    const language::Reading& reading = paragraph_.reading;
    const auto known = static_cast<std::uint32_t>(reading.words.size());
    for (std::uint32_t t = tokens.first; t + 2 < std::min(tokens.last, known); ++t) {
      if (reading.words[t]->person == 1 || reading.words[t]->person == 2) break;
      if (t == tokens.first || !reading.is(t, Class::clause_verb) || reading.classes(t - 1).any(no_subject)) continue;
      return text_.of(t + 1) == "," || reading.is(t + 1, Class::complementizer) ? t + 2 : t + 1;
    }
    return tokens.first;
  }

  void add(std::uint32_t open, std::uint32_t close, std::uint32_t first) {
    Pair pair;
    pair.open = open;
    pair.close = close;
    pair.first = first;
    pair.last = marks_[close].token;
    const auto index = static_cast<std::uint32_t>(paragraph_.pairs.size());
    if (open != none) marks_[open].pair = index;
    marks_[close].pair = index;
    paragraph_.pairs.push_back(pair);
  }

  Paragraph& paragraph_;
  const text::Text& text_;
  std::vector<Mark>& marks_;
};

}  // namespace

void pair_leftovers(Paragraph& paragraph) { Leftovers(paragraph).run(); }

}  // namespace attrib::quotation
