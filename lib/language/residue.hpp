// Web residue: paragraphs that are no part of the article ("READ MORE", "Photo: Getty Images", "By Ann Lee").
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <memory>
#include <string_view>
#include <vector>

#include "language/automaton.hpp"
#include "language/data_file.hpp"

namespace attrib::language {

class Residue {
 public:
  // One pattern a line: name, RE2, example and perhaps a sign, which is an RE2 too. A pattern must match a whole
  // paragraph, in any case; one with a sign is tried only where one of all signs stands. What RE2 refuses goes to
  // `report`. (That each matches its example is not looked at: compiling each alone would slow the load.)
  explicit Residue(const DataFile& file, const Report& report = rethrow);

  // How its patterns are read.
  [[nodiscard]] static RE2::Options options();

  // Whether one of the patterns matches all of the paragraph (white space around it left out). Paragraphs longer than
  // `longest` bytes are never residue. Patterns that begin with "." walk through all of a paragraph, so they are tried
  // only on paragraphs of up to `short_line` bytes and on those that end in a bracket, as photo credits do.
  [[nodiscard]] bool matches(std::string_view paragraph) const;

  static constexpr std::size_t longest = 240, short_line = 100;

 private:
  std::unique_ptr<RE2::Set> from_start_, with_sign_, anywhere_;
  std::unique_ptr<RE2> sign_;            // any of them
  Automaton may_start_, may_have_sign_;  // whether the first set and the sign are worth asking for
};

}  // namespace attrib::language
