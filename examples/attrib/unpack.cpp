// Unpacks by libarchive, a piece at a time.
#include "unpack.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <utility>
#include <vector>

#include "attrib/error.hpp"

namespace app {
namespace {

struct Packing {
  std::string_view ending;
  std::string_view magic;
};

constexpr std::array<Packing, 4> packings{{
    {".gz", "\x1F\x8B"},
    {".zst", "\x28\xB5\x2F\xFD"},
    {".xz", std::string_view("\xFD\x37zXZ\0", 6)},
    {".bz2", "BZh"},
}};
constexpr std::size_t longest_magic = 6;

class Unpacked : public Bytes {
 public:
  Unpacked(std::unique_ptr<Bytes> packed, std::string name) : packed_(std::move(packed)), name_(std::move(name)) {
    archive* const reader = archive_.get();
    archive_read_support_filter_gzip(reader);
    archive_read_support_filter_zstd(reader);
    archive_read_support_filter_xz(reader);
    archive_read_support_filter_bzip2(reader);
    archive_read_support_format_raw(reader);
    archive_read_support_format_empty(reader);
    check(archive_read_open(reader, this, nullptr, &Unpacked::next, nullptr));
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(reader, &entry);
    at_end_ = result == ARCHIVE_EOF;
    if (!at_end_) check(result);
  }

  std::size_t read(char* to, std::size_t most) override {
    if (at_end_) return 0;
    const la_ssize_t got = archive_read_data(archive_.get(), to, most);
    if (got < 0) check(ARCHIVE_FATAL);
    return static_cast<std::size_t>(got);
  }

 private:
  struct Free {
    void operator()(archive* reader) const { archive_read_free(reader); }
  };

  // libarchive asks for the next packed bytes. No exception may pass through it.
  static la_ssize_t next(archive* reader, void* self, const void** data) {
    auto& unpacked = *static_cast<Unpacked*>(self);
    try {
      *data = unpacked.buffer_.data();
      return static_cast<la_ssize_t>(unpacked.packed_->read(unpacked.buffer_.data(), unpacked.buffer_.size()));
    } catch (...) {
      unpacked.failure_ = std::current_exception();
      archive_set_error(reader, EIO, "cannot be read");
      return ARCHIVE_FATAL;
    }
  }

  void check(int result) const {
    if (result == ARCHIVE_OK) return;
    if (failure_) std::rethrow_exception(failure_);
    const char* why = archive_error_string(archive_.get());
    throw attrib::Error(name_ + ": cannot be unpacked: " + (why == nullptr ? "no reason given" : why));
  }

  static constexpr std::size_t piece = 64 * 1024;
  std::unique_ptr<Bytes> packed_;
  std::string name_;
  std::vector<char> buffer_ = std::vector<char>(piece);
  std::exception_ptr failure_;
  std::unique_ptr<archive, Free> archive_{archive_read_new()};
  bool at_end_ = false;
};

}  // namespace

std::unique_ptr<Bytes> unpack(std::unique_ptr<Bytes> packed, const std::string& name) {
  std::string head = read_ahead(*packed, longest_magic);
  const bool is_packed = std::any_of(packings.begin(), packings.end(),
                                     [&](const Packing& packing) { return head.starts_with(packing.magic); });
  auto all = put_back(std::move(head), std::move(packed));
  if (!is_packed) return all;
  return std::make_unique<Unpacked>(std::move(all), name);
}

std::string_view without_packing(std::string_view path) {
  for (const Packing& packing : packings) {
    if (path.ends_with(packing.ending)) return path.substr(0, path.size() - packing.ending.size());
  }
  return path;
}

}  // namespace app
