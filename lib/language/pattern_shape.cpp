// Takes a regular expression apart into its characters, with the characters that may stand beside each.
#include "language/pattern_shape.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

namespace attrib::language {
namespace {

constexpr std::size_t most_items = 1024;      // longer expressions are not read
constexpr std::size_t most_links = 50'000;    // of items with those beside them; a net of more is not kept
constexpr std::uint32_t endless = 1'000'000;  // the length of what may be repeated
constexpr std::uint32_t widest = 3;           // places too many where a group may begin

// How many symbols something matches.
struct Length {
  std::uint32_t least = 0, most = 0;
  friend Length operator+(Length a, Length b) { return {a.least + b.least, std::min(a.most + b.most, endless)}; }
};

using Items = std::vector<std::uint32_t>;

// A part of the expression; an item is a character or a class of it.
struct Part {
  Items first, last;         // the items that may begin and end what it matches
  Items sure;                // those that take part in all that it matches
  bool may_be_empty = true;  // it may match nothing
  Length length;
  std::string_view group;  // the name of the group that it is
};

struct Item {
  Symbols symbols;
  Symbols before, behind;  // what may stand beside it
  Items items_before, items_behind;
};

void append(Items& items, const Items& others) { items.insert(items.end(), others.begin(), others.end()); }

class Reader {
 public:
  Reader(std::string_view regex, Flank flank, Alphabet alphabet) : regex_(regex), flank_(flank), alphabet_(alphabet) {}

  SideShape read() {
    const Part side = alternatives();
    SideShape shape;
    if (unsure_ || at_ < regex_.size()) {
      shape.all_spots = false;
      return shape;
    }
    shape.needs = flank_ == Flank::before ? needs_before(side) : needs_behind(side);
    if (links_ <= most_links) shape.net = net(side);
    shape.all_spots = all_spots_;
    for (const Group& group : groups_) add_spot(group, shape);
    return shape;
  }

 private:
  // A group outside all others, with the lengths of what stands before it, and of itself with what follows.
  struct Group {
    std::string_view name;
    Length before, rest;
    Symbols symbols;  // it begins with one of these
  };

  [[nodiscard]] Symbols symbols_of(const Items& items) const {
    Symbols symbols;
    for (const std::uint32_t i : items) symbols |= items_[i].symbols;
    return symbols;
  }

  // `b` right behind `a`.
  void connect(const Items& a, const Items& b) {
    const Symbols before = symbols_of(a), behind = symbols_of(b);
    links_ += a.size() * b.size();
    const bool few = links_ <= most_links;
    for (const std::uint32_t i : a) {
      items_[i].behind |= behind;
      if (few) append(items_[i].items_behind, b);
    }
    for (const std::uint32_t i : b) {
      items_[i].before |= before;
      if (few) append(items_[i].items_before, a);
    }
  }

  Part joined(Part a, Part b) {
    connect(a.last, b.first);
    if (a.may_be_empty) append(a.first, b.first);
    if (b.may_be_empty) append(b.last, a.last);
    a.last = std::move(b.last);
    append(a.sure, b.sure);
    a.may_be_empty = a.may_be_empty && b.may_be_empty;
    a.length = a.length + b.length;
    return a;
  }

  // Up to the closing bracket or the end.
  Part alternatives() {
    Part all = sequence();
    while (at_ < regex_.size() && regex_[at_] == '|') {
      ++at_;
      if (depth_ == 0) unsure_ = true;
      const Part other = sequence();
      append(all.first, other.first);
      append(all.last, other.last);
      all.sure.clear();
      all.may_be_empty = all.may_be_empty || other.may_be_empty;
      all.length = {std::min(all.length.least, other.length.least), std::max(all.length.most, other.length.most)};
    }
    return all;
  }

  Part sequence() {
    Part all;
    while (!unsure_ && at_ < regex_.size() && regex_[at_] != ')' && regex_[at_] != '|') {
      Part part = quantified(item());
      if (depth_ == 0) note_group(all, part);
      all = joined(std::move(all), std::move(part));
    }
    return all;
  }

  void note_group(const Part& before, const Part& part) {
    for (Group& group : groups_) group.rest = group.rest + part.length;
    if (part.group.empty()) return;
    // A group that may be empty may begin with what follows it.
    groups_.push_back(
        {part.group, before.length, part.length, part.may_be_empty ? Symbols().set() : symbols_of(part.first)});
  }

