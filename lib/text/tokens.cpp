// One scan from left to right: at each place the first character says which kind of token begins there.
#include "text/tokens.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "text/characters.hpp"

namespace attrib::text {
namespace {

constexpr std::uint8_t ascii_bits(char c) { return ascii::bits[static_cast<unsigned char>(c)]; }

// The letters of a word, as far as its shape goes.
class Capitals {
 public:
  void first_of_part(bool upper, bool lower) {
    if (!seen_) first_upper_ = upper;
    seen_ = seen_ || upper || lower;
    any_upper_ |= upper;
    any_lower_ |= lower;
  }
  void inside_part(bool upper, bool lower) {
    inner_upper_ |= upper;
    any_upper_ |= upper;
    any_lower_ |= lower;
  }
  [[nodiscard]] Shape shape() const {
    if (!any_upper_) return any_lower_ ? Shape::lower : Shape::none;
    if (!any_lower_) return Shape::upper;
    return first_upper_ && !inner_upper_ ? Shape::capital : Shape::mixed;
  }
  [[nodiscard]] bool all_upper() const { return any_upper_ && !any_lower_; }

 private:
  bool seen_ = false, first_upper_ = false, any_upper_ = false, inner_upper_ = false, any_lower_ = false;
};

// The ASCII letters from a place on, as far as LetterBits tells.
class Run {
 public:
  static constexpr std::size_t longest = LetterBits::least - 1;  // a run of that length may go on

  Run(const LetterBits& bits, std::size_t at) {
    const std::uint64_t letters = bits.letters(at) & ((std::uint64_t{1} << longest) - 1), others = ~letters;
    size_ = static_cast<std::size_t>(std::countr_zero(others));
    const std::uint64_t inside = (others - 1) & letters;
    small_ = bits.small(at) & inside;
    capital_ = small_ ^ inside;
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool first_capital() const { return (capital_ & 1) != 0; }
  [[nodiscard]] bool other_capital() const { return capital_ > 1; }
  [[nodiscard]] bool other_small() const { return small_ > 1; }
  // Of the word that it is. Capitals are hard to foretell: no branch.
  [[nodiscard]] Shape shape() const {
    constexpr Shape none = Shape::none;
    constexpr std::array shapes{none,         Shape::upper,   none,         Shape::upper,
                                Shape::lower, Shape::capital, Shape::mixed, Shape::mixed};
    return shapes[static_cast<std::size_t>(first_capital()) + 2 * static_cast<std::size_t>(other_capital()) +
                  4 * static_cast<std::size_t>(small_ != 0)];
  }

 private:
  std::size_t size_;
  std::uint64_t small_, capital_;
};

// What an ASCII character does to a word of letters that it follows: ends it whatever comes next, or may not, as a
// digit, underscore or what joins two parts of a word.
enum class After : std::uint8_t { goes_on, ends, blank };
constexpr auto after_letters = [] {
  std::array<After, 256> table{};
  for (std::size_t c = 0; c < 0x80; ++c) {
    if ((ascii::bits[c] & ascii::word) == 0)
      table[c] = (ascii::bits[c] & ascii::space) != 0 ? After::blank : After::ends;
  }
  for (const char c : {'-', '.', '&', '@', ':', '\'', '`'}) table[static_cast<unsigned char>(c)] = After::goes_on;
  return table;
}();

constexpr std::string_view top_level_domains[] = {"com",  "org", "net", "gov", "edu", "co",
                                                  "info", "tv",  "io",  "uk",  "eu",  "me"};

class Tokeniser {
 public:
  Tokeniser(Text& text, const LetterBits& letters, Span paragraph, const Abbreviations& abbreviations)
      : bytes_(text.bytes.substr(0, paragraph.end)),
        letters_(letters),
        end_(paragraph.end),
        abbreviations_(abbreviations),
        tokens_(text.tokens),
        marks_(text.marks),
        own_(text.tokens.size()) {
    std::size_t at = paragraph.begin;
    space_before_ = true;
    while (at < end_) at = token(at);
  }

