// A loaded language: all words and patterns of lib/data/<language>, immutable.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "attrib/document.hpp"
#include "attrib/options.hpp"
#include "language/data_file.hpp"
#include "language/lexicon.hpp"
#include "language/word_table.hpp"
#include "text/text.hpp"

namespace attrib::language {

enum class CueForm : std::uint8_t { verb, noun, phrase };

// One line of cues.txt.
struct Cue {
  std::string lemma;
  CueForm form = CueForm::verb;
  QuotationKind kind = QuotationKind::speech;
  bool marks_only = false;        // attributes only beside marks: "smiled", "began", "went on", "continued"
  bool takes_that = false;        // "said (that) …"; without it the cue never opens indirect speech
  bool takes_addressee = false;   // "told X (that)", "asked X", "urged X to"
  bool takes_infinitive = false;  // "promised to", "urged X to", "plans to"
  bool takes_object = false;  // "denied the claims", "praised what he called", "called for": content is a noun phrase
  bool before_only = false;   // "according to", "per": the source stands after the cue
  bool passive = false;       // "is said to", "was described as": the subject is not the source
};

// The text with its lexicon entry beside each token.
struct Reading {
  const text::Text& text;
  std::vector<const Entry*> words;  // one a token, never null
  std::vector<std::uint8_t>
      phrase;  // tokens in the longest phrase that starts here, 0 none; its entry is phrase_entry(i)
  std::vector<const Entry*> phrase_entries;  // beside `phrase`, null when none
  std::vector<bool> residue;  // one a paragraph: web residue (share buttons, bylines, captions, newsletter lines …)
  std::vector<text::Range> no_cues = {};  // phrases in which no word attributes anything: "radio show"; in text order
  std::vector<text::Range> given_names = {};  // what name.txt gives, none overlapping, in text order
  std::vector<WordTable::Key> keys = {};      // one a token: equal for a word however it is written; 0 for no word

  std::vector<Classes> word_classes = {};  // of `words`, side by side in memory: nearly all is asked of these

  [[nodiscard]] Classes classes(std::uint32_t token) const { return word_classes[token]; }
  [[nodiscard]] bool is(std::uint32_t token, Class one) const { return word_classes[token].has(one); }
  // Does the token stand in one of `no_cues`?
  [[nodiscard]] bool attributes_nothing(std::uint32_t token) const;
};

class Language {
 public:
  // What is wrong goes to `report`, naming file, line, expected and seen. Throws where it throws, and for an unknown
  // language or a folder that is missing.
  explicit Language(const Options& options, const Report& report = rethrow);
  ~Language();
  Language(const Language&) = delete;
  Language& operator=(const Language&) = delete;

  // The entry of one word, given as it stands (any case, trailing full stop allowed): an exact-case line wins over
  // lower case
  // ("US" is not "us"). A static empty entry when unknown. Adds Class::adverb for words in -ly.
  [[nodiscard]] const Entry& word(std::string_view word) const;

  // The longest known phrase ("prime minister", "according to", "White House", "shot back") that starts at the token
  // and stays in its sentence.
  [[nodiscard]] Phrase phrase(const text::Text& text, std::uint32_t token) const;

  [[nodiscard]] const std::vector<Cue>& cues() const;
  // Full forms of nicknames: given_names()[entry.canonical - 1] == "peter".
  [[nodiscard]] const std::vector<std::string>& given_names() const;
  [[nodiscard]] const text::Abbreviations& abbreviations() const;

  // Looks every token up once.
  [[nodiscard]] Reading read(const text::Text& text) const;

  // A built-in data file with the user's lines laid over it, for a stage with a file of its own ("patterns.txt").
  [[nodiscard]] DataFile file(std::string_view name, const Report& report = rethrow) const;

  // The learned weights of attribution.weights, the user's or else the built-in ones; empty when there are none.
  [[nodiscard]] std::string_view attribution_weights() const;
  // The same of names.weights.
  [[nodiscard]] std::string_view name_weights() const;

 private:
  struct Data;
  std::unique_ptr<const Data> data_;
};

}  // namespace attrib::language
