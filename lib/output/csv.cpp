// The format csv: a row a quotation, for spreadsheets and statistics (RFC 4180, with "\n" at the end of a row).
//
//     article,speaker,role,gender,type,kind,cue,quote,start,end,confidence
//     bridge.txt,Ann Lee,mayor of Oxley,female,direct,speech,said,"“We won,”",0,9,0.971
#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "attrib/names.hpp"
#include "output/formats.hpp"

namespace attrib::output {
namespace {

// Spreadsheets run a cell that begins with one of these as a formula (OWASP, "CSV Injection").
constexpr std::string_view formula_signs = "=+-@\t\r";

// A cell of any words: quoted where it must be, no formula, valid UTF-8, no zero bytes, at which readers stop.
std::string cell(std::string_view words) {
  std::string text = well_formed(words);
  std::replace(text.begin(), text.end(), '\0', ' ');
  if (!text.empty() && formula_signs.find(text.front()) != std::string_view::npos) text.insert(0, 1, '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted += '"';
}

std::string words(const Document& document, const std::vector<Span>& spans) {
  std::string text;
  for (const Span span : spans) {
    if (!text.empty()) text += ' ';
    text += document.text(span);
  }
  return text;
}

std::string three_decimals(double value) {
  std::array<char, 8> digits{};
  constexpr int decimals = 3;
  const auto end =
      std::to_chars(digits.begin(), digits.end(), std::clamp(value, 0.0, 1.0), std::chars_format::fixed, decimals).ptr;
  return {digits.begin(), end};
}

}  // namespace

void begin_csv(std::string& out) { out += "article,speaker,role,gender,type,kind,cue,quote,start,end,confidence\n"; }

void append_csv(std::string& out, const Document& document, const OutputOptions& options) {
  std::unordered_map<std::string_view, const Entity*> entities;
  for (const Entity& entity : document.entities) entities.emplace(entity.id, &entity);
  const Offsets offsets(document.article.text, options.unit);

  for (const Quotation& quotation : document.quotations) {
    const auto found = quotation.speaker ? entities.find(quotation.speaker->entity) : entities.end();
    const Entity* entity = found == entities.end() ? nullptr : found->second;
    const bool has_role = entity != nullptr && !entity->roles.empty();
    const std::array<std::string, 11> row{
        cell(document.article.id),
        cell(quotation.speaker ? quotation.speaker->name : ""),
        cell(has_role ? document.text(entity->roles.front()) : ""),
        std::string(entity != nullptr && entity->gender ? name(*entity->gender) : ""),
        std::string(name(quotation.type)),
        std::string(name(quotation.kind)),
        cell(words(document, quotation.cue)),
        cell(words(document, quotation.content)),
        std::to_string(offsets.from_byte(quotation.content.front().begin)),
        std::to_string(offsets.from_byte(quotation.content.back().end)),
        three_decimals(quotation.confidence),
    };
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (column > 0) out += ',';
      out += row[column];
    }
    out += '\n';
  }
}

}  // namespace attrib::output
