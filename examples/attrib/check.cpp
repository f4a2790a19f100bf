// Whether a document keeps the contract "attrib/1".
#include "check.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "attrib/offsets.hpp"

namespace app {
namespace {

using nlohmann::json;
using Names = std::vector<std::string_view>;

const Names entity_types{"person", "organization", "location", "other"};
const Names genders{"male", "female"};
const Names mention_forms{"name", "nominal", "pronoun"};
const Names quotation_types{"direct", "mixed", "indirect"};
const Names quotation_kinds{"speech", "writing", "thought", "plan"};
const std::map<std::string, attrib::OffsetUnit> units{{"codepoint", attrib::OffsetUnit::codepoint},
                                                      {"byte", attrib::OffsetUnit::byte},
                                                      {"utf16", attrib::OffsetUnit::utf16}};

struct Range {
  std::size_t start = 0, end = 0;
  [[nodiscard]] bool contains(const Range& inner) const { return start <= inner.start && inner.end <= end; }
};

std::string indexed(const std::string& place, std::size_t index) { return place + '[' + std::to_string(index) + ']'; }

std::string shown(std::string_view text) { return json(text).dump(-1, ' ', false, json::error_handler_t::replace); }

class Checker {
 public:
  Checker(const json& document, const std::string* text) : document_(document), text_(text) {}

  std::vector<std::string> run() && {
    if (!is_object(document_, "document")) return std::move(problems_);
    if (const json* schema = member(document_, "", "schema"); schema != nullptr && *schema != "attrib/1") {
      problem("schema", "\"attrib/1\"", schema->dump());
    }
    open_text();
    if (const json* article = member(document_, "", "article")) check_article(*article);
    each(document_, "", "entities", [this](const json& item, const std::string& place) { check_entity(item, place); });
    each(document_, "", "quotations",
         [this](const json& item, const std::string& place) { check_quotation(item, place); });
    check_references();
    check_nesting();
    each(document_, "", "warnings", [this](const json& item, const std::string& place) {
      if (!is_object(item, place)) return;
      string(item, place, "code");
      string(item, place, "message");
      bounds(item, place);
    });
    return std::move(problems_);
  }

 private:
  struct Quotation {
    std::string place;
    std::vector<Range> content, quoted;
    std::optional<std::string> parent;
  };

  // A name that must be the id of an entity or a quotation, which may come later.
  struct Reference {
    std::string place, id;
    std::optional<std::string> name;  // what the entity must be called
  };

  void problem(const std::string& place, std::string_view expected, std::string_view seen) {
    problems_.push_back(place + ": expected " + std::string(expected) + ", saw " + std::string(seen));
  }

  static std::string join(const std::string& place, std::string_view key) {
    return place.empty() ? std::string(key) : place + '.' + std::string(key);
  }

  bool is_object(const json& value, const std::string& place) {
    if (value.is_object()) return true;
    problem(place, "an object", value.type_name());
    return false;
  }

  // The member of that name; nullptr with a problem when there is none.
  const json* member(const json& object, const std::string& place, const char* key) {
    const auto found = object.find(key);
    if (found != object.end()) return &*found;
    problem(join(place, key), "a value", "none");
    return nullptr;
  }

  std::optional<std::string> string(const json& object, const std::string& place, const char* key) {
    const json* value = member(object, place, key);
    if (value == nullptr) return std::nullopt;
    if (value->is_string()) return value->get<std::string>();
    problem(join(place, key), "a string", value->type_name());
    return std::nullopt;
  }

  std::optional<std::string> string_or_null(const json& object, const std::string& place, const char* key) {
    const json* value = member(object, place, key);
    if (value == nullptr || value->is_null()) return std::nullopt;
    if (value->is_string() && !value->get_ref<const std::string&>().empty()) return value->get<std::string>();
    problem(join(place, key), "a string that is not empty, or null", value->is_string() ? "\"\"" : value->type_name());
    return std::nullopt;
  }

  void one_of(const json& object, const std::string& place, const char* key, const Names& names) {
    const auto value = string(object, place, key);
    if (!value || std::find(names.begin(), names.end(), *value) != names.end()) return;
    std::string expected;
    for (const std::string_view name : names) (expected += expected.empty() ? "" : " | ") += name;
    problem(join(place, key), expected, shown(*value));
  }

  template <typename Use>
  void each(const json& object, const std::string& place, const char* key, Use use) {
    const json* list = member(object, place, key);
    if (list == nullptr) return;
    if (!list->is_array()) return problem(join(place, key), "an array", list->type_name());
    for (std::size_t i = 0; i < list->size(); ++i) use((*list)[i], indexed(join(place, key), i));
  }

  void open_text() {
    const auto name = string(document_, "", "offset_unit");
    if (!name) return;
    const auto unit = units.find(*name);
    if (unit == units.end()) return problem("offset_unit", "codepoint | byte | utf16", shown(*name));
    if (text_ != nullptr) offsets_.emplace(*text_, unit->second);
  }

