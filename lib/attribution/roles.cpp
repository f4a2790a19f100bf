// The chain's steps and its features.
#include "attribution/roles.hpp"

#include <algorithm>
#include <string_view>

#include "attribution/symbol_set.hpp"
#include "model/feature_writer.hpp"

namespace attrib::attribution {
namespace {

using model::feature;

constexpr std::size_t most_features = 8;  // of a window's end
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

constexpr SymbolSet clause_symbols{",c-s"};  // where a clause may end

std::uint32_t up_to(std::uint32_t value, std::uint32_t most) { return std::min(value, most); }

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

CueView::CueView(const Scene& scene, std::uint32_t head, const std::vector<std::uint8_t>& is_cue)
    : head(head), window(scene.window_of(head)), pattern(scene.pattern_cue[head]), is_cue_(is_cue) {
  if (pattern == none) return;
  const Attribution& found = scene.patterns[pattern];
  pattern_roles_.assign(window.size(), 0);
  for (std::uint32_t i = window.first; i < window.last; ++i) {
    const text::Range tokens = scene.items[i].tokens;
    std::uint8_t& role = pattern_roles_[i - window.first];
    for (const text::Range part : found.content) {
      if (part.contains(tokens.first)) role = static_cast<std::uint8_t>(Role::content);
    }
    if (found.source != none && scene.mentions[found.source].tokens.contains(tokens.first))
      role = static_cast<std::uint8_t>(Role::source);
    if (found.cue.contains(tokens.first)) role = static_cast<std::uint8_t>(Role::cue);
  }
}

std::array<std::uint32_t, 4> item_features(const Scene& scene, std::uint32_t item) {
  const auto& items = scene.items;
  const Item& one = items[item];
  const bool first = item == 0 || items[item - 1].sentence != one.sentence;
  const bool last = item + 1 == items.size() || items[item + 1].sentence != one.sentence;
  const std::uint32_t before = first ? outside : items[item - 1].code();
  const std::uint32_t after = last ? outside : items[item + 1].code();
  const bool goes_on = !first && items[item - 1].unit == one.unit;
  const std::uint32_t own = one.code() | (goes_on ? 1U << 16 : 0U);
  return {feature(101, own, before), feature(102, own, after), feature(103, before, one.word),
          feature(104, own, before | after << 16)};
}

namespace {

// The features of the items on one side of a cue's head, or of the head itself.
template <Side side>
class SideFeatures {
 public:
  SideFeatures(const Scene& scene, const CueView& view)
      : scene_(scene),
        items_(scene.items),
        view_(view),
        head_word_(items_[view.head].word),
        head_class_(static_cast<unsigned char>(items_[view.head].symbol) |
                    ending(scene.reading.text.of(items_[view.head].tokens.first)) << 8),
        head_paragraph_(scene.paragraph_of(view.head)),
        pattern_(view.pattern == none ? 0 : model::hash_name(scene.patterns[view.pattern].pattern)),
        rest_cues_(cues_from(view.head + 1, items_[view.head].sentence)) {}

  // One row for each item, those nearest to the head first.
  void append(FeatureRows& rows) {
    const std::uint32_t head = view_.head;
    if constexpr (side == Side::head) {
      append_row(head, rows);
    } else if constexpr (side == Side::before) {
      for (std::uint32_t item = head; item-- > view_.window.first;) {
        if (items_[item].sentence != items_[item + 1].sentence) {
          ++sentences_;
          rest_cues_ = 0;
        }
        rest_cues_ += view_.is_cue(item);
        append_row(item, rows);
      }
    } else {
      for (std::uint32_t item = head + 1; item < view_.window.last; ++item) {
        if (items_[item].sentence != items_[item - 1].sentence) {
          if (item > head + 1) ++sentences_;
          rest_cues_ = cues_from(item, items_[item].sentence);
        }
        append_row(item, rows);
        rest_cues_ -= view_.is_cue(item);
      }
    }
  }

 private:
  // Cues from an item on that stand in that sentence.
  std::uint32_t cues_from(std::uint32_t item, std::uint32_t sentence) const {
    std::uint32_t cues = 0;
    for (; item < view_.window.last && items_[item].sentence == sentence; ++item) cues += view_.is_cue(item);
    return cues;
  }

