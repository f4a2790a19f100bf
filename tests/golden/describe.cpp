// Writes a Document as the lines of a golden case.
#include "describe.hpp"

#include <boost/algorithm/string/replace.hpp>
#include <boost/crc.hpp>
#include <iomanip>
#include <sstream>

#include "attrib/json.hpp"

namespace attrib::golden {
namespace {

std::string_view name_of(QuotationType type) {
  switch (type) {
    case QuotationType::direct:
      return "direct";
    case QuotationType::mixed:
      return "mixed";
    case QuotationType::indirect:
      return "indirect";
  }
  return "";
}

std::string_view name_of(QuotationKind kind) {
  switch (kind) {
    case QuotationKind::speech:
      return "speech";
    case QuotationKind::writing:
      return "writing";
    case QuotationKind::thought:
      return "thought";
    case QuotationKind::plan:
      return "plan";
  }
  return "";
}

std::string_view name_of(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "person";
    case EntityType::organization:
      return "organization";
    case EntityType::location:
      return "location";
    case EntityType::other:
      return "other";
  }
  return "";
}

// The words of a span on one line.
std::string words(const Document& document, Span span) {
  std::string text(document.text(span));
  boost::algorithm::replace_all(text, "\r", "\\r");
  boost::algorithm::replace_all(text, "\n", "\\n");
  return text;
}

void add(std::string& line, std::string_view key, const std::string& value) {
  if (value.empty()) return;
  line += " | ";
  line += key;
  if (!key.empty()) line += ": ";
  line += value;
}

void add(std::string& line, std::string_view key, const Document& document, const std::vector<Span>& spans) {
  std::string joined;
  for (const Span span : spans) joined += (joined.empty() ? "" : " // ") + words(document, span);
  add(line, key, joined);
}

std::string counts_and_sum(std::size_t first, std::string_view of_first, std::size_t second, std::string_view of_second,
                           const boost::crc_32_type& sum) {
  std::ostringstream line;
  line << first << ' ' << of_first << ", " << second << ' ' << of_second << ", " << std::hex << std::setfill('0')
       << std::setw(8) << sum.checksum();
  return line.str();
}

std::string entity_name(const Document& document, const std::string& id) {
  for (const Entity& entity : document.entities) {
    if (entity.id == id) return entity.name;
  }
  return id + " (no such entity)";
}

}  // namespace

std::vector<std::string> describe_quotations(const Document& document) {
  std::vector<std::string> lines;
  for (const Quotation& quotation : document.quotations) {
    std::string line = std::string(name_of(quotation.type)) + ' ' + std::string(name_of(quotation.kind));
    add(line, "", quotation.speaker ? quotation.speaker->name : "-");
    if (quotation.speaker && quotation.speaker->on_behalf_of) {
      add(line, "for", entity_name(document, *quotation.speaker->on_behalf_of));
    }
    add(line, "cue", document, quotation.cue);
    if (quotation.source) add(line, "source", words(document, *quotation.source));
    if (quotation.addressee) add(line, "to", words(document, *quotation.addressee));
    add(line, "content", document, quotation.content);
    add(line, "quoted", document, quotation.quoted);
    if (quotation.parent) add(line, "in", *quotation.parent);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> describe_entities(const Document& document) {
  std::vector<std::string> lines;
  for (const Entity& entity : document.entities) {
    std::string line = "entity " + std::string(name_of(entity.type)) + (entity.named ? "" : " unnamed");
    add(line, "", entity.name);
    if (entity.gender) add(line, "", *entity.gender == Gender::male ? "male" : "female");
    add(line, "roles", document, entity.roles);
    std::string mentions;
    for (const Mention& mention : entity.mentions) {
      mentions += (mentions.empty() ? "" : " / ") + words(document, mention.span);
    }
    add(line, "mentions", mentions);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> describe_warnings(const Document& document) {
  std::vector<std::string> lines;
  for (const Warning& warning : document.warnings) {
    std::string line = "warning " + warning.code;
    add(line, "", words(document, warning.span));
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> describe_resolutions(const Document& document) {
  std::vector<std::string> lines;
  for (const Quotation& quotation : document.quotations) {
    std::string line = "resolution";
    add(line, "", quotation.speaker ? quotation.speaker->name : "-");
    for (const std::string& step : quotation.explanation.resolution) add(line, "", step);
    if (quotation.explanation.abstained) add(line, "abstained", *quotation.explanation.abstained);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string sum_up(const Document& document) {
  const std::string json = to_json_line(document);
  boost::crc_32_type sum;
  sum.process_bytes(json.data(), json.size());
  return counts_and_sum(document.quotations.size(), "quotations", document.entities.size(), "entities", sum);
}

std::string sum_up(const Collection& collection) {
  boost::crc_32_type sum;
  write_json(collection, [&sum](std::string_view json) { sum.process_bytes(json.data(), json.size()); });
  return counts_and_sum(collection.people.size(), "people", collection.quotes.size(), "quotes", sum);
}

}  // namespace attrib::golden
