// The user's table of names: reads it and looks names up.
#include "collection/aliases.hpp"

#include <algorithm>
#include <array>

#include "attrib/error.hpp"
#include "people/name_parts.hpp"

namespace attrib {
namespace {

// Cuts comma-separated values into records; a field in double quotes may hold commas, line breaks and "" for one.
class Csv {
 public:
  Csv(std::string_view text, std::string_view where) : text_(text), where_(where) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
  }

  // The next record that is no empty line; false at the end.
  bool next(std::vector<std::string>& fields) {
    while (at_ < text_.size()) {
      record_line_ = line_;
      fields.clear();
      do {
        fields.push_back(field());
      } while (take(','));
      take('\r');
      if (at_ < text_.size() && !take('\n'))
        throw error("a comma or the end of the line", std::string("\"") + text_[at_] + '"');
      ++line_;
      if (fields.size() > 1 || !fields.front().empty()) return true;
    }
    return false;
  }

  [[nodiscard]] Error error(const std::string& expected, const std::string& seen) const {
    return Error(std::string(where_) + ':' + std::to_string(record_line_) + ": expected " + expected + ", saw " + seen);
  }

 private:
  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::string field() {
    std::string value;
    if (!take('"')) {
      const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
      value = text_.substr(at_, end - at_);
      at_ = end;
      return value;
    }
    for (;;) {
      if (at_ >= text_.size()) throw error("a closing quotation mark", "the end of the file");
      const char c = text_[at_++];
      if (c == '"' && !take('"')) return value;
      line_ += c == '\n' ? 1 : 0;
      value += c;
    }
  }

  std::string_view text_, where_;
  std::size_t at_ = 0, line_ = 1, record_line_ = 1;
};

}  // namespace

std::vector<Alias> aliases_from_csv(std::string_view csv, std::string_view where) {
  constexpr std::array<std::string_view, 3> names{"name", "alias", "id"};
  Csv table(csv, where);
  std::vector<std::string> fields;
  if (!table.next(fields)) throw table.error("a line with name, alias and id", "nothing");
  std::array<std::size_t, names.size()> columns{};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto found = std::find(fields.begin(), fields.end(), names[i]);
    if (found == fields.end()) throw table.error("a column \"" + std::string(names[i]) + '"', "none");
    columns[i] = static_cast<std::size_t>(found - fields.begin());
  }
  const std::size_t width = fields.size();
  std::vector<Alias> aliases;
  while (table.next(fields)) {
    if (fields.size() != width) throw table.error(std::to_string(width) + " columns", std::to_string(fields.size()));
    if (fields[columns[0]].empty() || fields[columns[2]].empty()) throw table.error("a name and an id", "an empty one");
    aliases.push_back({fields[columns[0]], fields[columns[1]], fields[columns[2]]});
  }
  return aliases;
}

namespace collection {

AliasTable::AliasTable(const std::vector<Alias>& aliases) {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  for (const Alias& alias : aliases) {
    const auto [found, is_new] = numbers.emplace(alias.id, static_cast<std::uint32_t>(ids_.size()));
    if (is_new) ids_.push_back(alias.id);
    add(alias.name, found->second);
    if (!alias.alias.empty()) add(alias.alias, found->second);
  }
}

void AliasTable::add(const std::string& name, std::uint32_t id) {
  const auto [found, is_new] = by_name_.emplace(people::lower(name), id);
  if (!is_new && found->second != id) found->second = several;
}

std::optional<std::uint32_t> AliasTable::find(std::string_view name) const {
  if (empty()) return std::nullopt;
  const auto found = by_name_.find(people::lower(name));
  if (found == by_name_.end() || found->second == several) return std::nullopt;
  return found->second;
}

}  // namespace collection
}  // namespace attrib
