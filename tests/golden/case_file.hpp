// A file of golden cases: articles with the result that is expected of each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attrib::golden {

// One case as it stands in a file:
//
//     === said after the quote
//     "We won," said Ann Lee.
//     ---
//     direct speech | Ann Lee | cue: said | source: Ann Lee | content: "We won," | quoted: We won,
struct Case {
  std::string name;
  std::string text;                   // the article, without blank lines around it; or "file: PATH" …
  std::vector<std::string> expected;  // the lines after "---", blank ones left out
  std::size_t line = 0;               // where it begins in the file
};

struct CaseFile {
  std::string preamble;  // what stands before the first case: a remark on the file
  std::vector<Case> cases;
};

// Throws attrib::Error when a case has no "---".
CaseFile parse(std::string_view content, std::string_view path);

// The file as `parse` reads it, blank lines made uniform.
std::string print(const CaseFile& file);

}  // namespace attrib::golden
