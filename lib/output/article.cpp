// One article from one line of JSON Lines.
#include <string>
#include <utility>

#include "attrib/error.hpp"
#include "attrib/json.hpp"
#include "output/json_error.hpp"
#include "output/members.hpp"

namespace attrib {
namespace {

using nlohmann::json;

// Takes what it needs while the parser runs over the line; nothing is built for the rest.
class ArticleReader : public json::json_sax_t {
 public:
  explicit ArticleReader(Article& article) : article_(article) {}

  bool null() override { return value("null"); }
  bool boolean(bool) override { return value("boolean"); }
  bool number_integer(number_integer_t number) override { return integer(std::to_string(number)); }
  bool number_unsigned(number_unsigned_t number) override { return integer(std::to_string(number)); }
  bool number_float(number_float_t, const string_t&) override { return value("number"); }
  bool binary(binary_t&) override { return value("binary"); }

  bool string(string_t& text) override {
    if (depth_ == 1 && field_ != nullptr) {
      *field_ = std::move(text);
      if (field_ == &article_.text) has_text_ = true;
      return true;
    }
    if (in_authors_ && depth_ <= 2) {
      article_.authors.push_back(std::move(text));
      return true;
    }
    return value("string");
  }

  bool start_object(std::size_t) override {
    if (!value("object")) return false;
    ++depth_;
    return true;
  }
  bool start_array(std::size_t) override {
    if (in_authors_ && depth_ == 1) {
      article_.authors.clear();
    } else if (!value("array")) {
      return false;
    }
    ++depth_;
    return true;
  }
  bool end_object() override {
    --depth_;
    return true;
  }
  bool end_array() override {
    --depth_;
    return true;
  }

  bool key(string_t& name) override {
    if (depth_ != 1) return true;
    key_ = name;
    field_ = field(name);
    in_authors_ = name == "authors";
    if (in_authors_) article_.authors.clear();
    has_others_ = has_others_ || (field_ == nullptr && !in_authors_);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const json::exception& error) override {
    constexpr std::size_t longest = 200;  // bytes of what was read, which the parser quotes
    problem_ = "column " + std::to_string(position) + ": expected JSON, saw ";
    problem_ += output::seen(error).substr(0, longest);
    is_syntax_ = true;
    return false;
  }

  [[nodiscard]] const std::string& problem() const { return problem_; }
  [[nodiscard]] bool is_syntax() const { return is_syntax_; }
  [[nodiscard]] bool has_text() const { return has_text_; }
  [[nodiscard]] bool has_others() const { return has_others_; }

  // Whether the article takes the key, as it is written; the others are metadata.
  [[nodiscard]] bool takes(std::string_view written_key) {
    const std::string name = json::parse(written_key).get<std::string>();
    return name == "authors" || field(name) != nullptr;
  }

 private:
  std::string* field(std::string_view name) {
    if (name == "text") return &article_.text;
    if (name == "id") return &article_.id;
    if (name == "title") return &article_.title;
    if (name == "url") return &article_.url;
    if (name == "publisher") return &article_.publisher;
    if (name == "published") return &article_.published;
    if (name == "language") return &article_.language;
    return nullptr;
  }

  bool integer(const std::string& digits) {
    if (depth_ == 1 && field_ == &article_.id) {
      article_.id = digits;
      return true;
    }
    return value("number");
  }

  // Any value but a string that has its place.
  bool value(std::string_view seen) {
    if (depth_ == 0) return seen == "object" || fail("an object", "", seen);
    if (depth_ == 1 && field_ != nullptr) {
      if (seen == "null" && field_ != &article_.text) return true;
      return fail(field_ == &article_.id ? "a string or an integer" : "a string", key_, seen);
    }
    if (in_authors_ && !(depth_ == 1 && seen == "null")) return fail("an array of strings", key_, seen);
    return true;
  }

  bool fail(std::string_view expected, std::string_view name, std::string_view seen) {
    problem_ = "expected ";
    problem_ += expected;
    if (!name.empty()) (problem_ += " \"").append(name) += '"';
    (problem_ += ", saw ") += seen;
    return false;
  }

  Article& article_;
  std::size_t depth_ = 0;
  std::string key_;
  std::string* field_ = nullptr;
  bool in_authors_ = false;
  bool has_text_ = false;
  bool has_others_ = false;
  std::string problem_;
  bool is_syntax_ = false;
};

std::string other_members(std::string_view line, ArticleReader& reader) {
  std::string metadata = "{";
  for (const auto& [key, value] : output::members(line)) {
    if (reader.takes(key)) continue;
    if (metadata.size() > 1) metadata += ',';
    ((metadata += key) += ':') += value;
  }
  return metadata += '}';
}

}  // namespace

Article article_from_json(std::string_view line, std::string_view where, std::string_view fallback_id) {
  Article article;
  ArticleReader reader(article);
  if (!json::sax_parse(line, &reader)) {
    // The parser refuses ill-formed UTF-8; an article is not lost for a bad byte.
    if (const std::string repaired = well_formed(line); reader.is_syntax() && repaired != line) {
      return article_from_json(repaired, where, fallback_id);
    }
    throw Error(std::string(where) + ": " + reader.problem());
  }
  if (!reader.has_text()) throw Error(std::string(where) + ": expected a string \"text\", saw none");
  if (reader.has_others()) article.metadata = other_members(line, reader);
  if (article.id.empty()) article.id = article.url.empty() ? std::string(fallback_id) : article.url;
  return article;
}

}  // namespace attrib
