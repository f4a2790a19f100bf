// Finds attributions: patterns at every cue, then rules for the quoted stretches that no cue explains.
#include "attribution/attributions.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "attribution/clause.hpp"
#include "attribution/scare.hpp"
#include "attribution/speaker_lines.hpp"
#include "attribution/symbol_set.hpp"
#include "attribution/units.hpp"

namespace attrib::attribution {
namespace {

using language::Class;
using text::Range;

constexpr std::uint32_t window = 48;              // units on each side of a cue that a pattern sees
constexpr std::uint32_t longest_signature = 24;   // tokens
constexpr std::uint32_t longest_paragraph = 512;  // tokens of one that is read ahead
constexpr std::uint32_t look_back = 64;           // attributions and units that a rule looks back over
constexpr double share_of_modals = 0.3;           // of a pattern's confidence where the cue is "might say"
constexpr std::uint32_t longer_quote = 4;         // tokens, of one that needs no cue
constexpr std::size_t usual_attributions = 16;
constexpr int longest_chain = 64;  // of attributions that go on with one another

bool is_fragment(char symbol) { return symbol == 'C' || symbol == 'F'; }
constexpr SymbolSet quote_symbols{"QXECF"}, worth_a_look{"VvGSAQXECF|"};  // cues, quotes and ends of sentences
bool is_quote(char symbol) { return quote_symbols.has(symbol); }
bool is_cue(char symbol) { return cue_symbols.has(symbol); }

// One match of a pattern, its groups as indices of units; none where a group did not take part.
struct Match {
  const language::Pattern* pattern = nullptr;
  std::uint32_t source = none, before = none, after = none, clause = none, left = none;
  bool same = false;
};

// Makes one part of parts that overlap; they are sorted.
void join_overlapping(Parts& parts) {
  std::size_t kept = 0;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (parts[i].first < parts[kept].last) {
      parts[kept].last = std::max(parts[kept].last, parts[i].last);
    } else {
      parts[++kept] = parts[i];
    }
  }
  parts.resize(std::min(parts.size(), kept + 1));
}

class Attributor {
 public:
  Attributor(const language::Reading& reading, const language::Language& language, const language::PatternSet& patterns,
             const std::vector<Mention>& mentions, const std::vector<quotation::Quoted>& quotes,
             ParagraphUnits& paragraphs)
      : reading_(reading),
        language_(language),
        mentions_(mentions),
        quotes_(quotes),
        paragraphs_(paragraphs),
        place_(patterns) {
    next_part_.assign(quotes.size(), none);
    taken_.assign(quotes.size(), none);
    named_.assign(quotes.size(), false);
    for (std::uint32_t q = 0; q < quotes.size(); ++q) {
      if (quotes[q].continues != quotation::Quoted::none) next_part_[quotes[q].continues] = q;
      named_[q] = names_something(reading, quotes, q);
    }
  }

  std::vector<Attribution> find() {
    found_ = find_speaker_lines(reading_, mentions_, quotes_);
    found_.reserve(found_.size() + usual_attributions);
    for (std::uint32_t a = 0; a < found_.size(); ++a) {
      for (const std::uint32_t quote : found_[a].quoted) taken_[quote] = a;
    }
    std::vector<bool> speaker_line(reading_.text.paragraphs.size(), false);
    for (const Attribution& line : found_) {
      speaker_line[paragraph_of(line.content[0].first)] = true;
    }
    for (std::uint32_t p = 0; p < reading_.text.paragraphs.size(); ++p) {
      if (reading_.residue[p]) continue;
      paragraph_ = p;
      if (!speaker_line[p]) region(paragraphs_.of(p), {reading_.text.paragraphs[p].tokens, none});
    }
    sort_by_content(found_);
    return std::move(found_);
  }

 private:
  std::uint32_t paragraph_of(std::uint32_t token) const {
    return reading_.text.sentences[reading_.text.tokens[token].sentence].paragraph;
  }

