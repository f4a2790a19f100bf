// Extracts files with the library alone and prints JSON Lines, for tests that compare builds and locales or watch what
// the library asks of the system. Usage: once FILE…
//
// Everything is read and loaded before "extracting" is written to standard error, and printed after "extracted" is.
#include <unistd.h>

#include <clocale>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "attrib/attrib.hpp"
#include "attrib/json.hpp"

namespace {

bool say(const std::string& line) { return write(STDERR_FILENO, line.data(), line.size()) > 0; }

}  // namespace

int main(int argc, char** argv) {
  std::setlocale(LC_ALL, "");
  std::vector<std::string> texts, lines;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  const attrib::Extractor extractor;
  lines.reserve(texts.size());
  if (!say("extracting\n")) return 1;
  for (const std::string& text : texts) lines.push_back(attrib::to_json_line(extractor.extract(text)));
  if (!say("extracted\n")) return 1;
  for (const std::string& line : lines) std::puts(line.c_str());
  return texts.empty() ? 2 : 0;
}
