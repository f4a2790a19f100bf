// The chain's steps and its features.
#include "attribution/roles.hpp"

#include <algorithm>
#include <string_view>

#include "model/feature.hpp"

namespace attrib::attribution {
namespace {

using model::feature;

constexpr std::uint32_t outside = 0xFFFF;

std::vector<Step> make_steps(Side side) {
  std::vector<Step> made;
  const auto all = [](auto visit) {
    for (const Role role : {Role::other, Role::source, Role::content, Role::cue}) {
      for (std::uint8_t sources = 0; sources <= State::most_sources; ++sources) {
        for (std::uint8_t contents = 0; contents <= State::most_contents; ++contents)
          visit(State{role, sources, contents});
      }
    }
  };
  all([&](State from) {
    for (const Role role : {Role::other, Role::source, Role::content, Role::cue}) {
      const bool was_cue = from.role == Role::cue, is_cue = role == Role::cue;
      if (side == Side::before && was_cue && !is_cue) continue;  // a cue that has begun goes on to its head
      if (side == Side::head && !is_cue) continue;
      if (side == Side::after && is_cue && !was_cue) continue;
      State to{role, from.sources, from.contents};
      if (role == Role::source && from.role != Role::source && ++to.sources > State::most_sources) continue;
      if (role == Role::content && from.role != Role::content && ++to.contents > State::most_contents) continue;
      const std::size_t edge = static_cast<std::size_t>(from.role) * role_count + static_cast<std::size_t>(role);
      made.push_back({static_cast<std::uint8_t>(from.index()), static_cast<std::uint8_t>(to.index()),
                      static_cast<std::uint8_t>(edge)});
    }
  });
  return made;
}

std::uint32_t hash_name(std::string_view name) {
  std::uint32_t hash = 0x811C9DC5;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193;
  return hash;
}

std::uint32_t bucket(std::uint32_t distance) {
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  if (distance < 10) return 5;
  return distance < 18 ? 6 : 7;
}

std::uint32_t up_to(std::uint32_t value, std::uint32_t most) { return std::min(value, most); }

std::uint32_t paragraph_of(const Scene& scene, std::uint32_t item) {
  const text::Text& text = scene.reading.text;
  return text.sentences[text.tokens[scene.items[item].tokens.first].sentence].paragraph;
}

bool is_mention(char symbol) { return std::string_view("NOPDmRh").find(symbol) != std::string_view::npos; }

// The ending that tells forms of one verb apart: "said", "saying", "say".
std::uint32_t ending(std::string_view word) {
  if (word.ends_with("ing")) return 1;
  if (word.ends_with("ed")) return 2;
  return word.ends_with('s') ? 3 : 0;
}

}  // namespace

const std::vector<Step>& steps(Side side) {
  static const std::array<std::vector<Step>, side_count> all{make_steps(Side::before), make_steps(Side::head),
                                                             make_steps(Side::after)};
  return all[static_cast<std::size_t>(side)];
}

CueView view_cue(const Scene& scene, std::uint32_t head, const std::vector<std::uint8_t>& is_cue) {
  CueView view;
  view.head = head;
  view.window = scene.window_of(head);
  view.pattern = scene.pattern_cue[head];
  view.pattern_roles.assign(view.window.size(), 0);
  view.other_cues.resize(view.window.size());
  for (std::uint32_t i = view.window.first; i < view.window.last; ++i)
    view.other_cues[i - view.window.first] = i != head ? is_cue[i] : 0;
  if (view.pattern == none) return view;
  const Attribution& pattern = scene.patterns[view.pattern];
  for (std::uint32_t i = view.window.first; i < view.window.last; ++i) {
    const text::Range tokens = scene.items[i].tokens;
    std::uint8_t& role = view.pattern_roles[i - view.window.first];
    for (const text::Range part : pattern.content) {
      if (part.contains(tokens.first)) role = static_cast<std::uint8_t>(Role::content);
    }
    if (pattern.source != none && scene.mentions[pattern.source].tokens.contains(tokens.first))
      role = static_cast<std::uint8_t>(Role::source);
    if (pattern.cue.contains(tokens.first)) role = static_cast<std::uint8_t>(Role::cue);
  }
  return view;
}

void item_features(const Scene& scene, std::uint32_t item, std::vector<std::uint32_t>& features) {
  const auto& items = scene.items;
  const auto sentence = items[item].sentence;
  const auto there = [&](int offset) {
    const std::int64_t at = std::int64_t{item} + offset;
    return at >= 0 && at < static_cast<std::int64_t>(items.size()) &&
           items[static_cast<std::size_t>(at)].sentence == sentence;
  };
  const auto code = [&](int offset) {
    return there(offset) ? items[item + static_cast<std::uint32_t>(offset)].code() : outside;
  };
  const auto word = [&](int offset) {
    return there(offset) ? items[item + static_cast<std::uint32_t>(offset)].word : outside;
  };
  std::uint32_t number = 100;
  const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    features.push_back(feature(++number, a, b, c));
  };
  const bool goes_on = there(-1) && items[item - 1].unit == items[item].unit;
  const std::uint32_t own = code(0) | (goes_on ? 1U << 16 : 0U);
  add(own, code(-1));
  add(own, code(1));
  add(code(-1), word(0));
  add(own, code(-1) | code(1) << 16);
}

