// One pass over the UTF-8 bytes by ICU's own rules: by their table where its form is known, else by ICU's iterator.
#include "text/boundaries.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/rbbi.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <string>

#include "text/characters.hpp"
#include "text/sentence_table.hpp"

namespace attrib::text {
namespace {

constexpr std::size_t longest_chunk = std::size_t{1} << 30;  // ICU counts in 32 bits with a sign

std::unique_ptr<icu::BreakIterator> make_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createSentenceInstance(icu::Locale("en"), status));
  return U_SUCCESS(status) != 0 ? std::move(made) : nullptr;
}

const std::optional<SentenceTable>& sentence_table() {
  static const std::optional<SentenceTable> table = []() -> std::optional<SentenceTable> {
    const std::unique_ptr<icu::BreakIterator> iterator = make_iterator();
    auto* rules = dynamic_cast<icu::RuleBasedBreakIterator*>(iterator.get());
    if (rules == nullptr) return std::nullopt;
    std::uint32_t length = 0;
    const std::uint8_t* data = rules->getBinaryRules(length);
    return SentenceTable::read({reinterpret_cast<const char*>(data), length});
  }();
  return table;
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

void append_by_table(const SentenceTable& table, std::string_view bytes, std::vector<std::uint32_t>& boundaries) {
  for (std::size_t at = 0; at < bytes.size();) {
    at = table.next(bytes, at);
    boundaries.push_back(static_cast<std::uint32_t>(at));
  }
}

void append_by_iterator(std::string_view bytes, std::vector<std::uint32_t>& boundaries) {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = make_iterator();
  if (iterator == nullptr) return;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = cut_between_characters(bytes, std::min(bytes.size(), begin + longest_chunk));
    UErrorCode status = U_ZERO_ERROR;
    UText view = UTEXT_INITIALIZER;
    utext_openUTF8(&view, bytes.data() + begin, static_cast<std::int64_t>(end - begin), &status);
    iterator->setText(&view, status);
    while (U_SUCCESS(status) != 0 && iterator->next() != icu::BreakIterator::DONE) {
      boundaries.push_back(static_cast<std::uint32_t>(begin) + static_cast<std::uint32_t>(iterator->current()));
    }
    utext_close(&view);
    begin = end;
  }
}

}  // namespace

std::vector<std::uint32_t> icu_boundaries(std::string_view bytes, const std::vector<Paragraph>& paragraphs, Way way) {
  std::vector<std::uint32_t> boundaries;
  if (paragraphs.empty()) return boundaries;
  const std::string copy = masked(bytes, paragraphs);
  const std::string_view seen = copy.empty() ? bytes : std::string_view(copy);
  boundaries.reserve(1 + bytes.size() / 64);
  boundaries.push_back(0);
  if (const auto& table = sentence_table(); table && way == Way::fastest) {
    append_by_table(*table, seen, boundaries);
  } else {
    append_by_iterator(seen, boundaries);
  }
  return boundaries;
}

}  // namespace attrib::text
