// What holds of every result, whatever the text: spans, order, references, determinism, threads.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "attrib/attrib.hpp"
#include "attrib/json.hpp"
#include "inputs.hpp"

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

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// In the text, and no end splits a character; `is_continuation` alone proves nothing in ill-formed text, so only
// well-formed neighbours count.
void expect_in(const Document& document, Span span) {
  ASSERT_LE(span.begin, span.end);
  ASSERT_LE(span.end, document.article.text.size());
  const std::string& text = document.article.text;
  for (const std::size_t at : {span.begin, span.end}) {
    if (at == 0 || at >= text.size() || !is_continuation(text[at])) continue;
    const unsigned char before = static_cast<unsigned char>(text[at - 1]);
    const bool two_bytes = before >= 0xC2 && before <= 0xDF;
    EXPECT_FALSE(two_bytes) << "offset " << at << " splits a character";
  }
}

void expect_in_text_order(const std::vector<Span>& spans) {
  for (std::size_t i = 1; i < spans.size(); ++i) EXPECT_LE(spans[i - 1].end, spans[i].begin);
}

void check_entities(const Document& document, std::set<std::string>& ids) {
  std::size_t number = 0;
  for (const Entity& entity : document.entities) {
    EXPECT_EQ(entity.id, "e" + std::to_string(++number));
    ids.insert(entity.id);
    EXPECT_FALSE(entity.name.empty());
    EXPECT_FALSE(entity.mentions.empty());
    for (const Span role : entity.roles) expect_in(document, role);
    for (const Mention& mention : entity.mentions) {
      expect_in(document, mention.span);
      EXPECT_FALSE(mention.span.empty());
    }
    EXPECT_TRUE(std::is_sorted(entity.mentions.begin(), entity.mentions.end(),
                               [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; }));
  }
}

void check_quotation(const Document& document, const Quotation& quotation, const std::set<std::string>& entities,
                     const std::set<std::string>& quotations) {
  ASSERT_FALSE(quotation.content.empty());
  for (const auto* spans : {&quotation.content, &quotation.quoted, &quotation.cue}) {
    for (const Span span : *spans) {
      expect_in(document, span);
      EXPECT_FALSE(span.empty());
    }
    expect_in_text_order(*spans);
  }
  EXPECT_EQ(quotation.quoted.empty(), quotation.type == QuotationType::indirect);
  for (const Span quoted : quotation.quoted) {
    EXPECT_TRUE(std::any_of(quotation.content.begin(), quotation.content.end(),
                            [quoted](Span content) { return content.contains(quoted); }))
        << "quoted outside the content: " << document.text(quoted);
  }
  if (quotation.source) expect_in(document, *quotation.source);
  if (quotation.addressee) expect_in(document, *quotation.addressee);
  if (quotation.speaker) {
    EXPECT_TRUE(entities.count(quotation.speaker->entity)) << quotation.speaker->entity;
    EXPECT_FALSE(quotation.speaker->name.empty());
    if (quotation.speaker->on_behalf_of) {
      EXPECT_TRUE(entities.count(*quotation.speaker->on_behalf_of));
    }
  } else {
    EXPECT_TRUE(quotation.explanation.abstained) << "no speaker and no reason";
  }
  if (quotation.parent) {
    EXPECT_TRUE(quotations.count(*quotation.parent)) << "a parent comes before its children";
  }
  EXPECT_GE(quotation.confidence, 0);
  EXPECT_LE(quotation.confidence, 1);
}

void check(const Input& input, bool learned) {
  SCOPED_TRACE(input.name);
  const Document document = extractor(learned).extract(input.text);
  EXPECT_EQ(document.article.text, input.text);

  std::set<std::string> entities;
  check_entities(document, entities);

  std::set<std::string> quotations;
  for (const Quotation& quotation : document.quotations) {
    EXPECT_EQ(quotation.id, "q" + std::to_string(quotations.size() + 1));
    check_quotation(document, quotation, entities, quotations);
    quotations.insert(quotation.id);
  }
  for (const Warning& warning : document.warnings) expect_in(document, warning.span);
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
