// Words a block at a time, then the phrases.
#include "language/word_reader.hpp"

#include <algorithm>

#include "language/word_key.hpp"

namespace attrib::language {
namespace {

using text::Kind;
using text::Range;

constexpr Classes given_name{Class::given_person, Class::given_organization, Class::given_location, Class::given_other};

// The letters that a token begins with, by its kind and first byte: Place::small or Place::capital; 0 for what is in no
// list, as marks, numbers, links and punctuation are. "&" is part of names ("Marks & Spencer").
constexpr auto letters_of = [] {
  std::array<std::array<std::uint8_t, 256>, text::kind_count> table{};
  for (const Kind kind : {Kind::word, Kind::possessive}) {
    for (std::size_t c = 0; c < 256; ++c)
      table[static_cast<std::size_t>(kind)][c] = 'a' <= c && c <= 'z' ? Place::small : Place::capital;
  }
  table[static_cast<std::size_t>(Kind::punct)]['&'] = Place::capital;
  return table;
}();

// Of names that overlap the one that begins first stays, and of those the longest.
void part(std::vector<Range>& names) {
  std::sort(names.begin(), names.end(),
            [](Range a, Range b) { return a.first != b.first ? a.first < b.first : a.last > b.last; });
  std::uint32_t end = 0;
  std::erase_if(names, [&end](Range name) {
    if (name.first < end) return true;
    end = name.last;
    return false;
  });
}

}  // namespace

WordReader::WordReader(const Vocabulary& vocabulary, const text::Text& text, Reading& reading)
    : vocabulary_(vocabulary), text_(text), tokens_(text.tokens.data()), reading_(reading) {
  const std::size_t count = text.tokens.size();
  reading.words.resize(count);
  reading.word_classes.resize(count);
  reading.keys.resize(count);
  reading.phrase.resize(count);
  reading.phrase_entries.resize(count);
  numbers_ = std::make_unique_for_overwrite<std::uint32_t[]>(count);
  starts_ = std::make_unique_for_overwrite<std::uint32_t[]>(count);
}

void WordReader::read() {
  const std::size_t count = text_.tokens.size();
  for (std::size_t first = 0; first < count; first += block) {
    const std::size_t last = std::min(first + block, count);
    make_keys(first, last);
    find_words(first, last);
  }
  find_phrases();
  part(reading_.given_names);
}

// In the loops pointers of their own: the compiler can't know that no store moves a vector.
void WordReader::make_keys(std::size_t first, std::size_t last) {
  const text::Token* const tokens = tokens_;
  const char* const bytes = text_.bytes.data();
  const std::size_t size = text_.bytes.size();
  const WordTable::Places table = vocabulary_.table().places();
  Key* const keys = reading_.keys.data();
  for (std::size_t i = first; i < last; ++i) {
    const text::Token token = tokens[i];
    const char* const word = bytes + token.begin;
    const Key key = word_key({word, token.end - token.begin}, size - token.begin);
    table.fetch(key);
    const std::uint8_t letters = letters_of[static_cast<std::size_t>(token.kind)][static_cast<unsigned char>(*word)];
    letters_[i - first] = letters;
    keys[i] = key & (Key{0} - (letters != 0));
  }
}

void WordReader::find_words(std::size_t first, std::size_t last) {
  const WordTable::Places table = vocabulary_.table().places();
  const Entry** const words = reading_.words.data();
  Key* const keys = reading_.keys.data();
  Classes* const classes = reading_.word_classes.data();
  std::uint32_t *const numbers = numbers_.get(), *const starts = starts_.get();
  std::size_t started = started_;
  bool before_starts = before_starts_;
  std::array<std::uint32_t, block> looks;  // words whose letters have to be looked at
  std::size_t looked = 0;
  Classes all;
  for (std::size_t i = first; i < last; ++i) {
    const unsigned letters = letters_[i - first];
    const Place* place = &table.of(keys[i]);
    if ((letters & (0U - (keys[i] == no_key))) != 0) {
      const WordTable::Found slow = vocabulary_.table().find_slowly(word_at(i));
      keys[i] = slow.key;
      place = slow.place;
    }
    const Place found = *place;
    numbers[i] = found.number;
    words[i] = &vocabulary_.any_case(found.number);
    classes[i] = found.classes;
    all.add(found.classes);
    looks[looked] = static_cast<std::uint32_t>(i);
    looked += (found.look & letters) != 0;
    starts[started] = static_cast<std::uint32_t>(i) - 1;
    started += both(before_starts, found.continues_phrase);
    before_starts = found.starts_phrase;
  }
  started_ = started;
  before_starts_ = before_starts;
  for (std::size_t at = 0; at < looked; ++at) {
    const std::uint32_t i = looks[at];
    words[i] = &vocabulary_.find_slowly(numbers[i], word_at(i));
    classes[i] = words[i]->classes;
    all.add(classes[i]);
  }
  if (!all.any(given_name)) return;
  for (auto i = static_cast<std::uint32_t>(first); i < last; ++i) {
    if (classes[i].any(given_name)) reading_.given_names.push_back({i, i + 1});
  }
}

void WordReader::find_phrases() {
  constexpr std::size_t ahead = 4;
  const std::uint32_t* const numbers = numbers_.get();
  std::uint32_t* const starts = starts_.get();
  std::size_t started = 0;
  for (std::size_t at = 0; at < started_; ++at) {
    const std::uint32_t i = starts[at];
    starts[started] = i;
    started += vocabulary_.may_begin_phrase(numbers[i], numbers[i + 1]);
  }
  std::uint32_t blocked = 0;  // no phrase begins inside one that is no cue
  for (std::size_t at = 0; at < started; ++at) {
    if (const std::size_t next = at + ahead; next < started)
      vocabulary_.fetch_phrase(numbers[starts[next]], numbers[starts[next] + 1]);
    const std::uint32_t i = starts[at];
    if (i < blocked) continue;
    const std::uint32_t end = text_.sentences[tokens_[i].sentence].tokens.last;
    const auto match = vocabulary_.match(
        end - i, [&](std::uint32_t next) { return numbers[i + next]; },
        [&](std::uint32_t next) { return word_at(i + next); });
    if (match.not_a_cue) {
      blocked = i + match.length;
      for (std::uint32_t inside = i; inside < blocked; ++inside) {
        reading_.words[inside] = &vocabulary_.without_cue(numbers[inside], *reading_.words[inside]);
        reading_.word_classes[inside] = reading_.words[inside]->classes;
      }
      if (!match.refusal) reading_.no_cues.push_back({i, blocked});
    } else if (match.length > 0) {
      reading_.phrase[i] = static_cast<std::uint8_t>(match.length);
      reading_.phrase_entries[i] = match.entry;
      if (match.entry->classes.any(given_name)) reading_.given_names.push_back({i, i + match.length});
    }
  }
}

}  // namespace attrib::language
