// What holds of the JSON, whatever the text: it validates against the schema and every span cuts the text, in all three
// units.
#include "attrib/json.hpp"

#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <fstream>
#include <sstream>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>
#include <vector>

#include "attrib/attrib.hpp"
#include "inputs.hpp"

namespace attrib::properties {
namespace {

using Json = nlohmann::json;

const Extractor& extractor() {
  static const Extractor one;
  return one;
}

// Calls visit(object) for each object with "start", "end" and "text", at any depth.
template <typename Visit>
void for_each_span(const Json& json, const Visit& visit) {
  if (json.is_object() && json.contains("start") && json.contains("text")) visit(json);
  if (json.is_structured()) {
    for (const Json& child : json) for_each_span(child, visit);
  }
}

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

// As WHATWG decoders do: one U+FFFD a maximal subpart. ICU is the judge here, not attrib's own decoder.
icu::UnicodeString decode(std::string_view bytes) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(bytes.data(), static_cast<int32_t>(bytes.size())));
}

// A text that can be cut by offsets of each unit.
class Sliceable {
 public:
  explicit Sliceable(std::string_view bytes) : bytes_(bytes), decoded_(decode(bytes)) {
    for (int32_t at = 0; at < decoded_.length(); at = decoded_.moveIndex32(at, 1)) codepoints_.push_back(at);
    codepoints_.push_back(decoded_.length());
  }

  [[nodiscard]] std::string cut(std::size_t start, std::size_t end, OffsetUnit unit) const {
    if (unit == OffsetUnit::byte) return utf8(decode(bytes_.substr(start, end - start)));
    if (unit == OffsetUnit::utf16) return cut16(static_cast<int32_t>(start), static_cast<int32_t>(end));
    return cut16(codepoints_.at(start), codepoints_.at(end));
  }

 private:
  [[nodiscard]] std::string cut16(int32_t start, int32_t end) const {
    return utf8(decoded_.tempSubStringBetween(start, end));
  }

  std::string_view bytes_;
  icu::UnicodeString decoded_;
  std::vector<int32_t> codepoints_;  // where each begins in decoded_, and the end
};

class SchemaTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::ifstream in(std::string(ATTRIB_SOURCE_DIR) + "/lib/output/attrib.schema.json");
    const Json json = Json::parse(in);
    const valijson::adapters::NlohmannJsonAdapter adapter(json);
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(adapter, schema());
  }

  static valijson::Schema& schema() {
    static valijson::Schema one;
    return one;
  }

  static std::string errors(const Json& json) {
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    const valijson::adapters::NlohmannJsonAdapter adapter(json);
    if (validator.validate(schema(), adapter, &results)) return {};
    std::ostringstream message;
    for (const valijson::ValidationResults::Error& error : results) {
      for (const std::string& part : error.context) message << part;
      message << ": " << error.description << '\n';
    }
    return message.str();
  }
};

void check_units(const Input& input) {
  SCOPED_TRACE(input.name);
  const Document document = extractor().extract(input.text);
  const Sliceable sliceable(input.text);
  std::vector<std::vector<std::string>> texts;
  for (const OffsetUnit unit : {OffsetUnit::codepoint, OffsetUnit::byte, OffsetUnit::utf16}) {
    const Json json = Json::parse(to_json_line(document, unit));
    texts.emplace_back();
    for_each_span(json, [&](const Json& span) {
      const auto text = span.at("text").get<std::string>();
      EXPECT_EQ(sliceable.cut(span.at("start"), span.at("end"), unit), text);
      texts.back().push_back(text);
    });
  }
  EXPECT_EQ(texts[0], texts[1]) << "code points and bytes disagree";
  EXPECT_EQ(texts[0], texts[2]) << "code points and UTF-16 disagree";
}

TEST(JsonProperties, EverySpanCutsTheTextInAllUnits) {
  for (const auto& inputs : {corpus(), damaged(), hostile(8)}) {
    for (const Input& input : inputs) check_units(input);
  }
}

TEST(JsonProperties, DomEqualsLine) {
  for (const Input& input : corpus()) {
    const Document document = extractor().extract(input.text);
    EXPECT_EQ(to_json(document), nlohmann::ordered_json::parse(to_json_line(document))) << input.name;
  }
}

TEST_F(SchemaTest, AcceptsEveryResult) {
  for (const auto& inputs : {corpus(), damaged()}) {
    for (const Input& input : inputs) {
      EXPECT_EQ(errors(Json::parse(to_json_line(extractor().extract(input.text)))), "") << input.name;
    }
  }
}

TEST_F(SchemaTest, RefusesWhatBreaksTheContract) {
  const Json good = Json::parse(to_json_line(extractor().extract("\"We won,\" said Ann Lee.")));
  ASSERT_EQ(errors(good), "");

  Json no_speaker_key = good;
  no_speaker_key["quotations"][0].erase("speaker");
  EXPECT_NE(errors(no_speaker_key), "");

  Json unknown_type = good;
  unknown_type["quotations"][0]["type"] = "shouted";
  EXPECT_NE(errors(unknown_type), "");

  Json negative_offset = good;
  negative_offset["quotations"][0]["content"][0]["start"] = -1;
  EXPECT_NE(errors(negative_offset), "");

  Json no_article = good;
  no_article.erase("article");
  EXPECT_NE(errors(no_article), "");
}

}  // namespace
}  // namespace attrib::properties
