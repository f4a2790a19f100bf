// A file that has its name only once it is whole.
#pragma once

#include <cstddef>
#include <string>

#include "files.hpp"

namespace app {

// What to do about what is there already.
enum class Existing { refuse, replace, resume };

// Written as PATH.part, which is PATH after `finish`. What is no regular file (a pipe, /dev/null, standard output for
// "") is written straight away. Throws CLI::ValidationError where something would be lost that `existing` keeps.
class NewFile {
 public:
  NewFile(const std::string& path, Existing existing);

  Output& output() { return output_; }

  // Writes out all that output() has and closes it. A file that is not complete stays PATH.part; says so.
  void finish(bool complete);

 private:
  std::string path_;
  std::string part_;  // "" when written straight away
  Output output_;
};

// What a run that was cut short has left in PATH.part: lines of JSON, one an article.
struct Kept {
  bool complete = false;  // there is no PATH.part, but PATH
  std::size_t articles = 0;
  std::string last_id;
};

// Cuts off a last line that is not whole. Throws OutputError when it is not attrib's JSON Lines.
Kept keep_whole_lines(const std::string& path);

}  // namespace app
