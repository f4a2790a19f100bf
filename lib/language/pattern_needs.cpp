// Reads needs off regular expressions.
#include "language/pattern_needs.hpp"

#include <algorithm>
#include <utility>

namespace attrib::language {
namespace {

// A part of a regular expression.
struct Part {
  std::vector<Symbols> needs;
  Symbols first, last;       // the characters that may begin and end what it matches
  bool may_be_empty = true;  // it may match nothing
  bool one = false;          // it matches one character
};

// Two parts, one after the other.
Part operator+(Part a, Part b) {
  a.needs.insert(a.needs.end(), b.needs.begin(), b.needs.end());
  if (a.may_be_empty) a.first |= b.first;
  a.last = b.may_be_empty ? a.last | b.last : b.last;
  a.may_be_empty = a.may_be_empty && b.may_be_empty;
  a.one = false;
  return a;
}

Symbols symbols_of(std::string_view text) {
  Symbols symbols;
  for (const char c : text) symbols.set(static_cast<unsigned char>(c) & 127U);
  return symbols;
}

Part one_of(const Symbols& symbols) { return {{symbols}, symbols, symbols, false, true}; }

class Reader {
 public:
  explicit Reader(std::string_view regex) : regex_(regex) {}

  Needs read() {
    const Part right = alternatives();
    if (split_ || unsure_) return {};
    Needs needs{left_.needs, right.needs, {}, {}};
    if (!left_.may_be_empty) needs.before = left_.last;
    if (first_is_one_ && !rest_.may_be_empty) needs.second = rest_.first;
    return needs;
  }

 private:
  // Up to the closing bracket or the end.
  Part alternatives() {
    Part all = sequence();
    while (at_ < regex_.size() && regex_[at_] == '|') {
      ++at_;
      split_ = split_ || depth_ == 0;
      const Part other = sequence();
      all = {{}, all.first | other.first, all.last | other.last, all.may_be_empty || other.may_be_empty, false};
    }
    return all;
  }

  Part sequence() {
    Part all;
    bool begun = false;
    while (at_ < regex_.size() && regex_[at_] != ')' && regex_[at_] != '|') {
      if (regex_[at_] == '!' && depth_ == 0) {
        left_ = std::exchange(all, {});
        begun = false;
        ++at_;
        continue;
      }
      Part part = quantified(item());
      if (depth_ == 0 && begun) rest_ = std::move(rest_) + part;
      if (depth_ == 0 && !begun) {  // what stands behind the last "!" is right in the end
        first_is_one_ = part.one;
        rest_ = {};
      }
      all = begun ? std::move(all) + std::move(part) : std::move(part);
      begun = true;
    }
    return all;
  }

  Part item() {
    const char c = regex_[at_];
    if (c == '(') {
      if (regex_.substr(at_).starts_with("(?P<")) {
        go_past('>');
      } else {
        at_ += regex_.substr(at_).starts_with("(?:") ? 3 : 1;
      }
      ++depth_;
      Part inside = alternatives();
      --depth_;
      ++at_;  // the closing bracket
      return inside;
    }
    if (c == '[') return character_class();
    if (c == '^' || c == '$') {
      ++at_;
      return {};
    }
    if (c == '.') {
      ++at_;
      return one_of(Symbols().set());
    }
    if (c == '\\') ++at_;
    return one_of(symbols_of(regex_.substr(at_++, 1)));
  }

  Part character_class() {
    const bool negated = at_ + 1 < regex_.size() && regex_[at_ + 1] == '^';
    const std::size_t begin = std::min(at_ + (negated ? 2 : 1), regex_.size());
    at_ = begin;
    go_past(']');
    const std::string_view inside = regex_.substr(begin, at_ - 1 - begin);
    // "[]a]", "[\\]]", "[[:alpha:]]", "[a-z]"
    const std::size_t hyphen = inside.find('-');
    unsure_ = unsure_ || inside.empty() || inside.find_first_of("[\\") != std::string_view::npos ||
              (hyphen != 0 && hyphen != std::string_view::npos && hyphen + 1 < inside.size());
    const Symbols symbols = symbols_of(inside);
    return one_of(negated ? ~symbols : symbols);
  }

  // The part with the quantifier that follows, if any.
  Part quantified(Part part) {
    if (at_ >= regex_.size()) return part;
    const char c = regex_[at_];
    if (c != '?' && c != '*' && c != '+' && c != '{') return part;
    part.one = false;
    if (c == '?' || c == '*' || (c == '{' && regex_.substr(at_).starts_with("{0"))) {
      part.needs.clear();
      part.may_be_empty = true;
    }
    if (c == '{') {
      go_past('}');
    } else {
      ++at_;
    }
    return part;
  }

  // Where there is no such character the expression is another than was thought.
  void go_past(char closing) {
    const std::size_t found = regex_.find(closing, at_);
    unsure_ = unsure_ || found == std::string_view::npos;
    at_ = unsure_ ? regex_.size() : found + 1;
  }

  std::string_view regex_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool unsure_ = false;        // something that is not known here
  bool split_ = false;         // alternatives outside all groups
  Part left_, rest_;           // before the "!"; behind the first item after it
  bool first_is_one_ = false;  // that item matches one character
};

}  // namespace

Needs needs_of(std::string_view regex) { return Reader(regex).read(); }

std::uint64_t NeedTable::Side::add(const Symbols& need, bool anywhere) {
  const Need searched{need, anywhere};
  auto place = std::find(needs_.begin(), needs_.end(), searched);
  if (place == needs_.end()) {
    if (needs_.size() == 64) return 0;  // no bit left: not asked for
    place = needs_.insert(place, searched);
    const std::uint64_t bit = std::uint64_t{1} << (place - needs_.begin());
    auto& meets = anywhere ? anywhere_ : at_place_;
    for (std::size_t c = 0; c < meets.size(); ++c) meets[c] |= need[c] ? bit : 0;
  }
  return std::uint64_t{1} << (place - needs_.begin());
}

std::uint64_t NeedTable::Side::met_anywhere(std::string_view text) const {
  std::uint64_t met = 0;
  for (const char c : text) met |= anywhere_[index(c)];
  return met;
}

NeedTable::Bits NeedTable::add(const Needs& needs) {
  Bits bits;
  for (const Symbols& need : needs.left) bits.left |= left_.add(need, true);
  for (const Symbols& need : needs.right) bits.right |= right_.add(need, true);
  if (needs.before.any()) bits.left |= left_.add(needs.before, false);
  if (needs.second.any()) bits.right |= right_.add(needs.second, false);
  return bits;
}

NeedTable::Bits NeedTable::met_by(std::string_view left, std::string_view right) const {
  Bits met{left_.met_anywhere(left), right_.met_anywhere(right)};
  if (!left.empty()) met.left |= left_.met_at_place(left.back());
  if (right.size() > 1) met.right |= right_.met_at_place(right[1]);
  return met;
}

}  // namespace attrib::language
