// Texts with the names that annotators, or another program, marked in them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "attrib/document.hpp"

namespace attrib::train {

struct MarkedName {
  Span span;  // bytes
  EntityType type = EntityType::other;
};

struct NamedText {
  std::string text;
  std::vector<MarkedName> names;  // in text order
  // Where nothing is known, so that any tag may be right; in text order.
  std::vector<Span> open;
  bool has_other = true;   // false: names of other things are not marked, what is unmarked may be one
  bool is_silver = false;  // marked by a program
};

struct NamedTexts {
  std::vector<NamedText> texts;
  std::uint64_t checksum = 0;  // of the files

  [[nodiscard]] std::size_t name_count() const;
};

// A token a line, its label in the last column (BIO2; PER, ORG, LOC, anything else for other), a blank line after each
// sentence. A text is what stands between two -DOCSTART- lines, or twenty sentences where there are none; a sentence a
// line. Throws Error.
NamedTexts read_conll(const std::filesystem::path& file);

// A folder with articles/*.txt and gold/*.json, attrib's own format. Throws Error.
NamedTexts read_marked_articles(const std::filesystem::path& folder);

// Texts parted by form feeds, and a file of lines "number of the text TAB start,end,P|O|L|M start,end,…" in code
// points. Throws Error.
NamedTexts read_silver(const std::filesystem::path& texts, const std::filesystem::path& names);

}  // namespace attrib::train
