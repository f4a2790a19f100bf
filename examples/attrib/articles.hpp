// The articles of all inputs, one at a time.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "attrib/article.hpp"
#include "attrib/error.hpp"
#include "files.hpp"
#include "inputs.hpp"

namespace app {

// How to read.
struct InputOptions {
  InputKind kind = InputKind::detect;
  std::map<std::string, std::string> columns;  // of a table: the name of the column by the name of the JSON key
  std::string encoding;                        // "" to find it out
  std::size_t most_bytes = 100 * megabyte;     // of an article as it is written, unpacked
};

// One article, or why there is none.
struct Item {
  attrib::Article article;
  std::optional<attrib::Error> error;
  std::string encoding_note;   // which encoding it was read as, when that was not UTF-8
  std::uint64_t position = 0;  // bytes of all inputs that have been read so far
};

// Reads one file. An attrib::Error of `next` is that of one article: reading goes on behind it.
class Reader {
 public:
  Reader() = default;
  virtual ~Reader() = default;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  // The next article; none at the end.
  virtual std::optional<attrib::Article> next() = 0;
  [[nodiscard]] virtual const Input& input() const = 0;
};

// Reads files one after the other, each an article at a time, so that a file of any size takes the memory of its
// longest article. Without a kind the ending of the name decides; where that says nothing, a first line that begins an
// object is taken for JSON Lines, and else the file for text.
class Articles {
 public:
  Articles(std::vector<std::string> paths, InputOptions options)
      : paths_(std::move(paths)), options_(std::move(options)) {}

  // The next article, or what could not be read; none at the end, and when the program is to stop.
  std::optional<Item> next();

 private:
  std::vector<std::string> paths_;
  InputOptions options_;
  std::size_t opened_ = 0;  // paths
  std::unique_ptr<Reader> reader_;
  std::uint64_t finished_ = 0;  // bytes of the files before the one that is read
};

}  // namespace app