  // --- one paragraph, or the inside of a quoted stretch
  void region(const Units& units, const Region& region) {
    last_in_sentence_ = none;
    bool quotes = false;
    for (std::uint32_t u = 0; u < units.symbols.size(); ++u) {
      const char symbol = units.symbols[u];
      if (!worth_a_look.has(symbol)) continue;
      if (symbol == '|') {
        last_in_sentence_ = none;
      } else if (is_quote(symbol)) {
        quotes = true;
      } else if (!(u > 0 && units.symbols[u - 1] == 'n')) {
        at_cue(units, u, region);
      }
    }
    if (!quotes) return;
    for (std::uint32_t u = 0; u < units.symbols.size(); ++u) {
      if (!is_quote(units.symbols[u])) continue;
      const std::uint32_t q = units.units[u].quoted;
      if (taken_[q] == none && !named_[q] && !tagged_later(q)) without_cue(units, u, region);
    }
    for (std::uint32_t u = 0; u < units.symbols.size(); ++u) {
      if (is_quote(units.symbols[u])) inside(units.units[u].quoted);
    }
  }

  // What is said within a quoted stretch that holds others.
  void inside(std::uint32_t quote) {
    if (quote + 1 >= quotes_.size() || quotes_[quote + 1].parent != quote) return;
    const Region within{quotes_[quote].tokens, quote};
    UnitList list;
    paragraphs_.builder().append(within, list);
    region(list.from(0), within);
  }

  // A run of quoted paragraphs whose last one has a tag: `"… |paragraph| "…," said Ann Lee.`
  bool tagged_later(std::uint32_t quote) const {
    if (next_part_[quote] == none) return false;
    std::uint32_t last = quote;
    for (std::uint32_t parts = 0; next_part_[last] != none; ++parts) {
      if (parts == look_back) return false;
      last = next_part_[last];
    }
    const std::uint32_t sentence = reading_.text.tokens[quotes_[last].with_marks.first].sentence;
    const std::uint32_t paragraph = reading_.text.sentences[sentence].paragraph;
    if (reading_.residue[paragraph] || reading_.text.paragraphs[paragraph].tokens.size() > longest_paragraph)
      return false;
    const Units& units = paragraphs_.of(paragraph);
    for (std::uint32_t u = 0; u < units.units.size(); ++u) {
      if (units.units[u].quoted == last) return has_own_tag(units, u);
    }
    return false;
  }

  // --- matching
  // The symbols of the sentence on both sides of the place before a unit: what a pattern sees.
  void set_window(const Units& units, std::uint32_t at) {
    const std::uint32_t first = at < window ? 0 : at - window;
    const std::size_t end_before = units.symbols.substr(first, at - first).rfind('|');
    const std::size_t low = end_before == std::string_view::npos ? first : first + end_before;
    const std::size_t end = units.symbols.substr(at, window).find('|');
    // A dash and a name may follow the end of the sentence.
    const std::size_t high = at + (end == std::string_view::npos ? window : end + 1) + 2;
    place_.move_to(units.symbols.substr(low, at - low), units.symbols.substr(at, high - at));
  }

  // The next pattern that matches there.
  std::optional<Match> next_match(const Units& units) {
    language::GroupPlaces places;
    const language::Pattern* const pattern = place_.next(places);
    if (pattern == nullptr) return std::nullopt;
    const auto unit = [&](language::Group group) {
      const char* const place = places[static_cast<std::size_t>(group)];
      return place == nullptr ? none : static_cast<std::uint32_t>(place - units.symbols.data());
    };
    using enum language::Group;
    return Match{pattern, unit(source), unit(before), unit(after), unit(clause), unit(left), unit(same) != none};
  }

  void at_cue(const Units& units, std::uint32_t at, const Region& region) {
    set_window(units, at);
    while (const std::optional<Match> found = next_match(units)) {
      Attribution attribution;
      attribution.cue = without_auxiliaries(units.units[at].tokens);
      attribution.kind = language_.cues()[units.units[at].cue].kind;
      if (build(units, at, *found, attribution)) {
        add(std::move(attribution), region);
        return;
      }
    }
  }

  // "quoted as saying" of "was quoted as saying".
  Range without_auxiliaries(Range cue) const {
    while (cue.size() > 1 && reading_.is(cue.first, Class::auxiliary)) ++cue.first;
    return cue;
  }

  // "might say", "would never have said": nobody has.
  bool is_modal(Range cue) const {
    constexpr language::Classes between{Class::auxiliary, Class::adverb, Class::negation};
    for (std::uint32_t t = cue.first; t-- > 0 && cue.first - t <= 4;) {
      const language::Classes classes = reading_.classes(t);
      if (classes.has(Class::modal))
        return reading_.text.tokens[t].sentence == reading_.text.tokens[cue.first].sentence;
      if (!classes.any(between)) break;
    }
    return false;
  }

