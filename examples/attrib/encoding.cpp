// Finds the encoding and converts, both by ICU, a piece at a time.
#include "encoding.hpp"

#include <re2/re2.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "attrib/error.hpp"

namespace app {
namespace {

struct Found {
  std::string encoding;  // "" for UTF-8
  std::string how;
  std::size_t mark = 0;  // the length of a byte order mark that is no part of the text
};

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status)) throw attrib::Error("no such encoding: " + name);
  return converter;
}

class Converted : public Bytes {
 public:
  Converted(std::unique_ptr<Bytes> bytes, std::string name, const std::string& encoding)
      : bytes_(std::move(bytes)),
        name_(std::move(name)),
        from_(open_converter(encoding)),
        to_(open_converter("UTF-8")) {}

  std::size_t read(char* to, std::size_t most) override {
    char* target = to;
    while (target == to && !done_) {
      if (source_ == source_end_ && !at_end_) {
        const std::size_t got = bytes_->read(buffer_.data(), buffer_.size());
        at_end_ = got == 0;
        source_ = buffer_.data();
        source_end_ = source_ + got;
      }
      UErrorCode status = U_ZERO_ERROR;
      ucnv_convertEx(to_.get(), from_.get(), &target, to + most, &source_, source_end_, pivot_.data(), &pivot_source_,
                     &pivot_target_, pivot_.data() + pivot_.size(), 0, at_end_ ? 1 : 0, &status);
      if (status != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(status))
        throw attrib::Error(name_ + ": " + u_errorName(status));
      done_ = at_end_ && status != U_BUFFER_OVERFLOW_ERROR;
    }
    return static_cast<std::size_t>(target - to);
  }

 private:
  static constexpr std::size_t piece = 16 * 1024;
  std::unique_ptr<Bytes> bytes_;
  std::string name_;
  Converter from_, to_;
  std::vector<char> buffer_ = std::vector<char>(piece);
  const char* source_ = nullptr;
  const char* source_end_ = nullptr;
  std::vector<UChar> pivot_ = std::vector<UChar>(piece);
  UChar* pivot_source_ = pivot_.data();
  UChar* pivot_target_ = pivot_.data();
  bool at_end_ = false;  // of the bytes
  bool done_ = false;
};

// Whether a text that is no UTF-8 has only some broken bytes, or is in another encoding.
bool is_mostly_utf8(std::string_view text) {
  constexpr std::size_t longest_character = 4;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t begin = at;
    UChar32 character = 0;
    U8_NEXT(bytes, at, size, character);
    if (character >= 0) {
      good += at - begin > 1 ? 1 : 0;
    } else if (text.size() - static_cast<std::size_t>(begin) >= longest_character) {  // else it is cut off here
      ++bad;
    }
  }
  return bad <= good;
}

Found detected(std::string_view text) {
  constexpr std::int32_t least_sure = 10;  // of 100
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), ucsdet_close);
  ucsdet_setText(detector.get(), text.data(), static_cast<std::int32_t>(text.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return {};
  const std::int32_t sure = ucsdet_getConfidence(match, &status);
  const std::string name = ucsdet_getName(match, &status);
  if (U_FAILURE(status) || sure < least_sure || name == "UTF-8") return {};
  if (!is_encoding(name)) return {};  // ICU detects some that it can't convert: "IBM420_ltr"
  return {name, "detected, " + std::to_string(sure) + " % sure"};
}

Found find_encoding(std::string_view head, bool html) {
  struct Mark {
    std::string_view bytes;
    const char* encoding;
  };
  static constexpr std::array<Mark, 5> marks{{
      {"\xEF\xBB\xBF", ""},
      {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
      {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
      {"\xFF\xFE", "UTF-16LE"},
      {"\xFE\xFF", "UTF-16BE"},
  }};
  for (const Mark& mark : marks) {
    if (!head.starts_with(mark.bytes)) continue;
    if (*mark.encoding == '\0') return {};
    return {mark.encoding, "by its byte order mark", mark.bytes.size()};
  }
  if (html) {
    constexpr std::size_t declared_within = 4096;
    static const RE2 declaration(R"((?i)<meta[^>]*charset\s*=\s*["']?\s*([a-z0-9_:.-]+))");
    std::string name;
    const re2::StringPiece start(head.data(), std::min(head.size(), declared_within));
    if (RE2::PartialMatch(start, declaration, &name) && is_encoding(name)) {
      return ucnv_compareNames(name.c_str(), "UTF-8") == 0 ? Found{} : Found{name, "as the page says"};
    }
  }
  const bool is_binary = head.find('\0') != std::string_view::npos;
  return is_binary || is_mostly_utf8(head) ? Found{} : detected(head);
}

}  // namespace

bool is_encoding(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(ucnv_open(name.c_str(), &status));
  return U_SUCCESS(status);
}

Decoded decode(std::unique_ptr<Bytes> bytes, const std::string& name, const std::string& encoding, bool html) {
  constexpr std::size_t longest_mark = 4;
  std::string head = read_ahead(*bytes, longest_mark);
  Found found = find_encoding(head, html);
  if (!encoding.empty()) {
    const bool is_utf8 = ucnv_compareNames(encoding.c_str(), "UTF-8") == 0;
    found = {is_utf8 ? "" : encoding, "as --encoding says", found.encoding == encoding ? found.mark : 0};
  }
  head.erase(0, found.mark);
  bytes = put_back(std::move(head), std::move(bytes));
  if (found.encoding.empty()) return {std::move(bytes), ""};
  return {std::make_unique<Converted>(std::move(bytes), name, found.encoding),
          "read as " + found.encoding + ", " + found.how};
}

}  // namespace app
