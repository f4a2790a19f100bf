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

TEST_P(ExtractorProperties, ThreadsShareOneExtractor) {
  const std::vector<Input> inputs = corpus();
  std::vector<std::string> alone;
  for (const Input& input : inputs) alone.push_back(to_json_line(extractor(GetParam()).extract(input.text)));

  const Extractor shared(with(GetParam()));
  constexpr std::size_t thread_count = 4;
  std::vector<std::vector<std::string>> results(thread_count);
  {
    std::vector<std::jthread> threads;
    for (auto& lines : results) {
      threads.emplace_back([&inputs, &shared, &lines] {
        for (const Input& input : inputs) lines.push_back(to_json_line(shared.extract(input.text)));
      });
    }
  }
  for (const auto& lines : results) EXPECT_EQ(lines, alone);
}

}  // namespace
}  // namespace attrib::properties
