// Bytes one after the other: of a file, unpacked, decoded. One may be made of another.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace app {

inline constexpr std::size_t megabyte = 1'000'000;

class Bytes {
 public:
  Bytes() = default;
  virtual ~Bytes() = default;
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;

  // Up to `most` bytes, at least one; 0 at the end. Throws attrib::Error.
  virtual std::size_t read(char* to, std::size_t most) = 0;
};

// Reads ahead at least so many bytes, where there are as many, and what else comes with them.
std::string read_ahead(Bytes& bytes, std::size_t least);

// What has been read ahead, then the rest.
std::unique_ptr<Bytes> put_back(std::string head, std::unique_ptr<Bytes> rest);

}  // namespace app
