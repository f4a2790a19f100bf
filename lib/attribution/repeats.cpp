// Looks for the quotes of nobody, by their first two words, in all that have a speaker.
#include "attribution/repeats.hpp"

#include <algorithm>
#include <bitset>

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

// A quote of nobody that is looked for among what has a speaker.
struct Search {
  std::uint64_t pair = 0;         // of its first two words
  std::uint32_t attribution = 0;  // whose it is
  text::Range words;              // of all words looked for
  std::uint32_t found = none;     // the attribution in which they stand first
};

std::uint64_t pair_at(const Words& words, std::size_t at) { return text::join(words[at], words[at + 1]); }

class Searches {
 public:
  // Looks for the words of that attribution, two of them at least.
  void add(std::uint32_t attribution, const Words& words) {
    const auto first = static_cast<std::uint32_t>(words_.size());
    words_.insert(words_.end(), words.begin(), words.end());
    list_.push_back({pair_at(words_, first), attribution, {first, static_cast<std::uint32_t>(words_.size())}});
    may_be_wanted_.set(bit(list_.back().pair));
  }
  [[nodiscard]] bool empty() const { return list_.empty(); }

  // To be called after the last `add`, before the first `look_in`.
  void sort() {
    std::sort(list_.begin(), list_.end(), [](const Search& a, const Search& b) { return a.pair < b.pair; });
    places_.assign(list_.size(), 0);
  }

  // Looks in one stretch of words that belongs to an attribution.
  void look_in(const Words& said, std::uint32_t attribution) {
    for (std::size_t at = 0; at + 1 < said.size(); ++at) {
      const std::uint64_t pair = pair_at(said, at);
      if (!may_be_wanted_.test(bit(pair))) continue;
      const auto first = std::lower_bound(list_.begin(), list_.end(), pair,
                                          [](const Search& search, std::uint64_t key) { return search.pair < key; });
      if (first == list_.end() || first->pair != pair) continue;
      if (places_[static_cast<std::size_t>(first - list_.begin())]++ >= places_a_pair) continue;
      for (auto search = first; search != list_.end() && search->pair == pair; ++search) {
        if (search->found == none && stands_at(*search, said, at)) search->found = attribution;
      }
    }
  }

  [[nodiscard]] const std::vector<Search>& all() const { return list_; }

 private:
  static std::size_t bit(std::uint64_t pair) { return pair & 255U; }
  [[nodiscard]] bool stands_at(const Search& search, const Words& said, std::size_t at) const {
    const auto first = words_.begin() + search.words.first;
    return said.size() - at >= search.words.size() &&
           std::equal(first, first + search.words.size(), said.begin() + static_cast<std::ptrdiff_t>(at));
  }

  Words words_;
  std::vector<Search> list_;
  std::vector<std::uint32_t> places_;  // where the first of several with one pair is: how many were looked at
  std::bitset<256> may_be_wanted_;     // by the last bits of a pair
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

// Looks for all quotes of nobody; those from `terms` on are of the headline.
Searches searches_for(const language::Reading& reading, const std::vector<quotation::Quoted>& quotes,
                      const std::vector<Attribution>& attributions, std::size_t terms) {
  Searches searches;
  Words words;
  for (std::uint32_t a = 0; a < attributions.size(); ++a) {
    if (!is_nobodys(attributions[a])) continue;
    words.clear();
    append_words(reading, quotes[attributions[a].quoted.front()].tokens, words);
    if (words.size() >= (a < terms ? least_words : least_words_of_terms)) searches.add(a, words);
  }
  searches.sort();
  return searches;
}

}  // namespace

void find_repeats(const language::Reading& reading, const std::vector<quotation::Quoted>& quotes,
                  std::vector<Attribution>& attributions) {
  const std::size_t size = attributions.size();
  append_terms(reading, quotes, attributions);
  Searches searches = searches_for(reading, quotes, attributions, size);
  if (!searches.empty()) {
    Words words;
    for (std::uint32_t a = 0; a < attributions.size(); ++a) {
      if (attributions[origin_of(attributions, a)].source == none) continue;
      for (const std::uint32_t quote : attributions[a].quoted) {
        words.clear();
        append_words(reading, quotes[quote].tokens, words);
        searches.look_in(words, a);
      }
    }
  }
  for (const Search& search : searches.all()) {
    if (search.found == none) continue;
    Attribution& attribution = attributions[search.attribution];
    attribution.same_as = search.found;
    attribution.pattern = repeated;
    attribution.confidence = sureness;
    attribution.kind = attributions[search.found].kind;
    attribution.doubtful = false;
  }
  const auto terms = attributions.begin() + static_cast<std::ptrdiff_t>(size);
  attributions.erase(std::remove_if(terms, attributions.end(), is_nobodys), attributions.end());
  sort_by_content(attributions);
}

}  // namespace attrib::attribution
