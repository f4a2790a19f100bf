// Features of a candidate cue: the word, the symbols and words around it, and what the patterns say.
#include "attribution/cue_model.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "attribution/symbol_set.hpp"
#include "language/branchless.hpp"
#include "model/feature.hpp"

namespace attrib::attribution {
namespace {

using language::both;
using language::Class;
using language::either;

constexpr std::uint32_t most_features = 20;  // of a part: there its numbers begin
constexpr std::uint32_t outside = Item::outside;

bool is_verb_form(std::string_view word) {
  return word.size() > 4 && (word.ends_with("ed") || word.ends_with("ing") || word.ends_with('s'));
}

// The last three letters, in lower case.
std::uint32_t suffix(std::string_view word) {
  std::uint32_t letters = 0;
  for (const char c : word.substr(word.size() - std::min<std::size_t>(3, word.size())))
    letters = letters << 8 | (static_cast<unsigned char>(c) | 0x20);
  return letters;
}

std::uint32_t bucket(std::uint32_t distance) {
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  return distance < 10 ? 5 : 6;
}

// A colon before a quoted stretch, a dash after one.
bool introduces_quote(const Scene& scene, std::uint32_t item) {
  const auto& items = scene.items;
  if (items[item].symbol == ':') return item + 1 < items.size() && items[item + 1].quoted != none;
  return items[item].symbol == '-' && item > 0 && items[item - 1].quoted != none;
}

// The nearest items on one side of a candidate, of its sentence only.
template <int step, std::uint16_t Item::*beside>
struct Neighbours {
  explicit Neighbours(const Item* own) : code1(own->*beside) {
    if (code1 == outside) return;
    word1 = own[step].word;
    code2 = own[step].*beside;
    if (code2 == outside) return;
    word2 = own[2 * step].word;
    code3 = own[2 * step].*beside;
  }

  std::uint32_t code1, code2 = outside, code3 = outside, word1 = outside, word2 = outside;
};
using Before = Neighbours<-1, &Item::before>;
using After = Neighbours<1, &Item::after>;

template <typename Add>
void word_features(const Item& item, std::uint32_t ending, Add add) {
  const std::uint32_t own = item.word, symbol = item.code();
  const Before before(&item);
  const After after(&item);

  add(own);
  add(own, symbol);
  add(ending, symbol);
  add(own, before.code1, after.code1);
  add(own, after.word1);
  add(own, before.word1);
  add(own, after.code1, after.code2);
  add(own, before.code1, before.code2);
  add(before.word1, symbol);
  add(after.word1, symbol);
}

template <typename Add>
void neighbour_features(const Item& item, std::uint32_t ending, Add add) {
  const std::uint32_t symbol = item.code();
  const Before before(&item);
  const After after(&item);

  add(before.code1, symbol, after.code1);
  add(before.code2, before.code1, symbol);
  add(symbol, after.code1, after.code2);
  add(before.code2 | before.code1 << 16, symbol | after.code1 << 16, after.code2);
  add(after.code1 | after.code2 << 16, symbol | after.code3 << 16);
  add(before.code3 | before.code2 << 16, symbol | before.code1 << 16);
  add(after.word1, after.word2, symbol);
  add(before.word1, before.word2, symbol);
  add(ending, before.word1);
  add(ending, after.word1);
}

template <typename Add>
void sentence_features(const Scene& scene, std::uint32_t item, std::uint32_t ending, Add add) {
  const auto& items = scene.items;
  const text::Range sentence = scene.sentence_of(item);
  const std::uint32_t own = items[item].word, symbol = items[item].code();

  // The nearest mention before, and what stands between.
  std::uint32_t mention_before = 0, commas = 0, distance = 0, verbs_between = 0;
  for (std::uint32_t at = item; at > sentence.first && distance < 24;) {
    --at;
    ++distance;
    const Item& one = items[at];
    if (one.symbol == ',') ++commas;
    if (one.symbol == 'V' || one.symbol == 'x' || one.symbol == 'b') ++verbs_between;
    if (mention_symbols.has(one.symbol) || one.quoted != none) {
      mention_before = one.code();
      break;
    }
  }
  const std::uint32_t before = mention_before << 8 | std::min(commas, 2U) << 4 | std::min(verbs_between, 2U);
  add(before, bucket(distance), symbol);
  add(before, own);
  add(before, ending);

  // The nearest quoted stretches on both sides, and a "that" or "to" after.
  std::uint32_t quote_before = outside, quote_after = outside, that_after = outside, cues = 0;
  for (std::uint32_t at = sentence.first; at < item; ++at) {
    const Item& one = items[at];
    if (one.quoted != none) quote_before = static_cast<unsigned char>(one.symbol) | bucket(item - at) << 8;
    if (one.symbol == 'V') cues += 1;
  }
  for (std::uint32_t at = item + 1; at < sentence.last; ++at) {
    const Item& one = items[at];
    if (one.quoted != none && quote_after == outside)
      quote_after = static_cast<unsigned char>(one.symbol) | bucket(at - item) << 8;
    if (one.symbol == 'V') cues += 16;
  }
  for (std::uint32_t at = item + 1; at < std::min(sentence.last, item + 6); ++at) {
    const char one = items[at].symbol;
    if (one != 't' && one != 'o') continue;
    that_after = static_cast<unsigned char>(one) | (at - item) << 8;
    break;
  }
  add(quote_before, quote_after, symbol);
  add(quote_before, quote_after, own);
  add(quote_before & 0xFF, quote_after & 0xFF, ending);
  add(that_after, own);
  add(that_after, ending, symbol);
  add(cues, symbol);
  add(item - sentence.first < 3 ? item - sentence.first : 3, own);
  add(sentence.last - item < 4 ? sentence.last - item : 4, own);

  const std::uint32_t pattern = scene.pattern_cue[item];
  const std::uint32_t name = pattern == none ? 0 : scene.pattern_names[pattern];
  add(name, pattern == none ? 0 : static_cast<std::uint32_t>(scene.patterns[pattern].cue.size()));
  add(name, own);
  add(name, items[item].before, items[item].after);
  add(static_cast<std::uint32_t>(items[item].shape), symbol);
}

// The features come in parts, each dearer than the one before: the word and those beside it, what stands around it, and
// what the sentence and the patterns say.
class CueFeatures {
 public:
  CueFeatures(const Scene& scene, std::uint32_t item)
      : scene_(scene), item_(item), ending_(suffix(scene.reading.text.of(scene.items[item].tokens.first))) {}

