// Reads labels of quoted stretches.
#include "labels.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "articles.hpp"
#include "attrib/error.hpp"
#include "code_points.hpp"
#include "model/weights.hpp"

namespace attrib::train {
namespace {

LabelledQuote read_label(const nlohmann::json& json, const CodePoints& offsets) {
  LabelledQuote label;
  label.span = {offsets.byte(json.at("start").get<std::size_t>()), offsets.byte(json.at("end").get<std::size_t>())};
  label.speech = json.at("type") == "speech";
  label.speaker = json.at("speaker").get<std::string>();
  if (label.speaker == "UNKNOWN") label.speaker.clear();
  label.person = json.at("entity") == "person";
  return label;
}

}  // namespace

Labels read_labels(const std::filesystem::path& file, const Articles& articles) {
  Labels labels;
  if (file.empty()) return labels;
  const std::string contents = read_file(file);
  labels.checksum = model::checksum(contents);
  try {
    const auto documents = nlohmann::json::parse(contents).at("documents");
    for (const auto& article : articles) {
      const auto own = documents.find(article->gold.name);
      if (own == documents.end()) continue;
      const CodePoints offsets(article->gold.text);
      for (const auto& label : *own) labels.of[article->gold.name].push_back(read_label(label, offsets));
    }
  } catch (const std::exception& error) {
    throw Error(file.string() + ": expected documents with start, end, type, speaker and entity, saw " + error.what());
  }
  return labels;
}

bool same_stretch(Span a, Span b) {
  const std::size_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return begin < end && 2 * (end - begin) >= std::max(a.end, b.end) - std::min(a.begin, b.begin);
}

}  // namespace attrib::train
