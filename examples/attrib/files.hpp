// Files and streams whose every failure has a name: the file, and the reason that the system gives.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "bytes.hpp"

namespace app {

// What could not be written. Nothing that follows can be written either, so the program stops.
class OutputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// A file, or standard input for "-", unpacked and decoded, read from its start to its end in pieces. A failure is an
// attrib::Error, once: what follows it is the end. Throws Stopped when the program is to stop.
class Input {
 public:
  // Throws attrib::Error: "a.txt: No such file or directory".
  explicit Input(const std::string& path, const std::string& encoding = "", bool html = false);
  ~Input();
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }

  // Which encoding it is read as, when that is not UTF-8.
  [[nodiscard]] const std::string& encoding_note() const { return encoding_note_; }

  // Up to a few kilobytes from the start, without reading them away; to be called first.
  std::string_view peek();

  // Lines and rests of more bytes than that are read over and are an attrib::Error, so that a packed file of a few
  // kilobytes can't fill the memory. At first there is no limit.
  void limit(std::size_t most) { most_ = most; }

  // The next line without its line feed; false at the end.
  bool line(std::string& line);

  // Of the line that was read last, from 1.
  [[nodiscard]] std::size_t line_number() const { return line_number_; }

  // All that is left.
  std::string rest();

  // Throws attrib::Error if so many bytes, from that line on, are more than the limit. Line 0 is no line.
  void demand_within_limit(std::size_t bytes, std::size_t line_number) const;

  // How much of the file has been read.
  [[nodiscard]] std::uint64_t position() const;

 private:
  class File;

  bool fill();

  std::string name_;
  File* file_;  // the origin of bytes_
  std::unique_ptr<Bytes> bytes_;
  std::string encoding_note_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t most_ = std::numeric_limits<std::size_t>::max();
  std::size_t line_number_ = 0;
};

// A file, or standard output for "". Nothing is lost silently: a full disk or a closed pipe is an OutputError.
class Output {
 public:
  enum class At { start, end };  // of what the file holds: instead of it, or behind it

  explicit Output(const std::string& path, At at = At::start);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  [[nodiscard]] bool is_terminal() const;
  void write(std::string_view text);
  // Must be called last: only then is everything known to be written.
  void close();

 private:
  void flush();
  [[noreturn]] void fail() const;

  std::string name_;
  int descriptor_ = -1;
  std::string buffer_;
};

// The whole file, or standard input for "-". Throws attrib::Error.
std::string read_file(const std::string& path);

// The files of a folder whose names end so, in the order of their names.
std::vector<std::string> files_in(const std::string& folder, std::string_view ending);

// One line on standard error: "attrib: a.txt: No such file or directory".
void complain(std::string_view what);

}  // namespace app
