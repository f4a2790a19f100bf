// Writes an expression down as steps, and walks along them.
#include "language/symbol_regex.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace attrib::language {
namespace {

std::size_t index(char symbol) { return static_cast<unsigned char>(symbol) & 127U; }

// Where the class, group, escape or character ends that an expression begins with.
std::size_t end_of_item(std::string_view regex) {
  if (regex[0] == '\\') return std::min<std::size_t>(2, regex.size());
  if (regex[0] == '[') return std::min(regex.find(']', 2), regex.size() - 1) + 1;
  if (regex[0] != '(') return 1;
  std::size_t at = 1;
  while (at < regex.size() && regex[at] != ')') at += end_of_item(regex.substr(at));
  return at + 1;
}

}  // namespace

class SymbolRegex::Writer {
 public:
  explicit Writer(std::vector<Step>& steps) : steps_(steps) {}

  void alternatives(std::string_view regex) {
    std::vector<std::size_t> ends;  // jumps behind all of them
    for (;;) {
      std::size_t end = 0;
      while (end < regex.size() && regex[end] != '|') end += end_of_item(regex.substr(end));
      if (end >= regex.size()) break;
      const std::size_t choice = add_choice();
      sequence(regex.substr(0, end));
      ends.push_back(add(Kind::jump));
      lead_here(choice);
      regex.remove_prefix(end + 1);
    }
    sequence(regex);
    for (const std::size_t end : ends) lead_here(end);
  }

  [[nodiscard]] std::size_t choices() const { return choices_; }

  std::size_t add(Kind kind) {
    steps_.push_back({kind, 0, 0, {}});
    return steps_.size() - 1;
  }

 private:
  void sequence(std::string_view regex) {
    while (!regex.empty()) {
      const std::string_view one = regex.substr(0, end_of_item(regex));
      regex.remove_prefix(one.size());
      quantified(one, regex);
    }
  }

  // An item and the quantifier that `rest` begins with, which is taken from it.
  void quantified(std::string_view one, std::string_view& rest) {
    const char c = rest.empty() ? ' ' : rest[0];
    int least = 1, most = 1;
    if (c == '?' || c == '*') least = 0;
    const bool endless = c == '*' || c == '+';
    if (c == '{') {
      const std::size_t close = rest.find('}'), comma = std::min(rest.find(','), close);
      least = number(rest.substr(1, comma - 1));
      most = comma == close ? least : number(rest.substr(comma + 1, close - comma - 1));
      rest.remove_prefix(close);
    }
    if (c == '{' || c == '?' || endless) rest.remove_prefix(1);
    if (!rest.empty() && std::string_view("?*+{").find(rest[0]) != std::string_view::npos)
      throw std::invalid_argument(std::string(rest));

    for (int i = 0; i < least; ++i) item(one);
    if (endless) {
      const std::size_t choice = add_choice();
      item(one);
      steps_[add(Kind::jump)].other = static_cast<std::uint16_t>(choice);
      lead_here(choice);
    } else {
      std::vector<std::size_t> choices;
      for (int i = least; i < most; ++i) {
        choices.push_back(add_choice());
        item(one);
      }
      for (const std::size_t choice : choices) lead_here(choice);
    }
  }

  static int number(std::string_view digits) {
    if (digits.size() != 1 || digits[0] < '0' || digits[0] > '9') throw std::invalid_argument(std::string(digits));
    return digits[0] - '0';
  }

  void item(std::string_view one) {
    if (one[0] == '(') {
      group(one.substr(1, one.size() - 2));
    } else if (one[0] == '^' || one[0] == '$') {
      add(one[0] == '^' ? Kind::begin : Kind::end);
    } else {
      steps_[add(Kind::symbol)].symbols = symbols_of(one);
    }
  }

  static Symbols symbols_of(std::string_view one) {
    Symbols symbols;
    if (one == ".") return symbols.set();
    if (one[0] == '[') return symbols_of_class(one.substr(1, one.size() - 2));
    const char c = one.back();
    const bool letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
    if (one[0] == '\\' && letter) throw std::invalid_argument(std::string(one));  // "\\d"
    return symbols.set(index(c));
  }

