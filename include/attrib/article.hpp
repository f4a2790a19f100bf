/// What goes in: one article and what is known about it.
#pragma once

#include <string>
#include <vector>

namespace attrib {

/// One article. Only `text` is needed; the rest is copied to the output as it is.
///
/// An Article owns its strings. `text` may hold any bytes: it should be UTF-8, and what is not is
/// reported as a Warning (code "invalid-utf8") with its place, while the rest is read as usual.
struct Article {
  std::string text;                  ///< the article itself, headline first; any bytes
  std::string id;                    ///< names the article in the output; "" stays ""
  std::string title;                 ///< "" when unknown (null in the JSON)
  std::string url;                   ///< "" when unknown
  std::string publisher;             ///< "" when unknown
  std::vector<std::string> authors;  ///< may be empty
  std::string published;             ///< ISO 8601 date, "" when unknown; not checked
  std::string language = "en";       ///< BCP 47 tag, copied to the output
  std::string metadata = "{}";       ///< a JSON object as text: everything else known, untouched
};

}  // namespace attrib
