// Cuts capitalised runs into stretches that may be one name each.
#include "entity/stretches.hpp"

#include <algorithm>

#include "entity/units.hpp"

namespace attrib::entity {
namespace {

using language::Class;
using language::Classes;
using language::Reading;
using text::Range;

constexpr Classes head_word{Class::organization_word, Class::place_word};
constexpr Classes person_word{Class::first_name, Class::nickname};
constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr Classes small_word{Class::adverb, Class::time_noun, Class::number_word, Class::cue_verb, Class::cue_phrase};

class Cutter {
 public:
  Cutter(const Reading& reading, const ArticleWords& words) : reading_(reading), text_(reading.text), words_(words) {}

  void add_sentence(Range sentence) {
    for (std::uint32_t i = sentence.first; i < sentence.last;) {
      if (!words_.is_capital(i)) {
        ++i;
        continue;
      }
      i = read_run(reading_, words_, i, run_);
      if (!run_.empty()) cut_run();
    }
  }

  std::vector<Stretch> take() { return std::move(stretches_); }

 private:
  bool plain_word(const Unit& unit) const {
    return unit.classes.has(Class::common) && !unit.classes.any(known_name) && !unit.classes.any(head_word) &&
           !is_first_name(*unit.entry);
  }

  // The first word of a sentence: is its capital a name's?
  bool is_name_start(std::size_t i) const {
    const Unit& unit = run_[i];
    const WordUse& use = words_.use(unit.tokens.first);
    if (unit.tokens.size() > 1 || unit.classes.has(Class::auxiliary)) return true;  // units.cpp has made sure of "Will"
    const bool name = unit.classes.any(known_name);
    if (name && use.lower == 0) return true;
    if (use.capital > use.lower) return true;
    const bool before_name = i + 1 < run_.size() && run_[i + 1].link != Link::conjunction && !run_[i + 1].boundary;
    if (unit.classes.any(person_word) && before_name && run_[i + 1].link == Link::adjacent) {
      const Unit& next = run_[i + 1];
      return is_first_name(*unit.entry) || (next.classes.has(Class::surname) && !next.classes.any(person_word));
    }
    if (unit.classes.any(small_word) || use.lower > 0) return false;
    if (!unit.classes.has(Class::common)) return true;
    // "National Committee": the head keeps the word before it.
    for (std::size_t next = i + 1; next < run_.size() && run_[next].link == Link::adjacent && !run_[next].boundary;
         ++next) {
      if (run_[next].classes.any(head_word)) return !run_[i + 1].classes.any(known_name);
    }
    return false;
  }

  void cut_run() {
    std::size_t first = 0;
    if (run_[0].fresh && !run_[0].boundary && !is_name_start(0)) {
      add_weak(0);
      first = 1;
    }
    while (first < run_.size()) {
      if (is_outside(first)) {
        add_weak(first);
        first = after_outside(first);
        continue;
      }
      std::size_t last = first + 1;
      while (last < run_.size() && !is_outside(last)) ++last;
      std::size_t end = last;
      // "Defence Minister": plain words before a role belong to it.
      if (last < run_.size() && run_[last].link == Link::adjacent) {
        while (end > first && plain_word(run_[end - 1]) && (end == first + 1 || run_[end - 1].link == Link::adjacent))
          --end;
      }
      if (!is_part_of_title(first, end, last)) cut_names(first, end);
      first = last;
    }
  }

  // "Veteran Affairs Minister": one word between two that stand outside names.
  bool is_part_of_title(std::size_t first, std::size_t end, std::size_t last) const {
    return first > 0 && end == first + 1 && last < run_.size() && is_outside(first - 1) &&
           run_[first].link == Link::adjacent && run_[last].link == Link::adjacent &&
           !run_[first].classes.any(known_name) && !run_[first].classes.any(person_word);
  }

