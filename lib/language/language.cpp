// Loads a language and reads texts with it.
#include "language/language.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "language/abbreviation_list.hpp"
#include "language/loader.hpp"
#include "language/residue.hpp"

namespace attrib::language {
namespace {

// Marks, numbers, links and punctuation are in no list; "&" is part of names ("Marks & Spencer"). Without branches:
// what comes next in a text is hard to foretell.
bool is_listed_kind(text::Kind kind, char first) {
  using text::Kind;
  const bool is_word = (kind == Kind::word) | (kind == Kind::possessive);
  return is_word | ((kind == Kind::punct) & (first == '&'));
}

constexpr Classes given_name{Class::given_person, Class::given_organization, Class::given_location, Class::given_other};

// Of names that overlap the one that begins first stays, and of those the longest.
void part(std::vector<text::Range>& names) {
  std::sort(names.begin(), names.end(),
            [](text::Range a, text::Range b) { return a.first != b.first ? a.first < b.first : a.last > b.last; });
  std::uint32_t end = 0;
  std::erase_if(names, [&end](text::Range name) {
    if (name.first < end) return true;
    end = name.last;
    return false;
  });
}

bool is_sign(char c) {
  return c == ':' || c == '|' || c == '/' || c == '(' || c == '[' || static_cast<unsigned char>(c) >= 0x80;  // "©"
}

// Short lines may be residue as they are; longer ones only with a sign of it: a link, a handle, a colon, a bracket.
bool may_be_residue(const text::Text& text, const text::Paragraph& paragraph) {
  constexpr std::size_t short_line = 100;
  using text::Kind;
  const std::size_t size = paragraph.span.size();
  if (size > Residue::longest) return false;
  bool has_sign = size <= short_line;
  for (std::uint32_t i = paragraph.tokens.first; i < paragraph.tokens.last; ++i) {
    const text::Token& token = text.tokens[i];
    // A line with a quotation mark is never residue: it may be all that someone said.
    if (token.kind == Kind::mark) return false;
    if (token.kind == Kind::link || token.kind == Kind::handle) has_sign = true;
    if (token.kind == Kind::punct && is_sign(text.bytes[token.begin])) has_sign = true;
  }
  return has_sign;
}

}  // namespace

struct Language::Data {
  Data(const Options& options, const Report& report)
      : folder(options, report),
        words(load_words(folder, report)),
        abbreviations(folder.file("abbreviations.txt", report), words.vocabulary, report),
        residue(folder.file("residue.txt", report), report),
        attribution_weights(folder.bytes("attribution.weights", own_attribution_weights)),
        name_weights(folder.bytes("names.weights", own_name_weights)) {}