  std::optional<Range> bounds(const json& span, const std::string& place) {
    const json* start = member(span, place, "start");
    const json* end = member(span, place, "end");
    if (start == nullptr || end == nullptr) return std::nullopt;
    if (!start->is_number_unsigned() || !end->is_number_unsigned()) {
      problem(place, "start and end that count from 0", start->dump() + " and " + end->dump());
      return std::nullopt;
    }
    const Range range{start->get<std::size_t>(), end->get<std::size_t>()};
    if (range.end < range.start) problem(place, "start <= end", start->dump() + " and " + end->dump());
    if (offsets_ && range.end > offsets_->from_byte(text_->size())) {
      problem(place, "an end within the article", end->dump());
      return std::nullopt;
    }
    return range;
  }

  // A span with its words, which must be what it cuts out of the article.
  std::optional<Range> span(const json& value, const std::string& place) {
    if (!is_object(value, place)) return std::nullopt;
    const auto text = string(value, place, "text");
    const auto range = bounds(value, place);
    if (range && range->end <= range->start) problem(place, "a span that is not empty", std::to_string(range->start));
    if (!range || !text || !offsets_ || range->end < range->start) return range;
    const std::size_t begin = offsets_->to_byte(range->start);
    const std::size_t end = offsets_->to_byte(range->end);
    const std::string cut = attrib::well_formed(std::string_view(*text_).substr(begin, end - begin));
    if (cut != *text) problem(place + ".text", shown(cut), shown(*text));
    return range;
  }

  std::optional<Range> span_or_null(const json& object, const std::string& place, const char* key) {
    const json* value = member(object, place, key);
    if (value == nullptr || value->is_null()) return std::nullopt;
    return span(*value, join(place, key));
  }

  // Spans in text order that do not overlap.
  std::vector<Range> spans(const json& object, const std::string& place, const char* key) {
    std::vector<Range> found;
    each(object, place, key, [&](const json& item, const std::string& item_place) {
      const auto range = span(item, item_place);
      if (!range) return;
      if (!found.empty() && range->start < found.back().end) {
        problem(item_place, "a start of at least " + std::to_string(found.back().end), std::to_string(range->start));
      }
      found.push_back(*range);
    });
    return found;
  }

  void check_article(const json& article) {
    const std::string place = "article";
    if (!is_object(article, place)) return;
    string(article, place, "id");
    for (const char* key : {"title", "url", "publisher", "published", "language"}) string_or_null(article, place, key);
    each(article, place, "authors", [this](const json& author, const std::string& author_place) {
      if (!author.is_string()) problem(author_place, "a string", author.type_name());
    });
    if (const json* metadata = member(article, place, "metadata")) is_object(*metadata, "article.metadata");
  }

  void check_entity(const json& entity, const std::string& place) {
    if (!is_object(entity, place)) return;
    const auto id = string(entity, place, "id");
    const auto name = string(entity, place, "name");
    if (name && name->empty()) problem(place + ".name", "a name", "\"\"");
    if (id && !entities_.emplace(*id, name.value_or("")).second) problem(place + ".id", "an id of its own", shown(*id));
    one_of(entity, place, "type", entity_types);
    if (const json* named = member(entity, place, "named"); named != nullptr && !named->is_boolean()) {
      problem(place + ".named", "true | false", named->type_name());
    }
    if (const json* gender = member(entity, place, "gender"); gender != nullptr && !gender->is_null()) {
      one_of(entity, place, "gender", genders);
    }
    each(entity, place, "roles", [this](const json& role, const std::string& role_place) { span(role, role_place); });
    std::size_t mentions = 0;
    each(entity, place, "mentions", [&](const json& mention, const std::string& mention_place) {
      ++mentions;
      if (span(mention, mention_place)) one_of(mention, mention_place, "form", mention_forms);
    });
    if (mentions == 0) problem(place + ".mentions", "a mention", "none");
  }

  void check_quotation(const json& quotation, const std::string& place) {
    if (!is_object(quotation, place)) return;
    const auto id = string(quotation, place, "id");
    one_of(quotation, place, "type", quotation_types);
    one_of(quotation, place, "kind", quotation_kinds);

    Quotation read{place, spans(quotation, place, "content"), spans(quotation, place, "quoted"), {}};
    if (read.content.empty()) problem(place + ".content", "a span", "none");
    const bool indirect = quotation.value("type", json()) == "indirect";
    if (indirect != read.quoted.empty()) {
      problem(place + ".quoted", indirect ? "none in an indirect quotation" : "a span",
              std::to_string(read.quoted.size()));
    }
    for (std::size_t i = 0; i < read.quoted.size(); ++i) {
      const auto holds = [&](const Range& part) { return part.contains(read.quoted[i]); };
      if (std::none_of(read.content.begin(), read.content.end(), holds)) {
        problem(indexed(place + ".quoted", i), "a span within content", "one outside");
      }
    }
    spans(quotation, place, "cue");
    span_or_null(quotation, place, "source");
    span_or_null(quotation, place, "addressee");
    check_speaker(quotation, place);
    read.parent = string_or_null(quotation, place, "parent");

    const auto fingerprint = string(quotation, place, "fingerprint");
    const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (fingerprint && (fingerprint->size() != 16 || !std::all_of(fingerprint->begin(), fingerprint->end(), is_hex))) {
      problem(place + ".fingerprint", "16 hexadecimal digits", shown(*fingerprint));
    }
    if (const json* confidence = member(quotation, place, "confidence");
        confidence != nullptr && !(confidence->is_number() && *confidence >= 0 && *confidence <= 1)) {
      problem(place + ".confidence", "a number from 0 to 1", confidence->dump());
    }
    check_explanation(quotation, place);
    if (id && !quotations_.emplace(*id, read).second) problem(place + ".id", "an id of its own", shown(*id));
  }

