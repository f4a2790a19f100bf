// What the user names as input: files, folders, patterns of file names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app {

enum class InputKind { detect, text, jsonl, json, csv, tsv, html };

// The kind that the ending of a file's name says, packed or not; `detect` when it says nothing.
InputKind kind_of(std::string_view path);

// The files: of a folder those below it whose names end in a kind's way, hidden ones left out; of a pattern
// ("2024-*.txt", where there is no file of that name) those that match; each in the order of their bytes. What leads to
// no file stays as it is, so that opening it says why.
std::vector<std::string> expand(const std::vector<std::string>& paths);

}  // namespace app
