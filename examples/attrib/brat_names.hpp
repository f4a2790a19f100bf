// What the files of an article are called in a brat folder.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace app {

class BratNames {
 public:
  // The name without its ending for the next article, by its id: no folders, nothing hidden, none twice.
  std::string next(std::string_view id);

 private:
  std::set<std::string> names_;
};

}  // namespace app
