// Annotated articles as training reads them: PolNeAR's brat standoff, or attrib's own JSON.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "attrib/document.hpp"

namespace attrib::train {

// One attribution as annotators marked it; spans in bytes, each list in text order.
struct GoldAttribution {
  std::vector<Span> source, cue, content;
};

struct GoldArticle {
  std::string name;  // file name without its ending
  std::string text;
  std::vector<GoldAttribution> attributions;
  std::uint64_t checksum = 0;  // of its two files
};

// The bytes of a file. Throws Error.
std::string read_file(const std::filesystem::path& path);

// Articles of a folder with text/*.txt and attributions/*.ann (brat standoff, offsets in code points; where several
// annotators have read one article the first in order of file names counts), or of articles/*.txt and gold/*.json
// (attrib's JSON, offsets in code points). In order of their names. Throws Error with file and line.
std::vector<GoldArticle> read_articles(const std::filesystem::path& folder);

}  // namespace attrib::train
