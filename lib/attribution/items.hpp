// A paragraph as the learned models see it: its tokens one by one, but each quoted stretch as one item.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "attribution/units.hpp"

namespace attrib::attribution {

// Where a token stands in its unit (a mention or phrase).
enum class Place : std::uint8_t { only, first, before_head, head, after_head };

struct Item {
  text::Range tokens;
  char symbol = '~';  // of its unit, see units.hpp
  Place place = Place::only;
  bool is_word = false;  // and no quoted stretch
  bool goes_on = false;  // with the unit of the item before
  text::Shape shape = text::Shape::none;
  std::uint32_t word = 0;  // equal for a word however it is written; one value for all numbers, quotes by symbol
  std::uint32_t quoted = none;
  std::uint32_t sentence = 0;  // counts ends of sentences that stand outside of marks
  std::uint32_t paragraph = 0;
  std::uint16_t before = outside, after = outside;  // the codes of those beside it in its sentence

  static constexpr std::uint16_t outside = 0xFFFF;  // the code of what stands beyond the sentence
  static std::uint16_t code_of(char symbol, Place place) {
    return static_cast<std::uint16_t>(static_cast<unsigned char>(symbol) | static_cast<unsigned>(place) << 8);
  }
  [[nodiscard]] std::uint16_t code() const { return code_of(symbol, place); }
};

// Items of one paragraph, in text order.
void append_items(const language::Reading& reading, const std::vector<Mention>& mentions,
                  const std::vector<quotation::Quoted>& quotes, const Units& units, std::uint32_t paragraph,
                  std::vector<Item>& items);

}  // namespace attrib::attribution
