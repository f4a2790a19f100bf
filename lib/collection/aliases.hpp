// The user's table of names, ready to be asked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "attrib/collection.hpp"

namespace attrib::collection {

class AliasTable {
 public:
  explicit AliasTable(const std::vector<Alias>& aliases);

  // The id of whoever the table gives this name, in any case; none when it gives nobody, or two, the name.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const;
  [[nodiscard]] const std::string& id(std::uint32_t number) const { return ids_[number]; }
  [[nodiscard]] bool empty() const { return by_name_.empty(); }

 private:
  void add(const std::string& name, std::uint32_t id);

  static constexpr std::uint32_t several = 0xFFFFFFFF;
  std::vector<std::string> ids_;
  std::unordered_map<std::string, std::uint32_t> by_name_;
};

}  // namespace attrib::collection
