/// The one exception type of the library.
#pragma once

#include <stdexcept>

namespace attrib {

/// Thrown when data, a path or an option is wrong: while an Extractor is being built or input is being
/// read, never while an article is extracted. `what()` names the place, what was expected and what was
/// seen: "cues.txt:12: expected 5 columns, saw 3".
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace attrib
