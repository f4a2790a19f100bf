// Temporary names, and going on with what has one.
#include "new_file.hpp"

#include <CLI/CLI.hpp>
#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <system_error>

#include "attrib/error.hpp"

namespace app {
namespace {

bool exists(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

// The name to write to first; "" to write straight away.
std::string part_of(const std::string& path) {
  std::error_code ignored;
  const bool straight = path.empty() || (exists(path) && !std::filesystem::is_regular_file(path, ignored));
  return straight ? "" : path + ".part";
}

// A link stays one: what it leads to is written.
std::string behind_links(const std::string& path) {
  std::error_code error;
  const auto real = std::filesystem::canonical(path, error);
  return error ? path : real.string();
}

std::string allowed(const std::string& path, const std::string& part, Existing existing) {
  if (part.empty()) return path;
  if (existing == Existing::refuse && exists(path)) {
    throw CLI::ValidationError("--output", path + " is there already; --force writes over it");
  }
  if (existing == Existing::refuse && exists(part)) {
    throw CLI::ValidationError("--output", part +
                                               " is what a run has left that was cut short; --resume goes on with "
                                               "it (JSON Lines), --force begins anew");
  }
  return part;
}

}  // namespace

NewFile::NewFile(const std::string& path, Existing existing)
    : path_(behind_links(path)),
      part_(part_of(path_)),
      output_(allowed(path_, part_, existing), existing == Existing::resume ? Output::At::end : Output::At::start) {}

void NewFile::finish(bool complete) {
  output_.close();
  if (part_.empty()) return;
  if (!complete) return complain("cut short; what is done stands in " + part_);
  std::error_code error;
  std::filesystem::rename(part_, path_, error);
  if (error) throw OutputError(path_ + ": " + error.message());
}

Kept keep_whole_lines(const std::string& path) {
  Kept kept;
  const std::string part = part_of(behind_links(path));
  if (!exists(part)) {
    kept.complete = !part.empty() && exists(path);
    return kept;
  }
  const std::uintmax_t size = std::filesystem::file_size(part);
  std::uintmax_t whole = 0;
  std::string line;
  std::string last;
  for (Input input(part); input.line(line) && whole + line.size() < size; ++kept.articles) {
    whole += line.size() + 1;
    last.swap(line);
  }
  if (kept.articles > 0) {
    const auto document = nlohmann::json::parse(last, nullptr, false);
    const auto id = nlohmann::json::json_pointer("/article/id");
    if (!document.is_object() || !document.contains(id) || !document[id].is_string()) {
      throw OutputError(part + ':' + std::to_string(kept.articles) + ": expected a line that attrib extract wrote");
    }
    kept.last_id = document[id];
  }
  std::error_code error;
  std::filesystem::resize_file(part, whole, error);
  if (error) throw OutputError(part + ": " + error.message());
  return kept;
}

}  // namespace app
