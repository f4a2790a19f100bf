// What holds of every result, whatever the text: spans, order, references, determinism, threads.
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "attrib/attrib.hpp"
#include "attrib/json.hpp"
#include "inputs.hpp"
#include "invariants.hpp"

namespace attrib::properties {
namespace {

Options with(bool learned) {
  Options options;
  options.learned = learned;
  return options;
}

// Patterns alone, or the learned weights beside them.
const Extractor& extractor(bool learned) {
  static const Extractor patterns(with(false)), weights(with(true));
  return learned ? weights : patterns;
}

class ExtractorProperties : public testing::TestWithParam<bool> {};
INSTANTIATE_TEST_SUITE_P(, ExtractorProperties, testing::Bool(),
                         [](const auto& info) { return info.param ? "Learned" : "Patterns"; });

void check(const Input& input, bool learned) {
  const Document document = extractor(learned).extract(input.text);
  EXPECT_EQ(document.article.text, input.text) << input.name;
  EXPECT_EQ(broken_invariant(document), "") << input.name;
}

TEST_P(ExtractorProperties, HoldOnTheCorpus) {
  const auto inputs = corpus();
  ASSERT_GE(inputs.size(), 40U);
  for (const Input& input : inputs) check(input, GetParam());
}

TEST_P(ExtractorProperties, HoldOnDamagedTexts) {
  for (const Input& input : damaged()) check(input, GetParam());
}

TEST_P(ExtractorProperties, HoldOnHostileTexts) {
  // The weights look at every item many times; shorter texts reach the same code within a sanitizer's patience.
  for (const Input& input : hostile(GetParam() ? 8 : 1)) check(input, GetParam());
}

TEST_P(ExtractorProperties, SameTextSameBytes) {
  const Extractor another(with(GetParam()));
  for (const Input& input : corpus()) {
    const std::string once = to_json_line(extractor(GetParam()).extract(input.text));
    EXPECT_EQ(once, to_json_line(extractor(GetParam()).extract(input.text))) << input.name;
    EXPECT_EQ(once, to_json_line(another.extract(input.text))) << input.name;
  }
}

// Sixteen threads on ten thousand articles; under a sanitizer, which is ten times slower, each reads the corpus once.
TEST_P(ExtractorProperties, ThreadsShareOneExtractor) {
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
  constexpr std::size_t rounds = 1;
#else
  constexpr std::size_t rounds = 15;
#endif
  constexpr std::size_t thread_count = 16;
  const std::vector<Input> inputs = corpus();
  std::vector<std::string> alone;
  for (const Input& input : inputs) alone.push_back(to_json_line(extractor(GetParam()).extract(input.text)));

  const Extractor shared(with(GetParam()));
  std::vector<std::size_t> same(thread_count);
  {
    std::vector<std::jthread> threads;
    for (std::size_t& count : same) {
      threads.emplace_back([&inputs, &shared, &alone, &count] {
        for (std::size_t i = 0; i < rounds * inputs.size(); ++i) {
          const std::size_t at = i % inputs.size();
          if (to_json_line(shared.extract(inputs[at].text)) == alone[at]) ++count;
        }
      });
    }
  }
  for (const std::size_t count : same) EXPECT_EQ(count, rounds * inputs.size());
}

}  // namespace
}  // namespace attrib::properties
