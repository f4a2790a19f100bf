// Web residue: paragraphs that are no part of the article ("READ MORE", "Photo: Getty Images", "By Ann Lee").
#pragma once

#include <re2/set.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "language/data_file.hpp"
#include "language/word_key.hpp"
#include "text/text.hpp"

namespace attrib::language {

class Residue {
 public:
  // One pattern a line: name, RE2, what it needs (may be left out), example. A pattern must match a whole paragraph, in
  // any case. One that RE2 refuses goes to `report`. (That each matches its example is not looked at: compiling each
  // alone would slow the load.)
  explicit Residue(const DataFile& file, const Report& report = rethrow);

  // How its patterns are read.
  [[nodiscard]] static RE2::Options options();

  // A bit for each list of needs.
  using Needs = std::uint32_t;
  // Which lists have something among the tokens: a word, in any case, or a sign. Any sign that is not ASCII is as good
  // as another, and links, handles and quotation marks may hold every sign. `keys` has one a token of the text.
  [[nodiscard]] Needs met_by(const text::Text& text, text::Range tokens, const std::vector<Key>& keys) const;

  // Whether one of the patterns whose needs are met matches all of the paragraph (white space around it left out).
  // Paragraphs longer than `longest` bytes are never residue. Patterns that begin with "." walk through all of a
  // paragraph, so they are tried only on paragraphs of up to `short_line` bytes and on those that end in a bracket, as
  // photo credits do.
  [[nodiscard]] bool matches(std::string_view paragraph, Needs met) const;

  static constexpr std::size_t longest = 240, short_line = 100;

 private:
  // Patterns that need the same and are tried on the same paragraphs.
  struct Group {
    Needs needs = 0;
    bool anywhere = false;  // they begin with "."
    std::unique_ptr<RE2::Set> patterns;
  };
  struct Word {
    Key key = no_key;
    Needs meets = 0;
  };

  Needs bit_of(std::string_view needs);
  Group& group(Needs needs, bool anywhere);

  static constexpr Needs none = 1;  // the bit of patterns that need nothing
  static constexpr std::size_t most_lists = 32;
  std::vector<std::string> lists_{std::string()};  // by bit
  std::array<Needs, 256> signs_{};                 // by first byte: the lists that they are in
  Needs all_signs_ = 0;
  std::vector<Word> words_;
  std::uint64_t some_words_ = 0;  // a bit by the upper bits of their keys: most words are told by it
  std::vector<Group> groups_;
};

}  // namespace attrib::language
