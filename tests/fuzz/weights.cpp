// Any bytes as a weights file, under a checksum that fits: refused, or safe to use.
#include "model/weights.hpp"

#include <memory>

#include "attrib/error.hpp"
#include "target.hpp"

namespace attrib::fuzz {

void run(std::string_view bytes) {
  std::string sealed(bytes);
  const std::uint64_t sum = model::checksum(sealed);
  for (int i = 0; i < 8; ++i) sealed += static_cast<char>(sum >> (8 * i) & 0xFF);
  const auto block = std::make_unique<char[]>(sealed.size());  // of just that size, so that a read beyond it is seen
  sealed.copy(block.get(), sealed.size());
  try {
    const model::Weights weights({block.get(), sealed.size()}, "f", "x.weights");
    const model::Table& table = weights.table("t", 1);
    std::int64_t all = 0;
    for (std::uint32_t feature = 0; feature < 4096; ++feature) all += *table.row(feature * 0x9E3779B9U);
    (void)all;
    (void)model::probability(table, {1, 2, 3});
  } catch (const Error& error) {
    demand(std::string_view(error.what()).starts_with("x.weights: expected "), error.what());
  }
}

}  // namespace attrib::fuzz
