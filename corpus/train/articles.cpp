// Reads brat standoff and attrib's JSON.
#include "articles.hpp"

#include <algorithm>
#include <boost/algorithm/string.hpp>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "attrib/error.hpp"
#include "code_points.hpp"
#include "model/weights.hpp"

namespace attrib::train {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder, const std::string& ending) {
  std::vector<fs::path> files;
  if (!fs::is_directory(folder)) return files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ending) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

class Standoff {
 public:
  Standoff(const fs::path& path, std::string contents, std::string_view text)
      : path_(path), offsets_(text), contents_(std::move(contents)) {}

  std::vector<GoldAttribution> read() {
    std::vector<GoldAttribution> attributions;
    for (const std::string& line : lines()) {
      ++line_;
      std::vector<std::string> columns;
      boost::split(columns, line, boost::is_any_of("\t"));
      if (columns.size() < 2 || columns[0].empty()) continue;
      if (columns[0][0] == 'T') spans_[columns[0]] = spans(columns[1]);
      if (columns[0][0] == 'E') attributions.push_back(event(columns[1]));
    }
    return attributions;
  }

 private:
  // Spans first, whatever their order in the file: events refer to them.
  std::vector<std::string> lines() const {
    std::vector<std::string> lines;
    boost::split(lines, contents_, boost::is_any_of("\n"));
    for (std::string& line : lines) boost::trim_right_if(line, boost::is_any_of("\r"));
    std::stable_partition(lines.begin(), lines.end(), [](const std::string& line) { return line.starts_with('T'); });
    return lines;
  }

  [[noreturn]] void fail(const std::string& expected, const std::string& seen) const {
    throw Error(path_.string() + ":" + std::to_string(line_) + ": expected " + expected + ", saw " + seen);
  }

  std::size_t offset(const std::string& digits) const {
    std::size_t value = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (parsed.ec != std::errc{} || parsed.ptr != digits.data() + digits.size()) fail("an offset", digits);
    try {
      return offsets_.byte(value);
    } catch (const Error& error) {
      fail("an offset within the text", error.what());
    }
  }

  // "Content 10 20;30 40"
  std::vector<Span> spans(const std::string& column) const {
    std::vector<Span> found;
    const std::size_t blank = column.find(' ');
    if (blank == std::string::npos) fail("a type and offsets", column);
    std::vector<std::string> parts;
    const std::string offsets = column.substr(blank + 1);
    boost::split(parts, offsets, boost::is_any_of(";"));
    for (const std::string& part : parts) {
      std::vector<std::string> ends;
      boost::split(ends, part, boost::is_any_of(" "));
      if (ends.size() != 2) fail("two offsets", part);
      found.push_back({offset(ends[0]), offset(ends[1])});
    }
    return found;
  }

  // "Attribution:T3 Source:T1 Cue:T2 Content:T4 Content2:T5"
  GoldAttribution event(const std::string& column) const {
    GoldAttribution attribution;
    std::vector<std::string> arguments;
    boost::split(arguments, column, boost::is_any_of(" "), boost::token_compress_on);
    for (const std::string& argument : arguments) {
      const std::size_t colon = argument.find(':');
      if (colon == std::string::npos) continue;
      const std::string role = boost::trim_right_copy_if(argument.substr(0, colon), boost::is_digit());
      const auto known = spans_.find(argument.substr(colon + 1));
      if (known == spans_.end()) continue;
      std::vector<Span>* into = role == "Source"    ? &attribution.source
                                : role == "Cue"     ? &attribution.cue
                                : role == "Content" ? &attribution.content
                                                    : nullptr;
      if (into != nullptr) into->insert(into->end(), known->second.begin(), known->second.end());
    }
    for (auto* list : {&attribution.source, &attribution.cue, &attribution.content})
      std::sort(list->begin(), list->end());
    return attribution;
  }

  fs::path path_;
  CodePoints offsets_;
  std::string contents_;
  std::size_t line_ = 0;
  std::map<std::string, std::vector<Span>> spans_;
};

void read_json(const fs::path& path, const std::string& contents, GoldArticle& article) {
  const CodePoints offsets(article.text);
  try {
    const auto document = nlohmann::json::parse(contents);
    const auto span = [&](const nlohmann::json& value) {
      return Span{offsets.byte(value.at("start").get<std::size_t>()), offsets.byte(value.at("end").get<std::size_t>())};
    };
    for (const auto& quotation : document.at("quotations")) {
      if (!quotation.at("parent").is_null()) continue;
      GoldAttribution& attribution = article.attributions.emplace_back();
      if (!quotation.at("source").is_null()) attribution.source.push_back(span(quotation["source"]));
      for (const auto& part : quotation.at("cue")) attribution.cue.push_back(span(part));
      for (const auto& part : quotation.at("content")) attribution.content.push_back(span(part));
    }
  } catch (const std::exception& error) {
    throw Error(path.string() + ": expected attrib's JSON with offsets in code points, saw " + error.what());
  }
}

}  // namespace

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(path.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<GoldArticle> read_articles(const fs::path& folder) {
  const std::vector<fs::path> standoff = files_in(folder / "attributions", ".ann");
  std::vector<GoldArticle> articles;
  std::vector<fs::path> texts = files_in(folder / "text", ".txt");
  if (texts.empty()) texts = files_in(folder / "articles", ".txt");
  for (const fs::path& path : texts) {
    GoldArticle article;
    article.name = path.stem().string();
    article.text = read_file(path);
    const auto own = std::find_if(standoff.begin(), standoff.end(), [&](const fs::path& annotations) {
      const std::string stem = annotations.stem().string();
      return stem.substr(0, stem.rfind('_')) == article.name;
    });
    const fs::path json = folder / "gold" / (article.name + ".json");
    if (own == standoff.end() && !fs::exists(json)) continue;
    std::string annotations = read_file(own != standoff.end() ? *own : json);
    article.checksum = model::checksum(annotations, model::checksum(article.text));
    if (own != standoff.end()) {
      article.attributions = Standoff(*own, std::move(annotations), article.text).read();
    } else {
      read_json(json, annotations, article);
    }
    articles.push_back(std::move(article));
  }
  if (articles.empty())
    throw Error(
        folder.string() +
        ": expected text/*.txt with attributions/*.ann, or articles/*.txt with gold/*.json, saw no such article");
  return articles;
}

}  // namespace attrib::train
