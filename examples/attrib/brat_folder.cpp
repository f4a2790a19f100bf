// The format brat: a folder of .txt and .ann files.
#include "brat_folder.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "attrib/offsets.hpp"
#include "brat_names.hpp"
#include "brat_standoff.hpp"
#include "files.hpp"

namespace app {
namespace {

void write_file(const std::filesystem::path& path, std::string_view text) {
  Output file(path.string());
  file.write(text);
  file.close();
}

class BratFolder : public Destination {
 public:
  explicit BratFolder(const std::string& path) : path_(path) {
    std::error_code error;
    std::filesystem::create_directories(path_, error);
    if (error) throw OutputError(path + ": " + error.message());
    if (!std::filesystem::is_empty(path_)) {
      throw CLI::ValidationError("--output", path + ": expected a folder that is new or empty");
    }
    write_file(path_ / "annotation.conf", brat_configuration);
  }

  [[nodiscard]] std::string render(const attrib::Document& document) const override { return brat_standoff(document); }

  void write(const attrib::Document& document, const std::string& rendered) override {
    const std::string name = names_.next(document.article.id);
    write_file(path_ / (name + ".txt"), attrib::well_formed(document.article.text));
    write_file(path_ / (name + ".ann"), rendered);
  }

  void close(bool) override {}

 private:
  std::filesystem::path path_;
  BratNames names_;
};

}  // namespace

std::unique_ptr<Destination> open_brat_folder(const std::string& path) { return std::make_unique<BratFolder>(path); }

}  // namespace app
