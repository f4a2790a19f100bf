// The format html: one page for a browser that needs nothing else, from the files in report/.
//
// An article is a block of JSON, {"text": …, "document": …} with offsets in UTF-16 units, as JavaScript counts. No "<"
// stands in it, so no article can end its block or begin another element; the page's script only ever shows it as text.
#include <algorithm>
#include <string>
#include <string_view>

#include "attrib/json.hpp"
#include "output/escape.hpp"
#include "output/formats.hpp"

namespace attrib::output {

// The page up to the articles, and what follows them; put together by cmake/EmbedReport.cmake.
std::string_view report_begin();
std::string_view report_end();

namespace {

// In JSON "<" stands in strings alone.
void append_without_tags(std::string& out, std::string_view json) {
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t tag = std::min(json.find('<', at), json.size());
    out += json.substr(at, tag - at);
    if (tag < json.size()) out += "\\u003c";
    at = tag + 1;
  }
}

}  // namespace

void begin_html(std::string& out) { out += report_begin(); }

void append_html(std::string& out, const Document& document, const OutputOptions&) {
  Buffer text(document.article.text.size() + 2);
  append_string(text, document.article.text);
  out += R"(<script type="application/json" class="article">{"text":)";
  append_without_tags(out, std::move(text).take());
  out += R"(,"document":)";
  append_without_tags(out, to_json_line(document, OffsetUnit::utf16));
  out += "}</script>\n";
}

void end_html(std::string& out) { out += report_end(); }

}  // namespace attrib::output
