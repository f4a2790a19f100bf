// Documents in attrib's own JSON, read back.
#include "documents.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "attrib/json.hpp"
#include "brat_gold.hpp"
#include "check.hpp"
#include "files.hpp"

namespace app {
namespace {

using nlohmann::json;

constexpr std::size_t longest_document = 2'000'000'000;  // bytes of a line; an article of 100 MB may give that much

// The *.json of a folder in the order of their names, or the path itself.
std::vector<std::string> files_of(const std::string& path) {
  if (!std::filesystem::is_directory(path)) return {path};
  std::vector<std::string> files = files_in(path, ".json");
  if (files.empty()) throw attrib::Error(path + ": expected *.json files, saw none");
  return files;
}

Stretch stretch(const json& span) {
  return {span.at("start").get<std::size_t>(), span.at("end").get<std::size_t>(), span.at("text").get<std::string>()};
}

std::vector<Stretch> stretches(const json& spans) {
  std::vector<Stretch> found;
  for (const json& span : spans) found.push_back(stretch(span));
  return found;
}

// `document` keeps the contract.
DocumentRead document_from(const json& document) {
  DocumentRead read;
  std::set<std::string> persons;
  read.id = document.at("article").at("id");
  read.unit = document.at("offset_unit");
  for (const json& entity : document.at("entities")) {
    EntityRead& to = read.entities.emplace_back(EntityRead{entity.at("type"), entity.at("name"), {}});
    if (to.type == "person") persons.insert(entity.at("id"));
    for (const json& mention : entity.at("mentions")) to.mentions.push_back({stretch(mention), mention.at("form")});
  }
  for (const json& quotation : document.at("quotations")) {
    QuotationRead& to = read.quotations.emplace_back();
    to.id = quotation.at("id");
    to.type = quotation.at("type");
    to.content = stretches(quotation.at("content"));
    to.quoted = stretches(quotation.at("quoted"));
    to.cue = stretches(quotation.at("cue"));
    if (const json& source = quotation.at("source"); !source.is_null()) to.source = {stretch(source)};
    if (const json& speaker = quotation.at("speaker"); !speaker.is_null()) {
      to.speaker = speaker.at("name");
      to.speaker_is_person = persons.contains(speaker.at("entity"));
    }
  }
  return read;
}

}  // namespace

void for_each_line(const std::string& path,
                   const std::function<void(std::string_view line, const std::string& where)>& use,
                   const std::function<void(const attrib::Error&)>& report) {
  try {
    Input input(path);
    std::string line;
    input.limit(longest_document);
    while (input.line(line)) {
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      try {
        use(line, input.name() + ':' + std::to_string(input.line_number()));
      } catch (const attrib::Error& error) {
        report(error);
      }
    }
  } catch (const attrib::Error& error) {
    report(error);
  }
}

void for_each_document(const std::string& path,
                       const std::function<void(const nlohmann::json& document, const std::string& where)>& use,
                       const std::function<void(const attrib::Error&)>& report) {
  const auto use_text = [&](std::string_view text, const std::string& where) {
    use(attrib::parse_json(text, where), where);
  };
  try {
    for (const std::string& file : files_of(path)) {
      if (std::filesystem::path(file).extension() != ".json") {
        for_each_line(file, use_text, report);
        continue;
      }
      try {
        use_text(read_file(file), file);
      } catch (const attrib::Error& error) {
        report(error);
      }
    }
  } catch (const attrib::Error& error) {
    report(error);
  }
}

std::vector<DocumentRead> read_documents(const std::string& path) {
  if (is_brat_folder(path)) return read_brat_folder(path);
  std::vector<DocumentRead> documents;
  std::optional<attrib::Error> first;
  for_each_document(
      path,
      [&](const json& document, const std::string& where) {
        if (const auto problems = check(document, nullptr); !problems.empty())
          throw attrib::Error(where + ": " + problems.front());
        documents.push_back(document_from(document));
      },
      [&](const attrib::Error& error) {
        if (!first) first = error;
      });
  if (first) throw attrib::Error(*first);
  return documents;
}

}  // namespace app
