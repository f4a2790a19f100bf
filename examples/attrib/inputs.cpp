// Folders and patterns become files.
#include "inputs.hpp"

#include <glob.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "unpack.hpp"

namespace app {
namespace {

constexpr std::array<std::pair<std::string_view, InputKind>, 8> endings{{
    {".txt", InputKind::text},
    {".jsonl", InputKind::jsonl},
    {".ndjson", InputKind::jsonl},
    {".json", InputKind::json},
    {".csv", InputKind::csv},
    {".tsv", InputKind::tsv},
    {".html", InputKind::html},
    {".htm", InputKind::html},
}};

std::vector<std::string> files_below(const std::string& folder) {
  namespace fs = std::filesystem;
  std::vector<std::string> files;
  std::error_code error;
  constexpr auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator at(folder, options, error), end; !error && at != end; at.increment(error)) {
    const bool hidden = at->path().filename().string().starts_with('.');
    std::error_code ignored;
    if (at->is_directory(ignored)) {
      if (hidden) at.disable_recursion_pending();
    } else if (!hidden && at->is_regular_file(ignored) && kind_of(at->path().string()) != InputKind::detect) {
      files.push_back(at->path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> matching(const std::string& pattern) {
  glob_t found = {};
  const std::unique_ptr<glob_t, decltype(&::globfree)> release(&found, ::globfree);
  if (::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) != 0) return {pattern};
  std::vector<std::string> paths(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

InputKind kind_of(std::string_view path) {
  path = without_packing(path);
  const auto row =
      std::find_if(endings.begin(), endings.end(), [&](const auto& row) { return path.ends_with(row.first); });
  return row == endings.end() ? InputKind::detect : row->second;
}

std::vector<std::string> expand(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code ignored;
    const bool is_pattern = path.find_first_of("*?[") != std::string::npos && !std::filesystem::exists(path, ignored);
    for (const std::string& named : is_pattern ? matching(path) : std::vector{path}) {
      const auto below =
          std::filesystem::is_directory(named, ignored) ? files_below(named) : std::vector<std::string>();
      files.insert(files.end(), below.begin(), below.end());
      if (below.empty()) files.push_back(named);
    }
  }
  return files;
}

}  // namespace app