 private:
  [[nodiscard]] char byte(std::size_t at) const { return at < end_ ? bytes_[at] : '\0'; }
  [[nodiscard]] std::uint8_t bits(std::size_t at) const { return at < end_ ? ascii_bits(bytes_[at]) : std::uint8_t{0}; }
  [[nodiscard]] Decoded character(std::size_t at) const { return at < end_ ? decode(bytes_, at) : Decoded{}; }
  [[nodiscard]] Sort sort(std::size_t at) const { return at < end_ ? sort_of(decode(bytes_, at).code) : Sort::space; }
  [[nodiscard]] bool letter(std::size_t at) const {
    if (at >= end_) return false;
    return static_cast<unsigned char>(bytes_[at]) < 0x80 ? (ascii_bits(bytes_[at]) & ascii::letter) != 0
                                                         : sort(at) == Sort::letter;
  }
  [[nodiscard]] bool letter_or_digit(std::size_t at) const {
    if (at >= end_) return false;
    if (static_cast<unsigned char>(bytes_[at]) < 0x80)
      return (ascii_bits(bytes_[at]) & (ascii::letter | ascii::digit)) != 0;
    const Sort one = sort(at);
    return one == Sort::letter || one == Sort::digit;
  }
  [[nodiscard]] bool digit(std::size_t at) const { return (bits(at) & ascii::digit) != 0; }
  [[nodiscard]] bool upper(std::size_t at) const {
    if (at >= end_) return false;
    return static_cast<unsigned char>(bytes_[at]) < 0x80 ? (ascii_bits(bytes_[at]) & ascii::upper) != 0
                                                         : is_upper(decode(bytes_, at).code);
  }
  // Where white space ends.
  [[nodiscard]] std::size_t after_space(std::size_t at) const {
    while ((bits(at) & ascii::space) != 0) ++at;
    if (letter_or_digit(at)) return at;
    while (at < end_ && sort(at) == Sort::space) at += decode(bytes_, at).length;
    return at;
  }

  std::size_t add(std::size_t begin, std::size_t end, Kind kind, Shape shape = Shape::none, bool letters = false) {
    tokens_.push_back(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), 0, kind, shape, space_before_, letters});
    space_before_ = false;
    return end;
  }
  std::size_t add_mark(std::size_t begin, std::size_t end) {
    marks_.push_back(static_cast<std::uint32_t>(tokens_.size()));
    return add(begin, end, Kind::mark);
  }
  // The token that ends right here, null when there is none.
  [[nodiscard]] const Token* touching() const {
    return space_before_ || tokens_.size() == own_ ? nullptr : &tokens_.back();
  }

  // Reads one token, or white space, that begins at `at`; returns where it ends.
  std::size_t token(std::size_t at) {
    const char c = bytes_[at];
    const std::uint8_t kind = ascii_bits(c);
    if ((kind & ascii::space) != 0) {
      space_before_ = true;
      return at + 1;
    }
    if ((kind & ascii::letter) != 0) return plain_words(at);
    if ((kind & ascii::lone) != 0) return add(at, at + 1, Kind::punct);
    if ((kind & ascii::underscore) != 0) return underscored(at);
    if ((kind & ascii::digit) != 0) return number(at, at);
    if (static_cast<unsigned char>(c) >= 0x80) return beyond_ascii(at);
    switch (c) {
      case '"':
      case '\'':
      case '`':
        return mark(at, 1);
      case '&':
        return ampersand(at);
      case '@':
      case '#':
        return sign(at);
      case '$':
        return digit(at + 1) ? number(at, at + 1) : add(at, at + 1, Kind::punct);
      case '.':
        if (space_before_ && digit(at + 1)) return number(at, at + 1);
        [[fallthrough]];
      default:  // '-'
        return add(at, end_of_run(at), Kind::punct);
    }
  }

