/// JSON in and out: the contract "attrib/1" (attrib.schema.json). The only header with a third-party type.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "attrib/article.hpp"
#include "attrib/document.hpp"
#include "attrib/offsets.hpp"

namespace attrib {

/// One document as one line of JSON without the newline, always valid UTF-8: an ill-formed byte sequence
/// of the article is written as one U+FFFD per maximal subpart (Unicode 15, 3.9, as WHATWG decoders do),
/// and counts as one code point and one UTF-16 unit. Throws attrib::Error when Article::metadata is no JSON object.
[[nodiscard]] std::string to_json_line(const Document& document, OffsetUnit unit = OffsetUnit::codepoint);

/// The same as a DOM, for those who want to look into it or change it; slower.
[[nodiscard]] nlohmann::ordered_json to_json(const Document& document, OffsetUnit unit = OffsetUnit::codepoint);

/// Reads one article from a line of JSON Lines: an object with a string "text" and optionally "id" (a string or an
/// integer), "title", "url", "publisher", "authors" (array of strings, or one string), "published", "language"; null is
/// as good as none. All other keys go into Article::metadata in their order and as they are written. The id is "id",
/// else "url", else `fallback_id`. Ill-formed UTF-8 in the line is read as U+FFFD.
/// Throws attrib::Error that names the place, what was expected and what was seen, with `where` first:
/// `news.jsonl:12: expected a string "text", saw number`.
[[nodiscard]] Article article_from_json(std::string_view line, std::string_view where, std::string_view fallback_id);

/// Any JSON. Throws attrib::Error with `where` first, then the byte (from 1) at which syntax goes wrong and what was
/// seen: `documents.json: byte 6: expected JSON, saw …`; a number too large for a double is an error as well.
[[nodiscard]] nlohmann::json parse_json(std::string_view text, std::string_view where);

}  // namespace attrib
