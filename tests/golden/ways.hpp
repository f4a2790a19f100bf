// Other ways in which an article may come: in capitals, with other marks, in short lines, cut …
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attrib::golden {

struct Way {
  std::string_view name;
  std::string (*rewrite)(std::string_view article);
};

// The first one leaves the article as it is.
const std::vector<Way>& ways();

}  // namespace attrib::golden