  // Fills in source and content; false where the match does not hold up.
  bool build(const Units& units, std::uint32_t at, const Match& match, Attribution& attribution) {
    attribution.pattern = match.pattern->name;
    attribution.confidence = match.pattern->confidence;
    if (is_modal(attribution.cue)) attribution.confidence *= share_of_modals;
    if (match.same) {
      attribution.source = subject_before(units, at);
    } else if (match.source != none) {
      attribution.source = named_apposition(units, match.source);
    }
    if (attribution.source == none) return false;
    const bool passive = is_passive(units, at, match);
    // "was claimed by Ann Lee": patterns for "by" come later.
    if (passive && (units.symbols[at + 1] == 'o' || units.symbols[at + 1] == 'y')) return false;
    if (match.before != none && !take_before(units, at, match, attribution)) return false;
    if (match.after != none && !take_after(units, at, match, attribution)) return false;
    if (match.clause != none && !take_clause(units, at, match.clause, attribution)) return false;
    if (match.left != none) {
      const std::uint32_t end = units.symbols[at] == 'A' ? at : match.source;
      const std::uint32_t stop = std::min(end, at);
      if (!add_clause(units, clause_start(units, stop), stop, attribution)) return false;
    }
    if (attribution.content.empty()) return false;
    if (passive) {
      const std::uint32_t subject = std::exchange(attribution.source, none);
      if (verb_takes_addressee(attribution.cue)) attribution.addressee = subject;
    } else {
      find_addressee(units, at, attribution);
    }
    return true;
  }

  // "the firm's director, Ann Lee, said": the name rather than the nominal before it.
  std::uint32_t named_apposition(const Units& units, std::uint32_t source) const {
    const std::string_view after = units.symbols.substr(source + 1, 3);
    const bool apposed = after.starts_with(",N") && after.size() == 3 &&
                         std::string_view(",|.").find(after[2]) != std::string_view::npos;
    if (units.symbols[source] == 'D' && apposed) return units.units[source + 2].mention;
    // "Ann Lee, a historian who …, said".
    const bool apposition = source > 1 && units.symbols[source] == 'D' && units.symbols[source - 1] == ',' &&
                            units.symbols[source - 2] == 'N';
    if (apposition && (after.starts_with("R") || after.starts_with("t"))) return units.units[source - 2].mention;
    // "Gov. Ann Lee of Ohio said": the name before the place.
    const bool place = source > 1 && units.symbols[source - 1] == 'p' && units.symbols[source - 2] == 'N';
    if (place && reading_.is(units.units[source - 1].tokens.first, Class::noun_preposition))
      return units.units[source - 2].mention;
    // "Ann Lee, director of the centre said": an apposition that no comma closes.
    const bool follows_name = source >= 2 && units.symbols[source - 2] == 'N' && units.symbols[source - 1] == ',';
    if (units.symbols[source] == 'D' && follows_name) {
      const Mention& mention = mentions_[units.units[source].mention];
      const bool bare = !mention.plural && mention.tokens.first == mention.head.first;
      if (bare) return units.units[source - 2].mention;
    }
    // "the former first lady and senator said": one person of two roles, for the second has no determiner.
    if (units.symbols[source] == 'D' && source > 1 && units.symbols[source - 1] == 'c' &&
        units.symbols[source - 2] == 'D') {
      const Mention& second = mentions_[units.units[source].mention];
      const bool determined =
          reading_.classes(second.tokens.first).any({Class::definite, Class::indefinite, Class::possessive});
      if (!determined && !second.plural && second.type == EntityType::person) return units.units[source - 2].mention;
    }
    return units.units[source].mention;
  }

  // "told" and "was told", not "was described".
  bool verb_takes_addressee(Range cue) const {
    const std::uint16_t verb = reading_.words[cue.last - 1]->cue;
    return verb != language::Entry::no_cue && language_.cues()[verb].takes_addressee;
  }

  // "Corbyn told to 'expel' ally", "Ann Lee was told that …": the subject is the one spoken to, the speaker is not
  // given.
  bool is_passive(const Units& units, std::uint32_t at, const Match& match) const {
    if (units.units[at].cue == language::Entry::no_cue || units.symbols[at] == 'G' || at + 1 >= units.symbols.size())
      return false;
    if (match.source == none || match.source > at) return false;
    const language::Cue& cue = language_.cues()[units.units[at].cue];
    if (cue.passive) return true;
    if (!cue.takes_addressee) return false;
    if (units.symbols[at + 1] == 'o' && cue.kind != QuotationKind::plan) return true;
    std::uint32_t before = at;
    while (before > 0 && units.symbols[before - 1] == 'a') --before;
    return before > 0 && units.symbols[before - 1] == 'b';
  }