void window_features(const Scene& scene, const CueView& view, FeatureRows& features) {
  const auto& items = scene.items;
  const std::uint32_t head = view.head, first = view.window.first, last = view.window.last;
  const std::uint32_t head_word = items[head].word;
  const std::uint32_t head_class =
      static_cast<unsigned char>(items[head].symbol) | ending(scene.reading.text.of(items[head].tokens.first)) << 8;
  const std::uint32_t pattern = view.pattern == none ? 0 : hash_name(scene.patterns[view.pattern].pattern);
  const auto role_at = [&](std::uint32_t item) -> std::uint32_t {
    return item < first || item >= last ? 7U : view.pattern_roles[item - first];
  };
  // Other cues in the rest of the sentence.
  std::vector<std::uint32_t> rest_cues(view.window.size());
  for (std::uint32_t item = last; item-- > first;) {
    const bool end = item + 1 == last || items[item + 1].sentence != items[item].sentence;
    rest_cues[item - first] = up_to((end ? 0 : rest_cues[item + 1 - first]) + view.other_cues[item - first], 2);
  }
  for (const int direction : {-1, 1}) {
    std::uint32_t cues = 0, quotes = 0, sentences = 0, mentions = 0;
    for (std::uint32_t item = head; item >= first && item < last;
         item = static_cast<std::uint32_t>(item + static_cast<std::uint32_t>(direction))) {
      const Item& one = items[item];
      const std::uint32_t distance = direction < 0 ? head - item : item - head;
      if (distance == 0) {
        if (direction > 0) continue;  // the head itself once
      }
      FeatureRows::Row row = features.row(item - first);
      const std::uint32_t side = distance == 0 ? 0 : direction < 0 ? 1 : 2;
      std::uint32_t number = 200;
      const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
        row.push_back(feature(++number, a << 2 | side, b, c));
      };
      const bool goes_on = item > first && items[item - 1].unit == one.unit;
      const std::uint32_t own = one.code() | (goes_on ? 1U << 16 : 0U);
      const std::uint32_t before =
          item > 0 && items[item - 1].sentence == one.sentence ? items[item - 1].code() : outside;
      add(bucket(distance), own);
      add(0, head_word, own);
      add(head_class, own, before);
      add(0, one.word, before);
      add(up_to(quotes, 2) | up_to(mentions, 3) << 2, own, head_class);
      const std::uint32_t roles = role_at(item - 1) | role_at(item) << 3 | role_at(item + 1) << 6;
      add(roles, pattern);
      add(roles, own);
      add(view.other_cues[item - first], own, up_to(cues, 2));
      add(rest_cues[item - first], own, before);
      if (one.symbol == ',' || one.symbol == 'c' || one.symbol == '-' || one.symbol == 's') {
        const auto code_at = [&](std::uint32_t at) {
          return at < items.size() && items[at].sentence == one.sentence ? items[at].code() : outside;
        };
        add(one.word, code_at(item + 1) | code_at(item + 2) << 16, code_at(item + 3));
        add(one.word, code_at(item + 1), rest_cues[item - first]);
      }
      if (one.quoted != none) {
        const std::uint32_t paragraphs = paragraph_of(scene, item) - paragraph_of(scene, head);
        add(one.word, up_to(sentences, 3), paragraphs);
        add(one.word, up_to(quotes, 3) | up_to(cues, 2) << 2, head_class);
      }

      // What lies between, for those farther off.
      if (distance > 0) {
        cues += view.other_cues[item - first];
        quotes += one.quoted != none ? 1 : 0;
        mentions += is_mention(one.symbol) && !(direction > 0 && goes_on) ? 1 : 0;
      }
      const std::uint32_t next = static_cast<std::uint32_t>(item + static_cast<std::uint32_t>(direction));
      if (next >= first && next < last && items[next].sentence != one.sentence) ++sentences;
      if (item == 0 && direction < 0) break;
    }
  }
}

void end_features(const Scene& scene, const CueView& view, std::vector<std::uint32_t>& features) {
  const Item& head = scene.items[view.head];
  std::uint32_t number = 400;
  const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    features.push_back(feature(++number, a, b, c));
  };
  bool quote = false;
  for (std::uint32_t i = view.window.first; i < view.window.last; ++i) quote |= scene.items[i].quoted != none;
  const std::uint32_t form = ending(scene.reading.text.of(head.tokens.first));
  const std::uint32_t before = view.head > view.window.first ? scene.items[view.head - 1].code() : outside;
  const std::uint32_t after = view.head + 1 < view.window.last ? scene.items[view.head + 1].code() : outside;
  add(head.word);
  add(head.code(), form);
  add(before, after);
  add(before, form);
  add(view.pattern == none ? 0 : hash_name(scene.patterns[view.pattern].pattern), quote ? 1 : 0);
  add(quote ? 1 : 0, head.word);
}

}  // namespace attrib::attribution
