// Articles from text files, JSON Lines and standard input.
#pragma once

#include <functional>
#include <string>

#include "attrib/article.hpp"
#include "attrib/error.hpp"

namespace app {

enum class InputKind { detect, text, jsonl };

// Hands each article of a file to `use`, one at a time, so that a file of any size takes the memory of its longest
// article. Without a kind, .jsonl and .ndjson are JSON Lines, .json one article, .txt text; in others a first line that
// begins an object is taken for JSON Lines. What cannot be read goes to `report`, and reading goes on with the next
// line.
void for_each_article(const std::string& path, InputKind kind, const std::function<void(attrib::Article)>& use,
                      const std::function<void(const attrib::Error&)>& report);

}  // namespace app
