// Layout: magic, u32 length of the feature set's name, the name, u32 number of tables; for each table u32 length of its
// name, the name, u32 width, f32 scale, u64 weights, then the weights; u64 checksum.
#include "model/weights.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <memory>

#include "attrib/error.hpp"
#include "text/hash.hpp"

namespace attrib::model {
namespace {

constexpr std::string_view magic = "attrib-weights 1";

class Reader {
 public:
  Reader(std::string_view bytes, std::string_view where) : bytes_(bytes), where_(where) {}

  [[noreturn]] void fail(const std::string& expected, const std::string& seen) const {
    throw Error(std::string(where_) + ": expected " + expected + ", saw " + seen);
  }

  std::string_view take(std::uint64_t size) {
    if (size > bytes_.size()) fail("a whole weights file", "its end after " + std::to_string(bytes_.size()) + " bytes");
    const std::string_view taken = bytes_.substr(0, static_cast<std::size_t>(size));
    bytes_.remove_prefix(static_cast<std::size_t>(size));
    return taken;
  }

  template <typename Number>
  Number number() {
    const std::string_view taken = take(sizeof(Number));
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
      value |= std::uint64_t{static_cast<unsigned char>(taken[i])} << (8 * i);
    return static_cast<Number>(value);
  }

  std::string_view name() { return take(number<std::uint32_t>()); }
  [[nodiscard]] bool done() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
  std::string_view where_;
};

template <typename Number>
void put(std::string& bytes, Number value) {
  for (std::size_t i = 0; i < sizeof(Number); ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

void put_name(std::string& bytes, std::string_view name) {
  put(bytes, static_cast<std::uint32_t>(name.size()));
  bytes += name;
}

Table read_table(Reader& reader) {
  Table table;
  table.name = reader.name();
  table.width = reader.number<std::uint32_t>();
  table.scale = std::bit_cast<float>(reader.number<std::uint32_t>());
  if (!std::isfinite(table.scale)) reader.fail("a finite scale in table " + table.name, std::to_string(table.scale));
  const std::string_view weights = reader.take(reader.number<std::uint64_t>());
  if (table.width == 0 || weights.size() % table.width != 0 || !std::has_single_bit(weights.size() / table.width))
    reader.fail("a power of two of rows in table " + table.name,
                std::to_string(weights.size()) + " weights in rows of " + std::to_string(table.width));
  table.weights = {reinterpret_cast<const std::int8_t*>(weights.data()), weights.size()};
  table.mask = static_cast<std::uint32_t>(table.rows() - 1);
  return table;
}

// Neither 0 nor 1.
double inner(double probability) { return std::clamp(probability, 0.01, 0.99); }

}  // namespace

std::int32_t sum(const Table& table, const std::vector<std::uint32_t>& features) {
  std::int32_t sum = 0;
  for (const std::uint32_t feature : features) sum += *table.row<1>(feature);
  return sum;
}

double probability(const Table& table, std::int32_t sum) {
  return 1 / (1 + std::exp(-static_cast<double>(table.scale) * sum));
}

double probability(const Table& table, const std::vector<std::uint32_t>& features) {
  return probability(table, sum(table, features));
}

double corrected(const Table& table, std::int32_t sum, double probability) {
  const double inside = inner(probability), odds = inside / (1 - inside);
  return odds / (odds + std::exp(-static_cast<double>(table.scale) * sum));
}

double log_odds(double probability) {
  const double inside = inner(probability);
  return std::log(inside / (1 - inside));
}

std::uint64_t checksum(std::string_view bytes, std::uint64_t before) {
  text::Hash hash(before);
  hash.add(bytes);
  return hash.value();
}

Weights::Weights(std::string_view bytes, std::string_view features, std::string_view where) : where_(where) {
  Reader reader(bytes, where);
  if (!bytes.starts_with(magic)) reader.fail("a file that begins with \"" + std::string(magic) + "\"", "another");
  constexpr std::size_t sum_size = sizeof(std::uint64_t);
  if (bytes.size() < magic.size() + sum_size) reader.fail("a whole weights file", "its end");
  Reader sum(bytes.substr(bytes.size() - sum_size), where);
  bytes.remove_suffix(sum_size);
  if (sum.number<std::uint64_t>() != checksum(bytes)) reader.fail("bytes that fit their checksum", "others");
  reader = Reader(bytes.substr(magic.size()), where);
  if (const std::string_view made_for = reader.name(); made_for != features)
    reader.fail("weights for the features \"" + std::string(features) + "\"",
                "some for \"" + std::string(made_for) + "\"");
  for (auto tables = reader.number<std::uint32_t>(); tables > 0; --tables) tables_.push_back(read_table(reader));
  if (!reader.done()) reader.fail("nothing after the last table", "more bytes");
  lay_out();
}

// Moves the tables into memory of their own, each from the start of a line of the cache: no row lies across two.
void Weights::lay_out() {
  constexpr std::size_t line = 64;
  const auto size_of = [](const Table& table) { return (table.weights.size() + line - 1) / line * line; };
  std::size_t size = line;
  for (const Table& table : tables_) size += size_of(table);
  memory_.resize(size);
  void* at = memory_.data();
  std::size_t space = size;
  std::align(line, size - line, at, space);
  auto* to = static_cast<std::int8_t*>(at);
  for (Table& table : tables_) {
    std::ranges::copy(table.weights, to);
    table.weights = {to, table.weights.size()};
    to += size_of(table);
  }
}

const Table& Weights::table(std::string_view name, std::uint32_t width) const {
  const auto found = std::find_if(tables_.begin(), tables_.end(),
                                  [&](const Table& table) { return table.name == name && table.width == width; });
  if (found == tables_.end())
    throw Error(where_ + ": expected a table \"" + std::string(name) + "\" of width " + std::to_string(width) +
                ", saw none");
  return *found;
}

std::string write_weights(std::string_view features, const std::vector<Table>& tables) {
  std::string bytes(magic);
  put_name(bytes, features);
  put(bytes, static_cast<std::uint32_t>(tables.size()));
  for (const Table& table : tables) {
    put_name(bytes, table.name);
    put(bytes, table.width);
    put(bytes, std::bit_cast<std::uint32_t>(table.scale));
    put(bytes, static_cast<std::uint64_t>(table.weights.size()));
    bytes.append(reinterpret_cast<const char*>(table.weights.data()), table.weights.size());
  }
  put(bytes, checksum(bytes));
  return bytes;
}

}  // namespace attrib::model