  void check_speaker(const json& quotation, const std::string& place) {
    const json* speaker = member(quotation, place, "speaker");
    const std::string speaker_place = place + ".speaker";
    if (speaker == nullptr || speaker->is_null() || !is_object(*speaker, speaker_place)) return;
    const auto entity = string(*speaker, speaker_place, "entity");
    const auto name = string(*speaker, speaker_place, "name");
    if (entity) references_.push_back({speaker_place, *entity, name});
    if (const auto principal = string_or_null(*speaker, speaker_place, "on_behalf_of")) {
      references_.push_back({speaker_place + ".on_behalf_of", *principal, {}});
    }
  }

  void check_explanation(const json& quotation, const std::string& place) {
    const json* explanation = member(quotation, place, "explanation");
    const std::string explanation_place = place + ".explanation";
    if (explanation == nullptr || !is_object(*explanation, explanation_place)) return;
    string_or_null(*explanation, explanation_place, "pattern");
    string_or_null(*explanation, explanation_place, "abstained");
    each(*explanation, explanation_place, "resolution", [this](const json& step, const std::string& step_place) {
      if (!step.is_string()) problem(step_place, "a string", step.type_name());
    });
  }

  void check_references() {
    for (const Reference& reference : references_) {
      const auto entity = entities_.find(reference.id);
      if (entity == entities_.end()) {
        problem(reference.place, "the id of an entity", shown(reference.id));
      } else if (reference.name && *reference.name != entity->second) {
        problem(reference.place + ".name", shown(entity->second), shown(*reference.name));
      }
    }
    for (const auto& [id, quotation] : quotations_) {
      if (!quotation.parent) continue;
      const auto parent = quotations_.find(*quotation.parent);
      if (parent == quotations_.end()) {
        problem(quotation.place + ".parent", "the id of a quotation", shown(*quotation.parent));
      } else if (is_own_ancestor(id)) {
        problem(quotation.place + ".parent", "a quotation that is not nested in this one", shown(*quotation.parent));
      } else {
        check_within(quotation, parent->second);
      }
    }
  }

  [[nodiscard]] bool is_own_ancestor(const std::string& id) const {
    std::set<std::string> seen{id};
    for (auto at = quotations_.find(id); at != quotations_.end() && at->second.parent;) {
      at = quotations_.find(*at->second.parent);
      if (at == quotations_.end()) return false;
      if (!seen.insert(at->first).second) return at->first == id;
    }
    return false;
  }

  void check_within(const Quotation& inner, const Quotation& outer) {
    for (std::size_t i = 0; i < inner.content.size(); ++i) {
      const auto holds = [&](const Range& part) { return part.contains(inner.content[i]); };
      if (std::none_of(outer.content.begin(), outer.content.end(), holds)) {
        problem(indexed(inner.place + ".content", i), "a span within the content of its parent", "one outside");
      }
    }
  }

  // Any two stretches between marks lie one in the other or apart.
  void check_nesting() {
    struct Stretch {
      Range range;
      std::string place;
    };
    std::vector<Stretch> all;
    for (const auto& [id, quotation] : quotations_) {
      for (std::size_t i = 0; i < quotation.quoted.size(); ++i) {
        all.push_back({quotation.quoted[i], indexed(quotation.place + ".quoted", i)});
      }
    }
    std::sort(all.begin(), all.end(), [](const Stretch& a, const Stretch& b) {
      return a.range.start != b.range.start ? a.range.start < b.range.start : a.range.end > b.range.end;
    });
    std::vector<const Stretch*> open;
    for (const Stretch& stretch : all) {
      while (!open.empty() && open.back()->range.end <= stretch.range.start) open.pop_back();
      if (!open.empty() && stretch.range.end > open.back()->range.end) {
        problem(stretch.place, "a span within or apart from " + open.back()->place, "one that crosses its end");
      }
      open.push_back(&stretch);
    }
  }

  const json& document_;
  const std::string* text_;
  std::optional<attrib::Offsets> offsets_;
  std::map<std::string, std::string> entities_;  // id, name
  std::map<std::string, Quotation> quotations_;  // by id
  std::vector<Reference> references_;
  std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> check(const json& document, const std::string* text) { return Checker(document, text).run(); }

}  // namespace app