  std::size_t beyond_ascii(std::size_t at) {
    const Decoded one = decode(bytes_, at);
    const std::size_t next = at + one.length;
    switch (sort_of(one.code)) {
      case Sort::space:
        space_before_ = true;
        return next;
      case Sort::ignorable:
        return next;
      case Sort::letter:
        return word(at);
      case Sort::digit:
        return number(at, at);
      case Sort::quote:
        return mark(at, one.length);
      case Sort::currency:
        return digit(next) ? number(at, next) : add(at, next, Kind::punct);
      case Sort::clinging:
      case Sort::other:
        break;
    }
    return add(at, one.code < 0 ? next : end_of_symbol(next), Kind::punct);
  }

  // "...", "--": as many as stand there.
  [[nodiscard]] std::size_t end_of_run(std::size_t at) const {
    const char c = bytes_[at];
    while (byte(at) == c) ++at;
    return at;
  }

  // An emoji with its variation selectors, skin tone and what joiners tie to it.
  [[nodiscard]] std::size_t end_of_symbol(std::size_t at) const {
    constexpr std::int32_t joiner = 0x200D;
    while (at < end_ && static_cast<unsigned char>(bytes_[at]) >= 0x80) {
      const Decoded one = decode(bytes_, at);
      if (one.code == joiner) {
        const Decoded tied = character(at + one.length);
        if (tied.code < 0x80 || sort_of(tied.code) != Sort::other) break;
        at += one.length + tied.length;
      } else if (sort_of(one.code) == Sort::clinging || (one.code >= 0x1F3FB && one.code <= 0x1F3FF)) {
        at += one.length;
      } else {
        break;
      }
    }
    return at;
  }

  // "'s" after a word, number or closing mark or bracket; else a quotation mark of one or two characters.
  std::size_t mark(std::size_t at, std::uint32_t length) {
    const std::size_t next = at + length;
    if (const Token* before = touching(); before != nullptr && before->kind != Kind::possessive) {
      if (const std::size_t end = possessive_end(at); end != 0) {
        const char last = bytes_[before->end - 1];
        if (before->kind != Kind::punct || last == ')' || last == ']' || last == '.')
          return add(at, end, Kind::possessive);
      }
    }
    const std::string_view one = bytes_.substr(at, length);
    const bool pairs_up = one == "'" || one == "`" || one == "‘" || one == "’";
    if (!pairs_up || !bytes_.substr(next).starts_with(one)) return add_mark(at, next);
    // Three are a single and a double; the single is the inner one: `'' '…' ''`.
    const bool three = bytes_.substr(next + length).starts_with(one);
    if (three && !space_before_ && !letter_or_digit(next + 2 * length)) return add_mark(at, next);
    return add_mark(at, next + length);
  }

  std::size_t ampersand(std::size_t at) {
    const Entity entity = entity_at(bytes_, at);
    if (entity.length == 0) return add(at, at + 1, Kind::punct);
    if (entity.code >= 0) return mark(at, entity.length);
    return add(at, at + entity.length, Kind::punct);
  }

  // "@handle", "#tag"
  std::size_t sign(std::size_t at) {
    std::size_t end = at + 1;
    const bool begins = touching() == nullptr || touching()->kind == Kind::punct || touching()->kind == Kind::mark;
    const bool named = bytes_[at] == '@' ? letter_or_digit(end) || byte(end) == '_' : letter(end);
    if (!begins || !named) return add(at, end, Kind::punct);
    Capitals unused;
    return add(at, part(end, unused), Kind::handle);
  }

