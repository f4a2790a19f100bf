// Writes files and checksums.
#include "files.hpp"

#include <fstream>
#include <iomanip>
#include <sstream>

#include "attrib/error.hpp"

namespace attrib::train {

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw Error(path.string() + ": cannot be written");
}

std::string hexadecimal(std::uint64_t number) {
  std::ostringstream digits;
  digits << std::hex << std::setfill('0') << std::setw(16) << number;
  return digits.str();
}

}  // namespace attrib::train
