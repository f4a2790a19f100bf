// File names of ids.
#include "brat_names.hpp"

#include <algorithm>

namespace app {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

// Not too long for any file system.
std::string file_name(std::string_view id) {
  constexpr std::string_view ending = ".txt";
  constexpr std::size_t longest = 200;
  if (id.ends_with(ending)) id.remove_suffix(ending.size());
  std::string name(id.substr(id.size() - std::min(id.size(), longest)));
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !is_plain(c); }, '_');
  if (name.empty()) return "article";
  if (name.front() == '.') name.front() = '_';
  return name;
}

}  // namespace

std::string BratNames::next(std::string_view id) {
  const std::string base = file_name(id);
  std::string name = base;
  for (std::size_t number = 2; !names_.insert(name).second; ++number) name = base + '-' + std::to_string(number);
  return name;
}

}  // namespace app
