// Computes fingerprints.
#include "attribution/fingerprint.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>
#include <cstddef>
#include <optional>

#include "text/hash.hpp"

namespace attrib::attribution {
namespace {

// Writes normalised text word by word into the hash.
class Words {
 public:
  void start() {
    if (gap_) hash_.add(' ');
    gap_ = false;
    any_ = true;
  }
  void add(char byte) { hash_.add(byte); }
  void separate() { gap_ = any_; }
  [[nodiscard]] std::uint64_t value() const { return hash_.value(); }

 private:
  text::Hash hash_;
  bool any_ = false, gap_ = false;
};

// ‘ ’ “ ” – —, with which no letter beside them is joined by any normalisation.
bool starts_with_mark(std::string_view bytes) {
  constexpr std::string_view curly = "\xE2\x80", last = "\x98\x99\x9C\x9D\x93\x94";
  return bytes.starts_with(curly) && bytes.size() > 2 && last.find(bytes[2]) != std::string_view::npos;
}

// What a byte is worth in a fingerprint: itself in lower case, or one of these.
constexpr char separator = '\0';
constexpr char dropped = '\1';
constexpr char foreign = '\2';  // no ASCII
constexpr std::array<char, 256> folded = [] {
  std::array<char, 256> table{};
  for (char c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) {
    table[static_cast<std::size_t>(c)] = c;
    table[static_cast<std::size_t>(c - 'a' + 'A')] = c;
  }
  table['\''] = dropped;
  for (std::size_t byte = 0x80; byte < table.size(); ++byte) table[byte] = foreign;
  return table;
}();

// With the words of a span of ASCII and the commonest marks; none for any other span.
std::optional<Words> add_plain(std::string_view span, Words words) {
  const auto value_at = [span](std::size_t at) {
    return at < span.size() ? folded[static_cast<unsigned char>(span[at])] : separator;
  };
  for (std::size_t at = 0; at < span.size(); ++at) {
    char value = value_at(at);
    if (value > foreign) {
      words.start();
      for (; value > foreign; value = value_at(++at)) words.add(value);
    }
    if (value == separator) {
      words.separate();
    } else if (value == foreign) {
      if (!starts_with_mark(span.substr(at))) return std::nullopt;
      at += 2;
      const bool apostrophe = span[at] == '\x99';
      if (!apostrophe) words.separate();
    }
  }
  return words;
}

Words add_unicode(std::string_view span, Words words) {
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
    words.start();
    for (int32_t byte = 0; byte < size; ++byte) words.add(utf8[byte]);
  }
  return words;
}

}  // namespace

std::uint64_t fingerprint(std::string_view text, const std::vector<Span>& spans) {
  Words words;
  for (const Span span : spans) {
    const std::string_view part = span.of(text);
    const std::optional<Words> plain = add_plain(part, words);
    words = plain ? *plain : add_unicode(part, words);
    words.separate();
  }
  return words.value();
}

}  // namespace attrib::attribution
