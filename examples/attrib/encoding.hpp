// Encodings other than UTF-8.
#pragma once

#include <memory>
#include <string>

#include "bytes.hpp"

namespace app {

struct Decoded {
  std::unique_ptr<Bytes> bytes;  // UTF-8, or what is taken for it
  std::string note;              // "read as UTF-16LE, by its byte order mark"; "" for UTF-8
};

// Whether ICU knows an encoding of that name.
bool is_encoding(const std::string& name);

// Reads as the encoding says; "" for what a byte order mark says, else what the page says (`html`), else UTF-8, else,
// where that is plainly wrong, what ICU detects. `name` is for error messages.
Decoded decode(std::unique_ptr<Bytes> bytes, const std::string& name, const std::string& encoding, bool html);

}  // namespace app
