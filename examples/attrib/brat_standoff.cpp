// Documents as brat's standoff annotations.
#include "brat_standoff.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "attrib/names.hpp"
#include "attrib/output.hpp"
#include "words.hpp"

namespace app {

const std::string_view brat_configuration = R"([entities]
Person
Organization
Location
Other
Role
Source
Cue
Content
Addressee

[relations]
<NAMED>=Person|Organization|Location|Other
Equiv	Arg1:Person, Arg2:Person, <REL-TYPE>:symmetric-transitive
Equiv	Arg1:Organization, Arg2:Organization, <REL-TYPE>:symmetric-transitive
Equiv	Arg1:Location, Arg2:Location, <REL-TYPE>:symmetric-transitive
Equiv	Arg1:Other, Arg2:Other, <REL-TYPE>:symmetric-transitive
HasRole	Arg1:<NAMED>, Arg2:Role
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]
<NAMED>=Person|Organization|Location|Other
Attribution	Source?:Source, Cue?:Cue, Content:Content, Addressee?:Addressee, Speaker?:<NAMED>, Within?:Attribution

[attributes]
<NAMED>=Person|Organization|Location|Other
Gender	Arg:<NAMED>, Value:male|female
Unnamed	Arg:<NAMED>
Type	Arg:Attribution, Value:direct|mixed|indirect
Kind	Arg:Attribution, Value:speech|writing|thought|plan
)";

