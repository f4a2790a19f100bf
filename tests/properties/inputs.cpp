// Reads the corpus; makes damaged and hostile texts from a fixed seed.
#include "inputs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

namespace attrib::properties {
namespace {

// A generator of our own (xorshift64*), for the distributions of <random> differ between standard libraries.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}
  std::size_t below(std::size_t limit) {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return limit == 0 ? 0 : static_cast<std::size_t>((state_ * 0x2545F4914F6CDD1DU) >> 33) % limit;
  }

 private:
  std::uint64_t state_;
};

// What breaks careless code when it stands in the middle of a text.
constexpr std::array<std::string_view, 26> spices = {"\"",
                                                     "“",
                                                     "”",
                                                     "‘",
                                                     "’",
                                                     "'",
                                                     "''",
                                                     "``",
                                                     "«",
                                                     "»",
                                                     "&quot;",
                                                     "\n",
                                                     "\n\n",
                                                     "\r",
                                                     "\r\n",
                                                     "\xC2\xA0",
                                                     "\xE2\x80\x8B",
                                                     "\xEF\xBB\xBF",
                                                     "e\xCC\x81",
                                                     "😀",
                                                     "\xFF",
                                                     "\xE2\x80",
                                                     "\xED\xA0\x80",
                                                     "\xF0\x9F",
                                                     " said ",
                                                     " he "};

std::string damage(std::string text, Random& random) {
  const std::size_t edits = 1 + random.below(20);
  for (std::size_t i = 0; i < edits && !text.empty(); ++i) {
    const std::size_t at = random.below(text.size());
    const std::size_t length = std::min(text.size() - at, random.below(40));
    switch (random.below(5)) {
      case 0:
        text[at] = static_cast<char>(random.below(256));
        break;
      case 1:
        text.erase(at, length);
        break;
      case 2:
        text.insert(at, text.substr(at, length));
        break;
      case 3:
        std::swap(text[at], text[random.below(text.size())]);
        break;
      default:
        text.insert(at, spices[random.below(spices.size())]);
    }
  }
  if (random.below(4) == 0) text.resize(random.below(text.size() + 1));
  return text;
}

std::string repeat(std::string_view unit, std::size_t times) {
  std::string text;
  text.reserve(unit.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += unit;
  return text;
}

}  // namespace

std::vector<Input> corpus() {
  namespace fs = std::filesystem;
  std::vector<Input> inputs;
  for (const auto& entry : fs::directory_iterator(fs::path(ATTRIB_SOURCE_DIR) / "corpus" / "articles")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    inputs.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(in), {}}});
  }
  std::sort(inputs.begin(), inputs.end(), [](const Input& a, const Input& b) { return a.name < b.name; });
  return inputs;
}

std::vector<Input> damaged() {
  std::vector<Input> inputs;
  constexpr std::size_t copies = 10;
  Random random(1);
  for (const Input& article : corpus()) {
    for (std::size_t copy = 0; copy < copies; ++copy) {
      inputs.push_back({article.name + " damaged " + std::to_string(copy), damage(article.text, random)});
    }
  }
  for (std::size_t i = 0; i < 200; ++i) {
    std::string text(random.below(300), '\0');
    for (char& byte : text) byte = static_cast<char>(random.below(256));
    inputs.push_back({"random bytes " + std::to_string(i), text});
  }
  for (std::size_t i = 0; i < 200; ++i) {
    std::string text;
    for (std::size_t left = random.below(80); left > 0; --left) text += spices[random.below(spices.size())];
    inputs.push_back({"random marks " + std::to_string(i), text});
  }
  return inputs;
}

std::vector<Input> hostile(std::size_t part) {
  const auto times = [part](std::string_view piece, std::size_t count) { return repeat(piece, count / part); };
  return {{"nothing", ""},
          {"one mark", "\""},
          {"a mark a byte", times("\"", 100'000)},
          {"opening marks", times("“", 50'000)},
          {"closing marks", times("”", 50'000)},
          {"marks of all kinds", times("\"“‘'«„「", 10'000)},
          {"backticks", times("`", 100'000)},
          {"apostrophes between letters", times("a'", 50'000)},
          {"unclosed quotes", times("\"We won, said Ann Lee.\n\n", 5'000)},
          {"quotes of a letter", times("\"a\" ", 25'000)},
          {"one line of quotes", times("\"We won,\" said Ann Lee. ", 5'000)},
          {"one endless word", times("a", 200'000)},
          {"one endless name", times("Ann ", 50'000)},
          {"names with particles", times("van der ", 25'000)},
          {"many people", times("Ann Lee met Bob Ray and Cid Poe. ", 3'000)},
          {"pronouns", times("he ", 50'000)},
          {"cues", times("said ", 40'000)},
          {"cues with that", times("he said that ", 15'000)},
          {"according to", times("according to ", 15'000)},
          {"line breaks", times("\n", 100'000)},
          {"carriage returns", times("\r\n", 50'000)},
          {"dots", times(". ", 50'000)},
          {"brackets", times("(", 100'000)},
          {"commas", times(", ", 50'000)},
          {"hyphens", times("a-", 50'000)},
          {"broken bytes", times("\xFF", 50'000)},
          {"cut sequences", times("\xE2\x80", 50'000)},
          {"zero bytes", std::string(50'000 / part, '\0')},
          {"combining marks", "e" + times("\xCC\x81", 50'000)},
          {"emoji", times("👩‍👩‍👧 ", 5'000)},
          {"entities", times("&quot;", 20'000)},
          {"half entities", times("&quot", 20'000)},
          {"links", times("http://", 20'000)},
          {"handles", times("@a ", 30'000)},
          {"speaker lines", times("LEE: We won.\n", 8'000)}};
}

}  // namespace attrib::properties
