// A collection in and out: summaries of JSON lines, the user's table, JSON that keeps its schema, any order the same.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>
#include <vector>

#include "attrib/collection.hpp"
#include "attrib/error.hpp"
#include "attrib/extractor.hpp"
#include "attrib/json.hpp"
#include "collection_builder.hpp"

namespace attrib {
namespace {

using test::Invented;

const Extractor& extractor() {
  static const Extractor one;
  return one;
}

Document document(const std::string& id, const std::string& text) {
  Article article;
  article.id = id;
  article.text = text;
  article.published = "2020-03-01";
  return extractor().extract(article);
}

std::vector<Document> documents() {
  return {document("a", "“We will rebuild the old harbour bridge,” said Peter Willsman, the mayor of Avonford."),
          document("b", "Pete Willsman, the mayor, said: “We will rebuild the harbour bridge.”"),
          document("c", "Mr Willsman told the Avonford Gazette that he would \"rebuild the old harbour bridge\"."),
          document("d", "\"It is a disgrace,\" said a spokesman for Dell Mills.\n\n\"No,\" said Ann Lee.")};
}

std::string json(const Collection& collection) {
  std::string out;
  write_json(collection, [&](std::string_view piece) { out += piece; });
  return out;
}

TEST(CollectionSummary, IsTheSameFromTheValueAndFromItsJson) {
  for (const Document& one : documents()) {
    for (const OffsetUnit unit : {OffsetUnit::codepoint, OffsetUnit::byte, OffsetUnit::utf16})
      EXPECT_EQ(summarize(one), summary_from_json(to_json_line(one, unit), "here"));
  }
}

std::string error(const std::string& line) {
  try {
    (void)summary_from_json(line, "x.jsonl:3");
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

TEST(CollectionSummary, NamesWhatIsWrong) {
  const std::string good = to_json_line(documents()[0]);
  EXPECT_EQ(error(good), "none");
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string line = good;
    const std::size_t at = line.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return error(line.replace(at, from.size(), to));
  };
  EXPECT_EQ(error("[]"), "x.jsonl:3: expected an object, saw array");
  EXPECT_EQ(error("{\"a\":").substr(0, 38), "x.jsonl:3: byte 6: expected JSON, saw ");
  EXPECT_EQ(error("{\"a\":1e999}"), "x.jsonl:3: expected JSON, saw number overflow parsing '1e999'");
  EXPECT_EQ(error("{}"), "x.jsonl:3: schema: expected a value, saw none");
  EXPECT_EQ(with("attrib/1", "attrib/9"), "x.jsonl:3: schema: expected \"attrib/1\", saw \"attrib/9\"");
  EXPECT_EQ(with("\"id\":\"a\"", "\"id\":7"), "x.jsonl:3: article.id: expected a string, saw number");
  EXPECT_EQ(with("\"type\":\"person\"", "\"type\":\"ghost\""),
            "x.jsonl:3: entities[0].type: expected person | organization | location | other, saw \"ghost\"");
  EXPECT_EQ(with("\"speaker\":{\"entity\":\"e1\"", "\"speaker\":{\"entity\":\"e9\""),
            "x.jsonl:3: quotations[0].speaker.entity: expected the id of an entity, saw \"e9\"");
  EXPECT_EQ(with("\"fingerprint\":\"", "\"fingerprint\":\"x"),
            "x.jsonl:3: quotations[0].fingerprint: expected 16 hexadecimal digits, saw x" +
                good.substr(good.find("\"fingerprint\":\"") + 15, 16));
  EXPECT_EQ(with("\"quotations\":[", "\"quotations\":null,\"x\":["),
            "x.jsonl:3: quotations: expected an array, saw null");
}

TEST(CollectionAliases, AreReadFromCsv) {
  const auto table = aliases_from_csv(
      "\xEF\xBB\xBFid,name,alias,note\r\nQ1,\"Lee, Ann\",\"A \"\"Ace\"\" Lee\",x\r\n\r\nQ2,Bo Day,,\n", "p.csv");
  ASSERT_EQ(table.size(), 2U);
  EXPECT_EQ(table[0].name, "Lee, Ann");
  EXPECT_EQ(table[0].alias, "A \"Ace\" Lee");
  EXPECT_EQ(table[1].id, "Q2");
  EXPECT_EQ(table[1].alias, "");

  const auto wrong = [](const std::string& csv) {
    try {
      (void)aliases_from_csv(csv, "p.csv");
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string("none");
  };
  EXPECT_EQ(wrong(""), "p.csv:1: expected a line with name, alias and id, saw nothing");
  EXPECT_EQ(wrong("name,id\n"), "p.csv:1: expected a column \"alias\", saw none");
  EXPECT_EQ(wrong("name,alias,id\nA,B,C\nA,B\n"), "p.csv:3: expected 3 columns, saw 2");
  EXPECT_EQ(wrong("name,alias,id\n\"A,B,C\n"), "p.csv:2: expected a closing quotation mark, saw the end of the file");
  EXPECT_EQ(wrong("name,alias,id\n,B,C\n"), "p.csv:2: expected a name and an id, saw an empty one");
}

TEST(CollectionJson, KeepsItsSchema) {
  std::ifstream in(std::string(ATTRIB_SOURCE_DIR) + "/lib/output/attrib-collection.schema.json");
  const nlohmann::json schema_json = nlohmann::json::parse(in);
  valijson::Schema schema;
  const valijson::adapters::NlohmannJsonAdapter schema_adapter(schema_json);
  valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(schema_adapter, schema);
  const auto valid = [&](const nlohmann::json& value) {
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    const valijson::adapters::NlohmannJsonAdapter adapter(value);
    return validator.validate(schema, adapter, nullptr);
  };
  std::vector<Summary> summaries;
  for (const Document& one : documents()) summaries.push_back(summarize(one));
  nlohmann::json value = nlohmann::json::parse(json(collate(summaries, {{"Ann Lee", "", "Q8"}})));
  EXPECT_TRUE(valid(value)) << value.dump(1);
  EXPECT_TRUE(valid(nlohmann::json::parse(json(collate({})))));
  EXPECT_EQ(value["people"][0]["name"], "Peter Willsman");
  EXPECT_EQ(value["people"][0]["articles"].size(), 3U);
  EXPECT_EQ(value["quotes"][0]["articles"], nlohmann::json({"a", "b", "c"}));
  value["people"][0]["name"] = 7;
  EXPECT_FALSE(valid(value));
}

TEST(CollectionJson, IsTheSameInAnyOrder) {
  std::vector<Summary> summaries;
  for (const Document& one : documents()) summaries.push_back(summarize(one));
  for (int i = 0; i < 12; ++i) {  // many articles of few people, ids that say nothing of the order
    const std::string id = std::to_string(i * 7 % 12);
    summaries.push_back(Invented(id)
                            .person(i % 3 == 0 ? "Ann Trevanion" : "Bo Trevanion")
                            .organization(i % 2 == 0 ? "Harbour Board" : "Dell Cathedral"));
    summaries.push_back(Invented(id).person("Trevanion").says("We meet number " + id + " at the gate of the old mill"));
  }
  const std::string once = json(collate(summaries));
  std::sort(summaries.begin(), summaries.end(), [](const Summary& a, const Summary& b) { return a.id > b.id; });
  EXPECT_TRUE(json(collate(summaries)) == once);
  for (std::size_t i = 0; i < summaries.size(); ++i) {
    std::rotate(summaries.begin(), summaries.begin() + 5, summaries.end());
    std::swap(summaries[0], summaries[i]);
    EXPECT_TRUE(json(collate(summaries)) == once) << i;
  }
  for (std::size_t i = 0; i < 9; ++i) summaries.push_back(Summary(summaries[i]));  // given twice
  EXPECT_TRUE(json(collate(summaries)) == once);
}

}  // namespace
}  // namespace attrib
