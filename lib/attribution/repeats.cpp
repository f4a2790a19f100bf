// Looks up the first two words of a quote among all that have a speaker.
#include "attribution/repeats.hpp"

#include <algorithm>
#include <unordered_map>

#include "text/hash.hpp"

namespace attrib::attribution {
namespace {

constexpr std::size_t least_words = 2, places_a_pair = 8;

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
    for (std::size_t at = first; at + 2 < words_.size(); ++at) {
      auto& places = places_[text::join(words_[at], words_[at + 1])];
      if (places.size() < places_a_pair) places.push_back(static_cast<std::uint32_t>(at));
    }
  }

  // The attribution in which the words stand first; none where they do not.
  [[nodiscard]] std::uint32_t find(const Words& words) const {
    const auto places = places_.find(text::join(words[0], words[1]));
    if (places == places_.end()) return none;
    for (const std::uint32_t at : places->second) {
      if (words_.size() - at >= words.size() && std::equal(words.begin(), words.end(), words_.begin() + at))
        return whose_[at];
    }
    return none;
  }

 private:
  Words words_;
  std::vector<std::uint32_t> whose_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> places_;
};

bool is_nobodys(const Attribution& attribution) {
  return attribution.source == none && attribution.same_as == none && attribution.inside == none &&
         attribution.cue.empty() && attribution.quoted.size() == 1;
}

}  // namespace

void find_repeats(const language::Reading& reading, const std::vector<quotation::Quoted>& quotes,
                  std::vector<Attribution>& attributions) {
  if (std::none_of(attributions.begin(), attributions.end(), is_nobodys)) return;
  Said said;
  for (std::uint32_t a = 0; a < attributions.size(); ++a) {
    if (attributions[origin_of(attributions, a)].source == none) continue;
    for (const std::uint32_t quote : attributions[a].quoted) said.add(reading, quotes[quote].tokens, a);
  }
  Words words;
  for (Attribution& attribution : attributions) {
    if (!is_nobodys(attribution)) continue;
    words.clear();
    append_words(reading, quotes[attribution.quoted.front()].tokens, words);
    if (words.size() < least_words) continue;
    const std::uint32_t other = said.find(words);
    if (other == none) continue;
    attribution.same_as = other;
    attribution.pattern = "repeated";
    attribution.confidence = 0.8;
    attribution.kind = attributions[other].kind;
    attribution.doubtful = false;
  }
}

}  // namespace attrib::attribution
