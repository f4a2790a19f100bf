// The HTTP server of `attrib serve`.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "attrib/extractor.hpp"

namespace app {

struct ServerOptions {
  std::string host = "127.0.0.1";
  int port = 8017;                   // 0 for any that is free
  std::size_t jobs = 1;              // articles extracted at once
  std::size_t connections = 128;     // open at once; others wait
  std::size_t most_bytes = 0;        // of a body
  std::chrono::seconds patience{0};  // for a request to come in, and for its turn
};

// Answers until the program is to stop, then finishes the requests that are begun. Says on standard error where it
// answers. Throws OutputError where it cannot listen.
//
//   POST /extract  an article (text/plain, or a field "text" of a form) or an object as in a line of JSON Lines
//                  (application/json); ?format=csv and ?offsets=utf16 as for attrib extract
//   GET /          a page to paste an article into
//   GET /health    {"status":"ok",…}
//   GET /schema    the JSON Schema of what /extract gives
//
// What is wrong is told as {"status":413,"error":"expected …"}. Each connection is for one request.
void serve(const ServerOptions& options, const attrib::Extractor& extractor);

}  // namespace app