  Part item() {
    const char c = regex_[at_];
    if (c == '(') return group();
    if (c == '[') return character_class();
    if (c == '^' || c == '$') {
      ++at_;
      return {};
    }
    if (c == '.') {
      ++at_;
      return one_of(Symbols().set());
    }
    // a quantifier without anything before it
    if (std::string_view("?*+{").find(c) != std::string_view::npos) {
      unsure_ = true;
      return {};
    }
    if (regex_.substr(at_).starts_with("\\b")) {  // looks at a symbol that it does not read
      unsure_ = unsure_ || alphabet_ == Alphabet::symbols;
      at_ += 2;
      return {};
    }
    return one_of(in_any_case(one_symbol()));
  }

  // A character or an escape, of which some stand for several.
  Symbols one_symbol() {
    const char c = regex_[at_++];
    if (c != '\\') return symbols_in({&c, 1});
    const char escaped = at_ < regex_.size() ? regex_[at_++] : 'b';
    if (escaped == 'x') return hexadecimal();
    constexpr std::string_view digits = "0123456789", spaces = "\t\n\f\r ";
    const auto in = [&](char name, const Symbols& symbols) { return escaped == name ? symbols : ~symbols; };
    switch (escaped) {
      case 'd':
      case 'D':
        return in('d', symbols_in(digits));
      case 's':
      case 'S':
        return in('s', symbols_in(spaces));
      case 'w':
      case 'W':
        return in('w', symbols_in(digits) | between('a', 'z') | between('A', 'Z') | symbols_in("_"));
      default:
        unsure_ = unsure_ || std::isalnum(static_cast<unsigned char>(escaped)) != 0;
        return symbols_in({&escaped, 1});
    }
  }

  // "\x80"
  Symbols hexadecimal() {
    unsigned value = 0;
    const std::string_view digits = regex_.substr(at_, 2);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    unsure_ = unsure_ || digits.size() < 2 || read.ptr != digits.data() + 2;
    at_ += digits.size();
    return Symbols().set(value & 255U);
  }

  Part group() {
    std::string_view name;
    const std::string_view rest = regex_.substr(at_);
    if (rest.starts_with("(?P<")) {
      const std::size_t begin = at_ + 4;
      go_past('>');
      if (unsure_) return {};
      name = regex_.substr(begin, at_ - 1 - begin);
      if (depth_ > 0) all_spots_ = false;
    } else if (rest.starts_with("(?:")) {
      at_ += 3;
    } else if (rest.starts_with("(?-i:")) {
      at_ += 5;
    } else {
      unsure_ = unsure_ || rest.starts_with("(?");  // flags
      ++at_;
    }
    ++depth_;
    Part inside = alternatives();
    --depth_;
    unsure_ = unsure_ || at_ >= regex_.size();
    ++at_;  // the closing bracket
    if (depth_ == 0) inside.group = name;
    return inside;
  }

  Part character_class() {
    ++at_;
    const bool negated = at_ < regex_.size() && regex_[at_] == '^';
    if (negated) ++at_;
    unsure_ = unsure_ || regex_.substr(at_).starts_with(']');  // "[]a]"
    Symbols symbols;
    while (!unsure_ && at_ < regex_.size() && regex_[at_] != ']') {
      unsure_ = regex_.substr(at_).starts_with("[:");
      const Symbols first = one_symbol();
      symbols |= first;
      const bool range = at_ + 1 < regex_.size() && regex_[at_] == '-' && regex_[at_ + 1] != ']';
      if (!range) continue;
      ++at_;
      const Symbols last = one_symbol();
      unsure_ = unsure_ || first.count() != 1 || last.count() != 1;
      symbols |= between(lowest(first), lowest(last));
    }
    unsure_ = unsure_ || at_ >= regex_.size();
    ++at_;
    return one_of(negated ? ~symbols : in_any_case(symbols));
  }

  static std::size_t lowest(const Symbols& symbols) {
    std::size_t symbol = 0;
    while (symbol < symbols.size() && !symbols[symbol]) ++symbol;
    return symbol;
  }

  static Symbols between(std::size_t first, std::size_t last) {
    Symbols symbols;
    for (std::size_t symbol = first; symbol <= last && symbol < symbols.size(); ++symbol) symbols.set(symbol);
    return symbols;
  }

  // What is left out in one case only may be left out in both: nothing is done to what a class excludes.
  [[nodiscard]] Symbols in_any_case(const Symbols& symbols) const {
    if (alphabet_ == Alphabet::symbols) return symbols;
    const Symbols letters = between('A', 'Z') | between(0xC0, 0xDE);
    return symbols | (symbols & letters) << 32 | (symbols >> 32 & letters);
  }

  static Symbols symbols_in(std::string_view text) {
    Symbols symbols;
    for (const char c : text) symbols.set(static_cast<unsigned char>(c));
    return symbols;
  }

