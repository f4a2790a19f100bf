// Documents in attrib's own JSON, read back: gold annotations and predictions.
#pragma once

#include <cstddef>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "attrib/error.hpp"

namespace app {

struct Stretch {
  std::size_t start = 0, end = 0;
  std::string text;
};

struct MentionRead {
  Stretch stretch;
  std::string form;
};

struct EntityRead {
  std::string type, name;
  std::vector<MentionRead> mentions;
};

struct QuotationRead {
  std::string id, type;
  std::vector<Stretch> content, quoted, cue, source;  // source: one or none
  std::optional<std::string> speaker;                 // its name
  bool speaker_is_person = false;
};

struct DocumentRead {
  std::string id;
  std::string unit;                 // of the offsets
  std::optional<std::string> text;  // of an article annotated in brat, which knows neither `quoted` nor `form`
  std::vector<EntityRead> entities;
  std::vector<QuotationRead> quotations;
};

// Parses each document of a path: a folder's *.json in the order of their names, one .json, or the lines of any other
// file or of standard input ("-"). `where` is the file, with the line for JSON Lines. What cannot be read or is no JSON
// goes to `report`.
void for_each_document(const std::string& path,
                       const std::function<void(const nlohmann::json& document, const std::string& where)>& use,
                       const std::function<void(const attrib::Error&)>& report);

// The lines of a file or of standard input ("-") that are not blank, each with the file and its number. What `use`
// throws and what cannot be read goes to `report`; the rest is done.
void for_each_line(const std::string& path,
                   const std::function<void(std::string_view line, const std::string& where)>& use,
                   const std::function<void(const attrib::Error&)>& report);

// All documents of a path, or the articles of a folder that was annotated in brat (brat_gold.hpp). Throws attrib::Error
// on the first thing that is wrong.
std::vector<DocumentRead> read_documents(const std::string& path);

}  // namespace app
