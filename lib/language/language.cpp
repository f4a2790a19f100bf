// Loads a language and reads texts with it.
#include "language/language.hpp"

#include <algorithm>
#include <memory>

#include "language/abbreviation_list.hpp"
#include "language/loader.hpp"
#include "language/residue.hpp"
#include "language/word_reader.hpp"

namespace attrib::language {
namespace {

bool is_sign(char c) {
  return c == ':' || c == '|' || c == '/' || c == '(' || c == '[' || static_cast<unsigned char>(c) >= 0x80;  // "©"
}

// Short lines may be residue as they are; longer ones only with a sign of it: a link, a handle, a colon, a bracket. A
// line with a quotation mark is never residue: it may be all that someone said.
bool may_be_residue(const text::Text& text, const text::Paragraph& paragraph, bool has_mark) {
  constexpr std::size_t short_line = 100;
  using text::Kind;
  const std::size_t size = paragraph.span.size();
  if (has_mark || size > Residue::longest) return false;
  if (size <= short_line) return true;
  for (std::uint32_t i = paragraph.tokens.first; i < paragraph.tokens.last; ++i) {
    const text::Token& token = text.tokens[i];
    if (token.kind == Kind::link || token.kind == Kind::handle) return true;
    if (token.kind == Kind::punct && is_sign(text.bytes[token.begin])) return true;
  }
  return false;
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
  Reading reading{text, {}, {}, {}, {}};
  WordReader(data_->words.vocabulary, text, reading).read();

  reading.residue.resize(text.paragraphs.size());
  auto mark = text.marks.begin();  // the first in or after the paragraph
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    const text::Paragraph& paragraph = text.paragraphs[i];
    while (mark != text.marks.end() && *mark < paragraph.tokens.first) ++mark;
    const bool has_mark = mark != text.marks.end() && *mark < paragraph.tokens.last;
    reading.residue[i] =
        may_be_residue(text, paragraph, has_mark) && data_->residue.matches(paragraph.span.of(text.bytes));
  }
  return reading;
}

}  // namespace attrib::language
