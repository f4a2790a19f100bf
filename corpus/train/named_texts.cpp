// Reads CoNLL columns, attrib's JSON and silver names.
#include "named_texts.hpp"

#include <algorithm>
#include <array>
#include <boost/algorithm/string.hpp>
#include <charconv>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "articles.hpp"
#include "attrib/error.hpp"
#include "code_points.hpp"
#include "model/weights.hpp"

namespace attrib::train {
namespace {

constexpr std::size_t sentences_a_text = 20;

EntityType type_named(std::string_view name) {
  if (name == "PER" || name == "person" || name == "P") return EntityType::person;
  if (name == "ORG" || name == "organization" || name == "O") return EntityType::organization;
  if (name == "LOC" || name == "location" || name == "L") return EntityType::location;
  return EntityType::other;
}

bool one_of(std::string_view token, std::initializer_list<std::string_view> tokens) {
  return std::find(tokens.begin(), tokens.end(), token) != tokens.end();
}

// Puts tokens back into lines: marks stand close to their words.
class Lines {
 public:
  void begin_sentence() { first_ = true, in_quotes_ = false; }
  void end_sentence() {
    close();
    text.text += '\n';
  }
  void add(std::string_view token, std::string_view label) {
    const bool begins = label.starts_with("B-");
    if (open_ && (begins || !label.starts_with("I-"))) close();
    if (!is_close(token)) text.text += ' ';
    if (label.size() > 2 && !open_) {
      open_ = true;
      text.names.push_back({{text.text.size(), text.text.size()}, type_named(label.substr(2))});
    }
    text.text += surface(token);
    first_ = false;
    last_ = token;
  }

  NamedText text;

 private:
  bool is_close(std::string_view token) {
    const bool after_opening = one_of(last_, {"(", "[", "``", "“", "$", "£", "€", "#", "@", "-LRB-"}) || just_opened_;
    just_opened_ = false;
    if (token == "\"") {
      in_quotes_ = !in_quotes_;
      just_opened_ = in_quotes_;
      if (!in_quotes_) return true;
    }
    if (first_ || after_opening) return true;
    return one_of(token, {",",   ".",   ";",   ":",   "!",  "?",  ")",  "]", "%", "'s",   "’s",
                          "n't", "'re", "'ve", "'ll", "'m", "'d", "''", "”", "…", "-RRB-"});
  }
  static std::string_view surface(std::string_view token) {
    if (token == "``") return "“";
    if (token == "''") return "”";
    if (token == "-LRB-") return "(";
    return token == "-RRB-" ? ")" : token;
  }
  void close() {
    if (open_) text.names.back().span.end = text.text.size();
    open_ = false;
  }

