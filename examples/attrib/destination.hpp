// Where documents go: a stream of one of the library's formats, or what takes more than a stream.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "attrib/document.hpp"
#include "attrib/output.hpp"
#include "new_file.hpp"

namespace app {

// Takes documents one by one. Nothing is lost silently: what cannot be written is an OutputError.
class Destination {
 public:
  Destination() = default;
  virtual ~Destination() = default;
  Destination(const Destination&) = delete;
  Destination& operator=(const Destination&) = delete;

  // What of the writing can be done ahead, by several threads at once; "" where that is nothing.
  [[nodiscard]] virtual std::string render(const attrib::Document&) const { return {}; }
  // Takes the document, and what `render` made of it.
  virtual void write(const attrib::Document& document, const std::string& rendered) = 0;
  // Must be called last: only then is everything known to be written. Not complete is what a stop cut short.
  virtual void close(bool complete) = 0;
};

struct DestinationOptions {
  std::string path;              // "" is standard output
  attrib::OffsetUnit unit = {};  // of every start and end, where the format leaves the choice
  std::string color = "auto";    // auto, always, never
  Existing existing = {};        // about a file of that name
};

// One format that `attrib extract` writes.
struct DestinationFormat {
  std::string_view name;   // "jsonl": what a user types
  std::string_view about;  // one line for a help text
};

// All of them: those of the library first.
std::vector<DestinationFormat> destination_formats();

// Throws OutputError when it cannot be opened, CLI::ValidationError when it must not be: a file that is there is kept,
// and brat writes into a folder that is new or empty, so that no annotations made by hand are lost.
std::unique_ptr<Destination> open_destination(std::string_view format, const DestinationOptions& options);

}  // namespace app
