// A collection as JSON.
#include "attrib/collection.hpp"
#include "output/buffer.hpp"
#include "output/escape.hpp"
#include "output/names.hpp"

namespace attrib {
namespace {

using output::append_string;
using output::Buffer;

void put_known(Buffer& out, std::string_view text) {
  if (text.empty()) {
    out.put("null");
  } else {
    append_string(out, text);
  }
}

void put_number(Buffer& out, std::size_t number) { out.put(std::to_string(number)); }

template <typename Items, typename Put>
void put_list(Buffer& out, const Items& items, const Put& put) {
  out.put('[');
  bool is_first = true;
  for (const auto& item : items) {
    if (!is_first) out.put(',');
    is_first = false;
    put(item);
  }
  out.put(']');
}

void put_strings(Buffer& out, const std::vector<std::string>& texts) {
  put_list(out, texts, [&](const std::string& text) { append_string(out, text); });
}

void put(Buffer& out, const Collection::Article& article) {
  out.put("{\"id\":");
  append_string(out, article.id);
  out.put(",\"title\":");
  put_known(out, article.title);
  out.put(",\"url\":");
  put_known(out, article.url);
  out.put(",\"publisher\":");
  put_known(out, article.publisher);
  out.put(",\"published\":");
  put_known(out, article.published);
  out.put('}');
}

void put_role(Buffer& out, const Person::Role& role) {
  out.put("{\"text\":");
  append_string(out, role.text);
  out.put(",\"first\":");
  put_known(out, role.first);
  out.put(",\"last\":");
  put_known(out, role.last);
  out.put(",\"articles\":");
  put_strings(out, role.articles);
  out.put('}');
}

void put(Buffer& out, const Person& person) {
  out.put("{\"id\":");
  append_string(out, person.id);
  out.put(",\"name\":");
  append_string(out, person.name);
  out.put(",\"external_id\":");
  put_known(out, person.external_id.value_or(""));
  out.put(",\"gender\":");
  put_known(out, person.gender ? output::name(*person.gender) : std::string_view());
  out.put(",\"aliases\":");
  put_list(out, person.aliases, [&](const Person::Name& name) {
    out.put("{\"text\":");
    append_string(out, name.text);
    out.put(",\"articles\":");
    put_number(out, name.articles);
    out.put('}');
  });
  out.put(",\"roles\":");
  put_list(out, person.roles, [&](const Person::Role& role) { put_role(out, role); });
  out.put(",\"articles\":");
  put_list(out, person.articles, [&](const Person::Place& place) {
    out.put("{\"article\":");
    append_string(out, place.article);
    out.put(",\"entity\":");
    append_string(out, place.entity);
    out.put('}');
  });
  out.put(",\"quotations\":");
  put_number(out, person.quotations);
  out.put(",\"explanation\":");
  put_strings(out, person.explanation);
  out.put('}');
}

std::string_view name(Quote::Relation relation) {
  switch (relation) {
    case Quote::Relation::same:
      return "same";
    case Quote::Relation::fragment:
      return "fragment";
    case Quote::Relation::near:
      return "near";
  }
  return {};
}

void put_variant(Buffer& out, const Quote::Variant& variant) {
  out.put("{\"text\":");
  append_string(out, variant.text);
  out.put(",\"relation\":");
  append_string(out, name(variant.relation));
  out.put(",\"changes\":");
  put_list(out, variant.changes, [&](const Quote::Change& change) {
    out.put("{\"from\":");
    append_string(out, change.from);
    out.put(",\"to\":");
    append_string(out, change.to);
    out.put('}');
  });
  out.put(",\"quotations\":");
  put_list(out, variant.quotations, [&](const Quote::Place& place) {
    out.put("{\"article\":");
    append_string(out, place.article);
    out.put(",\"quotation\":");
    append_string(out, place.quotation);
    out.put(",\"speaker\":");
    put_known(out, place.speaker.value_or(""));
    out.put(",\"person\":");
    put_known(out, place.person.value_or(""));
    out.put('}');
  });
  out.put('}');
}

void put(Buffer& out, const Quote& quote) {
  out.put("{\"id\":");
  append_string(out, quote.id);
  out.put(",\"type\":");
  append_string(out, output::name(quote.type));
  out.put(",\"text\":");
  append_string(out, quote.text);
  out.put(",\"first\":");
  put_known(out, quote.first);
  out.put(",\"people\":");
  put_strings(out, quote.people);
  out.put(",\"articles\":");
  put_strings(out, quote.articles);
  out.put(",\"speaker_disagrees\":");
  out.put(std::string_view(quote.speaker_disagrees ? "true" : "false"));
  out.put(",\"words_changed\":");
  out.put(std::string_view(quote.words_changed ? "true" : "false"));
  out.put(",\"variants\":");
  put_list(out, quote.variants, [&](const Quote::Variant& variant) { put_variant(out, variant); });
  out.put('}');
}

template <typename Item>
void write_lines(std::string_view key, const std::vector<Item>& items,
                 const std::function<void(std::string_view)>& write) {
  write(key);
  for (std::size_t i = 0; i < items.size(); ++i) {
    Buffer out;
    out.put(std::string_view(i == 0 ? "\n" : ",\n"));
    put(out, items[i]);
    write(std::move(out).take());
  }
  write(items.empty() ? "]" : "\n]");
}

}  // namespace

void write_json(const Collection& collection, const std::function<void(std::string_view)>& write) {
  write("{\"schema\":\"attrib-collection/1\",\n");
  write_lines("\"articles\":[", collection.articles, write);
  write_lines(",\n\"people\":[", collection.people, write);
  write_lines(",\n\"quotes\":[", collection.quotes, write);
  write("}\n");
}

}  // namespace attrib
