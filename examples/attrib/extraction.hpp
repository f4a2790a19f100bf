// The run of `attrib extract`: from articles to documents at their destination.
#pragma once

#include <string>
#include <vector>

#include "articles.hpp"
#include "attrib/extractor.hpp"
#include "destination.hpp"
#include "filters.hpp"

namespace app {

struct Extraction {
  std::vector<std::string> files;
  InputKind input = InputKind::detect;
  std::string format;
  DestinationOptions destination;
  Filters filters;
  std::size_t threads = 1;
  bool summary = false;  // at the end, also where nobody watches
};

// The exit code. The output is in the order of the input and the same for every number of threads; of the articles, a
// few for each thread are in memory. Throws OutputError when it cannot be written.
int run(const Extraction& extraction, const attrib::Extractor& extractor);

}  // namespace app
