// Reads the data files of a language into its vocabulary.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "attrib/options.hpp"
#include "language/data_file.hpp"
#include "language/language.hpp"
#include "language/vocabulary.hpp"

namespace attrib::language {

// The built-in files of one language with the user's folder over them.
class DataFolder {
 public:
  // Throws Error for an unknown language and for a folder that is missing. A .txt file in it that is no built-in one
  // goes to `report`.
  explicit DataFolder(const Options& options, const Report& report);

  // Throws Error when there is no built-in file of that name or the user's file cannot be read.
  [[nodiscard]] DataFile file(std::string_view name, const Report& report = rethrow) const;

  // The bytes of the user's file of that name, else of the built-in one, else none. `copy` keeps the user's.
  [[nodiscard]] std::string_view bytes(std::string_view name, std::string& copy) const;

 private:
  std::string language_, folder_;
};

struct Words {
  explicit Words(std::size_t expected) : vocabulary(expected) {}
  Vocabulary vocabulary;
  std::vector<Cue> cues;
  std::vector<std::string> given_names;
};

// Reads every word list (abbreviations, residue and patterns have readers of their own).
[[nodiscard]] Words load_words(const DataFolder& folder, const Report& report);

}  // namespace attrib::language
