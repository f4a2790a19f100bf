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
  InputOptions input;
  std::size_t limit = 0;  // read so many articles; 0 for all
  std::string since;      // an ISO 8601 date: only articles published then or later; "" for all
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