namespace {

constexpr std::array<const char*, 4> entity_types{"Person", "Organization", "Location", "Other"};

// What ends a line for Python, in which brat is written: its size in bytes, 0 for anything else.
std::size_t line_break(std::string_view text) {
  const char first = text.front();
  if ((first >= '\n' && first <= '\r') || (first >= '\x1C' && first <= '\x1E')) return 1;
  for (const std::string_view longer : {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    if (text.starts_with(longer)) return longer.size();
  }
  return 0;
}

class Standoff {
 public:
  explicit Standoff(const attrib::Document& document) : document_(document), words_(document) {}

  std::string write() && {
    for (const attrib::Entity& entity : document_.entities) write(entity);
    for (const attrib::Quotation& quotation : document_.quotations) write(quotation);
    return std::move(out_);
  }

 private:
  void write(const attrib::Entity& entity) {
    const std::string type = entity_types[static_cast<std::size_t>(entity.type)];
    std::string all;
    std::string best;
    int best_rank = -1;  // the words of its name before other names before "she"
    for (const attrib::Mention& mention : entity.mentions) {
      const std::string id = text_bound(type, {mention.span});
      if (id.empty()) continue;
      const int rank = document_.text(mention.span) == entity.name ? 2
                       : mention.form == attrib::MentionForm::name ? 1
                                                                   : 0;
      if (rank > best_rank) {
        best = id;
        best_rank = rank;
      }
      all += ' ' + id;
    }
    if (best.empty()) return;
    entities_[entity.id] = best;
    if (all.find(' ', 1) != std::string::npos) out_ += "*\tEquiv" + all + '\n';
    if (entity.gender) attribute("Gender", best, name(*entity.gender));
    if (!entity.named) attribute("Unnamed", best, "");
    for (const attrib::Span role : entity.roles) {
      const std::string id = text_bound("Role", {role});
      if (!id.empty()) out_ += 'R' + std::to_string(++relations_) + "\tHasRole Arg1:" + best + " Arg2:" + id + '\n';
    }
  }

  void write(const attrib::Quotation& quotation) {
    const std::vector<attrib::Span> source =
        quotation.source ? std::vector{*quotation.source} : std::vector<attrib::Span>{};
    const std::string trigger = text_bound("Attribution", !quotation.cue.empty() ? quotation.cue
                                                          : !source.empty()      ? source
                                                                                 : quotation.content);
    if (trigger.empty()) return;
    const std::string id = 'E' + quotation.id.substr(1);
    std::string event = id + "\tAttribution:" + trigger;
    const auto argument = [&event](const char* role, const std::string& of) {
      if (!of.empty()) ((event += ' ') += role) += ':' + of;
    };
    argument("Source", text_bound("Source", source));
    argument("Cue", text_bound("Cue", quotation.cue));
    argument("Content", text_bound("Content", quotation.content));
    if (quotation.addressee) argument("Addressee", text_bound("Addressee", {*quotation.addressee}));
    if (quotation.speaker) argument("Speaker", known(entities_, quotation.speaker->entity));
    if (quotation.parent) argument("Within", known(events_, *quotation.parent));
    events_[quotation.id] = id;
    out_ += event + '\n';
    attribute("Type", id, name(quotation.type));
    attribute("Kind", id, name(quotation.kind));
    note(id, quotation);
  }

  // The id of an annotation, a new one where there is none of this type and place; "" when the spans hold nothing but
  // line breaks and blanks, or there are none.
  std::string text_bound(const std::string& type, const std::vector<attrib::Span>& spans) {
    std::string places;
    std::string words;
    for (const attrib::Span span : spans) {
      for (const attrib::Span part : lines(span)) {
        const Words::Part found = words_.at(part);
        places += (places.empty() ? "" : ";") + std::to_string(found.start) + ' ' + std::to_string(found.end);
        words += (words.empty() ? "" : " ") + found.text;
      }
    }
    if (places.empty()) return "";
    const auto [place, is_new] = texts_.emplace(type + ' ' + places, 'T' + std::to_string(texts_.size() + 1));
    if (is_new) out_ += place->second + '\t' + place->first + '\t' + words + '\n';
    return place->second;
  }

  // The parts of a span that stand on one line each, without the blanks around them.
  [[nodiscard]] std::vector<attrib::Span> lines(attrib::Span span) const {
    std::vector<attrib::Span> parts;
    const auto add = [&](std::size_t begin, std::size_t end) {
      const auto blank = [&](std::size_t at) {
        return document_.article.text[at] == ' ' || document_.article.text[at] == '\t';
      };
      while (begin < end && blank(begin)) ++begin;
      while (begin < end && blank(end - 1)) --end;
      if (begin < end) parts.push_back({begin, end});
    };
    std::size_t begin = span.begin;
    for (std::size_t at = span.begin; at < span.end;) {
      const std::size_t size = line_break(document_.text({at, span.end}));
      if (size > 0) {
        add(begin, at);
        begin = at + size;
      }
      at += std::max<std::size_t>(size, 1);
    }
    add(begin, span.end);
    return parts;
  }

  // `value` may be "": some attributes have none.
  void attribute(const char* kind, const std::string& of, std::string_view value) {
    ((out_ += 'A' + std::to_string(++attributes_) + '\t') += kind) += ' ' + of;
    if (!value.empty()) (out_ += ' ') += value;
    out_ += '\n';
  }

  void note(const std::string& id, const attrib::Quotation& quotation) {
    std::string text = quotation.speaker ? quotation.speaker->name
                                         : "no speaker: " + quotation.explanation.abstained.value_or("nobody fits");
    text += ", " + std::to_string(std::lround(100 * quotation.confidence)) + " %";
    out_ += '#' + std::to_string(++notes_) + "\tAnnotatorNotes " + id + '\t' + attrib::printable(text) + '\n';
  }

  static std::string known(const std::map<std::string, std::string>& ids, const std::string& id) {
    const auto found = ids.find(id);
    return found == ids.end() ? "" : found->second;
  }

  const attrib::Document& document_;
  Words words_;
  std::string out_;
  std::size_t relations_ = 0, attributes_ = 0, notes_ = 0;
  std::map<std::string, std::string> texts_;     // brat's id, by type and place
  std::map<std::string, std::string> entities_;  // brat's id of the mention that names it best, by attrib's id
  std::map<std::string, std::string> events_;    // brat's id, by attrib's id of a quotation
};

}  // namespace

std::string brat_standoff(const attrib::Document& document) { return Standoff(document).write(); }

}  // namespace app