  // The end of a run of letters, digits, underscores and what clings to them; `at` must stand on one of the first
  // three.
  std::size_t part(std::size_t at, Capitals& capitals) const {
    const Run run(letters_, at);
    const bool inside = run.size() > 0 && at + run.size() <= end_;
    if (inside) {
      capitals.first_of_part(run.first_capital(), !run.first_capital());
      capitals.inside_part(run.other_capital(), run.other_small());
      at += run.size();
    }
    std::size_t end = at;  // ignorable characters are inside only when more follows
    bool first = !inside;
    while (at < end_) {
      const std::uint8_t kind = ascii_bits(bytes_[at]);
      bool upper = (kind & ascii::upper) != 0, lower = (kind & ascii::lower) != 0;
      if ((kind & ascii::word) != 0) {
        end = ++at;
      } else if (static_cast<unsigned char>(bytes_[at]) < 0x80) {
        break;
      } else {
        const Decoded one = decode(bytes_, at);
        const Sort sort = sort_of(one.code);
        if (sort != Sort::letter && sort != Sort::digit && sort != Sort::clinging && sort != Sort::ignorable) break;
        at += one.length;
        if (sort != Sort::ignorable) end = at;
        upper = sort == Sort::letter && is_upper(one.code);
        lower = sort == Sort::letter && is_lower(one.code);
      }
      if (first) {
        capitals.first_of_part(upper, lower);
      } else {
        capitals.inside_part(upper, lower);
      }
      first = false;
    }
    return end;
  }

  // Length of the apostrophe at `at`, an entity included; 0: none.
  [[nodiscard]] std::uint32_t apostrophe(std::size_t at) const {
    switch (static_cast<unsigned char>(byte(at))) {
      case '\'':
      case '`':
        return 1;
      case '&': {
        const Entity entity = entity_at(bytes_, at);
        return is_apostrophe(entity.code) ? entity.length : 0;
      }
      case 0xC2:
      case 0xE2: {
        const Decoded one = decode(bytes_, at);
        return is_apostrophe(one.code) ? one.length : 0;
      }
      default:
        return 0;
    }
  }

  // Where "'s" ends that begins at `at`; 0 when none does.
  [[nodiscard]] std::size_t possessive_end(std::size_t at) const {
    const std::uint32_t length = apostrophe(at);
    if (length == 0) return 0;
    const std::size_t s = at + length;
    if (byte(s) != 's' && byte(s) != 'S') return 0;
    return letter_or_digit(s + 1) || (apostrophe(s + 1) != 0 && letter(s + 1 + apostrophe(s + 1))) ? 0 : s + 1;
  }

  [[nodiscard]] std::uint32_t hyphen(std::size_t at) const {
    if (byte(at) == '-') return 1;
    return bytes_.substr(std::min(at, end_)).starts_with("\xE2\x80\x90") ||
                   bytes_.substr(std::min(at, end_)).starts_with("\xE2\x80\x91")
               ? 3
               : 0;
  }

  // What the character behind letters does to them.
  [[nodiscard]] After after(std::size_t end) const {
    if (end >= end_) return end == end_ ? After::ends : After::goes_on;
    return after_letters[static_cast<unsigned char>(bytes_[end])];
  }

  // A word that begins with an ASCII letter. Most are ASCII letters and nothing else: those are read one after the
  // other, with a blank after each, as long as they last.
  std::size_t plain_words(std::size_t at) {
    do {
      const Run run(letters_, at);
      const std::size_t end = at + run.size();
      const After after = this->after(end);
      if (after == After::goes_on) return word(at);
      add(at, end, Kind::word, run.shape(), true);
      if (after != After::blank) return end;
      space_before_ = true;
      at = end + 1;
    } while (at < end_ && (ascii_bits(bytes_[at]) & ascii::letter) != 0);
    return at;
  }

  // "_so": has a shape only where something else than letters follows the underscore.
  std::size_t underscored(std::size_t begin) {
    std::size_t end = begin + 1, run = Run::longest;
    for (; run == Run::longest; end += run) run = Run(letters_, end).size();
    return after(end) == After::goes_on ? word(begin) : add(begin, end, Kind::word);
  }

  // A word: parts joined by hyphens, apostrophes, the full stops of "U.S." or the & of "AT&T".
  std::size_t word(std::size_t begin) {
    Capitals capitals;
    return word_from(begin, part(begin, capitals), capitals);
  }

