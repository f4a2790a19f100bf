// Pairs ‘…’ and '…' and tells them from apostrophes, plural possessives (the voters' anger), decades ('90s) and feet
// (6').
#include <algorithm>

#include "quotation/pairs.hpp"
#include "text/characters.hpp"

namespace attrib::quotation {
namespace {

// How well a mark would close: `weak` where an apostrophe is as likely.
enum class Closing : std::uint8_t { no, weak, strong };

// One single mark of a region with the marks after it that matter.
struct Candidate {
  std::uint32_t mark = 0;
  bool opens = false;
  Closing closes = Closing::no;
  std::uint32_t next = none;                                             // in the same region
  std::uint32_t next_open = none, next_weak = none, next_strong = none;  // after this one
};

class SinglePairer {
 public:
  explicit SinglePairer(Paragraph& paragraph)
      : paragraph_(paragraph), text_(paragraph.reading.text), marks_(paragraph.marks) {}

  void run() {
    if (std::ranges::none_of(marks_, is_single)) return;  // in most paragraphs
    collect();
    if (candidates_.empty()) return;
    link();
    for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
      if (candidates_[i].opens && marks_[candidates_[i].mark].pair == none) pair_from(i);
    }
  }

 private:
  static bool is_single(const Mark& mark) { return mark.glyph.family == Family::singles; }
  [[nodiscard]] const text::Token& before(const Mark& mark) const { return text_.tokens[mark.token - 1]; }
  [[nodiscard]] const text::Token& after(const Mark& mark) const { return text_.tokens[mark.token + 1]; }
  [[nodiscard]] bool is_first(const Mark& mark) const { return mark.token == paragraph_.tokens.first; }
  [[nodiscard]] bool is_last(const Mark& mark) const { return mark.token + 1 == paragraph_.tokens.last; }

  void collect() {
    std::vector<std::uint32_t> around;  // open double pairs, outermost first
    for (std::uint32_t i = 0; i < marks_.size(); ++i) {
      Mark& mark = marks_[i];
      while (!around.empty() && paragraph_.pairs[around.back()].last <= mark.token) around.pop_back();
      mark.region = around.empty() ? none : around.back();
      if (!is_single(mark)) {
        if (mark.pair != none && paragraph_.pairs[mark.pair].open == i) around.push_back(mark.pair);
        continue;
      }
      Candidate candidate;
      candidate.mark = i;
      candidate.opens = may_open(mark);
      candidate.closes = closing(mark);
      if (candidate.opens || candidate.closes != Closing::no) candidates_.push_back(candidate);
    }
  }

  // From right to left, so that each candidate knows what comes after it in its region.
  void link() {
    std::vector<std::uint32_t> following(paragraph_.pairs.size() + 1, none);  // by region, the last for no region
    for (auto i = static_cast<std::uint32_t>(candidates_.size()); i-- > 0;) {
      Candidate& one = candidates_[i];
      const std::uint32_t region = marks_[one.mark].region;
      std::uint32_t& next = region == none ? following.back() : following[region];
      one.next = next;
      if (next != none) {
        const Candidate& later = candidates_[next];
        one.next_open = later.opens ? next : later.next_open;
        one.next_weak = later.closes == Closing::weak ? next : later.next_weak;
        one.next_strong = later.closes == Closing::strong ? next : later.next_strong;
      }
      next = i;
    }
  }

  // "'90s", "'n'": never marks.
  [[nodiscard]] bool is_elision(const Mark& mark) const {
    if (!mark.glyph.may_be_apostrophe && mark.glyph.lean != Lean::opens) return false;
    const std::string_view word = text_.of(mark.token + 1);
    if (word.size() == 3 && word[2] == 's' && after(mark).kind == text::Kind::number) return true;
    return word == "n";
  }

  [[nodiscard]] bool may_open(const Mark& mark) const {
    if (is_last(mark) || role_of(mark) != Role::open || is_elision(mark)) return false;
    if (mark.glyph.lean != Lean::closes) return true;
    // ’ opens only by mistake: ’We won,’ he said.
    return mark.left == Side::space && after(mark).shape == text::Shape::capital;
  }

