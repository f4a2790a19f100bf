// JSON-LD, OpenGraph and meta tags.
#include "page_facts.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "page_tree.hpp"

namespace app {
namespace {

using nlohmann::json;

// A text or, of an object, the member that names it; "" for all else.
std::string text_of(const json& value, const char* member) {
  if (value.is_string()) return value;
  if (value.is_array() && !value.empty()) return text_of(value.front(), member);
  if (value.is_object() && value.contains(member) && value[member].is_string()) return value[member];
  return "";
}

json member(const json& object, const char* name) { return object.contains(name) ? object[name] : json(); }

bool is_article(const json& object) {
  const auto names_article = [](const json& type) {
    if (!type.is_string()) return false;
    const std::string_view name = type.get_ref<const std::string&>();
    return name.ends_with("Article") || is_one_of(name, {"BlogPosting", "LiveBlogPosting", "Report"});
  };
  const json type = member(object, "@type");
  return type.is_array() ? std::any_of(type.begin(), type.end(), names_article) : names_article(type);
}

// The first description of an article, where they may stand; null without one.
json find_article(const json& value, int depth = 0) {
  constexpr int deepest = 4;
  if (depth > deepest) return {};
  if (value.is_object()) {
    if (is_article(value)) return value;
    return find_article(member(value, "@graph"), depth + 1);
  }
  if (value.is_array()) {
    for (const json& element : value) {
      if (json found = find_article(element, depth + 1); !found.is_null()) return found;
    }
  }
  return {};
}

void take_json_ld(const std::string& script, attrib::Article& article) {
  const json found = find_article(json::parse(script, nullptr, false));
  if (found.is_null() || !article.title.empty()) return;
  article.title = text_of(member(found, "headline"), "@value");
  article.published = text_of(member(found, "datePublished"), "@value");
  article.publisher = text_of(member(found, "publisher"), "name");
  article.url = text_of(member(found, "url"), "@id");
  if (article.url.empty()) article.url = text_of(member(found, "mainEntityOfPage"), "@id");
  const json authors = member(found, "author");
  for (const json& author : authors.is_array() ? authors : json::array({authors})) {
    if (std::string name = text_of(author, "name"); !name.empty()) article.authors.push_back(std::move(name));
  }
}

}  // namespace

void add_facts(const xmlNode& page, attrib::Article& article) {
  std::map<std::string, std::string> facts;  // the first of each name
  std::string canonical;
  for_each_element(page, [&](const xmlNode& node) {
    const std::string_view name = tag(node);
    if (name == "meta") {
      std::string key = attribute(node, "property");
      if (key.empty()) key = attribute(node, "name");
      std::transform(key.begin(), key.end(), key.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c | 0x20 : c; });
      facts.emplace(std::move(key), attribute(node, "content"));
    } else if (name == "link" && attribute(node, "rel") == "canonical" && canonical.empty()) {
      canonical = attribute(node, "href");
    } else if (name == "script" && attribute(node, "type") == "application/ld+json") {
      take_json_ld(content(node), article);
    } else if (name == "title") {
      facts.emplace("<title>", content(node));
    } else if (name == "html") {
      facts.emplace("<language>", attribute(node, "lang"));
    }
  });
  const auto complete = [&](std::string& field, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
      if (field.empty() && facts.contains(key)) field = facts[key];
    }
  };
  complete(article.title, {"og:title", "twitter:title", "<title>"});
  complete(article.published, {"article:published_time", "date", "dc.date", "dcterms.date", "pubdate"});
  complete(article.publisher, {"og:site_name", "publisher", "dc.publisher"});
  if (!canonical.empty()) article.url = canonical;
  complete(article.url, {"og:url"});
  std::string author;
  complete(author, {"author", "article:author", "dc.creator"});
  const bool is_address = author.find("://") != std::string::npos;
  if (article.authors.empty() && !author.empty() && !is_address) article.authors.push_back(author);
  std::string language;
  complete(language, {"<language>"});
  if (!language.empty()) article.language = language;
}

}  // namespace app