  // Goes on with a word whose first part ends at `end`.
  std::size_t word_from(std::size_t begin, std::size_t end, Capitals& capitals) {
    std::size_t part_begin = begin;
    bool dotted = false;
    while (end < end_) {
      const char c = bytes_[end];
      std::size_t next = 0;  // where the next part begins, 0: the word ends here
      if ((ascii_bits(c) & ascii::space) != 0) break;
      if (const std::uint32_t hyphen_length = hyphen(end); hyphen_length != 0) {
        if (letter_or_digit(end + hyphen_length)) next = end + hyphen_length;
      } else if (c == '.') {
        if (joins_dotted(part_begin, end)) {
          dotted = true;
          next = end + 1;
        } else if (is_domain(end)) {
          return link_or_site(begin, end, capitals);
        }
      } else if (c == '&' && letter(end + 1) && capitals.all_upper() && upper(end + 1) &&
                 entity_at(bytes_, end).length == 0) {
        next = end + 1;
      } else if (c == '@' && letter_or_digit(end + 1)) {
        if (const std::size_t link_end = mail_end(end + 1); link_end != 0) return mail(begin, link_end);
      } else if (c == ':' && bytes_.substr(end, 3) == "://") {
        return add(begin, address_end(end + 3), Kind::link);
      } else if (const std::uint32_t length = apostrophe(end); length != 0) {
        if (letter(end + length) && possessive_end(end) == 0) next = end + length;
      }
      if (next == 0) break;
      part_begin = next;
      end = part(next, capitals);
    }
    if (byte(end) == '.' && keeps_full_stop(begin, part_begin, end, dotted)) ++end;
    return add(begin, end, Kind::word, capitals.shape());
  }

  // Is the full stop at `dot`, after a part that begins at `part_begin`, inside "U.S." or "Ph.D."?
  [[nodiscard]] bool joins_dotted(std::size_t part_begin, std::size_t dot) const {
    const std::size_t next = dot + 1;
    if (!letter(next)) return false;
    const std::size_t after = next + character(next).length;
    if (letter_or_digit(after)) return false;
    const bool single = part_begin + character(part_begin).length == dot;
    return single || (byte(after) == '.' && upper(next) && dot - part_begin <= 3);
  }

  // Does a full stop after the word belong to it?
  [[nodiscard]] bool keeps_full_stop(std::size_t begin, std::size_t part_begin, std::size_t dot, bool dotted) const {
    if (byte(dot + 1) == '.') return false;  // an ellipsis
    if (dotted) return part_begin + character(part_begin).length == dot;
    const std::size_t next = after_space(dot + 1);
    const bool name_follows = next < end_ && upper(next);
    if (part_begin == begin && begin + character(begin).length == dot) {  // an initial; "I" hardly ever is one
      if (!upper(begin) || !name_follows) return false;
      return bytes_[begin] != 'I' || byte(next + character(next).length) == '.';
    }
    switch (abbreviations_.type(bytes_.substr(begin, dot - begin))) {
      case Abbreviations::Type::none:
        return false;
      case Abbreviations::Type::title:  // "no." and "No." are words as well
        return digit(next) || (upper(begin) && name_follows);
      case Abbreviations::Type::other:
        return true;
    }
    return false;
  }

  // "example.com", "www.example.com": does a domain name go on at the full stop?
  bool is_domain(std::size_t dot) {
    if (dot < no_domain_before_ || (bits(dot + 1) & (ascii::letter | ascii::digit)) == 0) return false;
    std::size_t end = dot;
    std::string_view label;
    while (byte(end) == '.' && (bits(end + 1) & (ascii::letter | ascii::digit)) != 0) {
      const std::size_t label_begin = ++end;
      while ((bits(end) & (ascii::letter | ascii::digit)) != 0 || byte(end) == '-') ++end;
      label = bytes_.substr(label_begin, end - label_begin);
    }
    const bool found = std::ranges::find(top_level_domains, label) != std::end(top_level_domains);
    if (!found) no_domain_before_ = end;
    return found;
  }

