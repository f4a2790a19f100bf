// attrib-train names: from texts with marked names to names.weights and a record of how good it is.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace attrib::train {

struct NameFiles {
  std::vector<std::filesystem::path> conll;     // files of tokens and labels to learn from
  std::vector<std::filesystem::path> articles;  // folders with articles/ and gold/ to learn from
  std::filesystem::path silver_texts;           // texts parted by form feeds, "" for none; word clusters come from them
  std::filesystem::path silver_names;           // the names in them, as a program found them
  std::vector<std::filesystem::path> dev;       // files of tokens and labels to score on
  std::filesystem::path output;                 // names.weights
  std::filesystem::path record;                 // what was read, written and reached
};

// The same input gives the same bytes. Throws Error.
void train_names(const NameFiles& files);

// The scores of weights on `dev`, in words, as a record has them. `files.output` is read. Throws Error.
std::string score_names(const NameFiles& files);

}  // namespace attrib::train
