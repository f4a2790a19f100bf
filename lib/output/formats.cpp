// The table of output formats. A new one is a file here that defines its append_… and a row below.
#include "output/formats.hpp"

#include <algorithm>
#include <array>

namespace attrib {
namespace {

constexpr std::array<Format, 6> table{{
    {"jsonl", "JSON Lines: one document a line", output::append_jsonl},
    {"json", "the same JSON, indented for reading", output::append_json},
    {"text", "who said what, for reading", output::append_text},
    {"explain", "why each quote got its speaker, or none", output::append_explain},
    {"csv", "a row a quotation, for spreadsheets", output::append_csv, output::begin_csv},
    {"html", "a page to read in a browser, with search and plots", output::append_html, output::begin_html,
     output::end_html},
}};

}  // namespace

std::span<const Format> formats() noexcept { return table; }

const Format* find_format(std::string_view name) noexcept {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Format& format) { return format.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace attrib