  [[nodiscard]] Closing closing(const Mark& mark) const {
    if (is_first(mark) || mark.glyph.lean == Lean::opens) return Closing::no;
    const Role role = role_of(mark);
    if (role == Role::open || (role == Role::unclear && mark.left != Side::closing)) return Closing::no;
    const text::Token& last = before(mark);
    if (last.kind == text::Kind::number) return Closing::weak;
    if (last.kind != text::Kind::word) return Closing::strong;
    const std::string_view word = text_.of(mark.token - 1);
    if (word.size() == 1 && last.shape == text::Shape::lower) return Closing::no;  // 'n', o'
    const bool word_follows = mark.right == Side::space && !is_last(mark) && after(mark).kind == text::Kind::word;
    const bool clipped = word.size() > 3 && word.ends_with("in");  // goin'
    if (clipped) return Closing::weak;
    const bool plural = word.ends_with('s') || word.ends_with('S') || word.ends_with('z') || word.ends_with('x');
    return plural && word_follows ? Closing::weak : Closing::strong;
  }

  [[nodiscard]] std::uint32_t sentence(std::uint32_t candidate) const {
    return text_.tokens[marks_[candidates_[candidate].mark].token].sentence;
  }

  // Begins a sentence or stands after a comma or colon, as speech does; a fragment stands in the middle of a clause.
  [[nodiscard]] bool opens_speech(const Mark& mark) const {
    if (is_first(mark) || before(mark).sentence != text_.tokens[mark.token].sentence) return true;
    if (before(mark).kind == text::Kind::mark) return true;
    const std::string_view word = text_.of(mark.token - 1);
    return word == "," || word == ":";
  }

  [[nodiscard]] bool is_first_in_region(const Mark& mark) const {
    return paragraph_.pairs[mark.region].first == mark.token;
  }

  // The candidate that closes what `open` opens; none when it is an apostrophe.
  [[nodiscard]] std::uint32_t close_of(std::uint32_t open) const {
    const Candidate& one = candidates_[open];
    const std::uint32_t limit = one.next_open;  // none is the largest number
    const std::uint32_t strong = one.next_strong < limit ? one.next_strong : none;
    const std::uint32_t weak =
        one.next_weak < limit && sentence(one.next_weak) == sentence(open) ? one.next_weak : none;
    if (marks_[one.mark].glyph.lean == Lean::closes) return strong;
    if (strong == none) return weak;
    // 'Trump fanatics' blamed. He spoke at the Joneses'.
    const bool fragment = weak < strong && sentence(strong) != sentence(open) && !opens_speech(marks_[one.mark]);
    return fragment ? weak : strong;
  }

  void pair_from(std::uint32_t open) {
    if (const std::uint32_t close = close_of(open); close != none) return add(open, close);
    const std::uint32_t inner = candidates_[open].next_open;
    if (inner != none && candidates_[inner].next_strong != none) {  // 'We said 'no' to it,' he said
      const std::uint32_t inner_close = candidates_[inner].next_strong;
      const std::uint32_t outer_close = candidates_[inner_close].next_strong;
      if (outer_close != none && outer_close < candidates_[inner].next_open) return add(open, outer_close);
    }
    const Mark& mark = marks_[candidates_[open].mark];
    if (inner != none || candidates_[open].next_strong != none || mark.glyph.lean == Lean::closes) return;
    if (mark.region == none) {
      if (paragraph_.next_starts_single && opens_speech(mark)) add_unclosed(open, paragraph_.tokens.last, true);
    } else if (opens_speech(mark) && after(mark).kind == text::Kind::word && !is_first_in_region(mark)) {
      // They say, ‘We will vote.”: the outer mark closes both.
      add_unclosed(open, paragraph_.pairs[mark.region].last, false);
    }
  }

  void add(std::uint32_t open, std::uint32_t close) {
    Pair pair;
    pair.open = candidates_[open].mark;
    pair.close = candidates_[close].mark;
    pair.first = marks_[pair.open].token + 1;
    pair.last = marks_[pair.close].token;
    pair.family = Family::singles;
    marks_[pair.open].pair = marks_[pair.close].pair = static_cast<std::uint32_t>(paragraph_.pairs.size());
    paragraph_.pairs.push_back(pair);
    candidates_[close].closes = Closing::no;
  }

  void add_unclosed(std::uint32_t open, std::uint32_t last, bool to_paragraph_end) {
    Pair pair;
    pair.open = candidates_[open].mark;
    pair.first = marks_[pair.open].token + 1;
    pair.last = last;
    pair.family = Family::singles;
    pair.to_paragraph_end = to_paragraph_end;
    marks_[pair.open].pair = static_cast<std::uint32_t>(paragraph_.pairs.size());
    paragraph_.pairs.push_back(pair);
  }

  Paragraph& paragraph_;
  const text::Text& text_;
  std::vector<Mark>& marks_;
  std::vector<Candidate> candidates_;
};

}  // namespace

void pair_single_marks(Paragraph& paragraph) { SinglePairer(paragraph).run(); }

}  // namespace attrib::quotation
