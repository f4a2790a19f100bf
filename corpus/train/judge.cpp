// Compares quotations with annotated attributions and with labels.
#include "judge.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "people/name_parts.hpp"

namespace attrib::train {
namespace {

using language::Class;

std::size_t overlap(const std::vector<Span>& a, const std::vector<Span>& b) {
  std::size_t shared = 0;
  for (const Span one : a) {
    for (const Span other : b) {
      const std::size_t begin = std::max(one.begin, other.begin), end = std::min(one.end, other.end);
      if (begin < end) shared += end - begin;
    }
  }
  return shared;
}

std::size_t size_of(const std::vector<Span>& spans) {
  std::size_t size = 0;
  for (const Span span : spans) size += span.size();
  return size;
}

// The words of a name in lower case, titles and articles left out where more is there.
std::vector<std::string> words_of(std::string_view name, const language::Language& language) {
  std::vector<std::string> all, kept;
  const auto is_letter = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
  };
  for (auto at = name.begin(); at != name.end();) {
    const auto end = std::find_if_not(at, name.end(), is_letter);
    if (at != end) all.push_back(people::lower({at, end}));
    at = std::find_if(end, name.end(), is_letter);
  }
  for (const std::string& word : all) {
    if (word != "s" && !language.word(word).classes.any({Class::title, Class::definite, Class::indefinite}))
      kept.push_back(word);
  }
  return kept.empty() ? all : kept;
}

// One name's words are all in the other's; or a person's family name is the same and the given names can be one
// person's; or, of others, half of the words of both together are shared.
bool same_speaker(const LabelledQuote& label, std::string_view answer, const language::Language& language) {
  const std::vector<std::string> gold = words_of(label.speaker, language), seen = words_of(answer, language);
  if (gold.empty() || seen.empty()) return false;
  const auto shared = static_cast<std::size_t>(std::count_if(gold.begin(), gold.end(), [&seen](const auto& word) {
    return std::find(seen.begin(), seen.end(), word) != seen.end();
  }));
  const bool within = shared == std::min(gold.size(), seen.size());
  if (!label.person || language.word(gold.front()).classes.has(Class::pronoun))
    return within || 3 * shared >= gold.size() + seen.size();
  return gold.back() == seen.back() &&
         (within || same_given(people::given_name(language, {gold.front(), {}, {}, false}),
                               people::given_name(language, {seen.front(), {}, {}, false})));
}

}  // namespace

std::vector<Verdict> judge(const Prepared& article, const Extracted& extracted, const Labels& labels,
                           const language::Language& language) {
  std::vector<Verdict> verdicts;
  const std::vector<LabelledQuote>* own = labels.find(article.gold.name);
  const auto& attributions = extracted.resolved().attributions;
  const auto& quotations = extracted.document().quotations;
  for (std::uint32_t i = 0; i < quotations.size(); ++i) {
    const Quotation& quotation = quotations[i];
    const auto& carrier = quotations[attribution::origin_of(attributions, i)].source;
    const std::vector<Span> source = carrier ? std::vector<Span>{*carrier} : std::vector<Span>{};
    // An annotated attribution of this content with this source, or with none where the quotation has none of its own.
    const bool annotated =
        std::any_of(article.gold.attributions.begin(), article.gold.attributions.end(), [&](const auto& gold) {
          const std::size_t shared = overlap(gold.content, quotation.content);
          if (3 * shared < size_of(gold.content) + size_of(quotation.content)) return false;
          return gold.source.empty() ? !quotation.source : overlap(gold.source, source) > 0;
        });
    if (own == nullptr || quotation.quoted.empty()) {
      if (attributions[i].inside == attribution::none) verdicts.push_back({i, false, annotated, false});
      continue;
    }
    for (const LabelledQuote& label : *own) {
      const bool answers = std::any_of(quotation.quoted.begin(), quotation.quoted.end(),
                                       [&label](Span quoted) { return same_stretch(quoted, label.span); });
      if (!answers || (label.speech && label.speaker.empty())) continue;
      const bool speaker = label.speech && quotation.speaker && same_speaker(label, quotation.speaker->name, language);
      verdicts.push_back({i, true, speaker || (label.speech && annotated), speaker});
    }
  }
  return verdicts;
}

}  // namespace attrib::train
