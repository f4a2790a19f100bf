// Files that training programs write, and how they name what they read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace attrib::train {

// Throws Error when the file cannot be written.
void write_file(const std::filesystem::path& path, std::string_view bytes);

// Sixteen digits.
std::string hexadecimal(std::uint64_t number);

}  // namespace attrib::train