  // A title or role, unless it is the first part of an organisation: "Justice Department", "Teachers Union".
  bool is_outside(std::size_t i) const {
    if (!run_[i].boundary) return false;
    if (!run_[i].classes.any({Class::title, Class::role, Class::people_noun})) return true;
    if (i + 1 >= run_.size()) return true;
    if (run_[i + 1].link == Link::possessive) return !joins_possessive(i + 1, run_.size());
    if (run_[i + 1].link != Link::adjacent) return true;
    const Classes next = run_[i + 1].classes;
    return !next.has(Class::organization_word) && (!next.has(Class::place_word) || next.has(Class::surname));
  }

  // "Secretary of Agriculture Tom Vilsack": the words up to the name belong to the title.
  std::size_t after_outside(std::size_t i) const {
    std::size_t next = i + 1;
    if (next >= run_.size() || run_[next].link != Link::of) return next;
    while (next < run_.size() && plain_word(run_[next]) && (next == i + 1 || run_[next].link != Link::of)) ++next;
    return next;
  }

  // Units without titles between them: one name or several.
  void cut_names(std::size_t first, std::size_t end) {
    while (first < end) {
      const std::size_t chunk = chunk_end(first, end);
      const std::size_t head = head_of(first, chunk);
      std::size_t last;
      if (head == none) {
        last = joins_of(chunk, end) ? extend(chunk, end) : 0;
        if (last == 0) {
          cut_chunk(first, chunk);
          last = chunk;
        } else {
          add(first, last);
        }
      } else {
        last = head == first ? chunk : head + 1;
        if (last == chunk && chunk < end && run_[chunk].link == Link::of) last = extend(chunk, end);
        add(first, last);
      }
      first = last;
    }
  }

  // Where the units that stand together end: at "of", "'s", and at "and" unless it joins two parts of a name.
  std::size_t chunk_end(std::size_t first, std::size_t end) const {
    std::size_t i = first + 1;
    for (; i < end; ++i) {
      if (run_[i].link == Link::of) break;
      if (run_[i].link == Link::possessive && !joins_possessive(i, end)) break;
      if (run_[i].link == Link::conjunction && !joins_conjunction(first, i, end)) break;
    }
    return i;
  }

  // "Food and Drug Administration"
  bool joins_conjunction(std::size_t first, std::size_t i, std::size_t end) const {
    for (std::size_t left = first; left < i; ++left) {
      if (!plain_word(run_[left])) return false;
    }
    for (std::size_t right = i; right < end; ++right) {
      if (right > i && run_[right].link != Link::adjacent) return false;
      if (run_[right].classes.has(Class::organization_word)) return true;
      if (!plain_word(run_[right])) return false;
    }
    return false;
  }

  // "Women's March", "Children's Hospital"
  bool joins_possessive(std::size_t i, std::size_t end) const {
    const Unit& owner = run_[i - 1];
    if (owner.fresh || owner.classes.any(known_name) || !owner.classes.any({Class::common, Class::people_noun}))
      return false;
    for (std::size_t right = i; right < end && (right == i || run_[right].link == Link::adjacent); ++right) {
      if (run_[right].classes.any(head_word)) return true;
    }
    return false;
  }

  // The last word in the chunk that makes it an organisation or place; `none` when there is none.
  std::size_t head_of(std::size_t first, std::size_t chunk) const {
    for (std::size_t i = chunk; i-- > first;) {
      if (!run_[i].classes.any(head_word) || (run_[i].classes.any(known_name) && chunk - first == 1)) continue;
      // A surname like any other: "Ann Street said".
      if (i == chunk - 1 && i > first && is_first_name(*run_[first].entry) && !run_[first].classes.any(known_name) &&
          run_[i].classes.has(Class::surname) && !run_[i].classes.has(Class::organization_word)) {
        continue;
      }
      return i;
    }
    return none;
  }

  // Is what stands before "of" the head of a name ("Battle of …")?
  bool joins_of(std::size_t chunk, std::size_t end) const {
    if (chunk >= end || run_[chunk].link != Link::of) return false;
    const Unit& left = run_[chunk - 1];
    return !left.fresh && plain_word(left) && words_.use(left.tokens.first).lower == 0;
  }

