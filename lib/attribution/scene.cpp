// Lines up items with the patterns' answers.
#include "attribution/scene.hpp"

#include <algorithm>

#include "attribution/symbol_set.hpp"
#include "model/feature.hpp"

namespace attrib::attribution {
namespace {

constexpr std::uint32_t most_quotes = 4;  // quoted stretches on each side of a cue's sentence

constexpr SymbolSet stops{".,:-~"};

}  // namespace

text::Range Scene::window_of(std::uint32_t item) const {
  text::Range window = sentence_of(item);
  std::uint32_t quotes = 0;
  for (std::uint32_t at = window.first; at > 0 && quotes < most_quotes;) {
    --at;
    if (items[at].quoted == none && !stops.has(items[at].symbol)) break;
    if (items[at].quoted == none) continue;
    const bool alone = at == 0 || items[at - 1].sentence != items[at].sentence || items[at - 1].quoted != none;
    if (!alone) break;
    window.first = at;
    ++quotes;
  }
  quotes = 0;
  for (std::uint32_t at = window.last; at < items.size() && quotes < most_quotes; ++at) {
    if (items[at].quoted == none && !stops.has(items[at].symbol)) break;
    if (items[at].quoted == none) continue;
    // A stretch that its own sentence goes on after belongs to what is said there.
    const std::uint32_t next = at + 1;
    const bool alone = next >= items.size() || items[next].sentence != items[at].sentence ||
                       items[next].quoted != none || items[next].symbol == '.';
    if (!alone) break;
    window.last = next;
    ++quotes;
  }
  return window;
}

Scene make_scene(const language::Reading& reading, ParagraphUnits& units, const std::vector<Mention>& mentions,
                 const std::vector<quotation::Quoted>& quotes, const std::vector<Attribution>& patterns) {
  Scene scene{reading, mentions, patterns, {}, {}, {}, std::vector<std::uint32_t>(quotes.size(), none), {}, {}};
  scene.items.reserve(reading.text.tokens.size());
  for (std::uint32_t p = 0; p < reading.text.paragraphs.size(); ++p) {
    if (reading.residue[p]) continue;
    append_items(reading, mentions, quotes, units.of(p), p, scene.items);
  }
  const auto items = static_cast<std::uint32_t>(scene.items.size());
  scene.item_from.resize(reading.text.tokens.size() + 1, items);
  scene.sentence_ends.reserve(reading.text.sentences.size());
  const Item* const all = scene.items.data();
  std::uint32_t* const item_from = scene.item_from.data();
  for (std::uint32_t item = 0, token = 0, sentence = 0; item < items; ++item) {
    for (const std::uint32_t first = all[item].tokens.first; token <= first; ++token) item_from[token] = item;
    for (; sentence < all[item].sentence; ++sentence) scene.sentence_ends.push_back(item);
  }
  scene.sentence_ends.push_back(items);
  scene.pattern_cue.assign(items, none);
  scene.pattern_names.resize(patterns.size());
  for (std::uint32_t a = 0; a < patterns.size(); ++a) {
    for (const std::uint32_t q : patterns[a].quoted) scene.pattern_quote[q] = a;
    if (patterns[a].inside != none || patterns[a].cue.empty()) continue;
    scene.pattern_names[a] = model::hash_name(patterns[a].pattern);
    const text::Range cue = scene.items_of(patterns[a].cue);
    for (std::uint32_t item = cue.first; item < cue.last; ++item) {
      if (scene.items[item].quoted == none) scene.pattern_cue[item] = a;
    }
  }
  return scene;
}

}  // namespace attrib::attribution
