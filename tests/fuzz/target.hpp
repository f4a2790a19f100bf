// What a fuzz target is made of: libFuzzer calls it with bytes; replay.cpp does so with files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace attrib::fuzz {

// Ends the program, which libFuzzer takes for a finding.
[[noreturn]] inline void fail(const std::string& what) {
  std::fprintf(stderr, "fuzz: %s\n", what.c_str());
  std::abort();
}

inline void demand(bool holds, const std::string& what) {
  if (!holds) fail(what);
}

// One run; must neither crash nor throw, whatever the bytes.
void run(std::string_view bytes);

}  // namespace attrib::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
