// The entry that libFuzzer and replay.cpp know.
#include "target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  attrib::fuzz::run({reinterpret_cast<const char*>(data), size});
  return 0;
}
