// Loads a language and reads texts with it.
#include "language/language.hpp"

#include <algorithm>
#include <array>

#include "language/abbreviation_list.hpp"
#include "language/loader.hpp"
#include "language/residue.hpp"

namespace attrib::language {

struct Language::Data {
  explicit Data(const Options& options)
      : folder(options),
        words(load_words(folder)),
        abbreviations(folder.file("abbreviations.txt")),
        residue(folder.file("residue.txt")) {}

  DataFolder folder;
  Words words;
  AbbreviationList abbreviations;
  Residue residue;
};

Language::Language(const Options& options) : data_(std::make_unique<const Data>(options)) {}
Language::~Language() = default;

const Entry& Language::word(std::string_view word) const {
  const Vocabulary& vocabulary = data_->words.vocabulary;
  return vocabulary.find(vocabulary.number(word), word);
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
std::string Language::file(std::string_view name) const { return data_->folder.file(name).merged(); }

Reading Language::read(const text::Text& text) const {
  const Vocabulary& vocabulary = data_->words.vocabulary;
  const std::size_t count = text.tokens.size();
  Reading reading{text, {}, {}, {}, {}};
  reading.words.resize(count);
  reading.phrase.resize(count);
  reading.phrase_entries.resize(count);

  std::vector<std::uint32_t> numbers(count);
  std::vector<std::uint32_t> starts;  // tokens that may begin a phrase
  // Keys are made some words ahead: the table is larger than the nearest cache, so its memory is asked for early.
  constexpr std::uint32_t ahead = 8;
  std::array<WordTable::Key, ahead> keys;
  for (std::uint32_t i = 0; i < std::min<std::size_t>(ahead, count); ++i) keys[i] = vocabulary.table().key(text.of(i));
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string_view word = text.of(i);
    numbers[i] = vocabulary.table().find(keys[i % ahead], word);
    if (i + ahead < count) keys[i % ahead] = vocabulary.table().key(text.of(i + ahead));
    reading.words[i] = &vocabulary.find(numbers[i], word);
    if (vocabulary.starts_phrase(numbers[i])) starts.push_back(i);
  }

  std::uint32_t blocked = 0;  // no phrase begins inside one that is no cue
  for (const std::uint32_t i : starts) {
    if (i < blocked) continue;
    const std::uint32_t end = text.sentences[text.tokens[i].sentence].tokens.last;
    const auto match = vocabulary.match(
        end - i, [&](std::uint32_t next) { return numbers[i + next]; },
        [&](std::uint32_t next) { return text.of(i + next); });
    if (match.not_a_cue) {
      blocked = i + match.length;
      for (std::uint32_t inside = i; inside < blocked; ++inside) {
        reading.words[inside] = &vocabulary.without_cue(numbers[inside], *reading.words[inside]);
      }
    } else if (match.length > 0) {
      reading.phrase[i] = static_cast<std::uint8_t>(match.length);
      reading.phrase_entries[i] = match.entry;
    }
  }

  // A line with a quotation mark is never residue: it may be all that someone said.
  reading.residue.resize(text.paragraphs.size());
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    const text::Paragraph& paragraph = text.paragraphs[i];
    if (paragraph.span.size() > Residue::longest) continue;
    bool has_mark = false;
    for (std::uint32_t token = paragraph.tokens.first; token < paragraph.tokens.last && !has_mark; ++token) {
      has_mark = text.tokens[token].kind == text::Kind::mark;
    }
    reading.residue[i] = !has_mark && data_->residue.matches(paragraph.span.of(text.bytes));
  }
  return reading;
}

}  // namespace attrib::language
