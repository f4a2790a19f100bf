// Turns tokens, mentions, quotes and cues into units.
#include "attribution/units.hpp"

#include <algorithm>
#include <array>

#include "attribution/symbol_set.hpp"
#include "language/branchless.hpp"

namespace attrib::attribution {
namespace {

using language::both;
using language::Class;
using language::Classes;
using language::either;
using text::Kind;
using text::Shape;

// Classes of the small words that have symbols of their own: the first of them that a word has decides.
constexpr std::array grammar{Class::negation,       Class::be,          Class::auxiliary,  Class::relative,
                             Class::complementizer, Class::conjunction, Class::agent,      Class::infinitive,
                             Class::subordinator,   Class::preposition, Class::possessive, Class::definite,
                             Class::indefinite};
constexpr std::array<char, grammar.size() + 1> grammar_symbols{"nbxRtcyosphdd"};  // and a null for none of them

// By eight classes at a time: the first of `grammar` among them. Which it is no branch could foresee.
constexpr std::size_t grammar_bytes = 3;  // of Classes::bits that hold them all
constexpr auto first_of_grammar = [] {
  std::array<std::array<std::uint8_t, 256>, grammar_bytes> first{};
  for (std::size_t byte = 0; byte < grammar_bytes; ++byte) {
    for (unsigned bits = 0; bits < first[byte].size(); ++bits) {
      std::uint8_t i = 0;
      while (i < grammar.size() && (Classes{grammar[i]}.bits() >> (8 * byte) & bits) == 0) ++i;
      first[byte][bits] = i;
    }
  }
  return first;
}();
static_assert(std::ranges::all_of(grammar, [](Class one) { return Classes{one}.bits() >> 8 * grammar_bytes == 0; }));

constexpr std::uint32_t few_words = 4;  // tokens of a stretch that is no sentence of its own

bool is_adverb(std::string_view word) {
  const char* const end = word.data() + word.size();
  const std::size_t back = std::min<std::size_t>(word.size(), 2);
  return both(word.size() > 4, both(*(end - back) == 'l', *(end - 1) == 'y'));
}

char punctuation_symbol(std::string_view word) {
  switch (word[0]) {
    case ',':
    case ';':
    case ':':
    case '(':
    case ')':
      return word.size() == 1 ? word[0] : '~';
    case '[':
    case '{':
      return word.size() == 1 ? '(' : '~';
    case ']':
    case '}':
      return word.size() == 1 ? ')' : '~';
    case '!':
    case '?':
      return word.size() == 1 ? '.' : '~';
    case '.':
      return word.size() == 1 || word == "..." ? '.' : '~';
    case '-':
      return word.size() == 1 || word == "--" ? '-' : '~';
    default:
      if (word == "…") return '.';
      return word == "–" || word == "—" || word == "―" ? '-' : '~';
  }
}

// `other` where it is none of the small words.
char grammar_symbol(Classes classes, char other) {
  // "that" is not "who"
  classes.remove(classes.has(Class::complementizer) ? Classes{Class::relative} : Classes{});
  const std::uint64_t bits = classes.bits();
  std::uint8_t first = grammar.size();
  for (std::size_t byte = 0; byte < grammar_bytes; ++byte)
    first = std::min(first, first_of_grammar[byte][bits >> 8 * byte & 255U]);
  const char symbol = grammar_symbols[first];
  return symbol == '\0' ? other : symbol;
}

char symbol_of_others(Kind kind, std::string_view word) {
  switch (kind) {
    case Kind::possessive:
      return '\'';
    case Kind::number:
      return '#';
    case Kind::punct:
      return punctuation_symbol(word);
    default:
      return '~';
  }
}

bool ends_with_ing(std::string_view word) {
  return word.size() > 4 && (word.ends_with("ing") || word.ends_with("ING"));
}

}  // namespace

UnitBuilder::UnitBuilder(const language::Reading& reading, const language::Language& language,
                         const std::vector<Mention>& mentions, const std::vector<quotation::Quoted>& quotes)
    : reading_(reading),
      language_(language),
      mentions_(mentions),
      quotes_(quotes),
      start_at_(reading.text.tokens.size()),
      starts_(1) {
  starts_.reserve(1 + mentions.size() + quotes.size());
  const auto start = [this](std::uint32_t token) -> Start& {
    if (start_at_[token] == 0) {
      start_at_[token] = static_cast<std::uint32_t>(starts_.size());
      starts_.emplace_back();
    }
    return starts_[start_at_[token]];
  };
  for (std::uint32_t m = 0; m < mentions.size(); ++m) {
    std::uint32_t& at = start(mentions[m].tokens.first).mention;
    if (at == none || mentions[at].tokens.size() < mentions[m].tokens.size()) at = m;
  }
  for (std::uint32_t q = 0; q < quotes.size();
       ++q) {  // an inner one may start with the outer: unit_at asks for the parent
    std::uint32_t& at = start(quotes[q].with_marks.first).quote;
    if (at == none) at = q;
  }
}

bool UnitBuilder::is_verb_here(std::uint32_t token) const {
  if (token == 0 || reading_.text.tokens[token].sentence != reading_.text.tokens[token - 1].sentence) return true;
  const Classes before = reading_.classes(token - 1);
  if (reading_.text.tokens[token - 1].kind == Kind::possessive) return false;
  // "the Chakrabarti report into …": a bare form that is a noun too needs "to", "they", a modal or a plural before it.
  const Classes here = reading_.classes(token);
  if (here.any({Class::cue_noun, Class::document})) {
    const language::Cue& cue = language_.cues()[reading_.words[token]->cue];
    constexpr Classes verb_follows{Class::auxiliary, Class::people_noun, Class::adverb, Class::subject,
                                   Class::infinitive};
    const bool bare = reading_.text.of(token) == cue.lemma;
    if (bare && !before.any(verb_follows) && !reading_.text.of(token - 1).ends_with('s')) return false;
    // "rubbished claims of …": what can be a noun is one before "of", "about", "against".
    if (token + 1 < reading_.text.tokens.size() && reading_.is(token + 1, Class::topic)) return false;
  }
  return !before.any({Class::definite, Class::indefinite, Class::possessive}) ||
         before.any({Class::subject, Class::relative});
}

// Of a word that is a cue verb or a cue noun; '\0' where it is neither here.
char UnitBuilder::cue_symbol(std::uint32_t token) const {
  const Classes classes = reading_.classes(token);
  if (classes.has(Class::cue_verb) && is_verb_here(token) && !classes.has(Class::auxiliary)) {
    const std::uint16_t cue = reading_.words[token]->cue;
    if (cue != language::Entry::no_cue) {
      if (language_.cues()[cue].before_only) return 'A';
      if (ends_with_ing(reading_.text.of(token))) return 'G';
      return language_.cues()[cue].marks_only ? 'v' : 'V';
    }
  }
  return classes.has(Class::cue_noun) ? 'S' : '\0';
}

inline char UnitBuilder::word_symbol(std::uint32_t token) const {
  const text::Token& seen = reading_.text.tokens[token];
  if (seen.kind != Kind::word) return symbol_of_others(seen.kind, reading_.text.of(token));
  const Classes classes = reading_.classes(token);
  if (classes.any({Class::cue_verb, Class::cue_noun})) {
    if (const char symbol = cue_symbol(token); symbol != '\0') return symbol;
  }
  // All looked at without a branch, as nothing foretells which it is.
  constexpr Classes adverbs{Class::adverb, Class::weekday, Class::month, Class::time_noun};
  const bool adverb = either(classes.any(adverbs), is_adverb(reading_.text.of(token)));
  const char content = seen.shape == Shape::lower ? 'w' : 'W';
  return grammar_symbol(classes, adverb ? 'a' : content);
}

void UnitBuilder::append(const Region& region, UnitList& list) const {
  const text::Token* const tokens = reading_.text.tokens.data();
  const auto ends_before = [&](std::uint32_t next) {
    return next < region.tokens.last && tokens[next].sentence != tokens[next - 1].sentence;
  };
  for (std::uint32_t t = region.tokens.first; t < region.tokens.last;) {
    const std::uint32_t after = t + 1;
    if (start_at_[t] == 0 && reading_.phrase[t] < 2) {  // most tokens are words by themselves
      const char symbol = word_symbol(t);
      const bool ends = ends_before(after);
      if (!ends || symbol != '.') list.add(symbol, {t, after}, word_cue(t, symbol));
      if (ends) list.add('|', {after, after}, language::Entry::no_cue);
      t = after;
      continue;
    }
    Unit unit = unit_at(t, region);
    unit.tokens.last = std::min(unit.tokens.last, region.tokens.last);
    t = unit.tokens.last;
    const bool ends = ends_before(t);
    if (!ends || unit.symbol != '.') list.add(unit);
    // After a quoted stretch a sentence ends only where a full stop stood and no tag follows in lower case.
    const bool open = ends && unit.quoted != none && (unit.symbol != 'E' || tokens[t].shape == Shape::lower);
    if (ends && !open) list.add('|', {t, t}, language::Entry::no_cue);
  }
  list.add('|', {region.tokens.last, region.tokens.last}, language::Entry::no_cue);
  list.add_symbols();
}

Unit UnitBuilder::unit_at(std::uint32_t token, const Region& region) const {
  const Start& start = starts_[start_at_[token]];
  for (std::uint32_t q = start.quote; q != none && q < quotes_.size() && quotes_[q].with_marks.first == token; ++q) {
    if (quotes_[q].parent != region.parent) continue;
    return {quote_symbol(q), quotes_[q].with_marks, none, q, language::Entry::no_cue};
  }
  if (const std::uint32_t m = start.mention; m != none) {
    const Mention& mention = mentions_[m];
    char symbol = mention.form == MentionForm::nominal ? 'D' : mention.type == EntityType::person ? 'N' : 'O';
    if (mention.form == MentionForm::pronoun) {
      symbol = reading_.is(token, Class::relative) ? 'R' : reading_.is(token, Class::subject) ? 'P' : 'm';
      if (reading_.is(token, Class::possessive)) symbol = 'h';
      if (reading_.is(token, Class::adverb)) symbol = 'a';  // "Ann Lee herself said"
    }
    // The title "report said" of a headline, or a verb that a nominal swallowed, is not tried here: mentions decide.
    return {symbol, mention.tokens, m, none, language::Entry::no_cue};
  }
  if (reading_.phrase[token] > 1) {
    const language::Entry& entry = *reading_.phrase_entries[token];
    const text::Range range{token, token + reading_.phrase[token]};
    if (entry.cue != language::Entry::no_cue) {
      const language::Cue& cue = language_.cues()[entry.cue];
      const char symbol = cue.before_only                       ? 'A'
                          : cue.form == language::CueForm::noun ? 'S'
                          : cue.marks_only                      ? 'v'
                                                                : 'V';
      return {symbol, range, none, none, entry.cue};
    }
    if (entry.classes.has(Class::adverb)) return {'a', range, none, none, language::Entry::no_cue};
    if (entry.classes.has(Class::not_a_name) || entry.classes.none())
      return {'w', range, none, none, language::Entry::no_cue};
  }
  const char symbol = word_symbol(token);
  return {symbol, {token, token + 1}, none, none, word_cue(token, symbol)};
}

std::uint16_t UnitBuilder::word_cue(std::uint32_t token, char symbol) const {
  return cue_symbols.has(symbol) ? reading_.words[token]->cue : language::Entry::no_cue;
}

char UnitBuilder::quote_symbol(std::uint32_t quoted) const {
  const quotation::Quoted& quote = quotes_[quoted];
  const auto& text = reading_.text;
  std::uint32_t end = quote.tokens.last;
  while (end - 1 > quote.tokens.first && text.tokens[end - 1].kind == Kind::mark) --end;  // `"'…,' "`
  const std::string_view last = text.of(end - 1);
  const bool comma =
      last == "," || last == "-" || last == "--" || last == "—" || last == "–" || last == "..." || last == "…";
  const bool stop = last.ends_with('.') && !comma;
  const bool exclaimed = last.ends_with('?') || last.ends_with('!');
  if (goes_on_with_sentence(quote)) return comma || (exclaimed && quote.tokens.size() > few_words) ? 'C' : 'F';
  if (comma) return 'Q';
  if (exclaimed) return 'X';
  if (stop) return 'E';
  if (const std::uint32_t after = quote.with_marks.last; after < text.tokens.size()) {
    const std::string_view next = text.of(after);
    if (next == ",") return quote.tokens.size() >= few_words ? 'Q' : 'F';
    if (next == "." && quote.tokens.size() > few_words && text.tokens[quote.tokens.first].shape != Shape::lower)
      return 'E';
  }
  return quote.tokens.size() > few_words + 1 ? 'C' : 'F';
}

// `said it was "a mess."`: a stretch in lower case that goes on with the sentence it stands in.
bool UnitBuilder::goes_on_with_sentence(const quotation::Quoted& quote) const {
  const std::uint32_t open = quote.with_marks.first;
  const auto& tokens = reading_.text.tokens;
  return open > 0 && tokens[open - 1].sentence == tokens[open].sentence &&
         tokens[quote.tokens.first].shape == Shape::lower &&
         (tokens[open - 1].kind == Kind::word || tokens[open - 1].kind == Kind::number) &&
         !reading_.is(open - 1, Class::cue_verb);
}

ParagraphUnits::ParagraphUnits(const language::Reading& reading, const language::Language& language,
                               const std::vector<Mention>& mentions, const std::vector<quotation::Quoted>& quotes)
    : reading_(reading), builder_(reading, language, mentions, quotes), units_(reading.text.paragraphs.size()) {
  // One unit a token at most, and an end for each sentence and paragraph.
  const text::Text& text = reading.text;
  const std::size_t most = text.tokens.size() + text.sentences.size() + text.paragraphs.size();
  list_.units.reserve(most);
  list_.symbols.reserve(most);
}

const Units& ParagraphUnits::of(std::uint32_t paragraph) {
  Units& units = units_[paragraph];
  if (units.units.empty()) {
    const std::size_t first = list_.units.size();
    builder_.append({reading_.text.paragraphs[paragraph].tokens, none}, list_);
    units = list_.from(first);
  }
  return units;
}

}  // namespace attrib::attribution