  // The subject that a coordinated or participial cue shares: the source of the cue before it in the sentence, else the
  // first mention of its sentence.
  std::uint32_t subject_before(const Units& units, std::uint32_t at) const {
    if (last_in_sentence_ != none) return found_[last_in_sentence_].source;
    const std::uint32_t start = clause_start(units, at);
    std::uint32_t first = none;
    for (std::uint32_t u = start; u < at; ++u) {
      const char symbol = units.symbols[u];
      const bool object = u > start && std::string_view("pyosVvG").find(units.symbols[u - 1]) != std::string_view::npos;
      if (symbol == 'N' || symbol == 'P' || symbol == 'D' || symbol == 'O') {
        if (!object) return units.units[u].mention;
        if (first == none) first = units.units[u].mention;
      }
    }
    return first;
  }

  bool take_before(const Units& units, std::uint32_t at, const Match& match, Attribution& attribution) {
    const std::uint32_t quote = units.units[match.before].quoted;
    if (taken_[quote] != none || named_[quote]) return false;
    const bool fragment = is_fragment(units.symbols[match.before]);
    if (fragment) {
      // The tag ends a reported clause with a verbatim part: `The plan is "a bad joke", Ann Lee said.`
      const std::uint32_t start = clause_start(units, match.before);
      if (!add_clause(units, start, match.before + 1, attribution)) return false;
    } else {
      std::uint32_t first = match.before;
      while (first > 0 && is_quote(units.symbols[first - 1]) && free(units, first - 1)) --first;
      for (std::uint32_t u = first; u <= match.before; ++u) add_quote(units.units[u].quoted, attribution, true);
    }
    // `"…," she said. "…"`: what follows the tag is the same quotation, unless it has a tag of its own.
    const std::uint32_t tag = std::max(at, match.source == none ? at : match.source);
    std::uint32_t next = tag + 1;
    while (next < units.symbols.size() && next - tag < 24 && units.symbols[next] != '|' &&
           !is_quote(units.symbols[next]) && !is_cue(units.symbols[next]) && units.symbols[next] != ';') {
      ++next;
    }
    if (next < units.symbols.size() && units.symbols[next] == '|') ++next;
    if (next < units.symbols.size() && is_quote(units.symbols[next]) && free(units, next) &&
        !has_own_tag(units, next)) {
      take_run(units, next, attribution);
    }
    return true;
  }

  bool free(const Units& units, std::uint32_t unit) const {
    const std::uint32_t quote = units.units[unit].quoted;
    return taken_[quote] == none && !named_[quote];
  }

  // `"…," said Ann Lee` or `"…," Ann Lee said` after the quote at the unit.
  bool has_own_tag(const Units& units, std::uint32_t unit) const {
    std::uint32_t next = unit + 1;
    if (next < units.symbols.size() && units.symbols[next] == ',') ++next;
    if (next + 1 >= units.symbols.size() || units.symbols[unit] == 'E') return false;
    for (std::uint32_t end = next; end < units.symbols.size() && end < next + 6 && units.symbols[end] != '|'; ++end) {
      if (units.symbols[end] == 'V' || units.symbols[end] == 'v' || units.symbols[end] == 'A') return true;
    }
    return false;
  }

  // Adds a quote and those that follow it with nothing but an end of a sentence between.
  void take_run(const Units& units, std::uint32_t unit, Attribution& attribution) {
    while (unit < units.symbols.size() && is_quote(units.symbols[unit]) && free(units, unit)) {
      add_quote(units.units[unit].quoted, attribution, true);
      ++unit;
      if (unit < units.symbols.size() && units.symbols[unit] == '|') ++unit;
      if (unit < units.symbols.size() && is_quote(units.symbols[unit]) && has_own_tag(units, unit)) break;
    }
  }

  bool take_after(const Units& units, std::uint32_t at, const Match& match, Attribution& attribution) {
    const std::uint32_t unit = match.after;
    const std::uint32_t quote = units.units[unit].quoted;
    if (taken_[quote] != none || named_[quote]) return false;
    if (is_fragment(units.symbols[unit]) && unit > at) {
      const bool agent_follows = match.source != none && match.source > unit;  // `described as "a mess" by critics`
      return add_clause(units, clause_after(units, at), agent_follows ? unit + 1 : clause_end(units, at + 1),
                        attribution);
    }
    take_run(units, unit, attribution);
    take_listed(units, unit, attribution);
    return true;
  }

