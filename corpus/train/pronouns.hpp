// Pronouns of which somebody has said whether they mean one of two names: GAP (Webster et al. 2018).
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "prepared.hpp"

namespace attrib::train {

struct PronounQuestion {
  std::shared_ptr<Prepared> snippet;
  Span pronoun;               // in bytes
  std::array<Span, 2> names;  // in bytes
  std::array<bool, 2> meant{};
};

struct PronounQuestions {
  std::vector<PronounQuestion> all;
  std::uint64_t checksum = 0;  // of their file
};

// Reads GAP's tab-separated columns ID, Text, Pronoun, Pronoun-offset, A, A-offset, A-coref, B, B-offset, B-coref, URL
// behind a line of headings, offsets in code points; nothing for an empty path. Throws Error with file and line.
PronounQuestions read_pronouns(const std::filesystem::path& file, const Tools& tools);

}  // namespace attrib::train
