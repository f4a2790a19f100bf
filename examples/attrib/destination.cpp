// The table of what `attrib extract` writes. A format that is a stream of text is a row of the library's table; one
// that is more (a folder, a database) is a file here and a row below.
#include "destination.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdlib>

#include "archive.hpp"
#include "brat_folder.hpp"
#include "files.hpp"

namespace app {
namespace {

struct Row {
  DestinationFormat format;
  std::unique_ptr<Destination> (*open)(const std::string& path);
};

const std::array<Row, 2> table{{
    {{"brat", "a folder (--output) that the annotation tool brat opens"}, open_brat_folder},
    {{"sqlite", "an SQLite archive (--output) to ask questions of, made or added to"}, open_archive},
}};

// https://no-color.org: any value but an empty one turns colours off.
bool wants_color(const std::string& color, const Output& output) {
  if (color != "auto") return color == "always";
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return output.is_terminal() && (no_color == nullptr || *no_color == '\0') &&
         (terminal == nullptr || std::string_view(terminal) != "dumb");
}

class Stream : public Destination {
 public:
  Stream(const attrib::Format& format, const DestinationOptions& options)
      : format_(format),
        file_(options.path, options.existing),
        options_{options.unit, wants_color(options.color, file_.output())} {
    std::string head;
    format_.begin(head);
    file_.output().write(head);
  }

  [[nodiscard]] std::string render(const attrib::Document& document) const override {
    std::string rendered;
    format_.append(rendered, document, options_);
    return rendered;
  }

  void write(const attrib::Document&, const std::string& rendered) override { file_.output().write(rendered); }

  void close(bool complete) override {
    std::string tail;
    format_.end(tail);
    file_.output().write(tail);
    file_.finish(complete);
  }

 private:
  const attrib::Format& format_;
  NewFile file_;
  attrib::OutputOptions options_;
};

}  // namespace

std::vector<DestinationFormat> destination_formats() {
  std::vector<DestinationFormat> all;
  for (const attrib::Format& format : attrib::formats()) all.push_back({format.name, format.about});
  for (const Row& row : table) all.push_back(row.format);
  return all;
}

std::unique_ptr<Destination> open_destination(std::string_view format, const DestinationOptions& options) {
  if (const attrib::Format* stream = attrib::find_format(format)) return std::make_unique<Stream>(*stream, options);
  const auto row = std::find_if(table.begin(), table.end(), [&](const Row& row) { return row.format.name == format; });
  if (options.path.empty()) {
    throw CLI::ValidationError("--output", "expected where to write the format " + std::string(format));
  }
  return row->open(options.path);
}

}  // namespace app