  // Start of the reported clause after a cue: behind "that" and the one spoken to.
  std::uint32_t clause_after(const Units& units, std::uint32_t at) const {
    std::uint32_t start = addressed(units, at) ? at + 2 : at + 1;
    if (start + 1 < units.symbols.size() && units.symbols[start] == 't' && is_that(units, start)) ++start;
    return start;
  }

  bool is_that(const Units& units, std::uint32_t unit) const {
    return reading_.is(units.units[unit].tokens.first, Class::relative);
  }

  // Is the mention after the cue the one spoken to: does the reported clause, or "to" with a verb, begin right behind
  // it?
  bool addressed(const Units& units, std::uint32_t at) const {
    if (units.units[at].cue == language::Entry::no_cue || !language_.cues()[units.units[at].cue].takes_addressee)
      return false;
    return at + 2 < units.symbols.size() &&
           std::string_view("NODm").find(units.symbols[at + 1]) != std::string_view::npos &&
           std::string_view("otNODPdh").find(units.symbols[at + 2]) != std::string_view::npos;
  }

  // `called it "a mess," "a joke" and "a waste"`: fragments in a list with the quote at the unit.
  void take_listed(const Units& units, std::uint32_t unit, Attribution& attribution) {
    for (std::uint32_t next = unit + 1; next < units.symbols.size(); ++next) {
      const char symbol = units.symbols[next];
      if (symbol == ',' || symbol == 'c') continue;
      if (!is_quote(symbol) || !free(units, next) || has_own_tag(units, next)) return;
      add_quote(units.units[next].quoted, attribution, true);
    }
  }

  bool take_clause(const Units& units, std::uint32_t at, std::uint32_t start, Attribution& attribution) {
    const language::Cue& cue = language_.cues()[units.units[at].cue];
    if (units.symbols[start] == 'o' && !cue.takes_infinitive) return false;
    if (units.symbols[start] == 'o') {
      ++start;  // "promised to pay"
    } else if (start == at + 1 && addressed(units, at)) {
      start = clause_after(units, at);  // "urged drivers to wait"
    } else if (units.symbols[start - 1] == 't' && !is_that(units, start - 1)) {
      --start;  // "asked whether it rained"
    }
    // `is reading "The Long Winter" to her class`: the object of the verb.
    const std::uint32_t object = units.units[start].quoted;
    if (object != none && named_[object] && !cue.takes_that) return false;
    std::uint32_t end = clause_end(units, start);
    // A tag follows the clause it introduces nothing of: "said Ann Lee" after a quote is not reported speech.
    if (end - start < 2 && !is_quote(units.symbols[start])) return false;
    return add_clause(units, start, end, attribution);
  }

  bool add_clause(const Units& units, std::uint32_t first, std::uint32_t last, Attribution& attribution) {
    const Range tokens = clause_tokens(units, first, last);
    if (tokens.empty()) return false;
    // `was dubbed "Project Heron"`: a name and nothing else is no claim.
    const std::uint32_t only = units.units[first].quoted;
    if (only != none && named_[only] && quotes_[only].with_marks == tokens) return false;
    attribution.content.push_back(tokens);
    for (std::uint32_t u = first; u < last; ++u) {
      // What stands after another speaker's cue inside the clause is that speaker's: "said that Clinton called it "a
      // mess"".
      if (u > first && speaks_for_itself(units, u)) break;
      const std::uint32_t quote = units.units[u].quoted;
      if (quote != none && taken_[quote] == none && !named_[quote]) add_quote(quote, attribution, false);
    }
    return true;
  }

  // A cue of speech or writing with a mention before it.
  bool speaks_for_itself(const Units& units, std::uint32_t at) const {
    const char symbol = units.symbols[at];
    if (symbol != 'V' && symbol != 'v') return false;
    const QuotationKind kind = language_.cues()[units.units[at].cue].kind;
    if (kind != QuotationKind::speech && kind != QuotationKind::writing) return false;
    std::uint32_t before = at;
    while (before > 0 && (units.symbols[before - 1] == 'a' || units.symbols[before - 1] == 'x')) --before;
    const char subject = before > 0 ? units.symbols[before - 1] : '|';
    return subject == 'N' || subject == 'O' || subject == 'D' || subject == 'P' || subject == 'R';
  }

