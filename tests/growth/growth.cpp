// Extracts hostile texts of three sizes, each twice the one before, and has callgrind count the instructions of each
// extraction ("dump KIND SIZE" in its files). Usage: valgrind --tool=callgrind --collect-atstart=no growth
#include <valgrind/callgrind.h>

#include <cstdio>
#include <functional>
#include <string>
#include <string_view>

#include "attrib/attrib.hpp"
#include "attrib/json.hpp"

namespace {

constexpr std::size_t smallest = 3'000;  // bytes
constexpr std::size_t sizes = 3;

struct Kind {
  std::string_view name;
  std::function<std::string(std::size_t)> piece;  // by its number
};

Kind same(std::string_view name, std::string piece) {
  return {name, [piece = std::move(piece)](std::size_t) { return piece; }};
}

std::string numbered(std::string_view before, std::size_t number, std::string_view after) {
  return std::string(before) + std::to_string(number) + std::string(after);
}

const Kind kinds[] = {
    same("straight marks", "\""),
    same("opening marks", "“"),
    same("closing marks", "”"),
    same("marks of all kinds", "\"“‘'«„「"),
    same("words in nested marks", "“a ‘b "),
    same("quotes of a letter", "\"a\" "),
    same("apostrophes between letters", "a'"),
    same("unclosed quotes", "\"We won, said Ann Lee.\n\n"),
    same("one word", "a"),
    same("capitals", "A"),
    same("digits", "1"),
    same("dots", "A."),
    same("hyphens", "A-"),
    same("commas", ","),
    same("brackets", "("),
    same("line breaks", "\n"),
    same("short paragraphs", "a\n\n"),
    same("combining marks", "\xCC\x81"),
    same("joiners", "\xE2\x80\x8D"),
    same("direction marks", "\xE2\x80\xAE\xE2\x81\xA6\xE2\x80\x8F"),
    same("invalid bytes", "\xFF\xFE\x80"),
    same("zero bytes", std::string(1, '\0')),
    same("one name", "Ann Lee "),
    same("one name that says", "Ann Lee said. "),
    same("he said", "he said "),
    same("quotes he said", "“I” he said "),
    same("she said he said", "Ann Lee met Tom Barrow. She said he said she said "),
    same("said that", "said that "),
    same("according to", "according to "),
    same("who", "Ann Lee, who "),
    same("of", "Bank of "),
    same("appositions", "Ann Lee, the chairman, "),
    same("nominals", "The man said no. "),
    same("spokesmen", "a spokesman for "),
    same("bearers of one name", "Ann Smith and Paul Smith. Smith said. "),
    same("organisations", "National Ferry Council (NFC) "),
    same("speaker lines", "Ann: no\n"),
    same("questions and answers", "Q: why?\nA: no\n"),
    same("said in brackets", "[He] said ("),
    {"different people", [](std::size_t i) { return numbered("“No,” said Ann", i, numbered(" Lee", i, ". ")); }},
    {"a list of names", [](std::size_t i) { return numbered("Ann", i, numbered(" Lee", i % 97, "\n")); }},
    {"different firms", [](std::size_t i) { return numbered("Firm", i, " Holdings sued. The company said so. "); }},
};

std::string text_of(const Kind& kind, std::size_t size) {
  std::string text;
  for (std::size_t i = 0; text.size() < size; ++i) text += kind.piece(i);
  return text;
}

}  // namespace

int main() {
  const attrib::Extractor extractor;
  for (const Kind& kind : kinds) {
    // Automata that are built on the way are built here.
    (void)to_json_line(extractor.extract(text_of(kind, smallest << (sizes - 1))));
    for (std::size_t i = 0; i < sizes; ++i) {
      const std::size_t size = smallest << i;
      const std::string text = text_of(kind, size);
      const std::string label = std::string(kind.name) + '\t' + std::to_string(size);
      CALLGRIND_ZERO_STATS;
      CALLGRIND_TOGGLE_COLLECT;
      (void)to_json_line(extractor.extract(text));
      CALLGRIND_TOGGLE_COLLECT;
      CALLGRIND_DUMP_STATS_AT(label.c_str());
    }
  }
  std::printf("%zu kinds\n", std::size(kinds));
}