  template <typename Add>
  void add_words(Add add) const {
    word_features(scene_.items[item_], ending_, numbered(1, add));
  }
  template <typename Add>
  void add_neighbours(Add add) const {
    neighbour_features(scene_.items[item_], ending_, numbered(1 + most_features, add));
  }
  template <typename Add>
  void add_sentence(Add add) const {
    sentence_features(scene_, item_, ending_, numbered(1 + 2 * most_features, add));
  }

 private:
  // Mixes features of their parts, numbered from `first` on.
  template <typename Add>
  static auto numbered(std::uint32_t first, Add add) {
    return [number = first, add](auto... parts) mutable { add(model::feature(number++, parts...)); };
  }

  const Scene& scene_;
  std::uint32_t item_;
  std::uint32_t ending_;
};

// Adds the weights of one part of the features. The rows of several candidates are asked for before the first is used.
template <typename Part>
void add_part(const Scene& scene, const model::Table& cues, std::vector<Candidate>& candidates, Part part) {
  constexpr std::size_t at_once = 16;
  std::array<std::array<const std::int8_t*, most_features>, at_once> rows;
  for (std::size_t first = 0; first < candidates.size(); first += at_once) {
    const std::size_t count = std::min(at_once, candidates.size() - first);
    std::size_t size = 0;  // the same for all candidates
    for (std::size_t i = 0; i < count; ++i) {
      size = 0;
      part(CueFeatures(scene, candidates[first + i].item), [&, of_one = rows[i].data()](std::uint32_t feature) {
        __builtin_prefetch(of_one[size++] = cues.row<1>(feature));
      });
    }
    for (std::size_t i = 0; i < count; ++i) {
      std::int32_t sum = 0;
      for (std::size_t f = 0; f < size; ++f) sum += *rows[i][f];
      candidates[first + i].sum += sum;
    }
  }
}

}  // namespace

bool may_be_cue(const Scene& scene, const CueWords& words, std::uint32_t item) {
  const Item& one = scene.items[item];
  if (!one.is_word) return introduces_quote(scene, item);
  const int level = words.level(one.word);
  const std::uint32_t token = one.tokens.first;
  // All looked at without a branch, as nothing foretells which it is.
  const bool listed = scene.reading.classes(token).any({Class::cue_verb, Class::cue_noun});
  const bool known = either(either(level >= CueWords::candidate, scene.pattern_cue[item] != none), listed);
  const bool unknown = both(level == CueWords::unseen, one.shape == text::Shape::lower);
  if (both(unknown, !known)) return is_verb_form(scene.reading.text.of(token));
  return known;
}

std::vector<Candidate> find_candidates(const Scene& scene, const CueWords& words) {
  constexpr std::uint32_t ahead = 12;
  const auto items = static_cast<std::uint32_t>(scene.items.size());
  std::vector<Candidate> candidates(items);
  std::size_t found = 0;
  for (std::uint32_t item = 0; item < items; ++item) {
    words.fetch(scene.items[std::min(item + ahead, items - 1)].word);
    candidates[found].item = item;
    found += may_be_cue(scene, words, item) ? 1 : 0;
  }
  candidates.resize(found);
  return candidates;
}

void sum_cues(const Scene& scene, const model::Table& cues, double hopeless, std::vector<Candidate>& candidates) {
  const auto leave_out = [&] {
    std::erase_if(candidates, [&](const Candidate& one) {
      return scene.pattern_cue[one.item] == none && static_cast<double>(cues.scale) * one.sum < hopeless;
    });
  };
  add_part(scene, cues, candidates, [](const CueFeatures& features, auto add) { features.add_words(add); });
  leave_out();
  add_part(scene, cues, candidates, [](const CueFeatures& features, auto add) { features.add_neighbours(add); });
  leave_out();
  add_part(scene, cues, candidates, [](const CueFeatures& features, auto add) { features.add_sentence(add); });
}

void cue_features(const Scene& scene, std::uint32_t item, std::vector<std::uint32_t>& features) {
  const CueFeatures all(scene, item);
  const auto add = [&features](std::uint32_t feature) { features.push_back(feature); };
  all.add_words(add);
  all.add_neighbours(add);
  all.add_sentence(add);
}

}  // namespace attrib::attribution