  static Symbols symbols_of_class(std::string_view inside) {
    Symbols symbols;
    const bool negated = inside.starts_with('^');
    if (negated) inside.remove_prefix(1);
    if (inside.find_first_of("\\[") != std::string_view::npos) throw std::invalid_argument(std::string(inside));
    for (std::size_t at = 0; at < inside.size(); ++at) {
      const bool range = at + 2 < inside.size() && inside[at + 1] == '-';
      const std::size_t last = index(inside[range ? at + 2 : at]);
      for (std::size_t symbol = index(inside[at]); symbol <= last; ++symbol) symbols.set(symbol);
      if (range) at += 2;
    }
    return negated ? ~symbols : symbols;
  }

  void group(std::string_view inside) {
    if (inside.starts_with("?P<")) {
      const std::size_t close = inside.find('>');
      const auto known = std::ranges::find(group_names, inside.substr(3, close - 3));
      steps_[add(Kind::group)].number = static_cast<std::uint8_t>(known - group_names.begin());
      inside.remove_prefix(close + 1);
    } else if (inside.starts_with("?:")) {
      inside.remove_prefix(2);
    } else if (inside.starts_with("?")) {
      throw std::invalid_argument(std::string(inside));
    }
    alternatives(inside);
  }

  std::size_t add_choice() {
    if (choices_ == most_choices) throw std::invalid_argument("too many choices");
    const std::size_t step = add(Kind::choice);
    steps_[step].number = choices_++;
    return step;
  }
  void lead_here(std::size_t step) { steps_[step].other = static_cast<std::uint16_t>(steps_.size()); }

  std::vector<Step>& steps_;
  std::uint8_t choices_ = 0;
};

class SymbolRegex::Run {
 public:
  Run(const Step* steps, std::size_t choices, std::string_view text, GroupPlaces& places)
      : steps_(steps), text_(text), places_(places) {
    std::fill_n(tried_.begin(), choices, 0);
  }

  // Whether a way leads from a step, at a place of the text, to the end.
  bool leads_on(std::size_t step, std::size_t at) {
    for (;;) {
      const Step& one = steps_[step];
      ++step;
      switch (one.kind) {
        case Kind::symbol:
          if (at == text_.size() || !one.symbols[index(text_[at])]) return false;
          ++at;
          break;
        case Kind::choice: {
          const std::uint64_t here = std::uint64_t{1} << at;
          if ((tried_[one.number] & here) != 0) return false;
          tried_[one.number] |= here;
          if (leads_on(step, at)) return true;
          step = one.other;
          break;
        }
        case Kind::jump:
          step = one.other;
          break;
        case Kind::group: {
          const char* const before = places_[one.number];
          places_[one.number] = text_.data() + at;
          if (leads_on(step, at)) return true;
          places_[one.number] = before;
          return false;
        }
        case Kind::begin:
          if (at != 0) return false;
          break;
        case Kind::end:
          if (at != text_.size()) return false;
          break;
        case Kind::done:
          return true;
      }
    }
  }

 private:
  const Step* steps_;
  std::string_view text_;
  GroupPlaces& places_;
  std::array<std::uint64_t, most_choices> tried_;  // of a choice: the places of the text where it was made
};

SymbolRegex::SymbolRegex(std::string_view regex, From from) : from_(from) {
  Writer writer(steps_);
  if (regex.empty()) from_ = From::start;  // anything will do
  writer.alternatives(regex);
  if (from_ == From::anywhere_to_end) writer.add(Kind::end);
  writer.add(Kind::done);
  choices_ = writer.choices();
}

bool SymbolRegex::match(std::string_view text, GroupPlaces& places) const {
  if (text.size() > longest_text) return false;
  Run run(steps_.data(), choices_, text, places);
  const std::size_t last = from_ == From::start ? 0 : text.size();
  for (std::size_t at = 0; at <= last; ++at) {
    if (run.leads_on(0, at)) return true;
  }
  return false;
}

}  // namespace attrib::language
