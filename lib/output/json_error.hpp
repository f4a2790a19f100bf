// What the JSON parser says, for readers.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace attrib::output {

// What was seen: the parser's words without the exception's name and, of syntax, without the place.
inline std::string_view seen(const nlohmann::json::exception& error) {
  // "[json.exception.parse_error.101] parse error at line 1, column 9: syntax error while parsing …"
  // "[json.exception.out_of_range.406] number overflow parsing '1e999'"
  std::string_view words = error.what();
  const std::string_view before = dynamic_cast<const nlohmann::json::parse_error*>(&error) != nullptr ? ": " : "] ";
  if (const auto at = words.find(before); at != std::string_view::npos) words.remove_prefix(at + before.size());
  return words;
}

}  // namespace attrib::output
