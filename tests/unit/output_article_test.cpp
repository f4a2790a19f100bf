// Articles from lines of JSON: what is taken, what is kept, and what each error says.
#include <gtest/gtest.h>

#include <string>

#include "attrib/error.hpp"
#include "attrib/json.hpp"

namespace attrib {
namespace {

Article read(std::string_view line) { return article_from_json(line, "news.jsonl:12", "12"); }

std::string error(std::string_view line) {
  try {
    (void)read(line);
  } catch (const Error& caught) {
    return caught.what();
  }
  return "no error";
}

TEST(ArticleFromJson, TakesEachField) {
  const Article article = read(
      R"({"text":"He \"won\".","id":"a1","title":"T","url":"https://example.org","publisher":"P","authors":["A","B"],)"
      R"("published":"2024-05-01","language":"en-GB"})");
  EXPECT_EQ(article.text, "He \"won\".");
  EXPECT_EQ(article.id, "a1");
  EXPECT_EQ(article.title, "T");
  EXPECT_EQ(article.url, "https://example.org");
  EXPECT_EQ(article.publisher, "P");
  EXPECT_EQ(article.authors, (std::vector<std::string>{"A", "B"}));
  EXPECT_EQ(article.published, "2024-05-01");
  EXPECT_EQ(article.language, "en-GB");
  EXPECT_EQ(article.metadata, "{}");
}

TEST(ArticleFromJson, NamesTheArticleByIdElseUrlElseFallback) {
  EXPECT_EQ(read(R"({"text":"","id":"a","url":"u"})").id, "a");
  EXPECT_EQ(read(R"({"text":"","id":1234567890123})").id, "1234567890123");
  EXPECT_EQ(read(R"({"text":"","id":-7})").id, "-7");
  EXPECT_EQ(read(R"({"text":"","id":null,"url":"u"})").id, "u");
  EXPECT_EQ(read(R"({"text":""})").id, "12");
}

TEST(ArticleFromJson, TakesNullForUnknownAndOneAuthorForAll) {
  const Article article = read(R"({"text":"x","title":null,"language":null,"authors":"A B"})");
  EXPECT_EQ(article.title, "");
  EXPECT_EQ(article.language, "en");
  EXPECT_EQ(article.authors, std::vector<std::string>{"A B"});
  EXPECT_TRUE(read(R"({"text":"x","authors":null})").authors.empty());
}

TEST(ArticleFromJson, KeepsAllOtherKeysAsTheyAreWritten) {
  EXPECT_EQ(
      read(R"({"z":1.10,"text":"x","a" : {"text":["}\"",{}]},"t\u0065xt2":123456789012345678901234567890,"m":null})")
          .metadata,
      R"({"z":1.10,"a":{"text":["}\"",{}]},"t\u0065xt2":123456789012345678901234567890,"m":null})");
  EXPECT_EQ(read(R"({"t\u0065xt":"x"})").metadata, "{}");  // the same key, written otherwise
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  EXPECT_EQ(read("{\"text\":\"x\",\"deep\":" + deep + "}").metadata, "{\"deep\":" + deep + "}");
}

TEST(ArticleFromJson, ReadsIllFormedUtf8AsReplacementCharacters) {
  EXPECT_EQ(read("{\"text\":\"caf\xE9 \xE2\x82!\"}").text, "caf\uFFFD \uFFFD!");
}

TEST(ArticleFromJson, SaysWhatItExpectedAndWhatItSaw) {
  EXPECT_EQ(error(R"({"text":3})"), "news.jsonl:12: expected a string \"text\", saw number");
  EXPECT_EQ(error(R"({"text":null})"), "news.jsonl:12: expected a string \"text\", saw null");
  EXPECT_EQ(error(R"({"id":"a"})"), "news.jsonl:12: expected a string \"text\", saw none");
  EXPECT_EQ(error(R"({"text":"x","title":["a"]})"), "news.jsonl:12: expected a string \"title\", saw array");
  EXPECT_EQ(error(R"({"text":"x","id":true})"), "news.jsonl:12: expected a string or an integer \"id\", saw boolean");
  EXPECT_EQ(error(R"({"text":"x","authors":["a",{"name":"b"}]})"),
            "news.jsonl:12: expected an array of strings \"authors\", saw object");
  EXPECT_EQ(error(R"(["text"])"), "news.jsonl:12: expected an object, saw array");
  EXPECT_EQ(error(R"("text")"), "news.jsonl:12: expected an object, saw string");
}

TEST(ArticleFromJson, NamesTheColumnOfInvalidJson) {
  EXPECT_EQ(error(R"({"text":tru})").rfind("news.jsonl:12: column 12: expected JSON, saw ", 0), 0U)
      << error(R"({"text":tru})");
  EXPECT_EQ(error("").rfind("news.jsonl:12: column 1: expected JSON, saw ", 0), 0U) << error("");
  EXPECT_NE(error(R"({"text":"x"} {)").find("column 14"), std::string::npos) << error(R"({"text":"x"} {)");
  EXPECT_LT(error("{\"text\":\"" + std::string(100'000, 'x')).size(), 300U);
}

}  // namespace
}  // namespace attrib
