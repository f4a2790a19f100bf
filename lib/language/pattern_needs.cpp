// Reads needs off regular expressions.
#include "language/pattern_needs.hpp"

#include <algorithm>
#include <cstddef>

namespace attrib::language {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view regex) : regex_(regex) {}

  Needs read() {
    Needs needs;
    std::vector<Symbols> all = sequence();
    needs.right = std::move(all);
    needs.left = std::move(before_mark_);
    return needs;
  }

 private:
  // The needs of a sequence up to its closing bracket or the end; none when it has alternatives.
  std::vector<Symbols> sequence() {
    std::vector<Symbols> needs;
    bool alternatives = false;
    while (at_ < regex_.size() && regex_[at_] != ')') {
      if (regex_[at_] == '|') {
        alternatives = true;
        ++at_;
        continue;
      }
      if (regex_[at_] == '!' && depth_ == 0) {
        before_mark_ = std::move(needs);
        needs.clear();
        ++at_;
        continue;
      }
      std::vector<Symbols> part = item();
      if (!optional()) needs.insert(needs.end(), part.begin(), part.end());
    }
    if (alternatives) needs.clear();
    return needs;
  }

  std::vector<Symbols> item() {
    const char c = regex_[at_];
    if (c == '(') {
      at_ = regex_.substr(at_).starts_with("(?P<") ? regex_.find('>', at_) + 1
                                                   : at_ + (regex_.substr(at_).starts_with("(?:") ? 3 : 1);
      ++depth_;
      std::vector<Symbols> inside = sequence();
      --depth_;
      ++at_;  // the closing bracket
      return inside;
    }
    if (c == '[') return character_class();
    if (c == '^' || c == '$' || c == '.') {
      ++at_;
      return {};
    }
    if (c == '\\') ++at_;
    return {symbols_of(regex_.substr(at_++, 1))};
  }

  std::vector<Symbols> character_class() {
    const bool negated = at_ + 1 < regex_.size() && regex_[at_ + 1] == '^';
    const std::size_t begin = at_ + 1;
    at_ = regex_.find(']', begin) + 1;
    if (negated) return {};
    return {symbols_of(regex_.substr(begin, at_ - 1 - begin))};
  }

  // Steps over a quantifier; true when the part before it may be absent.
  bool optional() {
    if (at_ >= regex_.size()) return false;
    const char c = regex_[at_];
    if (c == '?' || c == '*') {
      ++at_;
      return true;
    }
    if (c == '+') {
      ++at_;
      return false;
    }
    if (c != '{') return false;
    const bool zero = regex_[at_ + 1] == '0';
    at_ = regex_.find('}', at_) + 1;
    return zero;
  }

  std::string_view regex_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::vector<Symbols> before_mark_;
};

}  // namespace

Symbols symbols_of(std::string_view text) {
  Symbols symbols;
  for (const char c : text) symbols.set(static_cast<unsigned char>(c) & 127U);
  return symbols;
}

bool Needs::met_by(const Symbols& left_symbols, const Symbols& right_symbols) const {
  const auto met = [](const std::vector<Symbols>& needs, const Symbols& there) {
    return std::all_of(needs.begin(), needs.end(), [&there](const Symbols& need) { return (need & there).any(); });
  };
  return met(left, left_symbols) && met(right, right_symbols);
}

Needs needs_of(std::string_view regex) { return Reader(regex).read(); }

}  // namespace attrib::language