  // Adds a quoted stretch with the parts of it in the paragraphs around.
  void add_quote(std::uint32_t quote, Attribution& attribution, bool as_content) {
    std::uint32_t part = quote;
    while (quotes_[part].continues != quotation::Quoted::none && taken_[quotes_[part].continues] == none)
      part = quotes_[part].continues;
    for (; part != none && taken_[part] == none; part = next_part_[part]) {
      if (std::find(attribution.quoted.begin(), attribution.quoted.end(), part) != attribution.quoted.end()) continue;
      attribution.quoted.push_back(part);
      if (as_content || part != quote) attribution.content.push_back(quotes_[part].with_marks);
    }
  }

  // "Sky News" in "told Sky News".
  void find_addressee(const Units& units, std::uint32_t at, Attribution& attribution) const {
    if (units.units[at].cue == language::Entry::no_cue || !language_.cues()[units.units[at].cue].takes_addressee)
      return;
    if (at + 1 >= units.units.size()) return;
    const char next = units.symbols[at + 1];
    const bool mention = next == 'N' || next == 'O' || next == 'D' || next == 'm' || next == 'h';
    if (mention && units.units[at + 1].mention != attribution.source)
      attribution.addressee = units.units[at + 1].mention;
  }

  void add(Attribution attribution, const Region& region) {
    attribution.inside = region.parent;
    std::sort(attribution.quoted.begin(), attribution.quoted.end());
    drop_nested(attribution.quoted);
    std::sort(attribution.content.begin(), attribution.content.end());
    join_overlapping(attribution.content);
    const auto index = static_cast<std::uint32_t>(found_.size());
    for (const std::uint32_t quote : attribution.quoted) taken_[quote] = index;
    if (attribution.source != none) {
      last_in_sentence_ = index;
      const bool document = reading_.is(mentions_[attribution.source].head.first, Class::document);
      if (document && attribution.kind == QuotationKind::speech) attribution.kind = QuotationKind::writing;
    }
    found_.push_back(std::move(attribution));
  }

  // Leaves out stretches within the one before, as unbalanced marks can make them parts of one run.
  void drop_nested(QuotedStretches& quoted) const {
    std::uint32_t end = 0;
    leave_out(quoted, [&](std::uint32_t quote) {
      const bool nested = quotes_[quote].with_marks.first < end;
      end = std::max(end, quotes_[quote].with_marks.last);
      return nested;
    });
  }

  // --- quotes that no cue explains
  void without_cue(const Units& units, std::uint32_t at, const Region& region) {
    set_window(units, at);
    while (const std::optional<Match> found = next_match(units)) {
      if (found->same || found->after != at) continue;
      Attribution attribution;
      if (build(units, at, *found, attribution)) return add(std::move(attribution), region);
    }
    Attribution attribution;
    if (region.parent != none) {
      attribution.pattern = "no-cue";
      add_quote(units.units[at].quoted, attribution, true);
      return add(std::move(attribution), region);
    }
    if (!same_sentence_source(units, at, attribution) && !signed_below(units, at, attribution) &&
        !colon_paragraph(at, attribution) && !goes_on(units, at, attribution) &&
        !subject_of_sentence(units, at, attribution)) {
      attribution.pattern = "no-cue";  // somebody's words, for all one can tell; left without a speaker
    }
    if (is_fragment(units.symbols[at])) {
      add_quote(units.units[at].quoted, attribution, true);
    } else {
      take_run(units, at, attribution);
    }
    if (!attribution.content.empty()) add(std::move(attribution), region);
  }

  // The attribution whose cue or content stands in the same sentence before the quote.
  bool same_sentence_source(const Units& units, std::uint32_t at, Attribution& attribution) const {
    const std::uint32_t start = clause_start(units, at);
    const std::uint32_t from = units.units[start].tokens.first;
    std::uint32_t end = at;
    while (end + 1 < units.symbols.size() && units.symbols[end] != '|' && end - at < look_back) ++end;
    // `the "moderate" slate lost; Ann Lee said …`: no cue after a fragment is its own.
    const std::uint32_t to =
        is_fragment(units.symbols[at]) ? units.units[at].tokens.first : units.units[end].tokens.last;
    std::uint32_t best = none;
    const auto size = static_cast<std::uint32_t>(found_.size());
    for (std::uint32_t a = size; a-- > 0 && size - a <= look_back;) {
      const Attribution& other = found_[a];
      if (other.cue.empty() || other.cue.first < from || other.cue.first >= to || other.source == none) continue;
      const bool before = other.cue.first < units.units[at].tokens.first;
      if (best == none || before) best = a;
      if (before) break;
    }
    if (best == none) return false;
    attribution.pattern = "same-sentence";
    attribution.confidence = 0.7;
    attribution.same_as = best;
    attribution.kind = found_[best].kind;
    return true;
  }