  bool first_ = true, open_ = false, in_quotes_ = false, just_opened_ = false;
  std::string last_;
};

std::vector<std::string_view> lines_of(std::string_view contents) {
  std::vector<std::string_view> lines;
  boost::split(lines, contents, boost::is_any_of("\n"));
  return lines;
}

}  // namespace

std::size_t NamedTexts::name_count() const {
  std::size_t count = 0;
  for (const NamedText& one : texts) count += one.names.size();
  return count;
}

NamedTexts read_conll(const std::filesystem::path& file) {
  const std::string contents = read_file(file);
  NamedTexts read{{}, model::checksum(contents)};
  const bool has_documents = contents.find("-DOCSTART-") != std::string::npos;
  Lines lines;
  std::size_t sentences = 0, number = 0;
  bool in_sentence = false;
  const auto end_text = [&] {
    if (sentences > 0) read.texts.push_back(std::exchange(lines, Lines()).text);
    sentences = 0;
  };
  const auto end_sentence = [&] {
    if (!in_sentence) return;
    lines.end_sentence();
    in_sentence = false;
    if (++sentences == sentences_a_text && !has_documents) end_text();
  };
  for (const std::string_view line : lines_of(contents)) {
    ++number;
    const std::string_view token = line.substr(0, line.find_first_of("\t "));
    if (token.empty() || token == "\r" || token == "-DOCSTART-" || line.starts_with("# ")) {
      end_sentence();
      if (token == "-DOCSTART-") end_text();
      continue;
    }
    const std::string label = boost::trim_copy(std::string(line.substr(line.find_last_of("\t ") + 1)));
    if (token.size() == line.size() || (label != "O" && !label.starts_with("B-") && !label.starts_with("I-")))
      throw Error(file.string() + ":" + std::to_string(number) + ": expected a token and O, B-… or I-…, saw \"" +
                  std::string(line) + '"');
    if (!std::exchange(in_sentence, true)) lines.begin_sentence();
    lines.add(token, label);
  }
  end_sentence();
  end_text();
  if (read.texts.empty()) throw Error(file.string() + ": expected tokens and labels, saw none");
  const bool has_other = contents.find("-MISC") != std::string::npos;
  for (NamedText& text : read.texts) text.has_other = has_other;
  return read;
}

NamedTexts read_marked_articles(const std::filesystem::path& folder) {
  NamedTexts read;
  for (GoldArticle& article : read_articles(folder)) {
    const std::filesystem::path path = folder / "gold" / (article.name + ".json");
    const CodePoints offsets(article.text);
    NamedText& text = read.texts.emplace_back();
    try {
      const auto document = nlohmann::json::parse(read_file(path));
      for (const auto& entity : document.at("entities")) {
        for (const auto& mention : entity.at("mentions")) {
          if (mention.at("form") != "name") continue;
          const Span span{offsets.byte(mention.at("start").get<std::size_t>()),
                          offsets.byte(mention.at("end").get<std::size_t>())};
          text.names.push_back({span, type_named(entity.at("type").get<std::string>())});
        }
      }
    } catch (const std::exception& error) {
      throw Error(path.string() + ": expected entities with mentions in code points, saw " + error.what());
    }
    std::sort(text.names.begin(), text.names.end(),
              [](const MarkedName& a, const MarkedName& b) { return a.span < b.span; });
    read.checksum = model::checksum(article.name, read.checksum ^ article.checksum);
    text.text = std::move(article.text);
  }
  return read;
}

NamedTexts read_silver(const std::filesystem::path& texts, const std::filesystem::path& names) {
  const std::string contents = read_file(texts), marks = read_file(names);
  NamedTexts read{{}, model::checksum(marks, model::checksum(contents))};
  std::vector<std::string_view> parts;
  boost::split(parts, contents, boost::is_any_of("\f"));
  for (const std::string_view part : parts) {
    read.texts.emplace_back().text = part;
    read.texts.back().is_silver = true;
  }
  std::size_t number = 0;
  for (const std::string_view line : lines_of(marks)) {
    ++number;
    if (line.empty()) continue;
    const auto fail = [&](const std::string& expected) {
      throw Error(names.string() + ":" + std::to_string(number) + ": expected " + expected + ", saw \"" +
                  std::string(line.substr(0, 40)) + '"');
    };
    const char* at = line.data();
    const char* const end = at + line.size();
    const auto read_number = [&] {
      std::size_t value = 0;
      const auto parsed = std::from_chars(at, end, value);
      if (parsed.ec != std::errc{}) fail("the number of a text, a TAB, then start,end,P|O|L|M");
      at = parsed.ptr;
      return value;
    };
    const std::size_t index = read_number();
    if (index >= read.texts.size()) fail("the number of one of " + std::to_string(read.texts.size()) + " texts");
    NamedText& text = read.texts[index];
    const CodePoints offsets(text.text);
    const auto byte = [&](std::size_t offset) {
      try {
        return offsets.byte(offset);
      } catch (const Error& error) {
        throw Error(names.string() + ":" + std::to_string(number) + ": expected an offset within the text, saw " +
                    error.what());
      }
    };
    while (end - at > 1) {
      ++at;
      const std::size_t first = read_number();
      if (at < end) ++at;
      const std::size_t last = read_number();
      if (end - at < 2 || *at != ',') fail("start,end,P|O|L|M");
      text.names.push_back({{byte(first), byte(last)}, type_named({at + 1, 1})});
      at += 2;
    }
  }
  return read;
}

}  // namespace attrib::train
