// Quoted stretches that somebody has read: whether each is speech, and whose.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "prepared.hpp"

namespace attrib::train {

struct LabelledQuote {
  Span span;  // in bytes, without the marks
  bool speech = false;
  std::string speaker;  // as the article names it; empty where it does not tell
  bool person = false;  // the speaker is one
};

struct Labels {
  std::map<std::string, std::vector<LabelledQuote>> of;  // by the article's name
  std::uint64_t checksum = 0;                            // of their file

  // Those of an article; null where it has none.
  [[nodiscard]] const std::vector<LabelledQuote>* find(const std::string& article) const {
    const auto found = of.find(article);
    return found == of.end() ? nullptr : &found->second;
  }
};

// Reads {"documents": {name: [{"start", "end", "type": "speech" | "none", "speaker", "entity"}]}}, offsets in code
// points, of those of the articles that it has; nothing for an empty path. Throws Error.
Labels read_labels(const std::filesystem::path& file, const Articles& articles);

// Do two stretches overlap by half or more of what they cover together?
bool same_stretch(Span a, Span b);

}  // namespace attrib::train