  // A line of its own that begins with a dash and a name, "- Ann Lee, mayor", signs the quote that ends before it.
  bool signed_below(const Units& units, std::uint32_t at, Attribution& attribution) const {
    if (units.symbols.size() - at > look_back) return false;
    std::uint32_t quote = none;
    for (std::uint32_t unit = at; unit < units.symbols.size(); ++unit) {
      if (is_quote(units.symbols[unit])) {
        quote = units.units[unit].quoted;
      } else if (units.symbols[unit] != '|') {
        return false;
      }
    }
    for (std::uint32_t parts = 0; next_part_[quote] != none; ++parts) {
      if (parts == look_back) return false;
      quote = next_part_[quote];
    }
    const std::uint32_t below = paragraph_of(quotes_[quote].tokens.last - 1) + 1;
    if (below >= reading_.text.paragraphs.size() || reading_.text.paragraphs[below].tokens.size() > longest_signature)
      return false;
    const Units& line = paragraphs_.of(below);
    constexpr SymbolSet names{"NOD"}, ends{",.|(p"};
    if (line.symbols.size() < 2 || line.symbols[0] != '-' || !names.has(line.symbols[1])) return false;
    if (line.symbols.size() > 2 && !ends.has(line.symbols[2])) return false;  // "- Ann Lee said no": an item of a list
    attribution.pattern = "signed-below";
    attribution.confidence = 0.9;
    attribution.source = line.units[1].mention;
    return true;
  }

  // A paragraph that ends in a colon introduces the quote of the next one.
  bool colon_paragraph(std::uint32_t at, Attribution& attribution) const {
    if (at != 0 || paragraph_ == 0) return false;
    const text::Paragraph& before = reading_.text.paragraphs[paragraph_ - 1];
    if (before.tokens.empty() || reading_.text.of(before.tokens.last - 1) != ":") return false;
    const text::Range sentence = reading_.text.sentences[before.sentences.last - 1].tokens;
    const auto first =
        std::lower_bound(mentions_.begin(), mentions_.end(), sentence.first,
                         [](const Mention& mention, std::uint32_t token) { return mention.tokens.first < token; });
    for (auto m = static_cast<std::uint32_t>(first - mentions_.begin()); m < mentions_.size(); ++m) {
      const Mention& mention = mentions_[m];
      if (mention.tokens.first >= sentence.last) break;
      if (mention.quoted != none || mention.type == EntityType::location) continue;
      attribution.pattern = "colon-paragraph";
      attribution.confidence = 0.85;
      attribution.source = m;
      for (std::uint32_t t = mention.tokens.last; t < sentence.last; ++t) {
        if (!reading_.is(t, Class::cue_verb)) continue;
        attribution.cue = {t, t + 1};
        attribution.kind = language_.cues()[reading_.words[t]->cue].kind;
        break;
      }
      return true;
    }
    return false;
  }

  // A paragraph of nothing but quotes, a quote right after the tag of another, or one that a word or two lead in there,
  // goes on with the last speaker.
  bool goes_on(const Units& units, std::uint32_t at, Attribution& attribution) const {
    const bool opens = at == 0 || units.symbols[at - 1] == '|';
    if (opens ? is_fragment(units.symbols[at]) : !is_led_in(units, at)) return false;
    std::uint32_t previous = none;
    const auto size = static_cast<std::uint32_t>(found_.size());
    for (std::uint32_t a = size; a-- > 0 && size - a <= look_back;) {
      const bool speech = !found_[a].quoted.empty() || found_[a].kind == QuotationKind::speech;
      if (!speech || found_[a].inside != none || (found_[a].source == none && found_[a].same_as == none)) continue;
      if (found_[a].content[0].first >= units.units[at].tokens.first) continue;
      if (previous == none || found_[previous].content[0].first < found_[a].content[0].first) previous = a;
    }
    if (previous == none) return false;
    const std::uint32_t end = found_[previous].content.back().last - 1;
    const std::uint32_t paragraph = paragraph_of(end);
    if (paragraph_ - paragraph > (opens ? 2U : 0U)) return false;
    attribution.pattern = "continued";
    attribution.confidence = paragraph_ - paragraph <= 1 ? 0.85 : 0.6;
    attribution.same_as = previous;
    return true;
  }

