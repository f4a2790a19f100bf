// The table of formats, indented JSON, the listing for reading, and what is safe to print.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "attrib/json.hpp"
#include "attrib/output.hpp"
#include "output/members.hpp"

namespace attrib {
namespace {

std::string written(std::string_view format, const Document& document, OutputOptions options = {}) {
  std::string out;
  find_format(format)->begin(out);
  find_format(format)->append(out, document, options);
  find_format(format)->end(out);
  return out;
}

Document document_with(std::string text, std::vector<Quotation> quotations) {
  Document document;
  document.article.id = "town.txt";
  document.article.text = std::move(text);
  document.entities.push_back(
      {"e1", EntityType::person, "Ann Lee", true, {}, {{16, 21}}, {{{0, 7}, MentionForm::name}}});
  document.quotations = std::move(quotations);
  return document;
}

Quotation quotation(std::string id, Span content, std::vector<Span> quoted) {
  Quotation made;
  made.id = std::move(id);
  made.content = {content};
  made.quoted = std::move(quoted);
  return made;
}

TEST(Formats, AreListedOnceEachWithTheirWords) {
  std::set<std::string_view> names;
  for (const Format& format : formats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_FALSE(format.about.empty());
    EXPECT_EQ(find_format(format.name), &format);
    EXPECT_EQ(written(format.name, {}).back(), '\n') << format.name;
  }
  EXPECT_EQ(find_format("morse"), nullptr);
}

TEST(Formats, JsonIsTheSameDocumentAsJsonLines) {
  const Document document = document_with("Ann Lee is the mayor.", {quotation("q1", {0, 7}, {{0, 3}})});
  const std::string line = written("jsonl", document);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  EXPECT_EQ(nlohmann::ordered_json::parse(line), nlohmann::ordered_json::parse(written("json", document)));
}

TEST(Indented, KeepsShortListsOnOneLine) {
  std::string out;
  output::append_indented(
      out, R"({"a":{"b":1,"c":"x, {y"},"d":[],"e":[[1,2],{}],"f":[")" + std::string(120, 'x') + R"("]})");
  EXPECT_EQ(out,
            "{\n  \"a\": {\"b\": 1, \"c\": \"x, {y\"},\n  \"d\": [],\n  \"e\": [\n    [1, 2],\n    {}\n  ],\n  \"f\": "
            "[\n    \"" +
                std::string(120, 'x') + "\"\n  ]\n}");
}

TEST(Text, ListsWhoSaidWhat) {
  Document document = document_with("Ann Lee is here mayor said we won today", {});
  Quotation direct = quotation("q1", {27, 33}, {{27, 33}});
  direct.cue = {{22, 26}};
  direct.speaker = Speaker{"e1", "Ann Lee", {}};
  direct.confidence = 0.97;
  Quotation nested = quotation("q2", {30, 33}, {});
  nested.parent = "q1";
  nested.explanation.abstained = "nobody fits";
  document.quotations = {direct, nested};
  document.article.title = "Town wins";
  EXPECT_EQ(written("text", document),
            "town.txt: Town wins\n"
            "  Ann Lee, mayor [said, 97 %]\n"
            "    “we won”\n"
            "      ? [nobody fits]\n"
            "        won\n"
            "\n");
  EXPECT_EQ(written("text", document_with("Nothing.", {})), "town.txt\n  nobody is quoted\n\n");
}

TEST(Text, UsesColoursOnlyWhenAsked) {
  const Document document = document_with("Ann Lee is here mayor said we won today", {quotation("q1", {27, 33}, {})});
  EXPECT_EQ(written("text", document).find('\x1B'), std::string::npos);
  EXPECT_NE(written("text", document, {OffsetUnit::codepoint, true}).find("\x1B[33m?\x1B[0m"), std::string::npos);
}

TEST(Text, LetsNoControlSequenceOfTheArticleThrough) {
  Document document = document_with("Ann Lee is here \x1B[2J\x07\xC2\x9B\u202Egnp.exe\r\nnext\xFF", {});
  const std::size_t size = document.article.text.size();
  document.quotations = {quotation("q\x1B", {0, size}, {})};
  document.quotations[0].explanation.abstained = "\x1B]0;owned\x07";
  document.article.id = "\x1B[1m";
  document.article.title = "\x9D";
  document.warnings = {{"w\x1B", {0, 1}, "\x1B!"}};
  const std::string listing = written("text", document);
  for (const char c : listing) EXPECT_TRUE(c == '\n' || (c >= 0x20 && c != 0x7F) || (c & 0x80) != 0) << int(c);
  EXPECT_EQ(listing.find("\xC2\x9B"), std::string::npos);
  EXPECT_EQ(listing.find("\u202E"), std::string::npos);
  EXPECT_NE(listing.find("\uFFFD[2J\uFFFD\uFFFDgnp.exe  next\uFFFD"), std::string::npos) << listing;
}

TEST(Explain, SaysWhyStepByStep) {
  Document document = document_with("Ann Lee is here mayor said we won today, she told \x1B us", {});
  document.entities[0].gender = Gender::female;
  document.entities[0].mentions.push_back({{41, 44}, MentionForm::pronoun});
  Quotation found = quotation("q1", {27, 33}, {{27, 33}});
  found.cue = {{45, 49}};
  found.source = Span{41, 44};
  found.speaker = Speaker{"e1", "Ann Lee", {}};
  found.explanation = {"weights 0.93", {"she → e1: most salient woman before it"}, {}};
  found.confidence = 0.97;
  Quotation left_open = quotation("q2", {30, 33}, {});
  left_open.parent = "q1";
  left_open.explanation = {"no-cue", {}, "no source stands near \x1B the quotation"};
  document.quotations = {found, left_open};
  EXPECT_EQ(written("explain", document),
            "town.txt\n"
            "  q1: we won\n"
            "    it is:      direct speech\n"
            "    cue:        “told”\n"
            "    source:     “she”\n"
            "    decided by: weights 0.93\n"
            "    step:       she → e1: most salient woman before it\n"
            "    speaker:    Ann Lee (e1: person, female, “mayor”; also “she”)\n"
            "    confidence: 97 %, that this is the right speaker\n"
            "  q2: won\n"
            "    it is:      direct speech, within q1\n"
            "    cue:        none\n"
            "    source:     none\n"
            "    decided by: no-cue\n"
            "    no speaker: no source stands near \uFFFD the quotation\n"
            "    confidence: 0 %, that cue and source are right\n"
            "\n");
  EXPECT_EQ(written("explain", document_with("Nothing.", {})), "town.txt\n  nobody is quoted\n\n");
}

constexpr std::string_view csv_columns = "article,speaker,role,gender,type,kind,cue,quote,start,end,confidence\n";

TEST(Csv, HasARowAQuotation) {
  Document document = document_with("Ann Lee is here mayor said we “won” today", {});
  Quotation known = quotation("q1", {22, 33}, {});
  known.content = {{27, 29}, {30, 39}};
  known.cue = {{22, 26}};
  known.type = QuotationType::mixed;
  known.kind = QuotationKind::thought;
  known.speaker = Speaker{"e1", "Ann Lee", {}};
  known.confidence = 0.97;
  document.entities[0].gender = Gender::female;
  document.quotations = {known, quotation("q2", {40, 45}, {})};
  const std::string rows = written("csv", document);
  EXPECT_EQ(rows, std::string(csv_columns) +
                      "town.txt,Ann Lee,mayor,female,mixed,thought,said,we “won”,27,35,0.970\n"
                      "town.txt,,,,direct,speech,,today,36,41,0.000\n");
  EXPECT_NE(written("csv", document, {OffsetUnit::byte, false}).find(",27,39,"), std::string::npos);
  EXPECT_EQ(written("csv", document_with("Nothing.", {})), csv_columns);
}

TEST(Csv, QuotesWhatWouldBreakARow) {
  const std::string text = "a,b \"c\"\nd\xFF" + std::string(1, '\0');
  const std::string rows = written("csv", document_with(text, {quotation("q1", {0, text.size()}, {})}));
  EXPECT_NE(rows.find(",\"a,b \"\"c\"\"\nd\uFFFD \",0,11,"), std::string::npos) << rows;
}

TEST(Csv, LetsNoCellBeAFormula) {
  for (const std::string start : {"=", "+", "-", "@", "\t", "\r"}) {
    const std::string text = start + "HYPERLINK(1)";
    Document document = document_with(text, {quotation("q1", {0, text.size()}, {})});
    document.article.id = text;
    const std::string rows = written("csv", document);
    const std::string safe = start == "\r" ? "\"'" + text + '"' : "'" + text;
    EXPECT_EQ(rows.find(safe), csv_columns.size()) << rows;
    EXPECT_NE(rows.find(",," + safe + ",0,"), std::string::npos) << rows;
  }
}

TEST(Html, HoldsNoMarkupOfTheArticle) {
  const std::string evil = "</script><script>alert(1)</script><!-- <img onerror=x>";
  Document document = document_with(evil, {quotation("q1", {0, evil.size()}, {})});
  document.article.id = document.article.title = document.article.url = evil;
  document.article.metadata = R"({"</script>": "<"})";
  document.entities[0].name = evil;
  std::string out;
  find_format("html")->append(out, document, {});
  const std::string_view begin = R"(<script type="application/json" class="article">)";
  const std::string_view end = "</script>\n";
  ASSERT_TRUE(out.starts_with(begin) && out.ends_with(end));
  const std::string data = out.substr(begin.size(), out.size() - begin.size() - end.size());
  EXPECT_EQ(data.find('<'), std::string::npos);
  const auto read = nlohmann::json::parse(data);
  EXPECT_EQ(read["text"], evil);
  EXPECT_EQ(read["document"]["article"]["title"], evil);
}

TEST(Html, CountsAsJavaScriptDoes) {
  std::string out;
  find_format("html")->append(out, document_with("\U0001F600 We won", {quotation("q1", {5, 11}, {})}), {});
  EXPECT_NE(out.find(R"("content":[{"start":3,"end":9,"text":"We won"}])"), std::string::npos) << out;
}

TEST(Html, IsOnePageThatLoadsNothing) {
  const std::string page = written("html", document_with("Nothing.", {}));
  EXPECT_TRUE(page.starts_with("<!DOCTYPE html>"));
  EXPECT_TRUE(page.ends_with("</html>\n"));
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
  EXPECT_EQ(page.find('@' + std::string("SCRIPT")), std::string::npos);
  for (const std::string_view loading : {" src=", "@import", "url(", "innerHTML", "insertAdjacentHTML", "eval("})
    EXPECT_EQ(page.find(loading), std::string::npos) << loading;
}

TEST(Printable, KeepsOrdinaryTextAsItIs) {
  EXPECT_EQ(printable("Caf\u00E9 \u201Cnow\u201D \U0001F600"), "Caf\u00E9 \u201Cnow\u201D \U0001F600");
  EXPECT_EQ(printable("a\tb\nc"), "a b c");
}

}  // namespace
}  // namespace attrib