  // The code of an item of that sentence.
  std::uint32_t code_at(std::uint32_t item, std::uint32_t sentence) const {
    return item < items_.size() && items_[item].sentence == sentence ? items_[item].code() : outside;
  }

  void append_row(std::uint32_t item, FeatureRows& rows) {
    const Item& one = items_[item];
    std::uint32_t number = 200;
    std::uint32_t* next = rows.end();
    const auto add = [&number, &next](std::uint32_t a, std::uint32_t b, std::uint32_t c) {
      constexpr std::uint32_t number_of_side = side == Side::head ? 0 : side == Side::before ? 1 : 2;
      *next++ = feature(++number, a << 2 | number_of_side, b, c);
    };
    const std::uint32_t cue = side == Side::head ? 0 : view_.is_cue(item);
    const std::uint32_t rest_cues = up_to(rest_cues_, 2);
    const bool goes_on = item > view_.window.first && items_[item - 1].unit == one.unit;
    const std::uint32_t own = one.code() | (goes_on ? 1U << 16 : 0U);
    const std::uint32_t before = item > 0 ? code_at(item - 1, one.sentence) : outside;
    const std::uint32_t roles = view_.roles_around(item);
    add(0, head_word_, own);
    add(head_class_, own, before);
    add(0, one.word, before);
    add(up_to(quotes_, 2) | up_to(mentions_, 3) << 2, own, head_class_);
    add(roles, pattern_, 0);
    add(roles, own, 0);
    add(cue, own, up_to(cues_, 2));
    add(rest_cues, own, before);
    if (clause_symbols.has(one.symbol)) {
      const std::uint32_t after = code_at(item + 1, one.sentence);
      add(one.word, after | code_at(item + 2, one.sentence) << 16, code_at(item + 3, one.sentence));
      add(one.word, after, rest_cues);
    } else if (one.quoted != none) {
      add(one.word, up_to(sentences_, 3), scene_.paragraph_of(item) - head_paragraph_);
      add(one.word, up_to(quotes_, 3) | up_to(cues_, 2) << 2, head_class_);
    }
    rows.end_row(item - view_.window.first, next);

    // What lies between, for those farther off.
    if constexpr (side != Side::head) {
      cues_ += cue;
      quotes_ += one.quoted != none ? 1 : 0;
      mentions_ += mention_symbols.has(one.symbol) && !(side == Side::after && goes_on) ? 1 : 0;
    }
  }

  const Scene& scene_;
  const std::vector<Item>& items_;
  const CueView& view_;
  const std::uint32_t head_word_, head_class_, head_paragraph_, pattern_;
  std::uint32_t rest_cues_;  // other cues from an item on in its sentence
  std::uint32_t cues_ = 0, quotes_ = 0, sentences_ = 0, mentions_ = 0;
};

}  // namespace

void window_features(const Scene& scene, const CueView& view, FeatureRows& features) {
  features.begin(view.window.size());
  SideFeatures<Side::head>(scene, view).append(features);
  SideFeatures<Side::before>(scene, view).append(features);
  SideFeatures<Side::after>(scene, view).append(features);
}

void end_features(const Scene& scene, const CueView& view, std::vector<std::uint32_t>& features) {
  const Item& head = scene.items[view.head];
  model::FeatureWriter writer(features, 401, most_features);
  const auto add = [&writer](auto... parts) { writer.add(static_cast<std::uint32_t>(parts)...); };
  bool quote = false;
  for (std::uint32_t i = view.window.first; i < view.window.last; ++i) quote |= scene.items[i].quoted != none;
  const std::uint32_t form = ending(scene.reading.text.of(head.tokens.first));
  const std::uint32_t before = view.head > view.window.first ? scene.items[view.head - 1].code() : outside;
  const std::uint32_t after = view.head + 1 < view.window.last ? scene.items[view.head + 1].code() : outside;
  add(head.word);
  add(head.code(), form);
  add(before, after);
  add(before, form);
  add(view.pattern == none ? 0 : model::hash_name(scene.patterns[view.pattern].pattern), quote ? 1 : 0);
  add(quote ? 1 : 0, head.word);
}

}  // namespace attrib::attribution
