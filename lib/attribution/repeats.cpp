// Looks up the first two words of a quote among all that have a speaker.
#include "attribution/repeats.hpp"

#include <algorithm>
#include <utility>

#include "text/hash.hpp"

namespace attrib::attribution {
namespace {

constexpr std::size_t least_words = 2, least_words_of_terms = 3, places_a_pair = 8;
constexpr double sureness = 0.95;  // that the same words are of the same speaker

using Words = std::vector<language::WordTable::Key>;

void append_words(const language::Reading& reading, text::Range tokens, Words& words) {
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    if (reading.keys[t] != 0) words.push_back(reading.keys[t]);
  }
}

// All quoted words that have a speaker.
class Said {
 public:
  void add(const language::Reading& reading, text::Range tokens, std::uint32_t attribution) {
    const std::size_t first = words_.size();
    append_words(reading, tokens, words_);
    words_.push_back(0);  // no word: nothing reaches over the end of a stretch
    whose_.resize(words_.size(), attribution);
    for (std::size_t at = first; at + 2 < words_.size(); ++at)
      pairs_.push_back({text::join(words_[at], words_[at + 1]), static_cast<std::uint32_t>(at)});
  }
  // To be called after the last `add`.
  void sort() { std::sort(pairs_.begin(), pairs_.end()); }

  // The attribution in which the words, two at least, stand first; none where they do not.
  [[nodiscard]] std::uint32_t find(const Words& words) const {
    const std::uint64_t key = text::join(words[0], words[1]);
    auto pair = std::lower_bound(pairs_.begin(), pairs_.end(), std::pair{key, 0U});
    for (std::size_t i = 0; i < places_a_pair && pair != pairs_.end() && pair->first == key; ++i, ++pair) {
      const std::uint32_t at = pair->second;
      if (words_.size() - at >= words.size() && std::equal(words.begin(), words.end(), words_.begin() + at))
        return whose_[at];
    }
    return none;
  }

 private:
  Words words_;
  std::vector<std::uint32_t> whose_;                            // of a word: its attribution
  std::vector<std::pair<std::uint64_t, std::uint32_t>> pairs_;  // of two words in a row, and where they stand
};

bool is_nobodys(const Attribution& attribution) {
  return attribution.source == none && attribution.same_as == none && attribution.inside == none &&
         attribution.cue.empty() && attribution.quoted.size() == 1;
}

// The stretches of the headline that are in no attribution, as attributions of nobody behind the others.
void append_terms(const language::Reading& reading, const std::vector<quotation::Quoted>& quotes,
                  std::vector<Attribution>& attributions) {
  const std::uint32_t end = reading.text.paragraphs.empty() ? 0 : reading.text.paragraphs.front().tokens.last;
  std::uint32_t attributed = 0;                          // the tokens up to there
  for (const Attribution& attribution : attributions) {  // in text order
    if (attribution.content.front().first < end) attributed = std::max(attributed, attribution.content.back().last);
  }
  for (std::uint32_t q = 0; q < quotes.size() && quotes[q].with_marks.first < end; ++q) {
    if (quotes[q].parent != quotation::Quoted::none || quotes[q].with_marks.first < attributed) continue;
    Attribution& attribution = attributions.emplace_back();
    attribution.content = {quotes[q].with_marks};
    attribution.quoted = {q};
  }
}

Said said_words(const language::Reading& reading, const std::vector<quotation::Quoted>& quotes,
                const std::vector<Attribution>& attributions) {
  Said said;
  for (std::uint32_t a = 0; a < attributions.size(); ++a) {
    if (attributions[origin_of(attributions, a)].source == none) continue;
    for (const std::uint32_t quote : attributions[a].quoted) said.add(reading, quotes[quote].tokens, a);
  }
  said.sort();
  return said;
}

}  // namespace

void find_repeats(const language::Reading& reading, const std::vector<quotation::Quoted>& quotes,
                  std::vector<Attribution>& attributions) {
  const std::size_t size = attributions.size();
  append_terms(reading, quotes, attributions);
  if (std::none_of(attributions.begin(), attributions.end(), is_nobodys)) return;
  const Said said = said_words(reading, quotes, attributions);
  Words words;
  for (std::size_t a = 0; a < attributions.size(); ++a) {
    Attribution& attribution = attributions[a];
    if (!is_nobodys(attribution)) continue;
    words.clear();
    append_words(reading, quotes[attribution.quoted.front()].tokens, words);
    if (words.size() < (a < size ? least_words : least_words_of_terms)) continue;
    const std::uint32_t other = said.find(words);
    if (other == none) continue;
    attribution.same_as = other;
    attribution.pattern = repeated;
    attribution.confidence = sureness;
    attribution.kind = attributions[other].kind;
    attribution.doubtful = false;
  }
  const auto terms = attributions.begin() + static_cast<std::ptrdiff_t>(size);
  attributions.erase(std::remove_if(terms, attributions.end(), is_nobodys), attributions.end());
  sort_by_content(attributions);
}

}  // namespace attrib::attribution
