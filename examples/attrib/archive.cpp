// The format sqlite: documents into the tables of archive.sql.
#include "archive.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "attrib/json.hpp"
#include "attrib/names.hpp"
#include "sqlite.hpp"
#include "words.hpp"

namespace app {

std::string_view archive_sql();  // the file, put into the program by CMake

namespace {

constexpr std::int64_t application_id = 0x61747262;
constexpr std::int64_t user_version = 1;
constexpr std::size_t articles_a_transaction = 256;

Database open_database(const std::string& path) {
  Database database(path);
  database.execute("PRAGMA foreign_keys = ON");
  database.execute("BEGIN IMMEDIATE");
  if (database.number("SELECT count(*) FROM sqlite_schema") == 0) {
    database.execute(std::string(archive_sql()));
  } else if (database.number("PRAGMA application_id") != application_id) {
    database.fail("expected a new file or an archive that attrib wrote, saw another database");
  } else if (const std::int64_t version = database.number("PRAGMA user_version"); version != user_version) {
    database.fail("expected an archive of version " + std::to_string(user_version) + ", saw " +
                  std::to_string(version));
  }
  database.execute("COMMIT");
  return database;
}

std::string json_list(const std::vector<std::string>& texts) {
  return nlohmann::json(texts).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string hexadecimal(std::uint64_t value) {
  std::string digits(16, '0');
  for (std::size_t i = 0; i < digits.size(); ++i) digits[i] = "0123456789abcdef"[value >> (60 - 4 * i) & 15];
  return digits;
}

class Archive : public Destination {
 public:
  explicit Archive(const std::string& path)
      : database_(open_database(path)),
        forget_(database_, "DELETE FROM articles WHERE id = ?"),
        article_(database_, "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        entity_(database_, "INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, ?)"),
        mention_(database_, "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?)"),
        quotation_(database_,
                   "INSERT INTO quotations VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {}

  void write(const attrib::Document& document, const std::string&) override {
    if (in_transaction_ == 0) database_.execute("BEGIN IMMEDIATE");
    const Words words(document);
    const std::string id = attrib::well_formed(document.article.id);
    forget_.text(id).run();
    write(id, document.article);
    for (const attrib::Entity& entity : document.entities) write(id, entity, words);
    for (const attrib::Quotation& quotation : document.quotations) write(id, quotation, words);
    if (++in_transaction_ == articles_a_transaction) commit();
  }

  void close(bool) override {
    if (in_transaction_ > 0) commit();
  }

 private:
  void commit() {
    database_.execute("COMMIT");
    in_transaction_ = 0;
  }

  void write(const std::string& id, const attrib::Article& article) {
    article_.text(id)
        .text_or_null(attrib::well_formed(article.title))
        .text_or_null(attrib::well_formed(article.url))
        .text_or_null(attrib::well_formed(article.publisher))
        .text(json_list(article.authors))
        .text_or_null(attrib::well_formed(article.published))
        .text_or_null(attrib::well_formed(article.language))
        .text(attrib::well_formed(article.metadata))
        .text(attrib::well_formed(article.text))
        .run();
  }

  void write(const std::string& article, const attrib::Entity& entity, const Words& words) {
    std::vector<std::string> roles;
    for (const attrib::Span role : entity.roles) roles.push_back(words.at(role).text);
    entity_.text(article)
        .text(entity.id)
        .text(name(entity.type))
        .text(attrib::well_formed(entity.name))
        .integer(entity.named ? 1 : 0)
        .text_or_null(entity.gender ? name(*entity.gender) : "")
        .text(json_list(roles))
        .run();
    for (const attrib::Mention& mention : entity.mentions) {
      const Words::Part part = words.at(mention.span);
      mention_.text(article)
          .text(entity.id)
          .text(name(mention.form))
          .integer(static_cast<std::int64_t>(part.start))
          .integer(static_cast<std::int64_t>(part.end))
          .text(part.text)
          .run();
    }
  }

  void write(const std::string& article, const attrib::Quotation& quotation, const Words& words) {
    const attrib::Speaker speaker = quotation.speaker.value_or(attrib::Speaker{});
    const auto words_or_null = [&](const std::optional<attrib::Span>& span) {
      return span ? words.at(*span).text : std::string();
    };
    constexpr double thousand = 1000;  // three decimals, as in the JSON
    quotation_.text(article)
        .text(quotation.id)
        .text(name(quotation.type))
        .text(name(quotation.kind))
        .text_or_null(attrib::well_formed(speaker.name))
        .text_or_null(speaker.entity)
        .text_or_null(speaker.on_behalf_of.value_or(""))
        .text_or_null(words_or_null(quotation.source))
        .text_or_null(words.joined(quotation.cue))
        .text_or_null(words_or_null(quotation.addressee))
        .text(words.joined(quotation.content))
        .integer(static_cast<std::int64_t>(words.at(quotation.content.front()).start))
        .integer(static_cast<std::int64_t>(words.at(quotation.content.back()).end))
        .text_or_null(quotation.parent.value_or(""))
        .text(hexadecimal(quotation.fingerprint))
        .real(std::round(quotation.confidence * thousand) / thousand)
        .text_or_null(attrib::well_formed(quotation.explanation.pattern))
        .text_or_null(attrib::well_formed(quotation.explanation.abstained.value_or("")))
        .run();
  }

  Database database_;
  Statement forget_, article_, entity_, mention_, quotation_;
  std::size_t in_transaction_ = 0;  // articles that are not committed yet
};

}  // namespace

std::unique_ptr<Destination> open_archive(const std::string& path) { return std::make_unique<Archive>(path); }

}  // namespace app