  DataFolder folder;
  Words words;
  AbbreviationList abbreviations;
  Residue residue;
  std::string own_attribution_weights, own_name_weights;  // the user's
  std::string_view attribution_weights, name_weights;
};

Language::Language(const Options& options, const Report& report)
    : data_(std::make_unique<const Data>(options, report)) {}
Language::~Language() = default;

const Entry& Language::word(std::string_view word) const {
  const Vocabulary& vocabulary = data_->words.vocabulary;
  return word.empty() ? vocabulary.any_case(WordTable::unknown) : vocabulary.find(vocabulary.number(word), word);
}

Phrase Language::phrase(const text::Text& text, std::uint32_t token) const {
  const Vocabulary& vocabulary = data_->words.vocabulary;
  const text::Range sentence = text.sentences[text.tokens[token].sentence].tokens;
  const auto match = vocabulary.match(
      sentence.last - token, [&](std::uint32_t i) { return vocabulary.number(text.of(token + i)); },
      [&](std::uint32_t i) { return text.of(token + i); });
  if (match.not_a_cue) return {};
  return {match.length, match.entry};
}

const std::vector<Cue>& Language::cues() const { return data_->words.cues; }
const std::vector<std::string>& Language::given_names() const { return data_->words.given_names; }
const text::Abbreviations& Language::abbreviations() const { return data_->abbreviations; }
DataFile Language::file(std::string_view name, const Report& report) const { return data_->folder.file(name, report); }
std::string_view Language::attribution_weights() const { return data_->attribution_weights; }
std::string_view Language::name_weights() const { return data_->name_weights; }

bool Reading::attributes_nothing(std::uint32_t token) const {
  const auto after = std::partition_point(no_cues.begin(), no_cues.end(),
                                          [token](text::Range phrase) { return phrase.last <= token; });
  return after != no_cues.end() && after->contains(token);
}

Reading Language::read(const text::Text& text) const {
  const Vocabulary& vocabulary = data_->words.vocabulary;
  const std::size_t count = text.tokens.size();
  Reading reading{text, {}, {}, {}, {}};
  reading.words.resize(count);
  reading.word_classes.resize(count);
  reading.keys.resize(count);
  reading.phrase.resize(count);
  reading.phrase_entries.resize(count);

  // What kind of token comes next is hard to foretell, so nothing is decided by it but in rare cases: what is no word
  // has no key, number 0, and the entry of that number.
  const auto numbers = std::make_unique_for_overwrite<std::uint32_t[]>(count);
  const auto starts = std::make_unique_for_overwrite<std::uint32_t[]>(count);  // tokens that may begin a phrase
  std::size_t started = 0;
  // Pointers of its own: the compiler can't know that no store moves a vector.
  const text::Token* const tokens = text.tokens.data();
  const char* const bytes = text.bytes.data();
  const std::size_t size = text.bytes.size();
  Key* const keys = reading.keys.data();
  const Entry** const words = reading.words.data();
  Classes* const classes = reading.word_classes.data();
  const WordTable& table = vocabulary.table();
  const auto word_at = [&](std::size_t i) {
    return std::string_view(bytes + tokens[i].begin, tokens[i].end - tokens[i].begin);
  };
  // The table is larger than the nearest cache: the memory of a block of words is on its way before it is read.
  constexpr std::size_t block = 32;
  std::array<bool, block> listed, capital;
  bool before_starts = false;  // may the token before begin a phrase?
  for (std::size_t first = 0; first < count; first += block) {
    const std::size_t last = std::min(first + block, count);
    for (std::size_t i = first; i < last; ++i) {
      const Key key = word_key(word_at(i), size - tokens[i].begin);
      table.fetch(key);
      const char letter = bytes[tokens[i].begin];
      listed[i - first] = is_listed_kind(tokens[i].kind, letter);
      capital[i - first] = !both('a' <= letter, letter <= 'z');
      keys[i] = key & (Key{0} - listed[i - first]);
    }
    std::array<std::uint32_t, block> looks;  // words whose letters have to be looked at
    std::size_t looked = 0;
    Classes all;
    for (std::size_t i = first; i < last; ++i) {
      const Place* place = &table.place(keys[i]);
      std::uint32_t number = place->number;
      if ((keys[i] == no_key) & listed[i - first]) {
        const WordTable::Found found = table.find_slowly(word_at(i));
        keys[i] = found.key;
        place = found.place;
        number = place->number;
      }
      numbers[i] = number;
      words[i] = &vocabulary.any_case(number);
      classes[i] = place->classes;
      all.add(place->classes);
      looks[looked] = static_cast<std::uint32_t>(i);
      looked += both(listed[i - first], Vocabulary::letters_decide(*place, capital[i - first]));
      starts[started] = static_cast<std::uint32_t>(i) - 1;
      started += both(before_starts, place->continues_phrase);
      before_starts = place->starts_phrase;
    }
    for (std::size_t at = 0; at < looked; ++at) {
      const std::uint32_t i = looks[at];
      words[i] = &vocabulary.find_slowly(numbers[i], word_at(i));
      classes[i] = words[i]->classes;
      all.add(classes[i]);
    }
    if (!all.any(given_name)) continue;
    for (std::size_t i = first; i < last; ++i) {
      const auto token = static_cast<std::uint32_t>(i);
      if (classes[i].any(given_name)) reading.given_names.push_back({token, token + 1});
    }
  }

  std::uint32_t blocked = 0;  // no phrase begins inside one that is no cue
  for (std::size_t at = 0; at < started; ++at) {
    constexpr std::size_t ahead = 4;
    if (const std::size_t next = at + ahead; next < started)
      vocabulary.fetch_phrase(numbers[starts[next]], numbers[starts[next] + 1]);
    const std::uint32_t i = starts[at];
    if (i < blocked) continue;
    const std::uint32_t end = text.sentences[text.tokens[i].sentence].tokens.last;
    const auto match = vocabulary.match(
        end - i, [&](std::uint32_t next) { return numbers[i + next]; },
        [&](std::uint32_t next) { return text.of(i + next); });
    if (match.not_a_cue) {
      blocked = i + match.length;
      for (std::uint32_t inside = i; inside < blocked; ++inside) {
        reading.words[inside] = &vocabulary.without_cue(numbers[inside], *reading.words[inside]);
        reading.word_classes[inside] = reading.words[inside]->classes;
      }
      if (!match.refusal) reading.no_cues.push_back({i, blocked});
    } else if (match.length > 0) {
      reading.phrase[i] = static_cast<std::uint8_t>(match.length);
      reading.phrase_entries[i] = match.entry;
      if (match.entry->classes.any(given_name)) reading.given_names.push_back({i, i + match.length});
    }
  }
  part(reading.given_names);

  reading.residue.resize(text.paragraphs.size());
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    const text::Paragraph& paragraph = text.paragraphs[i];
    reading.residue[i] = may_be_residue(text, paragraph) && data_->residue.matches(paragraph.span.of(text.bytes));
  }
  return reading;
}

}  // namespace attrib::language
