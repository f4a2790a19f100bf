// Any bytes as a user's data files: read, or refused with the line.
#include <string>

#include "attrib/error.hpp"
#include "language/data_file.hpp"
#include "language/pattern_set.hpp"
#include "language/residue.hpp"
#include "target.hpp"

namespace attrib::fuzz {
namespace {

template <typename Reader>
void read(std::string_view built_in, std::string_view bytes) {
  try {
    const language::DataFile file("lines.txt", built_in, "mine.txt", std::string(bytes));
    const Reader reader(file);
  } catch (const Error& error) {
    const std::string_view what = error.what();
    demand(what.starts_with("mine.txt:") && what.find("expected") != std::string_view::npos,
           "an error without its place: " + std::string(what));
  }
}

struct Patterns {
  explicit Patterns(const language::DataFile& file) : set(file) {}
  language::PatternSet set;
};

struct Nothing {
  explicit Nothing(const language::DataFile&) {}
};

}  // namespace

void run(std::string_view bytes) {
  if (bytes.empty()) return;
  switch (bytes.front() % 3) {
    case 0:
      return read<language::Residue>("", bytes.substr(1));
    case 1:
      return read<Patterns>("", bytes.substr(1));
    default:
      return read<Nothing>("Mr\t100\nMrs\t0\n", bytes.substr(1));
  }
}

}  // namespace attrib::fuzz
