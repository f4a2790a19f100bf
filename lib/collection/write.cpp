// A collection as JSON.
#include "attrib/collection.hpp"
#include "attrib/names.hpp"
#include "output/buffer.hpp"
#include "output/escape.hpp"

namespace attrib {
namespace {

using output::append_string;
using output::Buffer;

// An object of JSON, member by member; it ends with this.
class Object {
 public:
  explicit Object(Buffer& out) : out_(out) {}
  ~Object() { out_.put('}'); }
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;

  void text(std::string_view key, std::string_view value) { append_string(member(key), value); }
  // null where it is empty.
  void known(std::string_view key, std::string_view value) {
    if (value.empty()) return member(key).put("null");
    text(key, value);
  }
  void number(std::string_view key, std::size_t value) { member(key).put(std::to_string(value)); }
  void truth(std::string_view key, bool value) { member(key).put(std::string_view(value ? "true" : "false")); }
  // `put` writes an item.
  template <typename Item, typename Put>
  void list(std::string_view key, const std::vector<Item>& items, const Put& put) {
    member(key).put('[');
    bool is_first = true;
    for (const Item& item : items) {
      if (!is_first) out_.put(',');
      is_first = false;
      put(item);
    }
    out_.put(']');
  }
  void texts(std::string_view key, const std::vector<std::string>& items) {
    list(key, items, [this](const std::string& item) { append_string(out_, item); });
  }
  // `put` writes the members of an item's object.
  template <typename Item, typename Put>
  void objects(std::string_view key, const std::vector<Item>& items, const Put& put) {
    list(key, items, [&](const Item& item) {
      Object object(out_);
      put(object, item);
    });
  }

 private:
  Buffer& member(std::string_view key) {
    out_.put(next_);
    next_ = ',';
    append_string(out_, key);
    out_.put(':');
    return out_;
  }

  Buffer& out_;
  char next_ = '{';
};

void put(Object& out, const Collection::Article& article) {
  out.text("id", article.id);
  out.known("title", article.title);
  out.known("url", article.url);
  out.known("publisher", article.publisher);
  out.known("published", article.published);
}

void put(Object& out, const Person& person) {
  out.text("id", person.id);
  out.text("name", person.name);
  out.known("external_id", person.external_id.value_or(""));
  out.known("gender", person.gender ? attrib::name(*person.gender) : std::string_view());
  out.objects("aliases", person.aliases, [](Object& alias, const Person::Name& name) {
    alias.text("text", name.text);
    alias.number("articles", name.articles);
  });
  out.objects("roles", person.roles, [](Object& to, const Person::Role& role) {
    to.text("text", role.text);
    to.known("first", role.first);
    to.known("last", role.last);
    to.texts("articles", role.articles);
  });
  out.objects("articles", person.articles, [](Object& to, const Person::Place& place) {
    to.text("article", place.article);
    to.text("entity", place.entity);
  });
  out.number("quotations", person.quotations);
  out.texts("explanation", person.explanation);
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

void put_variant(Object& out, const Quote::Variant& variant) {
  out.text("text", variant.text);
  out.text("relation", name(variant.relation));
  out.objects("changes", variant.changes, [](Object& to, const Quote::Change& change) {
    to.text("from", change.from);
    to.text("to", change.to);
  });
  out.objects("quotations", variant.quotations, [](Object& to, const Quote::Place& place) {
    to.text("article", place.article);
    to.text("quotation", place.quotation);
    to.known("speaker", place.speaker.value_or(""));
    to.known("person", place.person.value_or(""));
  });
}

void put(Object& out, const Quote& quote) {
  out.text("id", quote.id);
  out.text("type", attrib::name(quote.type));
  out.text("text", quote.text);
  out.known("first", quote.first);
  out.texts("people", quote.people);
  out.texts("articles", quote.articles);
  out.truth("speaker_disagrees", quote.speaker_disagrees);
  out.truth("words_changed", quote.words_changed);
  out.objects("variants", quote.variants, put_variant);
}

template <typename Item>
void write_lines(std::string_view key, const std::vector<Item>& items,
                 const std::function<void(std::string_view)>& write) {
  write(key);
  for (std::size_t i = 0; i < items.size(); ++i) {
    Buffer out;
    out.put(std::string_view(i == 0 ? "\n" : ",\n"));
    {
      Object object(out);
      put(object, items[i]);
    }
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
