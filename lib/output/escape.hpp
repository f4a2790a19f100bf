// JSON strings: the escaping writer.
#pragma once

#include <string_view>

#include "output/buffer.hpp"

namespace attrib::output {

// Appends text as a JSON string with its quotation marks. Ill-formed UTF-8 becomes U+FFFD, control characters are
// escaped, everything else stands as it is.
void append_string(Buffer& out, std::string_view text);

}  // namespace attrib::output