  // Past "of X", "of the X and Y", "of X of Y".
  std::size_t extend(std::size_t chunk, std::size_t end) const {
    std::size_t last = chunk;
    while (last < end && run_[last].link == Link::of) {
      ++last;
      while (last < end &&
             (run_[last].link == Link::adjacent || run_[last].link == Link::particle ||
              run_[last].link == Link::ampersand ||
              (run_[last].link == Link::conjunction && plain_word(run_[last]) && plain_word(run_[last - 1])))) {
        if (is_first_name(*run_[last].entry) && run_[last].link == Link::adjacent && last + 1 < end) return last;
        ++last;
      }
    }
    return last;
  }

  // No word says what the chunk is: cut where one known name ends and another begins.
  void cut_chunk(std::size_t first, std::size_t end) {
    std::size_t start = first;
    for (std::size_t i = first + 1; i < end; ++i) {
      if (is_seam(start, i, end)) {
        add(start, i);
        start = i;
      }
    }
    add(start, end);
  }

  bool is_seam(std::size_t start, std::size_t i, std::size_t end) const {
    if (run_[i].link != Link::adjacent) return false;
    const Unit& left = run_[i - 1];
    const Unit& right = run_[i];
    const bool left_known = left.classes.any(known_name), right_known = right.classes.any(known_name);
    const bool left_person = left.classes.any(person_word), right_person = right.classes.any(person_word);
    // "Labour Luciana Berger", "Republican Donald Trump", but "Virginia Woolf", "Paris Hilton".
    if (left_known && right_person && i + 1 < end && run_[i + 1].link != Link::of)
      return !(left_person && i == start + 1 && left.tokens.size() == 1);
    if (left_known && right_known)
      return left.classes.has(Class::place) && right.classes.has(Class::place) && !left_person;
    return false;
  }

  void add(std::size_t first, std::size_t end) {
    if (first >= end) return;
    Range tokens{run_[first].tokens.first, run_[end - 1].tokens.last};
    stretches_.push_back({tokens, words_.key(tokens), false});
  }

  // A word that is a name only if the article says so elsewhere.
  void add_weak(std::size_t i) {
    const Unit& unit = run_[i];
    if (unit.tokens.size() != 1 || (i + 1 < run_.size() && run_[i + 1].link == Link::adjacent)) return;
    const std::uint32_t token = unit.tokens.first;
    if (unit.classes.has(Class::month) && is_date(token)) return;
    if (!unit.classes.any({Class::surname, Class::first_name, Class::nickname}) && words_.use(token).capital == 0)
      return;
    stretches_.push_back({unit.tokens, words_.key(unit.tokens), true});
  }

  // "in May", "3 May", "May 3"
  bool is_date(std::uint32_t token) const {
    const Range sentence = text_.sentences[text_.tokens[token].sentence].tokens;
    if (token + 1 < sentence.last && text_.tokens[token + 1].kind == text::Kind::number) return true;
    if (token == sentence.first) return false;
    return text_.tokens[token - 1].kind == text::Kind::number ||
           (reading_.classes(token - 1).any({Class::preposition, Class::time_noun, Class::definite, Class::adverb}) &&
            !reading_.is(token - 1, Class::cue_verb));
  }

  const Reading& reading_;
  const text::Text& text_;
  const ArticleWords& words_;
  std::vector<Unit> run_;
  std::vector<Stretch> stretches_;
};

}  // namespace

std::vector<Stretch> find_stretches(const Reading& reading, const ArticleWords& words,
                                    const std::vector<Style>& styles) {
  Cutter cutter(reading, words);
  for (std::size_t p = 0; p < reading.text.paragraphs.size(); ++p) {
    if (reading.residue[p]) continue;
    const Range sentences = reading.text.paragraphs[p].sentences;
    for (std::uint32_t s = sentences.first; s < sentences.last; ++s) {
      if (styles[s] == Style::plain) cutter.add_sentence(reading.text.sentences[s].tokens);
    }
  }
  return cutter.take();
}

}  // namespace attrib::entity