  Part one_of(Symbols symbols) {
    if (items_.size() == most_items) {
      unsure_ = true;
      return {};
    }
    if (alphabet_ == Alphabet::symbols) symbols.reset(edge_symbol);
    const auto number = static_cast<std::uint32_t>(items_.size());
    items_.push_back({symbols, {}, {}, {}, {}});
    return {{number}, {number}, {number}, false, {1, 1}, {}};
  }

  // The part with the quantifier that follows, if any.
  Part quantified(Part part) {
    if (unsure_ || at_ >= regex_.size()) return part;
    const char c = regex_[at_];
    if (c != '?' && c != '*' && c != '+' && c != '{') return part;
    if (!part.group.empty()) all_spots_ = false;
    part.group = {};
    if (c != '?') {
      connect(part.last, part.first);
      part.length.most = endless;
    }
    if (c == '?' || c == '*' || (c == '{' && regex_.substr(at_).starts_with("{0"))) {
      part.sure.clear();
      part.may_be_empty = true;
      part.length.least = 0;
    }
    if (c == '{') {
      unsure_ = unsure_ || !counts(regex_.substr(at_));
      go_past('}');
    } else {
      ++at_;
    }
    return part;  // "a*?" is seen by item()
  }

  // "{2}", "{2,}", "{2,5}": any other "{" is a character like others.
  static bool counts(std::string_view text) {
    const std::string_view inside = text.substr(1, std::min(text.find('}'), text.size()) - 1);
    const std::size_t comma = inside.find(',');
    const auto is_number = [](std::string_view digits) {
      return std::ranges::all_of(digits, [](unsigned char c) { return std::isdigit(c) != 0; });
    };
    const std::string_view least = inside.substr(0, comma);
    return !least.empty() && is_number(least) &&
           (comma == std::string_view::npos || is_number(inside.substr(comma + 1)));
  }

  // Where there is no such character the expression is another than was thought.
  void go_past(char closing) {
    const std::size_t found = regex_.find(closing, at_);
    unsure_ = unsure_ || found == std::string_view::npos;
    at_ = unsure_ ? regex_.size() : found + 1;
  }

  [[nodiscard]] std::vector<Need> needs_before(const Part& side) {
    for (const std::uint32_t i : side.last) items_[i].behind.set(edge_symbol);
    std::vector<Need> needs;
    for (const std::uint32_t i : side.sure) {
      needs.push_back({items_[i].symbols, items_[i].behind});
      if (!has(side.first, i)) needs.push_back({items_[i].before, items_[i].symbols});
    }
    return needs;
  }

  [[nodiscard]] std::vector<Need> needs_behind(const Part& side) const {
    std::vector<Need> needs;
    for (const std::uint32_t i : side.sure) {
      const bool is_first = has(side.first, i);
      if (!is_first) needs.push_back({items_[i].before, items_[i].symbols});
      if (has(side.last, i)) continue;
      if (is_first && side.first.size() == 1 && !side.may_be_empty) {
        needs.push_back({Symbols().set(edge_symbol), items_[i].behind});
      } else {
        needs.push_back({items_[i].symbols, items_[i].behind});
      }
    }
    return needs;
  }

  [[nodiscard]] Net net(const Part& side) const {
    const bool backwards = flank_ == Flank::before;
    Net net;
    net.start = sorted(backwards ? side.last : side.first);
    net.may_be_empty = side.may_be_empty;
    for (const Item& item : items_)
      net.items.push_back({item.symbols, false, sorted(backwards ? item.items_before : item.items_behind)});
    for (const std::uint32_t i : backwards ? side.first : side.last) net.items[i].may_end = true;
    return net;
  }

  static Items sorted(Items items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
  }

  static bool has(const Items& items, std::uint32_t item) {
    return std::find(items.begin(), items.end(), item) != items.end();
  }

  static void add_spot(const Group& group, SideShape& shape) {
    const auto width = [](Length length) { return length.most - length.least; };
    const bool from_end = width(group.rest) < width(group.before);
    const Length distance = from_end ? group.rest : group.before;
    if (width(distance) > widest) {
      shape.all_spots = false;
      return;
    }
    shape.spots.push_back({group.name, from_end, distance.least, distance.most, group.symbols});
  }

  std::string_view regex_;
  Flank flank_;
  Alphabet alphabet_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool unsure_ = false;  // something that is not known here
  bool all_spots_ = true;
  std::vector<Item> items_;
  std::size_t links_ = 0;
  std::vector<Group> groups_;
};

}  // namespace

SideShape shape_of(std::string_view regex, Flank flank, Alphabet alphabet) {
  return Reader(regex, flank, alphabet).read();
}

}  // namespace attrib::language
