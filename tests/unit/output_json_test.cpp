// The JSON line: keys in their order, null for unknown, escapes, offsets, numbers.
#include <gtest/gtest.h>

#include <chrono>
#include <limits>
#include <string>

#include "attrib/error.hpp"
#include "attrib/json.hpp"
#include "attrib/offsets.hpp"
#include "output/escape.hpp"

namespace attrib {
namespace {

Document small_document() {
  Document document;
  document.article.id = "a.txt";
  document.article.text = "\u201CWe won,\u201D said Ann Lee, the mayor.";
  const auto find = [&](std::string_view words) {
    const std::size_t at = document.article.text.find(words);
    return Span{at, at + words.size()};
  };
  document.entities.push_back({"e1",
                               EntityType::person,
                               "Ann Lee",
                               true,
                               Gender::female,
                               {find("the mayor")},
                               {{find("Ann Lee"), MentionForm::name}}});
  Quotation quotation;
  quotation.id = "q1";
  quotation.content = {find("\u201CWe won,\u201D")};
  quotation.quoted = {find("We won,")};
  quotation.cue = {find("said")};
  quotation.source = find("Ann Lee");
  quotation.speaker = Speaker{"e1", "Ann Lee", std::nullopt};
  quotation.fingerprint = 0x1234ABCDU;
  quotation.confidence = 0.97;
  quotation.explanation = {"marks-said-name", {"Ann Lee: a name"}, std::nullopt};
  document.quotations.push_back(quotation);
  document.warnings.push_back({"unbalanced-mark", {0, 3}, "a mark without its fellow"});
  return document;
}

TEST(JsonLine, HasEveryKeyInTheContractsOrder) {
  EXPECT_EQ(
      to_json_line(small_document()),
      R"({"schema":"attrib/1","offset_unit":"codepoint",)"
      R"("article":{"id":"a.txt","title":null,"url":null,"publisher":null,"authors":[],"published":null,"language":"en","metadata":{}},)"
      R"("entities":[{"id":"e1","type":"person","name":"Ann Lee","named":true,"gender":"female",)"
      R"("roles":[{"text":"the mayor","start":24,"end":33}],)"
      R"("mentions":[{"start":15,"end":22,"text":"Ann Lee","form":"name"}]}],)"
      R"("quotations":[{"id":"q1","type":"direct","kind":"speech",)"
      R"("content":[{"start":0,"end":9,"text":"“We won,”"}],"quoted":[{"start":1,"end":8,"text":"We won,"}],)"
      R"("cue":[{"start":10,"end":14,"text":"said"}],"source":{"start":15,"end":22,"text":"Ann Lee"},)"
      R"("speaker":{"entity":"e1","name":"Ann Lee","on_behalf_of":null},"addressee":null,"parent":null,)"
      R"("fingerprint":"000000001234abcd","confidence":0.97,)"
      R"("explanation":{"pattern":"marks-said-name","resolution":["Ann Lee: a name"],"abstained":null}}],)"
      R"("warnings":[{"code":"unbalanced-mark","start":0,"end":1,"message":"a mark without its fellow"}]})");
}

TEST(JsonLine, CountsInTheUnitAskedFor) {
  const auto bytes = to_json(small_document(), OffsetUnit::byte);
  EXPECT_EQ(bytes["offset_unit"], "byte");
  EXPECT_EQ(bytes["quotations"][0]["quoted"][0]["start"], 3);
  EXPECT_EQ(bytes["quotations"][0]["quoted"][0]["end"], 10);
  EXPECT_EQ(to_json(small_document(), OffsetUnit::utf16)["offset_unit"], "utf16");
}

TEST(JsonLine, WritesWhatIsUnknownAsNull) {
  Document document = small_document();
  Quotation& quotation = document.quotations[0];
  quotation.source.reset();
  quotation.speaker.reset();
  quotation.explanation = {"", {}, "two people fit"};
  document.entities[0].gender.reset();
  const auto json = to_json(document);
  for (const char* key : {"source", "speaker", "addressee", "parent"})
    EXPECT_TRUE(json["quotations"][0][key].is_null()) << key;
  EXPECT_TRUE(json["quotations"][0]["explanation"]["pattern"].is_null());
  EXPECT_EQ(json["quotations"][0]["explanation"]["abstained"], "two people fit");
  EXPECT_TRUE(json["entities"][0]["gender"].is_null());
}

TEST(JsonLine, WritesWhatIsKnown) {
  Document document = small_document();
  document.article.title = "The \"mayor\"";
  document.article.url = "https://example.org/1";
  document.article.authors = {"Bo Day", "Cy Day"};
  document.article.metadata = "{ \"a b\" : [1, 2.50],\n \"c\": \"x  y\" }";
  document.quotations[0].speaker->on_behalf_of = "e1";
  document.quotations[0].parent = "q7";
  document.quotations[0].addressee = document.entities[0].roles[0];
  const std::string line = to_json_line(document);
  EXPECT_NE(line.find(R"("metadata":{"a b":[1,2.50],"c":"x  y"})"), std::string::npos) << line;
  const auto json = to_json(document);
  EXPECT_EQ(json["article"]["title"], "The \"mayor\"");
  EXPECT_EQ(json["article"]["authors"], nlohmann::ordered_json({"Bo Day", "Cy Day"}));
  EXPECT_EQ(json["quotations"][0]["speaker"]["on_behalf_of"], "e1");
  EXPECT_EQ(json["quotations"][0]["parent"], "q7");
  EXPECT_EQ(json["quotations"][0]["addressee"]["text"], "the mayor");
}

TEST(JsonLine, RefusesMetadataThatIsNoObject) {
  Document document = small_document();
  for (const char* wrong : {"", "[]", "{\"a\":}", "{} {}", "x"}) {
    document.article.metadata = wrong;
    EXPECT_THROW((void)to_json_line(document), Error) << wrong;
  }
}

TEST(JsonLine, RoundsConfidenceToThreeDecimals) {
  Document document = small_document();
  const auto written = [&](double value) {
    document.quotations[0].confidence = value;
    const std::string line = to_json_line(document);
    const std::size_t at = line.find("\"confidence\":") + 13;
    return line.substr(at, line.find(',', at) - at);
  };
  EXPECT_EQ(written(0.123456), "0.123");
  EXPECT_EQ(written(1.0 / 3), "0.333");
  EXPECT_EQ(written(0.5), "0.5");
  EXPECT_EQ(written(1), "1");
  EXPECT_EQ(written(0), "0");
  EXPECT_EQ(written(-0.00001), "0");
  EXPECT_EQ(written(7), "1");
  EXPECT_EQ(written(std::numeric_limits<double>::quiet_NaN()), "0");
}

TEST(JsonLine, CutsIllFormedTextAsADecoderDoes) {
  Document document;
  document.article.text = "x \xE2\x82 \xFF \"caf\xC3\xA9\" \xF0\x9F\x98\x80 y";
  const std::string decoded = well_formed(document.article.text);
  Quotation quotation;
  for (std::size_t begin = 0; begin < document.article.text.size(); ++begin) {
    for (std::size_t end = begin + 1; end <= document.article.text.size(); ++end)
      quotation.content.push_back({begin, end});
  }
  document.quotations.push_back(quotation);
  const Offsets in_decoded(decoded, OffsetUnit::codepoint);
  const auto json = to_json(document);
  for (const auto& span : json["quotations"][0]["content"]) {
    const std::size_t begin = in_decoded.to_byte(span["start"]), end = in_decoded.to_byte(span["end"]);
    EXPECT_EQ(span["text"], decoded.substr(begin, end - begin)) << span;
  }
  const auto in_bytes = to_json(document, OffsetUnit::byte);
  for (const auto& span : in_bytes["quotations"][0]["content"]) {
    const std::size_t begin = span["start"], end = span["end"];
    EXPECT_EQ(span["text"], well_formed(document.article.text.substr(begin, end - begin))) << span;
  }
}

TEST(JsonLine, TakesLinearTimeForManySpans) {
  Document document;
  for (int i = 0; i < 200'000; ++i) document.article.text += "\u201Cwords\u201D ";
  Quotation quotation;
  for (std::size_t at = 0; at + 12 < document.article.text.size(); at += 12) quotation.content.push_back({at, at + 11});
  document.quotations.push_back(quotation);
  const auto start = std::chrono::steady_clock::now();
  const std::string line = to_json_line(document);
  EXPECT_LT(std::chrono::steady_clock::now() - start,
            std::chrono::seconds(20));  // quadratic time would be minutes
  EXPECT_GT(line.size(), 200'000U * 30);
}

TEST(AppendString, EscapesWhatJsonMustEscapeAndNothingElse) {
  const auto escaped = [](std::string_view text) {
    output::Buffer out(1);
    output::append_string(out, text);
    return std::move(out).take();
  };
  EXPECT_EQ(escaped("say \"hi\" \\ to \t\r\n"), R"("say \"hi\" \\ to \t\r\n")");
  EXPECT_EQ(escaped(std::string_view("\0\x1F\x7F", 3)), "\"\\u0000\\u001f\x7F\"");
  EXPECT_EQ(escaped("caf\u00E9 \U0001F600 / \u2028"), "\"caf\u00E9 \U0001F600 / \u2028\"");
  EXPECT_EQ(escaped("a\x80z"), "\"a\uFFFDz\"");
  EXPECT_EQ(escaped(""), "\"\"");
  // A special byte in each place of each length, so that each path of the search for it is walked.
  for (std::size_t length = 1; length < 20; ++length) {
    for (std::size_t at = 0; at < length; ++at) {
      for (const std::string special : {"\"", "\\", "\n", "\x01", "\u00E9", "\xFF", "\x7F"}) {
        std::string text(length, 'a');
        text.replace(at, 1, special);
        EXPECT_EQ(nlohmann::json::parse(escaped(text)), well_formed(text));
      }
    }
  }
}

}  // namespace
}  // namespace attrib
