// A paragraph as a string of symbols, one a unit, for the patterns of patterns.txt to match on.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "attribution/mentions.hpp"
#include "language/language.hpp"
#include "quotation/marks.hpp"
#include "text/text.hpp"

namespace attrib::attribution {

// One symbol with the tokens behind it. The alphabet is documented at the head of patterns.txt:
//   Q X E     a quoted stretch that ends with a comma or dash, with ! or ?, with a full stop
//   C F       a longer fragment of a sentence, or one that ends with a comma; a short fragment
//   N O P D   a mention: person's name, other name, subject pronoun, nominal;  m: an object pronoun; R: who, which
//   V v G     a cue verb that opens a clause, one that needs marks, an -ing form;  A: "according to"; S: a cue noun
//   t c s p y o  that/whether/if, and/or, while/because, preposition, "by", "to";   b x n  be, other auxiliary, not
//   d h ' a # w W  determiner, possessive pronoun, 's, adverb or time, number, other word, other capitalised word
//   , ; : - ( ) .  punctuation;   |  the end of a sentence outside marks;   ~  anything else
struct Unit {
  char symbol = '~';
  text::Range tokens;
  std::uint32_t mention = none;
  std::uint32_t quoted = none;
  std::uint16_t cue = language::Entry::no_cue;
};

// What stands between two ends of the text: a paragraph, or the inside of a quoted stretch (`parent`).
struct Region {
  text::Range tokens;
  std::uint32_t parent = none;
};

// The units of a region; somebody else's.
struct Units {
  std::span<const Unit> units;
  std::string_view symbols;  // symbols[i] == units[i].symbol
};

// Units of one region after another.
struct UnitList {
  std::vector<Unit> units;
  std::string symbols;  // follow when all units of a region are there

  void add(const Unit& unit) { units.push_back(unit); }
  // The same for what is neither mention nor quote, written in its place part by part.
  void add(char symbol, text::Range tokens, std::uint16_t cue) {
    Unit& unit = units.emplace_back();
    unit.symbol = symbol;
    unit.tokens = tokens;
    unit.cue = cue;
  }
  void add_symbols() {
    std::size_t at = symbols.size();
    symbols.resize(units.size());
    for (; at < units.size(); ++at) symbols[at] = units[at].symbol;
  }
  // Those from a unit on.
  [[nodiscard]] Units from(std::size_t first) const {
    return {std::span(units).subspan(first), std::string_view(symbols).substr(first)};
  }
};

// Looks up what starts at a token while units are built; made once an article.
class UnitBuilder {
 public:
  UnitBuilder(const language::Reading& reading, const language::Language& language,
              const std::vector<Mention>& mentions, const std::vector<quotation::Quoted>& quotes);

  // Adds the units of a region.
  void append(const Region& region, UnitList& list) const;

 private:
  [[nodiscard]] Unit unit_at(std::uint32_t token, const Region& region) const;
  [[nodiscard]] std::uint16_t word_cue(std::uint32_t token, char symbol) const;
  [[nodiscard]] char quote_symbol(std::uint32_t quoted) const;
  [[nodiscard]] bool goes_on_with_sentence(const quotation::Quoted& quote) const;
  [[nodiscard]] char word_symbol(std::uint32_t token) const;
  [[nodiscard]] char cue_symbol(std::uint32_t token) const;
  [[nodiscard]] bool is_verb_here(std::uint32_t token) const;

  const language::Reading& reading_;
  const language::Language& language_;
  const std::vector<Mention>& mentions_;
  const std::vector<quotation::Quoted>& quotes_;
  // What starts at a token: its longest mention; the outermost quoted stretch with its marks.
  struct Start {
    std::uint32_t mention = none, quote = none;
  };
  std::vector<std::uint32_t> start_at_;  // of a token: one of starts_; 0 where nothing starts
  std::vector<Start> starts_;
};

// The units of an article's paragraphs, each built when it is first asked for: patterns and weights share them.
class ParagraphUnits {
 public:
  ParagraphUnits(const language::Reading& reading, const language::Language& language,
                 const std::vector<Mention>& mentions, const std::vector<quotation::Quoted>& quotes);
  ParagraphUnits(const ParagraphUnits&) = delete;
  ParagraphUnits& operator=(const ParagraphUnits&) = delete;

  // Holds as long as this.
  const Units& of(std::uint32_t paragraph);
  [[nodiscard]] const UnitBuilder& builder() const { return builder_; }

 private:
  const language::Reading& reading_;
  UnitBuilder builder_;
  UnitList list_;             // has room for all from the start
  std::vector<Units> units_;  // by paragraph; empty until asked for: each has an end
};

}  // namespace attrib::attribution
