// The built-in data files: everything in lib/data/<language>/, put into the library at build time by
// cmake/EmbedData.cmake.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attrib::language {

// The bytes of lib/data/<language>/<name>; empty data() when there is no such file. Static storage.
[[nodiscard]] std::string_view embedded_file(std::string_view language, std::string_view name);

// The built-in languages ("en"), sorted.
[[nodiscard]] std::vector<std::string> embedded_languages();

// The names of the files of one language ("abbreviations.txt", …), sorted; empty for an unknown language.
[[nodiscard]] std::vector<std::string> embedded_files(std::string_view language);

}  // namespace attrib::language
