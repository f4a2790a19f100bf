/// The formats that a Document can be written in: one table, which the `attrib` program offers as it is.
///
///     for (const auto& format : attrib::formats()) std::cout << format.name << "  " << format.about << '\n';
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "attrib/document.hpp"
#include "attrib/offsets.hpp"

namespace attrib {

/// What a format may take into account; each ignores what it has no use for.
struct OutputOptions {
  OffsetUnit unit = OffsetUnit::codepoint;  ///< of every start and end (jsonl, json, csv)
  bool color = false;                       ///< ANSI colours, for a terminal (text)
};

/// One output format. All strings live as long as the program. An output is what `begin` appends, then any number of
/// documents, then what `end` appends:
///
///     std::string out;
///     format.begin(out);
///     for (const attrib::Document& document : documents) format.append(out, document, {});
///     format.end(out);
struct Format {
  std::string_view name;   ///< "jsonl": what a user types
  std::string_view about;  ///< one line for a help text
  /// Appends one document to `out`, its last newline included (csv: nothing when nobody is quoted). The output is valid
  /// UTF-8 and depends on nothing but the arguments. Throws attrib::Error when Article::metadata is no JSON object
  /// (jsonl, json, html).
  void (*append)(std::string& out, const Document& document, const OutputOptions& options);
  /// Appends what stands once before all documents (csv: the names of the columns; html: the head of the page); in most
  /// formats nothing.
  void (*begin)(std::string& out) = [](std::string&) {};
  /// Appends what stands once after them; in most formats nothing.
  void (*end)(std::string& out) = [](std::string&) {};
};

/// All formats: jsonl (one line a document), json (the same, indented), text (who said what, for reading), explain
/// (why, step by step), csv (a row a quotation), html (a page for a browser that needs no network; whatever the
/// articles hold, none of it runs).
[[nodiscard]] std::span<const Format> formats() noexcept;

/// The format of that name; nullptr when there is none.
[[nodiscard]] const Format* find_format(std::string_view name) noexcept;

/// Text made safe for a terminal: valid UTF-8 in which every control character (escape sequences begin with one) is
/// U+FFFD, a tab or a line break is a space, and marks that reverse the direction of writing are left out.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace attrib
