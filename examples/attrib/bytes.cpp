// Reading ahead.
#include "bytes.hpp"

#include <algorithm>
#include <utility>

namespace app {
namespace {

class PutBack : public Bytes {
 public:
  PutBack(std::string head, std::unique_ptr<Bytes> rest) : head_(std::move(head)), rest_(std::move(rest)) {}

  std::size_t read(char* to, std::size_t most) override {
    if (at_ == head_.size()) return rest_->read(to, most);
    const std::size_t size = head_.copy(to, most, at_);
    at_ += size;
    return size;
  }

 private:
  std::string head_;
  std::size_t at_ = 0;
  std::unique_ptr<Bytes> rest_;
};

}  // namespace

std::string read_ahead(Bytes& bytes, std::size_t least) {
  constexpr std::size_t piece = 64 * 1024;
  std::string head;
  while (head.size() < least) {
    const std::size_t size = head.size();
    head.resize(size + piece);
    const std::size_t got = bytes.read(head.data() + size, piece);
    head.resize(size + got);
    if (got == 0) break;
  }
  return head;
}

std::unique_ptr<Bytes> put_back(std::string head, std::unique_ptr<Bytes> rest) {
  return std::make_unique<PutBack>(std::move(head), std::move(rest));
}

}  // namespace app
