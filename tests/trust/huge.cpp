// Texts of a hostile size, one after another: each must be extracted whole, keep every invariant and give valid JSON.
// That time grows with the bytes alone is shown by growth/, in instructions; here is the size itself.
#include <cstdio>
#include <string>
#include <string_view>

#include "attrib/attrib.hpp"
#include "attrib/json.hpp"
#include "invariants.hpp"

namespace {

constexpr std::size_t million = 1'000'000;

std::string repeated(std::size_t times, std::string_view piece) {
  std::string text;
  text.reserve(times * piece.size());
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

// `before`, a number in letters, `after`: "Ann Baaabson".
std::string counted(std::size_t times, std::string_view before, std::string_view after) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) {
    text += before;
    std::size_t rest = i;
    for (int digit = 0; digit < 5; ++digit, rest /= 10) text += static_cast<char>((digit == 0 ? 'A' : 'a') + rest % 10);
    text += after;
  }
  return text;
}

struct Huge {
  std::string_view name;
  std::string text;
  std::size_t least_entities = 0;
  std::size_t least_quotations = 0;
};

// How it fails; "" when it does not.
std::string problem_of(const attrib::Extractor& extractor, const Huge& huge) {
  const attrib::Document document = extractor.extract(huge.text);
  if (document.article.text != huge.text) return "the article is not the text";
  if (std::string broken = attrib::properties::broken_invariant(document); !broken.empty()) return broken;
  if (!nlohmann::json::accept(attrib::to_json_line(document))) return "JSON that is none";
  if (document.entities.size() < huge.least_entities)
    return "expected " + std::to_string(huge.least_entities) + " entities, saw " +
           std::to_string(document.entities.size());
  if (document.quotations.size() < huge.least_quotations)
    return "expected " + std::to_string(huge.least_quotations) + " quotations, saw " +
           std::to_string(document.quotations.size());
  return "";
}

bool holds(const attrib::Extractor& extractor, const Huge& huge) {
  const std::string problem = problem_of(extractor, huge);
  std::printf("%-32s %9zu bytes: %s\n", std::string(huge.name).c_str(), huge.text.size(),
              problem.empty() ? "holds" : problem.c_str());
  std::fflush(stdout);
  return problem.empty();
}

}  // namespace

int main() {
  const attrib::Extractor extractor;
  bool all = true;
  const auto check = [&](const Huge& huge) { all = holds(extractor, huge) && all; };
  check({"straight marks", repeated(million, "\"")});
  check({"opening marks", repeated(million, "“")});
  check({"closing marks", repeated(million, "”")});
  check({"marks of alternating kinds", repeated(million / 8, "\"“‘'«„「”")});
  check({"quotes nested 100,000 deep", repeated(50'000, "“a ‘b ") + "c" + repeated(50'000, "’ d”")});
  check({"one line of 50 MB", repeated(million, "Ann Lee said the ferry would run again by Sunday. "), 1, million / 2});
  check({"one name", repeated(million, "Ann Lee "), 1});
  check({"100,000 people", counted(100'000, "“No,” said Ann ", "son. "), 50'000, 50'000});
  check({"a list of 100,000 names", counted(100'000, "Ann ", "\n"), 50'000});
  check({"combining marks", repeated(million, "\xCC\x81")});
  check({"invalid bytes", repeated(million, "\xFF\xFE\x80")});
  check({"he said", repeated(million, "he said ")});
  check({"directions", repeated(million, "\xE2\x80\xAE\xE2\x81\xA6\xE2\x80\x8F")});
  check({"line breaks", repeated(million, "\n")});
  check({"one word", repeated(10 * million, "a")});
  return all ? 0 : 1;
}
