// Summaries of documents: from the extractor's value, and from its JSON.
#include <algorithm>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>

#include "attrib/collection.hpp"
#include "attrib/error.hpp"
#include "attrib/json.hpp"
#include "attrib/names.hpp"

namespace attrib {
namespace {

using nlohmann::json;

void sort_unique(std::vector<std::string>& texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

void append_part(std::string& words, std::string_view part) {
  if (!words.empty()) words += ' ';
  words += part;
}

// A value of the document and the way to it, for errors.
class Place {
 public:
  Place(const json& value, std::string path) : value_(&value), path_(std::move(path)) {}

  [[noreturn]] void fail(std::string_view expected, const std::string& seen) const {
    throw Error(path_ + ": expected " + std::string(expected) + ", saw " + seen);
  }

  [[nodiscard]] Place at(const char* key) const {
    if (!value_->is_object()) fail("an object", value_->type_name());
    const auto found = value_->find(key);
    if (found == value_->end()) Place(*value_, path_ + separator() + key).fail("a value", "none");
    return {*found, path_ + separator() + key};
  }

  // The items of a list.
  template <typename Use>
  void each(const char* key, const Use& use) const {
    const Place list = at(key);
    if (!list.value_->is_array()) list.fail("an array", list.value_->type_name());
    std::size_t index = 0;
    for (const json& item : *list.value_) use(Place(item, list.path_ + '[' + std::to_string(index++) + ']'));
  }

  [[nodiscard]] bool is_null() const { return value_->is_null(); }
  [[nodiscard]] const std::string& string() const {
    if (!value_->is_string()) fail("a string", value_->type_name());
    return value_->get_ref<const std::string&>();
  }
  // "" for null.
  [[nodiscard]] std::string string_or_null() const { return is_null() ? std::string() : string(); }
  [[nodiscard]] bool boolean() const {
    if (!value_->is_boolean()) fail("true or false", value_->type_name());
    return value_->get<bool>();
  }

  template <typename Enum, std::size_t size>
  [[nodiscard]] Enum one_of(const Enum (&values)[size]) const {
    std::string expected;
    for (const Enum value : values) {
      if (attrib::name(value) == string()) return value;
      if (!expected.empty()) expected += " | ";
      expected += attrib::name(value);
    }
    fail(expected, value_->dump(-1, ' ', false, json::error_handler_t::replace));
  }

 private:
  // "quotes.jsonl:12" and "quotes.jsonl:12: article": the first key follows a colon, the next a full stop.
  [[nodiscard]] const char* separator() const { return path_.ends_with(": ") ? "" : "."; }

  const json* value_;
  std::string path_;
};

constexpr EntityType entity_types[] = {EntityType::person, EntityType::organization, EntityType::location,
                                       EntityType::other};
constexpr Gender genders[] = {Gender::male, Gender::female};
constexpr MentionForm mention_forms[] = {MentionForm::name, MentionForm::nominal, MentionForm::pronoun};
constexpr QuotationType quotation_types[] = {QuotationType::direct, QuotationType::mixed, QuotationType::indirect};

Summary::Entity entity_from(const Place& place) {
  Summary::Entity entity;
  entity.id = place.at("id").string();
  entity.type = place.at("type").one_of(entity_types);
  entity.name = place.at("name").string();
  entity.named = place.at("named").boolean();
  if (const Place gender = place.at("gender"); !gender.is_null()) entity.gender = gender.one_of(genders);
  place.each("roles", [&](const Place& role) { entity.roles.push_back(role.at("text").string()); });
  place.each("mentions", [&](const Place& mention) {
    if (mention.at("form").one_of(mention_forms) == MentionForm::name)
      entity.aliases.push_back(mention.at("text").string());
  });
  sort_unique(entity.aliases);
  return entity;
}

std::string joined(const Place& quotation, const char* key) {
  std::string words;
  quotation.each(key, [&](const Place& part) { append_part(words, part.at("text").string()); });
  return words;
}

Summary::Quotation quotation_from(const Place& place, const std::map<std::string, std::size_t>& entities) {
  Summary::Quotation quotation;
  quotation.id = place.at("id").string();
  quotation.type = place.at("type").one_of(quotation_types);
  quotation.words = joined(place, "quoted");
  if (quotation.words.empty()) quotation.words = joined(place, "content");

  const Place fingerprint = place.at("fingerprint");
  const std::string& digits = fingerprint.string();
  const char* end = digits.data() + digits.size();
  const auto [last, error] = std::from_chars(digits.data(), end, quotation.fingerprint, 16);
  if (error != std::errc() || last != end || digits.size() != 16) fingerprint.fail("16 hexadecimal digits", digits);

  if (const Place speaker = place.at("speaker"); !speaker.is_null()) {
    const Place id = speaker.at("entity");
    const auto found = entities.find(id.string());
    if (found == entities.end()) id.fail("the id of an entity", '"' + id.string() + '"');
    quotation.speaker = found->second;
  }
  return quotation;
}

}  // namespace

Summary summarize(const Document& document) {
  Summary summary;
  const Article& article = document.article;
  summary.id = article.id;
  summary.title = article.title;
  summary.url = article.url;
  summary.publisher = article.publisher;
  summary.published = article.published;
  std::map<std::string_view, std::size_t> index;
  for (const Entity& entity : document.entities) {
    index.emplace(entity.id, summary.entities.size());
    Summary::Entity& to = summary.entities.emplace_back(
        Summary::Entity{entity.id, entity.type, entity.name, entity.named, entity.gender, {}, {}});
    for (const Mention& mention : entity.mentions) {
      if (mention.form == MentionForm::name) to.aliases.emplace_back(document.text(mention.span));
    }
    sort_unique(to.aliases);
    for (const Span role : entity.roles) to.roles.emplace_back(document.text(role));
  }
  for (const Quotation& quotation : document.quotations) {
    Summary::Quotation& to = summary.quotations.emplace_back();
    to.id = quotation.id;
    to.type = quotation.type;
    for (const Span part : quotation.quoted.empty() ? quotation.content : quotation.quoted)
      append_part(to.words, document.text(part));
    to.fingerprint = quotation.fingerprint;
    if (!quotation.speaker) continue;
    if (const auto found = index.find(quotation.speaker->entity); found != index.end()) to.speaker = found->second;
  }
  return summary;
}

Summary summary_from_json(std::string_view line, std::string_view where) {
  const json parsed = parse_json(line, where);
  const Place document(parsed, std::string(where) + ": ");
  if (!parsed.is_object()) throw Error(std::string(where) + ": expected an object, saw " + parsed.type_name());
  if (const Place schema = document.at("schema"); schema.string() != "attrib/1")
    schema.fail("\"attrib/1\"", '"' + schema.string() + '"');

  Summary summary;
  const Place article = document.at("article");
  summary.id = article.at("id").string();
  summary.title = article.at("title").string_or_null();
  summary.url = article.at("url").string_or_null();
  summary.publisher = article.at("publisher").string_or_null();
  summary.published = article.at("published").string_or_null();
  std::map<std::string, std::size_t> index;
  document.each("entities", [&](const Place& place) {
    index.emplace(place.at("id").string(), summary.entities.size());
    summary.entities.push_back(entity_from(place));
  });
  document.each("quotations", [&](const Place& place) { summary.quotations.push_back(quotation_from(place, index)); });
  return summary;
}

}  // namespace attrib
