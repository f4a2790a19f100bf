// Cuts quotations into words.
#include "collection/words.hpp"

#include <array>
#include <string>

#include "people/name_parts.hpp"
#include "text/hash.hpp"

namespace attrib::collection {
namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Characters beyond ASCII that are in no word: general punctuation (U+2000 … U+203F), the no-break space and « ».
std::size_t mark_size(std::string_view text) {
  if (text.size() >= 3 && text[0] == '\xE2' && text[1] == '\x80') return 3;
  if (text.size() >= 2 && text[0] == '\xC2' && (text[1] == '\xA0' || text[1] == '\xAB' || text[1] == '\xBB')) return 2;
  return 0;
}

constexpr std::string_view curly_apostrophe = "\xE2\x80\x99", ellipsis = "\xE2\x80\xA6";

// An apostrophe between letters: the word goes on after it.
std::size_t apostrophe_size(std::string_view text) {
  const std::size_t size = text.starts_with('\'') ? 1 : text.starts_with(curly_apostrophe) ? 3 : 0;
  const bool goes_on = size > 0 && text.size() > size && is_word_byte(text[size]) && mark_size(text.substr(size)) == 0;
  return goes_on ? size : 0;
}

// Whether a place is in brackets of one kind; those that are never closed are none.
class Brackets {
 public:
  explicit Brackets(std::string_view text) : text_(text) {
    for (std::size_t kind = 0; kind < closing.size(); ++kind) end_[kind] = text.rfind(closing[kind]) + 1;
  }

  // To be called for each byte outside words, in their order. True for a closing bracket.
  bool closes(std::size_t at) {
    if (close_ != '\0') {
      if (text_[at] != close_) return false;
      close_ = '\0';
      return true;
    }
    const std::size_t kind = opening.find(text_[at]);
    if (kind < opening.size() && at < end_[kind]) close_ = closing[kind];
    return false;
  }
  [[nodiscard]] bool inside() const { return close_ != '\0'; }

 private:
  static constexpr std::string_view opening = "[(<", closing = "])>";
  std::string_view text_;
  std::array<std::size_t, closing.size()> end_{};  // behind the last closing one of a kind; 0 where there is none
  char close_ = '\0';
};

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::string letters;
  Brackets brackets(text);
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("..") || rest.starts_with(". .") || rest.starts_with(ellipsis)) gap = true;
    if (brackets.closes(at)) gap = true;
    if (const std::size_t size = mark_size(rest); size > 0 || !is_word_byte(rest[0])) {
      at += size > 0 ? size : 1;
      continue;
    }
    const std::size_t begin = at;
    letters.clear();
    while (at < text.size()) {
      const std::string_view here = text.substr(at);
      if (const std::size_t size = apostrophe_size(here); size > 0) {
        at += size;
      } else if (is_word_byte(here[0]) && mark_size(here) == 0) {
        letters += here[0];
        ++at;
      } else {
        break;
      }
    }
    if (brackets.inside()) continue;
    Word word;
    word.key = people::word_key(letters);
    word.begin = static_cast<std::uint32_t>(begin);
    word.size = static_cast<std::uint32_t>(at - begin) & 0x7FFFFFFF;
    word.after_gap = gap ? 1 : 0;
    words.push_back(word);
    gap = false;
  }
  return words;
}

}  // namespace attrib::collection
