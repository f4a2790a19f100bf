// Packed files: gzip, Zstandard, xz, bzip2.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "bytes.hpp"

namespace app {

// Bytes whose beginning says that they are packed come unpacked, others as they are. `name` is for error messages.
std::unique_ptr<Bytes> unpack(std::unique_ptr<Bytes> packed, const std::string& name);

// "news.jsonl" of "news.jsonl.gz"; a path without such an ending as it is.
std::string_view without_packing(std::string_view path);

}  // namespace app
