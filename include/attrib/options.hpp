/// What a caller can set when an Extractor is built.
#pragma once

#include <string>

namespace attrib {

struct Options {
  /// Language of the articles; the name of a folder of the built-in data ("en").
  std::string language = "en";

  /// A folder laid over the built-in data of that language, "" for none. A file there with the name of a
  /// built-in one (cues.txt, titles.txt, …) adds its lines to it; a line that repeats the first column of
  /// a built-in line replaces it; a line "-WORD" takes WORD out. Read once, when the Extractor is built.
  std::string data_folder;

  /// Lets learned weights decide: names.weights which words are names and of what, attribution.weights beside the
  /// patterns what is said by whom. More names and more indirect quotations are found, and their ends are nearer to
  /// what annotators mark. Off, or where the language has no weights: rules and patterns alone.
  bool learned = true;
};

}  // namespace attrib
