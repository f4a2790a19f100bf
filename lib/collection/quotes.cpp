// Groups quotations: by fingerprint, then fragments and near-copies by shared word groups and alignment.
#include "collection/quotes.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "collection/alignment.hpp"
#include "collection/shingles.hpp"
#include "collection/words.hpp"

namespace attrib::collection {
namespace {

// What limits the work for one wording, whatever the others are.
constexpr std::size_t rare_groups = 6;      // that are looked up
constexpr std::size_t places_a_group = 48;  // that are read
constexpr std::size_t alignments = 8;       // with the wordings that share most

// How many words must be the same, by what is known of the speakers.
enum class Speakers { same, unknown, different };
struct Least {
  std::size_t verbatim;  // the whole wording, by fingerprint
  std::size_t fragment;  // a part, word for word
  std::size_t near;      // with changes
};
Least least(Speakers speakers, bool indirect) {
  switch (speakers) {
    case Speakers::same:
      return indirect ? Least{4, 6, 7} : Least{3, 4, 5};
    case Speakers::unknown:
      return indirect ? Least{10, 14, 16} : Least{5, 6, 8};
    case Speakers::different:
      return indirect ? Least{20, 24, 24} : Least{7, 8, 10};
  }
  return {};
}

Speakers compare(const Said& a, const Said& b) {
  if (a.speaker != 0 && a.speaker == b.speaker) return Speakers::same;
  if (a.speaker == 0 || b.speaker == 0) return Speakers::unknown;
  return a.perhaps == b.perhaps ? Speakers::unknown : Speakers::different;
}

// One wording: all quotations with these words that count as the same.
struct Text {
  std::vector<std::size_t> said;
  std::vector<Word> words;
  std::uint32_t leader = 0;  // the text whose quote this is; its own number for a leader
  Quote::Relation relation = Quote::Relation::same;
  std::vector<Quote::Change> changes;
};

struct Match {
  std::uint32_t leader;
  Quote::Relation relation;
  Speakers speakers;
  Alignment alignment;
};

class Grouper {
 public:
  Grouper(const std::vector<Said>& said, const Spellings& spellings) : said_(said), spellings_(spellings) {
    find_texts();
    sort_texts();
    for (std::uint32_t i = 0; i < texts_.size(); ++i) index_.add(i, texts_[i].words);
    index_.sort();
    for (std::uint32_t i = 0; i < texts_.size(); ++i) find_leader(i);
  }

  QuoteGroups groups() && {
    std::vector<std::size_t> group_of(texts_.size());
    QuoteGroups found;
    found.steps = steps_;
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {  // a leader comes before those that follow it
      Text& text = texts_[i];
      if (text.leader == i) {
        group_of[i] = found.groups.size();
        found.groups.emplace_back();
      }
      found.groups[group_of[text.leader]].sayings.push_back(
          {std::move(text.said), text.relation, std::move(text.changes)});
    }
    return found;
  }

 private:
  [[nodiscard]] const Said& first(const Text& text) const { return said_[text.said.front()]; }
  [[nodiscard]] Wording wording(const Text& text) const { return {first(text).words, text.words}; }

  // Quotations of one fingerprint are one text when they have enough words for what is known of their speakers.
  void find_texts() {
    std::vector<std::size_t> order(said_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      const Said &x = said_[a], &y = said_[b];
      return std::tie(x.fingerprint, x.indirect, x.speaker, x.article, x.index) <
             std::tie(y.fingerprint, y.indirect, y.speaker, y.article, y.index);
    });
    for (std::size_t begin = 0; begin < order.size();) {
      const Said& one = said_[order[begin]];
      std::size_t end = begin + 1;
      while (end < order.size() && said_[order[end]].fingerprint == one.fingerprint &&
             said_[order[end]].indirect == one.indirect)
        ++end;
      split_by_speaker(
          {order.begin() + static_cast<std::ptrdiff_t>(begin), order.begin() + static_cast<std::ptrdiff_t>(end)});
      begin = end;
    }
  }

  // `same_words` is sorted by speaker; those without a speaker come first.
  void split_by_speaker(const std::vector<std::size_t>& same_words) {
    const bool indirect = said_[same_words.front()].indirect;
    const std::size_t count = words_of(said_[same_words.front()].words).size();
    const bool any_speaker = count >= least(Speakers::different, indirect).verbatim;
    const bool one_speaker = count >= least(Speakers::unknown, indirect).verbatim && knows_one_speaker(same_words);
    const bool same_speaker = count >= least(Speakers::same, indirect).verbatim;
    const std::size_t first_text = texts_.size();
    for (const std::size_t i : same_words) {
      const bool is_new = texts_.size() == first_text;
      const std::uint64_t speaker = said_[i].speaker;
      const std::uint64_t before = is_new ? 0 : said_[texts_.back().said.back()].speaker;
      const bool joins = !is_new && (any_speaker || (one_speaker && before == 0) ||
                                     (same_speaker && speaker != 0 && speaker == before));
      if (!joins) texts_.emplace_back();
      texts_.back().said.push_back(i);
    }
    for (std::size_t t = first_text; t < texts_.size(); ++t) {
      std::sort(texts_[t].said.begin(), texts_[t].said.end());
      texts_[t].words =
          words_of(first(texts_[t]).words);  // marks may stand elsewhere than in another of the same words
    }
  }

