// The chain's steps and its features.
#include "attribution/roles.hpp"

#include <algorithm>
#include <string_view>

#include "attribution/window_features.hpp"
#include "model/feature_writer.hpp"

namespace attrib::attribution {
namespace {

constexpr std::size_t most_end_features = 8;  // of a window's end

// The ending that tells forms of one verb apart: "said", "saying", "say".
std::uint32_t verb_ending(std::string_view word) {
  if (word.ends_with("ing")) return 1;
  if (word.ends_with("ed")) return 2;
  return word.ends_with('s') ? 3 : 0;
}

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

void CueView::turn_to(std::uint32_t item) {
  head = item;
  window = scene_.window_of(item);
  pattern = scene_.pattern_cue[item];
  pattern_name = 0;
  form = verb_ending(scene_.reading.text.of(scene_.items[item].tokens.first));
  cues_behind = cues_from(item + 1, scene_.items[item].sentence);
  pattern_roles_.assign(window.size() + std::size_t{2}, static_cast<std::uint8_t>(Role::other));
  pattern_roles_.front() = pattern_roles_.back() = outside;
  if (pattern == none) return;
  const Attribution& found = scene_.patterns[pattern];
  pattern_name = scene_.pattern_names[pattern];
  for (const text::Range part : found.content) fill(part, Role::content);
  if (found.source != none) fill(scene_.mentions[found.source].tokens, Role::source);
  fill(found.cue, Role::cue);
}

void CueView::fill(text::Range tokens, Role role) {
  const text::Range items = scene_.items_of(tokens);
  const std::uint32_t last = std::min(items.last, window.last);
  for (std::uint32_t i = std::max(items.first, window.first); i < last; ++i)
    pattern_roles_[i - window.first + 1] = static_cast<std::uint8_t>(role);
}

void end_features(const Scene& scene, const CueView& view, std::vector<std::uint32_t>& features) {
  const Item& head = scene.items[view.head];
  model::FeatureWriter writer(features, 401, most_end_features);
  const auto add = [&writer](auto... parts) { writer.add(static_cast<std::uint32_t>(parts)...); };
  bool quote = false;
  for (std::uint32_t i = view.window.first; i < view.window.last; ++i) quote |= scene.items[i].quoted != none;
  const std::uint32_t before = view.head > view.window.first ? scene.items[view.head - 1].code() : Item::outside;
  const std::uint32_t after = view.head + 1 < view.window.last ? scene.items[view.head + 1].code() : Item::outside;
  add(head.word);
  add(head.code(), view.form);
  add(before, after);
  add(before, view.form);
  add(view.pattern_name, quote ? 1 : 0);
  add(quote ? 1 : 0, head.word);
}

}  // namespace attrib::attribution
