// The features of a window's items, handed out one by one as they are made.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "attribution/roles.hpp"
#include "attribution/symbol_set.hpp"
#include "language/branchless.hpp"
#include "model/feature.hpp"

namespace attrib::attribution {

inline constexpr std::size_t least_features = 12, most_features = 14;  // of an item
inline constexpr std::uint32_t more_of_unit = 1U << 16;  // beside the code of an item that goes on with a unit
inline constexpr SymbolSet clause_symbols{",c-s"};       // where a clause may end

// The features of the items on one side of a cue's head, or of the head itself.
template <Side side>
class SideFeatures {
 public:
  SideFeatures(const Scene& scene, const CueView& view)
      : items_(scene.items.data()),
        item_count_(scene.items.size()),
        view_(view),
        head_word_(items_[view.head].word),
        head_class_(static_cast<unsigned char>(items_[view.head].symbol) | view.form << 8),
        head_paragraph_(items_[view.head].paragraph),
        rest_cues_(view.cues_behind) {}

  // One row for each item, those nearest to the head first.
  template <typename Rows>
  void append(Rows& rows) {
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
          rest_cues_ = view_.cues_from(item, items_[item].sentence);
        }
        append_row(item, rows);
        rest_cues_ -= view_.is_cue(item);
      }
    }
  }

 private:
  // The code of an item of that sentence.
  std::uint32_t code_at(std::uint32_t item, std::uint32_t sentence) const {
    return item < item_count_ && items_[item].sentence == sentence ? items_[item].code() : Item::outside;
  }

  template <typename Rows>
  void append_row(std::uint32_t item, Rows& rows) {
    const Item& one = items_[item];
    const std::uint32_t word = one.word;
    const std::uint32_t before = one.before, after = one.after;
    const std::uint32_t code = one.code() | (one.goes_on ? more_of_unit : 0U);
    auto row = rows.begin(item);
    // The same for every cue.
    row.add(model::feature(101, code, before));
    row.add(model::feature(102, code, after));
    row.add(model::feature(103, before, word));
    row.add(model::feature(104, code, before | after << 16));

    std::uint32_t number = 200;
    const auto add = [&number, &row](std::uint32_t a, std::uint32_t b, std::uint32_t c) {
      constexpr std::uint32_t number_of_side = side == Side::head ? 0 : side == Side::before ? 1 : 2;
      row.add(model::feature(++number, a << 2 | number_of_side, b, c));
    };
    const std::uint32_t cue = side == Side::head ? 0 : view_.is_cue(item);
    const std::uint32_t rest_cues = std::min(rest_cues_, 2U);
    const std::uint32_t own = item > view_.window.first ? code : one.code();
    const std::uint32_t roles = view_.roles_around(item);
    add(0, head_word_, own);
    add(head_class_, own, before);
    add(0, word, before);
    add(std::min(quotes_, 2U) | std::min(mentions_, 3U) << 2, own, head_class_);
    add(roles, view_.pattern_name, 0);
    add(roles, own, 0);
    add(cue, own, std::min(cues_, 2U));
    add(rest_cues, own, before);
    if (clause_symbols.has(one.symbol)) {
      add(word, after | code_at(item + 2, one.sentence) << 16, code_at(item + 3, one.sentence));
      add(word, after, rest_cues);
    } else if (one.quoted != none) {
      add(word, std::min(sentences_, 3U), one.paragraph - head_paragraph_);
      add(word, std::min(quotes_, 3U) | std::min(cues_, 2U) << 2, head_class_);
    }
    rows.end(item, row);

    // What lies between, for those farther off.
    if constexpr (side != Side::head) {
      cues_ += cue;
      quotes_ += one.quoted != none ? 1 : 0;
      mentions_ += language::both(mention_symbols.has(one.symbol), side != Side::after || !one.goes_on) ? 1 : 0;
    }
  }

  const Item* const items_;
  const std::size_t item_count_;
  const CueView& view_;
  const std::uint32_t head_word_, head_class_, head_paragraph_;
  std::uint32_t rest_cues_;  // other cues from an item on in its sentence
  std::uint32_t cues_ = 0, quotes_ = 0, sentences_ = 0, mentions_ = 0;
};

// Those of all items of a window. For each item `rows.begin(item)` makes a row, which is given
// the features by row.add(feature), and then `rows.end(item, row)` is called.
template <typename Rows>
void window_features(const Scene& scene, const CueView& view, Rows& rows) {
  SideFeatures<Side::head>(scene, view).append(rows);
  SideFeatures<Side::before>(scene, view).append(rows);
  SideFeatures<Side::after>(scene, view).append(rows);
}

}  // namespace attrib::attribution