  // Words of which the speaker is not always known are one quote when all that is known is one speaker.
  [[nodiscard]] bool knows_one_speaker(const std::vector<std::size_t>& same_words) const {
    const auto known =
        std::find_if(same_words.begin(), same_words.end(), [this](std::size_t i) { return said_[i].speaker != 0; });
    return known == same_words.end() || said_[*known].speaker == said_[same_words.back()].speaker;
  }

  // The longest first, and equally long ones by what they are: never by the order in which they came.
  void sort_texts() {
    std::sort(texts_.begin(), texts_.end(), [this](const Text& a, const Text& b) {
      const Said &x = first(a), &y = first(b);
      return std::make_tuple(b.words.size(), x.indirect, x.fingerprint, x.article, x.index) <
             std::make_tuple(a.words.size(), y.indirect, y.fingerprint, y.article, y.index);
    });
  }

  void find_leader(std::uint32_t number) {
    Text& text = texts_[number];
    text.leader = number;
    std::optional<Match> best;
    for (const Candidate& candidate : candidates(number)) {
      const auto match = try_match(number, candidate);
      if (match && (!best || better(*match, *best))) best = match;
    }
    if (!best) return;
    text.leader = best->leader;
    text.relation = best->relation;
    text.changes = changes(*best, text);
  }

  struct Candidate {
    std::uint32_t leader, long_anchor, short_anchor;
    std::size_t shared;
  };

  // Leaders that share rare groups of words, those that share most first.
  std::vector<Candidate> candidates(std::uint32_t number) {
    std::map<std::uint32_t, Candidate> by_leader;
    for (const Shingle& group : index_.rarest(number, texts_[number].words, rare_groups)) {
      std::size_t read = 0;
      for (const Shingle& place : index_.places(group.key)) {
        if (place.text >= number || ++read > places_a_group) break;  // those that follow are shorter
        ++steps_;
        if (texts_[place.text].leader != place.text) continue;
        ++by_leader.try_emplace(place.text, Candidate{place.text, place.word, group.word, 0}).first->second.shared;
      }
    }
    std::vector<Candidate> found;
    for (const auto& [leader, candidate] : by_leader) found.push_back(candidate);
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate& a, const Candidate& b) { return a.shared > b.shared; });
    if (found.size() > alignments) found.resize(alignments);
    return found;
  }

  std::optional<Match> try_match(std::uint32_t number, const Candidate& candidate) {
    const Text &longer = texts_[candidate.leader], &shorter = texts_[number];
    Match match{candidate.leader, Quote::Relation::near, compare_all(longer, shorter), {}};
    match.alignment =
        align(wording(longer), candidate.long_anchor, wording(shorter), candidate.short_anchor, spellings_);
    const Alignment& alignment = match.alignment;
    steps_ += alignment.steps;

    const bool indirect = first(longer).indirect || first(shorter).indirect;
    const Least enough = least(match.speakers, indirect);
    const bool exact = alignment.changed == 0 && alignment.skipped == 0;
    if (exact) {
      const bool whole = alignment.covered == longer.words.size() && shorter.words.size() == longer.words.size();
      match.relation = whole ? Quote::Relation::same : Quote::Relation::fragment;
      const std::size_t needed = whole ? enough.verbatim : enough.fragment;
      return alignment.matched >= needed ? std::optional(match) : std::nullopt;
    }
    constexpr std::size_t changes_one_in = 5;
    if (alignment.matched < enough.near || alignment.changed * changes_one_in > alignment.matched ||
        alignment.skipped > alignment.matched)
      return std::nullopt;
    // Another number is another statement, unless it is so long a text that someone must have mended it.
    constexpr std::size_t words_a_number = 16;
    if (alignment.numbers_differ && (indirect || alignment.matched < words_a_number)) return std::nullopt;
    return match;
  }

  // The best that any of the first quotations of both have.
  [[nodiscard]] Speakers compare_all(const Text& a, const Text& b) const {
    constexpr std::size_t looked_at = 4;
    Speakers best = Speakers::different;
    for (std::size_t i = 0; i < std::min(looked_at, a.said.size()); ++i) {
      for (std::size_t j = 0; j < std::min(looked_at, b.said.size()); ++j)
        best = std::min(best, compare(said_[a.said[i]], said_[b.said[j]]));
    }
    return best;
  }

  static bool better(const Match& a, const Match& b) {
    return std::make_tuple(a.speakers, a.alignment.changed, b.alignment.matched, a.leader) <
           std::make_tuple(b.speakers, b.alignment.changed, a.alignment.matched, b.leader);
  }

  [[nodiscard]] std::vector<Quote::Change> changes(const Match& match, const Text& shorter) const {
    const Text& longer = texts_[match.leader];
    const auto cut = [this](const Text& text, std::size_t begin, std::size_t end) {
      if (begin == end) return std::string();
      const Word &from = text.words[begin], &to = text.words[end - 1];
      return std::string(first(text).words.substr(from.begin, to.begin + to.size - from.begin));
    };
    std::vector<Quote::Change> found;
    for (const Difference& one : match.alignment.differences)
      found.push_back({cut(longer, one.long_begin, one.long_end), cut(shorter, one.short_begin, one.short_end)});
    return found;
  }

  const std::vector<Said>& said_;
  const Spellings& spellings_;
  std::vector<Text> texts_;
  ShingleIndex index_;
  std::uint64_t steps_ = 0;
};

}  // namespace

QuoteGroups group_quotes(const std::vector<Said>& said, const Spellings& spellings) {
  return Grouper(said, spellings).groups();
}

}  // namespace attrib::collection