  // "example.com/page" is a link, "Example.com" the name of a firm.
  std::size_t link_or_site(std::size_t begin, std::size_t dot, const Capitals& capitals) {
    const std::size_t end = address_end(dot);
    const bool is_name =
        capitals.shape() != Shape::lower && bytes_.substr(dot, end - dot).find('/') == std::string_view::npos;
    return add(begin, end, is_name ? Kind::word : Kind::link, is_name ? capitals.shape() : Shape::none);
  }

  // The end of an address: no white space, no quotation mark, no punctuation at its end.
  [[nodiscard]] std::size_t address_end(std::size_t at) const {
    std::size_t end = at;
    while (at < end_) {
      const Decoded one = decode(bytes_, at);
      if (one.code < 0x80) {
        const char c = bytes_[at];
        if ((ascii_bits(c) & ascii::space) != 0 || c == '"' || c == '<' || c == '>' || c == '`' || one.code < 0) break;
        if ((ascii_bits(c) & ascii::word) != 0 || c == '/' || c == '#' || c == '=' || c == '&' || c == '%' || c == '+')
          end = at + 1;
        at += 1;
        continue;
      }
      const Sort sort = sort_of(one.code);
      if (sort != Sort::letter && sort != Sort::digit && sort != Sort::clinging) break;
      at += one.length;
      end = at;
    }
    return end;
  }

  // The end of the domain of an e-mail address, 0 when it is none.
  [[nodiscard]] std::size_t mail_end(std::size_t at) const {
    std::size_t end = at;
    bool has_dot = false;
    while ((bits(end) & (ascii::letter | ascii::digit)) != 0 ||
           ((byte(end) == '.' || byte(end) == '-') && (bits(end + 1) & (ascii::letter | ascii::digit)) != 0)) {
      has_dot |= byte(end) == '.';
      ++end;
    }
    return has_dot ? end : 0;
  }

  // Takes back what was cut off the front of an e-mail address at full stops: "ann.lee@example.com".
  std::size_t mail(std::size_t begin, std::size_t end) {
    while (const Token* before = touching()) {
      const bool is_part = before->kind == Kind::word || before->kind == Kind::number || bytes_[before->begin] == '.';
      if (!is_part || before->end != begin) break;
      begin = before->begin;
      space_before_ = before->space_before;
      tokens_.pop_back();
    }
    return add(begin, end, Kind::link);
  }

  // "$1,000", "3.5", "17th", "1990s", "42%", "10:30", "2-1"; "74-year-old" is a word. `digits`: where the first digit
  // stands.
  std::size_t number(std::size_t begin, std::size_t digits) {
    Capitals capitals;
    std::size_t end = part(digits, capitals);
    while (digit(end + 1) &&
           (byte(end) == ',' || byte(end) == '.' || byte(end) == ':' || byte(end) == '/' || byte(end) == '-')) {
      end = part(end + 1, capitals);
    }
    if (byte(end) == '%') return add(begin, end + 1, Kind::number);
    if (byte(end) == '@') {
      if (const std::size_t link_end = mail_end(end + 1); link_end != 0) return mail(begin, link_end);
    }
    if (const std::uint32_t length = hyphen(end); length != 0 && letter(end + length))
      return word_from(begin, end, capitals);
    return add(begin, end, Kind::number);
  }

  std::string_view bytes_;  // up to the end of the paragraph
  const LetterBits& letters_;
  std::size_t end_;
  const Abbreviations& abbreviations_;
  std::vector<Token>& tokens_;
  std::vector<std::uint32_t>& marks_;
  std::size_t own_;  // index of this paragraph's first token
  bool space_before_ = true;
  std::size_t no_domain_before_ = 0;  // full stops before it were found to be in no domain name
};

}  // namespace

void tokenise(Text& text, const LetterBits& letters, Span paragraph, const Abbreviations& abbreviations) {
  Tokeniser(text, letters, paragraph, abbreviations);
}

}  // namespace attrib::text
