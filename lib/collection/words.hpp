// The words of a quotation, folded so that marks, case and apostrophes change nothing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace attrib::collection {

struct Word {
  std::uint64_t key = 0;        // equal for words that are equal in lower case, without apostrophes
  std::uint32_t begin = 0;      // in the text
  std::uint32_t size : 31;      // in bytes
  std::uint32_t after_gap : 1;  // "…" or words in [brackets] stand before it: something may be left out here
};

// Words in [ ], ( ) and < > are the writer's and no part of what was said: they are left out.
std::vector<Word> words_of(std::string_view text);

}  // namespace attrib::collection
