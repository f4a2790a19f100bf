// Computes fingerprints.
#include "attribution/fingerprint.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "text/hash.hpp"

namespace attrib::attribution {
namespace {

// ‘ ’ “ ” – —, with which no letter beside them is joined by any normalisation.
bool starts_with_mark(std::string_view bytes) {
  constexpr std::string_view curly = "\xE2\x80", last = "\x98\x99\x9C\x9D\x93\x94";
  return bytes.starts_with(curly) && bytes.size() > 2 && last.find(bytes[2]) != std::string_view::npos;
}

// What a byte is worth in a fingerprint: itself in lower case; 0 where it is dropped.
constexpr std::array<char, 128> folded = [] {
  std::array<char, 128> table{};
  table.fill(' ');
  for (char c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) {
    table[static_cast<std::size_t>(c)] = c;
    table[static_cast<std::size_t>(c - 'a' + 'A')] = c;
  }
  table['\''] = 0;
  return table;
}();
// The bytes of that worth, as a table: no branch on what comes next in a text.
template <typename Of>
constexpr std::array<std::uint8_t, 128> table_of(Of of) {
  std::array<std::uint8_t, 128> table{};
  std::transform(folded.begin(), folded.end(), table.begin(), [of](char worth) { return of(worth) ? 1 : 0; });
  return table;
}
constexpr auto is_letter = table_of([](char worth) { return worth > ' '; });
constexpr auto is_dropped = table_of([](char worth) { return worth == 0; });

// Normalised words, hashed with one space between two.
class Words {
 public:
  void add(char byte) {
    if (gap_) hash_.add(' ');
    hash_.add(byte);
    gap_ = false;
    any_ = true;
  }
  void separate() { gap_ = any_; }

  // Adds the words of ASCII and the commonest marks; false, with nothing added, where there is more. A piece is
  // normalised first, then hashed: how long the next word is, is hard to foretell, and neither loop branches on it.
  bool add_plain(std::string_view span) {
    constexpr std::size_t longest = 256;
    std::array<char, longest + 2> piece;
    Words after = *this;
    for (std::size_t at = 0; at < span.size();) {
      char* to = piece.data();
      *to = ' ';
      to += after.gap_ ? 1 : 0;
      unsigned in_word = after.any_ && !after.gap_ ? 1 : 0;
      for (const std::size_t end = std::min(span.size(), at + longest); at < end; ++at) {
        auto byte = static_cast<unsigned char>(span[at]);
        if (byte >= 0x80) {
          if (!starts_with_mark(span.substr(at))) return false;
          at += 2;
          byte = span[at] == '\x99' ? '\'' : ' ';
        }
        const unsigned letter = is_letter[byte], dropped = is_dropped[byte];
        *to = folded[byte];
        to += letter | (in_word & ~dropped);
        in_word = letter | (in_word & dropped);
      }
      after.gap_ = to != piece.data() && to[-1] == ' ';
      if (after.gap_) --to;
      after.any_ = after.any_ || to != piece.data();
      after.hash_.add({piece.data(), to});
    }
    *this = after;
    return true;
  }

  [[nodiscard]] std::uint64_t value() const { return hash_.value(); }

 private:
  text::Hash hash_;
  bool any_ = false, gap_ = false;
};

void add_unicode(std::string_view span, Words& words) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(span.data(), static_cast<int32_t>(span.size())));
  if (U_SUCCESS(status)) wide = fold->normalize(wide, status);
  for (int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    if (c == '\'' || c == 0x2019) continue;
    if ((U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) == 0) {
      words.separate();
      continue;
    }
    char utf8[U8_MAX_LENGTH];
    int32_t size = 0;
    U8_APPEND_UNSAFE(utf8, size, c);
    for (int32_t byte = 0; byte < size; ++byte) words.add(utf8[byte]);
  }
}

}  // namespace

std::uint64_t fingerprint(std::string_view text, const std::vector<Span>& spans) {
  Words words;
  for (const Span span : spans) {
    const std::string_view part = span.of(text);
    if (!words.add_plain(part)) add_unicode(part, words);
    words.separate();
  }
  return words.value();
}

}  // namespace attrib::attribution
