// Computes fingerprints.
#include "attribution/fingerprint.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <cstddef>
#include <cstring>
#include <string>

#include "text/hash.hpp"

namespace attrib::attribution {
namespace {

// Writes normalised text word by word into the hash.
class Words {
 public:
  void add(std::string_view folded, bool is_word) {
    if (!is_word) {
      gap_ = any_;
      return;
    }
    if (gap_) hash_.add(" ");
    gap_ = false;
    any_ = true;
    hash_.add(folded);
  }
  void separate() { gap_ = any_; }
  [[nodiscard]] std::uint64_t value() const { return hash_.value(); }

 private:
  text::Hash hash_;
  bool any_ = false, gap_ = false;
};

// ‘ ’ “ ” – —, with which no letter beside them is joined by any normalisation.
std::size_t common_mark(std::string_view bytes) {
  constexpr std::string_view curly = "\xE2\x80";
  if (!bytes.starts_with(curly) || bytes.size() < 3) return 0;
  const char last = bytes[2];
  return last == '\x98' || last == '\x99' || last == '\x9C' || last == '\x9D' || last == '\x93' || last == '\x94' ? 3
                                                                                                                  : 0;
}

bool is_plain(std::string_view span) {
  for (std::size_t at = 0; at < span.size();) {
    std::uint64_t word = 0;
    if (at + sizeof word <= span.size()) {
      std::memcpy(&word, span.data() + at, sizeof word);
      if ((word & 0x8080808080808080U) == 0) {
        at += sizeof word;
        continue;
      }
    }
    const std::size_t length = static_cast<unsigned char>(span[at]) < 0x80 ? 1 : common_mark(span.substr(at));
    if (length == 0) return false;
    at += length;
  }
  return true;
}

// What a character of plain text is worth in a fingerprint: itself in lower case, or one of these.
constexpr char separator = '\0';
constexpr char dropped = '\1';
constexpr std::array<char, 128> folded = [] {
  std::array<char, 128> table{};
  for (char c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) {
    table[static_cast<std::size_t>(c)] = c;
    table[static_cast<std::size_t>(c - 'a' + 'A')] = c;
  }
  table['\''] = dropped;
  return table;
}();

// True when the span is ASCII and the commonest marks; its words are added then.
bool add_plain(std::string_view span, Words& words) {
  if (!is_plain(span)) return false;
  for (std::size_t at = 0; at < span.size(); ++at) {
    const auto c = static_cast<unsigned char>(span[at]);
    if (c >= 0x80) {
      const bool apostrophe = span[at + 2] == '\x99';
      if (!apostrophe) words.separate();
      at += 2;
      continue;
    }
    const char value = folded[c];
    if (value == separator) {
      words.separate();
    } else if (value != dropped) {
      words.add({&value, 1}, true);
    }
  }
  return true;
}

void add_unicode(std::string_view span, Words& words) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(span.data(), static_cast<int32_t>(span.size())));
  if (U_SUCCESS(status)) wide = fold->normalize(wide, status);
  for (int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    if (c == '\'' || c == 0x2019) continue;
    const bool word = (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
    std::string utf8;
    icu::UnicodeString(c).toUTF8String(utf8);
    words.add(utf8, word);
  }
}

}  // namespace

std::uint64_t fingerprint(std::string_view text, const std::vector<Span>& spans) {
  Words words;
  for (const Span span : spans) {
    if (!add_plain(span.of(text), words)) add_unicode(span.of(text), words);
    words.separate();
  }
  return words.value();
}

}  // namespace attrib::attribution
