// Pairs “…”, "…", ``…'', «…», 「…」 with a stack, one pass from left to right.
#include <algorithm>
#include <boost/container/static_vector.hpp>

#include "quotation/pairs.hpp"
#include "text/characters.hpp"

namespace attrib::quotation {
namespace {

class DoublePairer {
 public:
  explicit DoublePairer(Paragraph& paragraph)
      : paragraph_(paragraph), text_(paragraph.reading.text), marks_(paragraph.marks) {}

  void run() {
    for (std::uint32_t i = 0; i < marks_.size(); ++i) {
      if (marks_[i].glyph.family == Family::singles) continue;
      if (opens(i)) {
        open(i);
      } else {
        close(i);
      }
    }
    for (const std::uint32_t unclosed : stack_) end(paragraph_.pairs[unclosed], paragraph_.tokens.last, true);
  }

 private:
  [[nodiscard]] bool is_open(Family family) const { return find_open(family) != none; }

  // Depth on the stack of the innermost open pair of that family.
  [[nodiscard]] std::uint32_t find_open(Family family) const {
    for (std::size_t depth = stack_.size(); depth-- > 0;) {
      if (paragraph_.pairs[stack_[depth]].family == family) return static_cast<std::uint32_t>(depth);
    }
    return none;
  }

  [[nodiscard]] bool opens(std::uint32_t i) const {
    const Mark& mark = marks_[i];
    const Role role = role_of(mark);
    const bool inside = is_open(mark.glyph.family);
    if (mark.token == paragraph_.tokens.first) return true;
    switch (mark.glyph.lean) {
      case Lean::opens:  // „We won“ is closed by it
        return role != Role::close || !inside;
      case Lean::closes:  // ”We won” is opened by it
        return role == Role::open && !inside;
      case Lean::either:
        break;
    }
    if (role == Role::open) return !(inside && is_close_with_space_misplaced(mark));
    if (role == Role::close) return !inside && is_open_with_space_misplaced(mark);
    return !inside;
  }

  // `"We won, "he said.`
  [[nodiscard]] bool is_close_with_space_misplaced(const Mark& mark) const {
    if (mark.left != Side::space || mark.right != Side::word || mark.token == paragraph_.tokens.first) return false;
    const std::string_view before = text_.of(mark.token - 1);
    const bool after_punctuation = before == "," || before == "." || before == "!" || before == "?";
    const bool next_closes = mark.next_same != none && role_of(marks_[mark.next_same]) == Role::close;
    return after_punctuation && !next_closes && text_.tokens[mark.token + 1].shape == text::Shape::lower;
  }

  // `he said" We won,"`
  [[nodiscard]] bool is_open_with_space_misplaced(const Mark& mark) const {
    if (mark.right != Side::space || mark.next_same == none || mark.token + 1 >= paragraph_.tokens.last) return false;
    if (role_of(marks_[mark.next_same]) != Role::close || after_number(mark)) return false;
    const std::string_view before = text_.of(mark.token - 1);
    return mark.left != Side::closing || before == ",";
  }

  [[nodiscard]] bool after_number(const Mark& mark) const {
    return mark.token > paragraph_.tokens.first && !text_.tokens[mark.token].space_before &&
           text_.tokens[mark.token - 1].kind == text::Kind::number;
  }

  // 6' 2", 5'10": a number, a single mark, a number.
  [[nodiscard]] bool after_feet(const Mark& mark) const {
    if (!after_number(mark) || mark.token < paragraph_.tokens.first + 3) return false;
    const text::Token& feet_mark = text_.tokens[mark.token - 2];
    return feet_mark.kind == text::Kind::mark && !feet_mark.space_before &&
           text_.tokens[mark.token - 3].kind == text::Kind::number;
  }

  // A closing mark that another one follows before any opening one, so that it is not needed as a mark.
  [[nodiscard]] bool is_inches(const Mark& mark, bool inside) const {
    if (!mark.glyph.may_be_inches || !after_number(mark)) return false;
    if (!inside) return true;
    const bool another_closes = mark.next_same != none && role_of(marks_[mark.next_same]) == Role::close;
    return another_closes && (after_feet(mark) || mark.right == Side::space);
  }

  // An opening mark while a pair of its family is open is nested only if both are closed before anything opens; else
  // the earlier one was never closed and ends here.
  [[nodiscard]] bool nests(const Mark& outer, const Mark& mark) const {
    if (mark.next_same == none || role_of(marks_[mark.next_same]) != Role::close) return false;
    const std::uint32_t second = marks_[mark.next_same].next_same;
    // A block quote set in straight marks, with curly ones inside.
    const bool curly_inside = mark.glyph.lean == Lean::opens && marks_[mark.next_same].glyph.lean == Lean::closes;
    if (curly_inside && outer.glyph.lean == Lean::either && outer.token == paragraph_.tokens.first) return true;
    return second != none && role_of(marks_[second]) == Role::close && !after_number(marks_[mark.next_same]);
  }

  void open(std::uint32_t i) {
    Mark& mark = marks_[i];
    if (const std::uint32_t depth = find_open(mark.glyph.family); depth != none) {
      if (!nests(marks_[paragraph_.pairs[stack_[depth]].open], mark)) end_from(depth, mark.token);
    }
    if (stack_.size() == deepest) return;
    Pair pair;
    pair.open = i;
    pair.first = mark.token + 1;
    pair.family = mark.glyph.family;
    pair.markup = mark.left != Side::space && text_.of(mark.token - 1) == "=";
    mark.pair = static_cast<std::uint32_t>(paragraph_.pairs.size());
    stack_.push_back(mark.pair);
    paragraph_.pairs.push_back(pair);
  }

  void close(std::uint32_t i) {
    Mark& mark = marks_[i];
    const std::uint32_t depth = find_open(mark.glyph.family);
    if (is_inches(mark, depth != none) || depth == none) return;
    mark.pair = stack_[depth];
    paragraph_.pairs[mark.pair].close = i;
    end_from(depth, mark.token);
  }

  // Ends the pairs from that depth inwards.
  void end_from(std::uint32_t depth, std::uint32_t token) {
    for (std::size_t inner = depth; inner < stack_.size(); ++inner) end(paragraph_.pairs[stack_[inner]], token, false);
    stack_.resize(depth);
  }

  static void end(Pair& pair, std::uint32_t token, bool paragraph_end) {
    pair.last = token;
    pair.to_paragraph_end = paragraph_end;
  }

  Paragraph& paragraph_;
  const text::Text& text_;
  std::vector<Mark>& marks_;
  boost::container::static_vector<std::uint32_t, deepest> stack_;  // indices of open pairs, outermost first
};

}  // namespace

void pair_double_marks(Paragraph& paragraph) { DoublePairer(paragraph).run(); }

}  // namespace attrib::quotation
