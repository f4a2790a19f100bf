// Any bytes as a file of each kind, packed or not: articles, or an error that names the file.
#include <unistd.h>

#include <array>
#include <fstream>
#include <string>

#include "articles.hpp"
#include "target.hpp"

namespace attrib::fuzz {
namespace {

// On a file system in memory, where there is one.
std::string path_of(std::string_view ending) {
  const std::string folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
  return folder + "/attrib-fuzz-" + std::to_string(getpid()) + std::string(ending);
}

}  // namespace

void run(std::string_view bytes) {
  constexpr std::array endings{".html", ".csv", ".jsonl", ".txt", ".tsv"};  // packed ones are known by their bytes
  if (bytes.empty()) return;
  const std::string path = path_of(endings[static_cast<unsigned char>(bytes.front()) % endings.size()]);
  std::ofstream(path, std::ios::binary) << bytes.substr(1);
  app::Articles articles({path}, {});
  try {
    while (const auto item = articles.next()) {
      if (item->error)
        demand(std::string_view(item->error->what()).starts_with(path),
               "an error without its place: " + std::string(item->error->what()));
    }
  } catch (const Error& error) {
    fail(std::string("not one article's error: ") + error.what());
  }
  unlink(path.c_str());
}

}  // namespace attrib::fuzz
