// Attributions: which words (content) are whose (source), and which words say so (cue).
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "attrib/document.hpp"
#include "attribution/mentions.hpp"
#include "language/language.hpp"
#include "language/pattern_set.hpp"
#include "quotation/marks.hpp"
#include "text/short_list.hpp"
#include "text/text.hpp"

namespace attrib::attribution {

class ParagraphUnits;

// Most attributions have one or two parts and quoted stretches: those need no memory of their own.
using Parts = text::ShortList<text::Range, 2>;
using QuotedStretches = text::ShortList<std::uint32_t, 4>;

// Leaves those out for which `test` holds.
template <typename Test>
void leave_out(QuotedStretches& quoted, Test test) {
  quoted.erase(std::remove_if(quoted.begin(), quoted.end(), test), quoted.end());
}

struct Attribution {
  std::string_view pattern;  // name of the pattern or rule; lives as long as the PatternSet, or for ever
  double confidence = 0;     // that cue and source are right
  QuotationKind kind = QuotationKind::speech;
  double weights = 0;              // the probability that the weights gave the cue; 0 where a pattern decided alone
  text::Range cue;                 // empty when implicit
  text::Range source_tokens;       // the source as far as it goes around its mention; empty for the mention's own
  std::uint32_t source = none;     // index into the mentions
  std::uint32_t addressee = none;  // index into the mentions
  std::uint32_t same_as = none;    // index of the attribution whose speaker this one goes on with
  Parts content;                   // in text order, never empty
  QuotedStretches quoted;          // indices of the quoted stretches that are verbatim, in text order
  bool doubtful = false;           // a quoted stretch that is perhaps no speech: nobody is named as its speaker
  bool spoken = false;             // a speaker line: all of the content is verbatim without marks
  std::uint32_t inside = none;     // index of the quoted stretch that holds all of it
};

// Puts them in text order of their content; `same_as` follows.
void sort_by_content(std::vector<Attribution>& attributions);

// The attribution whose source speaks in the one at `index`: itself, or the one that it goes on with.
std::uint32_t origin_of(const std::vector<Attribution>& attributions, std::uint32_t index);

// Does all of the content stand between the marks of those quoted stretches?
bool is_quoted(const Parts& content, const QuotedStretches& quoted, const std::vector<quotation::Quoted>& quotes);

// By its marks: direct where all of the content is quoted, indirect where nothing is.
QuotationType type_of(const Attribution& attribution, const std::vector<quotation::Quoted>& quotes);

// In text order of their content. A quoted stretch that is in no attribution is no speech (scare quote, title,
// nickname).
std::vector<Attribution> find_attributions(const language::Reading& reading, const language::Language& language,
                                           const language::PatternSet& patterns, const std::vector<Mention>& mentions,
                                           const std::vector<quotation::Quoted>& quotes, ParagraphUnits& units);

}  // namespace attrib::attribution
