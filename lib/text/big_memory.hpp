// Memory for large tables that are read here and there: in big pages, where the system has them.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace attrib::text {

// An allocator for std::vector. A table of some megabytes lies in more pages of the usual size than the processor
// keeps addresses of; each look-up would then first have to find its page.
template <typename T>
struct BigMemory {
  using value_type = T;

  BigMemory() = default;
  template <typename Other>
  explicit BigMemory(const BigMemory<Other>& /*other*/) {}

  T* allocate(std::size_t count) {
    if (count > max_bytes / sizeof(T)) throw std::bad_array_new_length();
    const std::size_t bytes = count * sizeof(T);
    if (bytes < least_bytes) return static_cast<T*>(::operator new(bytes));
    const std::size_t whole_pages = (bytes + page - 1) / page * page;
    void* const memory = ::operator new (whole_pages, std::align_val_t{page});
#if defined(__linux__)
    madvise(memory, whole_pages, MADV_HUGEPAGE);  // a wish: nothing is lost where it is not granted
#endif
    return static_cast<T*>(memory);
  }

  void deallocate(T* memory, std::size_t count) noexcept {
    if (count * sizeof(T) < least_bytes) {
      ::operator delete(memory);
    } else {
      ::operator delete (memory, std::align_val_t{page});
    }
  }

  friend bool operator==(const BigMemory& /*a*/, const BigMemory& /*b*/) { return true; }

 private:
  static constexpr std::size_t page = std::size_t{2} << 20;
  static constexpr std::size_t least_bytes = page / 4;
  static constexpr std::size_t max_bytes = static_cast<std::size_t>(-1) / 2;
};

}  // namespace attrib::text
