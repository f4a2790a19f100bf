// The format brat: a folder of .txt and .ann files.
#include "brat_folder.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>

#include "attrib/offsets.hpp"
#include "brat_standoff.hpp"
#include "files.hpp"

namespace app {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

// A file name of an article's id: no folders, nothing hidden, not too long for any file system.
std::string file_name(std::string_view id) {
  constexpr std::string_view ending = ".txt";
  constexpr std::size_t longest = 200;
  if (id.ends_with(ending)) id.remove_suffix(ending.size());
  std::string name(id.substr(id.size() - std::min(id.size(), longest)));
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !is_plain(c); }, '_');
  if (name.empty()) return "article";
  if (name.front() == '.') name.front() = '_';
  return name;
}

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
    const std::string base = file_name(document.article.id);
    std::string name = base;
    for (std::size_t number = 2; !names_.insert(name).second; ++number) name = base + '-' + std::to_string(number);
    write_file(path_ / (name + ".txt"), attrib::well_formed(document.article.text));
    write_file(path_ / (name + ".ann"), rendered);
  }

  void close(bool) override {}

 private:
  std::filesystem::path path_;
  std::set<std::string> names_;
};

}  // namespace

std::unique_ptr<Destination> open_brat_folder(const std::string& path) { return std::make_unique<BratFolder>(path); }

}  // namespace app