  // `Then, "We won"`, `But "we won"`: nothing stands before it in the sentence but a word or two that lead on.
  bool is_led_in(const Units& units, std::uint32_t at) const {
    constexpr SymbolSet lead_in{"ac,"};
    if (quotes_[units.units[at].quoted].tokens.size() < longer_quote) return false;
    std::uint32_t first = at;
    while (first > 0 && lead_in.has(units.symbols[first - 1])) --first;
    return first < at && at - first <= 3 && (first == 0 || units.symbols[first - 1] == '|');
  }

  // Last resort for a longer quote in a sentence of its own: the sentence's first person.
  bool subject_of_sentence(const Units& units, std::uint32_t at, Attribution& attribution) const {
    const std::uint32_t quote = units.units[at].quoted;
    if (quotes_[quote].tokens.size() < longer_quote) return false;
    std::uint32_t u = at;
    std::uint32_t subject = none;
    while (u > 0 && units.symbols[u - 1] != '|' && at - u < look_back) {
      --u;
      const char symbol = units.symbols[u];
      if (symbol == 'N' || symbol == 'P' || symbol == 'D' || symbol == 'O') subject = units.units[u].mention;
    }
    if (subject == none) return false;
    attribution.pattern = "subject-of-sentence";
    attribution.confidence = 0.5;
    attribution.source = subject;
    return true;
  }

  const language::Reading& reading_;
  const language::Language& language_;
  const std::vector<Mention>& mentions_;
  const std::vector<quotation::Quoted>& quotes_;
  ParagraphUnits& paragraphs_;
  std::vector<std::uint32_t> next_part_;  // of a quoted stretch: its part in the next paragraph
  std::vector<std::uint32_t> taken_;      // of a quoted stretch: the attribution that has it
  std::vector<bool> named_;               // of a quoted stretch: names something, is no speech
  std::vector<Attribution> found_;
  std::uint32_t last_in_sentence_ = none;
  std::uint32_t paragraph_ = 0;
  language::PatternPlace place_;  // where patterns are tried
};

}  // namespace

void sort_by_content(std::vector<Attribution>& attributions) {
  const auto is_before = [](const Attribution& a, const Attribution& b) { return a.content[0] < b.content[0]; };
  if (std::is_sorted(attributions.begin(), attributions.end(), is_before)) return;
  std::vector<std::pair<Range, std::uint32_t>> order;  // what begins at one place stays in its order
  order.reserve(attributions.size());
  for (std::uint32_t a = 0; a < attributions.size(); ++a) order.emplace_back(attributions[a].content[0], a);
  std::sort(order.begin(), order.end());
  std::vector<std::uint32_t> place(order.size());
  std::vector<Attribution> sorted;
  sorted.reserve(order.size());
  for (const auto& [content, from] : order) {
    place[from] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(std::move(attributions[from]));
  }
  for (Attribution& attribution : sorted) {
    if (attribution.same_as != none) attribution.same_as = place[attribution.same_as];
  }
  attributions = std::move(sorted);
}

std::uint32_t origin_of(const std::vector<Attribution>& attributions, std::uint32_t index) {
  for (int hops = 0; hops < longest_chain; ++hops) {
    if (attributions[index].source != none || attributions[index].same_as == none) break;
    index = attributions[index].same_as;
  }
  return index;
}

bool is_quoted(const Parts& content, const QuotedStretches& quoted, const std::vector<quotation::Quoted>& quotes) {
  return std::all_of(content.begin(), content.end(), [&](Range part) {
    return std::any_of(quoted.begin(), quoted.end(), [&](std::uint32_t q) {
      return quotes[q].with_marks.first <= part.first && part.last <= quotes[q].with_marks.last;
    });
  });
}

QuotationType type_of(const Attribution& attribution, const std::vector<quotation::Quoted>& quotes) {
  if (attribution.spoken) return QuotationType::direct;
  if (attribution.quoted.empty()) return QuotationType::indirect;
  return is_quoted(attribution.content, attribution.quoted, quotes) ? QuotationType::direct : QuotationType::mixed;
}

std::vector<Attribution> find_attributions(const language::Reading& reading, const language::Language& language,
                                           const language::PatternSet& patterns, const std::vector<Mention>& mentions,
                                           const std::vector<quotation::Quoted>& quotes, ParagraphUnits& units) {
  return Attributor(reading, language, patterns, mentions, quotes, units).find();
}

}  // namespace attrib::attribution
