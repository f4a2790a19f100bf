// Lets each allocation of a small extraction fail in turn: std::bad_alloc comes out, nothing is lost, and the same
// Extractor goes on to give what it gave before.
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>

#include "attrib/attrib.hpp"
#include "attrib/json.hpp"

namespace {

constexpr long never = -1;
long left = never;  // allocations until one fails
bool failed = false;
long alive = 0;  // blocks that were not given back

void* allocate(std::size_t size) {
  if (left == 0) {
    left = never;
    failed = true;
    throw std::bad_alloc();
  }
  if (left > 0) --left;
  void* block = std::malloc(size == 0 ? 1 : size);
  if (block == nullptr) throw std::bad_alloc();
  ++alive;
  return block;
}

void release(void* block) {
  if (block == nullptr) return;
  --alive;
  std::free(block);
}

constexpr const char* article =
    "Ann Lee met Tom Barrow of the National Ferry Council (NFC) on Monday.\n\n"
    "\"We are late,\" Lee said. \"Very late.\" He told reporters that the NFC \"will pay\".\n";

std::string run(const attrib::Extractor& extractor) { return attrib::to_json_line(extractor.extract(article)); }

int fail(const char* what, long at) {
  std::printf("allocation %ld: %s\n", at, what);
  return 1;
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* block) noexcept { release(block); }
void operator delete[](void* block) noexcept { release(block); }
void operator delete(void* block, std::size_t) noexcept { release(block); }
void operator delete[](void* block, std::size_t) noexcept { release(block); }

int main() {
  const attrib::Extractor extractor;
  std::string expected = run(extractor);
  expected = run(extractor);  // what is built once is built now
  long failures = 0;
  for (failed = true; failed; ++failures) {
    const long before = alive;
    failed = false;
    left = failures;
    try {
      // A sort that can do with less memory swallows the failure.
      if (run(extractor) != expected) return fail("another result, and no exception", failures);
    } catch (const std::bad_alloc&) {
    }
    left = never;
    if (alive > before) return fail("blocks are lost", failures);
  }
  if (run(extractor) != expected) return fail("another result afterwards", failures);
  std::printf("%ld allocations failed in turn\n", failures - 1);
  return failures > 100 ? 0 : 1;
}
