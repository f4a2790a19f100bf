// The chain's steps and its features.
#include "attribution/roles.hpp"

#include <algorithm>
#include <string_view>

#include "attribution/window_features.hpp"
#include "model/feature_writer.hpp"

namespace attrib::attribution {
namespace {

constexpr std::size_t most_features = 8;  // of a window's end

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

}  // namespace

const std::vector<Step>& steps(Side side) {
  static const std::array<std::vector<Step>, side_count> all{make_steps(Side::before), make_steps(Side::head),
                                                             make_steps(Side::after)};
  return all[static_cast<std::size_t>(side)];
}

CueView::CueView(const Scene& scene, std::uint32_t head, const std::vector<std::uint8_t>& is_cue)
    : head(head),
      window(scene.window_of(head)),
      pattern(scene.pattern_cue[head]),
      items_(scene.items),
      is_cue_(is_cue) {
  cues_behind = cues_from(head + 1, items_[head].sentence);
  if (pattern == none) return;
  const Attribution& found = scene.patterns[pattern];
  pattern_name = model::hash_name(found.pattern);
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

void end_features(const Scene& scene, const CueView& view, std::vector<std::uint32_t>& features) {
  const Item& head = scene.items[view.head];
  model::FeatureWriter writer(features, 401, most_features);
  const auto add = [&writer](auto... parts) { writer.add(static_cast<std::uint32_t>(parts)...); };
  bool quote = false;
  for (std::uint32_t i = view.window.first; i < view.window.last; ++i) quote |= scene.items[i].quoted != none;
  const std::uint32_t form = verb_ending(scene.reading.text.of(head.tokens.first));
  const std::uint32_t before = view.head > view.window.first ? scene.items[view.head - 1].code() : outside_code;
  const std::uint32_t after = view.head + 1 < view.window.last ? scene.items[view.head + 1].code() : outside_code;
  add(head.word);
  add(head.code(), form);
  add(before, after);
  add(before, form);
  add(view.pattern_name, quote ? 1 : 0);
  add(quote ? 1 : 0, head.word);
}

}  // namespace attrib::attribution
