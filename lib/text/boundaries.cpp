// One ICU pass over the UTF-8 bytes, with one iterator a thread.
#include "text/boundaries.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <string>

#include "text/characters.hpp"

namespace attrib::text {
namespace {

constexpr std::size_t longest_chunk = std::size_t{1} << 30;  // ICU counts in 32 bits with a sign

icu::BreakIterator* thread_iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createSentenceInstance(icu::Locale("en"), status));
    return U_SUCCESS(status) != 0 ? std::move(made) : nullptr;
  }();
  return iterator.get();
}

// A text of the same length in which ICU sees what a reader sees; empty when the bytes will do.
std::string masked(std::string_view bytes, const std::vector<Paragraph>& paragraphs) {
  std::string copy;
  const auto blank_out = [&](std::size_t at, std::size_t length, char with) {
    if (copy.empty()) copy = bytes;
    copy.replace(at, length, length, with);
  };
  for (const Paragraph& paragraph : paragraphs) {
    const std::string_view inside = bytes.substr(0, paragraph.span.end);
    for (std::size_t at = inside.find('\n', paragraph.span.begin); at != std::string_view::npos;
         at = inside.find('\n', at + 1)) {
      blank_out(at, 1, ' ');
      if (at > paragraph.span.begin && bytes[at - 1] == '\r') blank_out(at - 1, 1, ' ');
    }
  }
  for (std::size_t at = bytes.find('&'); at != std::string_view::npos; at = bytes.find('&', at + 1)) {
    if (const Entity entity = entity_at(bytes, at); entity.code >= 0) blank_out(at, entity.length, '"');
  }
  return copy;
}

// Boundaries of bytes [begin, end).
void append_boundaries(icu::BreakIterator& iterator, std::string_view bytes, std::size_t begin, std::size_t end,
                       std::vector<std::uint32_t>& boundaries) {
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, bytes.data() + begin, static_cast<std::int64_t>(end - begin), &status);
  iterator.setText(&view, status);
  if (U_SUCCESS(status) != 0) {
    for (std::int32_t at = iterator.first(); at != icu::BreakIterator::DONE; at = iterator.next()) {
      boundaries.push_back(static_cast<std::uint32_t>(begin) + static_cast<std::uint32_t>(at));
    }
  }
  utext_close(&view);
}

}  // namespace

std::vector<std::uint32_t> icu_boundaries(std::string_view bytes, const std::vector<Paragraph>& paragraphs) {
  std::vector<std::uint32_t> boundaries;
  icu::BreakIterator* iterator = thread_iterator();
  if (iterator == nullptr || paragraphs.empty()) return boundaries;
  const std::string copy = masked(bytes, paragraphs);
  const std::string_view seen = copy.empty() ? bytes : std::string_view(copy);
  boundaries.reserve(bytes.size() / 64);
  for (std::size_t begin = 0; begin < seen.size();) {
    const std::size_t end = cut_between_characters(seen, std::min(seen.size(), begin + longest_chunk));
    append_boundaries(*iterator, seen, begin, end, boundaries);
    begin = end;
  }
  return boundaries;
}

}  // namespace attrib::text
