// The layout is that of data format 6 for break rules, as in ICU 72; all else is refused.
#include "text/sentence_table.hpp"

#include <cstring>

#include "text/utf8.hpp"

namespace attrib::text {
namespace {

constexpr std::uint32_t magic = 0xB1A0;
constexpr std::uint8_t format = 6;
constexpr std::uint8_t stop = 0, first = 1;                                      // states
constexpr std::size_t end_of_text = 1, begin_of_text = 2, least_categories = 3;  // categories of no character
constexpr std::uint32_t begins_with_category = 2, rows_of_bytes = 4;             // flags of a state table
constexpr std::int32_t replacement = 0xFFFD;                                     // how ICU sees ill-formed bytes

struct Header {
  std::uint32_t magic, format, length, categories;
  std::uint32_t forward, forward_length, reverse, reverse_length, trie, trie_length;
};

struct TableHeader {
  std::uint32_t states, row_length, first_of_dictionary, look_ahead_size, flags;
};

// What a row begins with; the states that follow come after it, one a category.
struct RowHeader {
  std::uint8_t accepting, look_ahead, tags;
};

template <typename Record>
std::optional<Record> read_record(std::string_view bytes, std::size_t at) {
  if (at > bytes.size() || bytes.size() - at < sizeof(Record)) return std::nullopt;
  Record record;
  std::memcpy(&record, bytes.data() + at, sizeof record);
  return record;
}

bool holds(std::string_view bytes, std::uint32_t at, std::uint32_t length) {
  return at <= bytes.size() && length <= bytes.size() - at;
}

}  // namespace

std::optional<SentenceTable> SentenceTable::read(std::string_view rules) {
  const auto header = read_record<Header>(rules, 0);
  if (!header || header->magic != magic || rules[offsetof(Header, format)] != format) return std::nullopt;
  if (!holds(rules, header->forward, header->forward_length) || !holds(rules, header->trie, header->trie_length))
    return std::nullopt;
  std::optional<SentenceTable> table(SentenceTable{});
  if (!table->read_categories(rules.substr(header->trie, header->trie_length), header->categories) ||
      !table->read_states(rules.substr(header->forward, header->forward_length), header->categories)) {
    return std::nullopt;
  }
  return table;
}

bool SentenceTable::read_categories(std::string_view trie, std::uint32_t count) {
  trie_.resize((trie.size() + sizeof(std::uint32_t) - 1) / sizeof(std::uint32_t));
  if (trie.empty()) return false;
  std::memcpy(trie_.data(), trie.data(), trie.size());
  UErrorCode status = U_ZERO_ERROR;
  categories_.adoptInstead(ucptrie_openFromBinary(UCPTRIE_TYPE_ANY, UCPTRIE_VALUE_BITS_ANY, trie_.data(),
                                                  static_cast<std::int32_t>(trie.size()), nullptr, &status));
  if (U_FAILURE(status) != 0) return false;
  std::uint32_t value = 0;
  for (UChar32 from = 0, to = 0; from <= 0x10FFFF; from = to + 1) {
    to = ucptrie_getRange(categories_.getAlias(), from, UCPMAP_RANGE_NORMAL, 0, nullptr, nullptr, &value);
    if (to < from || value >= count) return false;
  }
  return true;
}

bool SentenceTable::read_states(std::string_view table, std::uint32_t categories) {
  const auto header = read_record<TableHeader>(table, 0);
  if (!header || (header->flags & rows_of_bytes) == 0 || header->look_ahead_size != 0) return false;
  if (categories < least_categories || header->first_of_dictionary < categories) return false;
  const std::size_t row_length = header->row_length;
  if (header->states <= first || header->states > 256 || row_length < sizeof(RowHeader) + categories) return false;
  if (table.size() - sizeof(TableHeader) < header->states * row_length) return false;

  states_.resize(header->states);
  for (std::size_t number = 0; number < states_.size(); ++number) {
    State& state = states_[number];
    const std::string_view row = table.substr(sizeof(TableHeader) + number * row_length, row_length);
    const auto head = read_record<RowHeader>(row, 0);
    if (head->accepting > 1 || head->look_ahead != 0) return false;
    state.accepting = head->accepting == 1;
    for (std::size_t category = 0; category < categories; ++category) {
      const auto after = static_cast<std::uint8_t>(row[sizeof(RowHeader) + category]);
      if (after >= states_.size()) return false;
      state.after.push_back(after);
    }
    for (std::size_t c = 0; c < state.after_ascii.size(); ++c)
      state.after_ascii[c] = state.after[ucptrie_get(categories_.getAlias(), static_cast<UChar32>(c))];
  }
  start_ = (header->flags & begins_with_category) != 0 ? states_[first].after[begin_of_text] : first;
  find_calm();
  return true;
}

void SentenceTable::find_calm() {
  after_blank_ = states_[start_].after_ascii[' '];
  after_letter_ = states_[after_blank_].after_ascii['a'];
  const State &blank = states_[after_blank_], &letter = states_[after_letter_];
  if (after_blank_ == stop || after_letter_ == stop || !blank.accepting || !letter.accepting) return;
  std::size_t restless = 0;
  for (std::size_t c = 0; c < blank.after_ascii.size(); ++c) {
    const std::uint8_t after = blank.after_ascii[c];
    calm_[c] = after == letter.after_ascii[c] && (after == after_blank_ || after == after_letter_);
    if (!calm_[c] && restless < restless_.size()) restless_[restless] = ByteBlock{} + static_cast<std::uint8_t>(c);
    restless += !calm_[c];
  }
  has_calm_ = restless <= restless_.size();
}

std::size_t SentenceTable::skip_calm(std::string_view bytes, std::size_t at) const {
  const auto restless = [this](ByteBlock block) {
    ByteBlock found = block;  // all but ASCII
    for (const ByteBlock& one : restless_) found |= std::bit_cast<ByteBlock>(block == one);
    return found;
  };
  return find_byte(bytes, at, restless, [this](unsigned char byte) { return !calm_[byte]; });
}

std::size_t SentenceTable::next(std::string_view bytes, std::size_t begin) const {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  std::size_t boundary = begin, at = begin;
  std::uint8_t state = start_;
  while (at < bytes.size() && state != stop) {
    if (byte(at) < 0x80) {
      state = states_[state].after_ascii[byte(at)];
      ++at;
      if (has_calm_ && (state == after_letter_ || state == after_blank_)) {
        const std::size_t run = at;
        at = skip_calm(bytes, at);
        if (at != run) state = states_[state].after_ascii[byte(at - 1)];
      }
    } else {
      const Decoded one = decode(bytes, at);
      const std::uint32_t category = ucptrie_get(categories_.getAlias(), one.code < 0 ? replacement : one.code);
      state = states_[state].after[category];
      at += one.length;
    }
    if (states_[state].accepting) boundary = at;
  }
  if (state != stop && states_[states_[state].after[end_of_text]].accepting) boundary = bytes.size();
  // Rules that match nothing: one character, as ICU does.
  return boundary == begin ? begin + decode(bytes, begin).length : boundary;
}

}  // namespace attrib::text
