// The contract "attrib/1": one document as one line of JSON, written straight into a string.
#include "attrib/json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "attrib/error.hpp"
#include "output/escape.hpp"
#include "output/members.hpp"
#include "output/names.hpp"

namespace attrib {
namespace {

using output::append_string;

class Writer {
 public:
  Writer(const Document& document, OffsetUnit unit)
      : document_(document), unit_(unit), offsets_(document.article.text, unit) {
    out_.reserve(512 + document.entities.size() * 256 + document.quotations.size() * 768);
  }

  std::string write() && {
    out_ += R"({"schema":"attrib/1","offset_unit":")";
    out_ += output::name(unit_);
    out_ += R"(","article":)";
    write(document_.article);
    out_ += R"(,"entities":)";
    list(document_.entities, [this](const Entity& entity) { write(entity); });
    out_ += R"(,"quotations":)";
    list(document_.quotations, [this](const Quotation& quotation) { write(quotation); });
    out_ += R"(,"warnings":)";
    list(document_.warnings, [this](const Warning& warning) { write(warning); });
    out_ += '}';
    return std::move(out_);
  }

 private:
  void write(const Article& article) {
    out_ += R"({"id":)";
    append_string(out_, article.id);
    out_ += R"(,"title":)";
    text_or_null(article.title);
    out_ += R"(,"url":)";
    text_or_null(article.url);
    out_ += R"(,"publisher":)";
    text_or_null(article.publisher);
    out_ += R"(,"authors":)";
    list(article.authors, [this](const std::string& author) { append_string(out_, author); });
    out_ += R"(,"published":)";
    text_or_null(article.published);
    out_ += R"(,"language":)";
    text_or_null(article.language);
    out_ += R"(,"metadata":)";
    output::append_object(out_, article.metadata);
    out_ += '}';
  }

  void write(const Entity& entity) {
    out_ += R"({"id":)";
    append_string(out_, entity.id);
    out_ += R"(,"type":")";
    out_ += output::name(entity.type);
    out_ += R"(","name":)";
    append_string(out_, entity.name);
    out_ += entity.named ? R"(,"named":true,"gender":)" : R"(,"named":false,"gender":)";
    if (entity.gender) {
      out_ += '"';
      out_ += output::name(*entity.gender);
      out_ += '"';
    } else {
      out_ += "null";
    }
    out_ += R"(,"roles":)";
    list(entity.roles, [this](Span role) {
      const Place place = locate(role);
      out_ += R"({"text":)";
      append_string(out_, place.text);
      out_ += ',';
      bounds(place);
      out_ += '}';
    });
    out_ += R"(,"mentions":)";
    list(entity.mentions, [this](const Mention& mention) {
      open_span(mention.span);
      out_ += R"(,"form":")";
      out_ += output::name(mention.form);
      out_ += "\"}";
    });
    out_ += '}';
  }

  void write(const Quotation& quotation) {
    out_ += R"({"id":)";
    append_string(out_, quotation.id);
    out_ += R"(,"type":")";
    out_ += output::name(quotation.type);
    out_ += R"(","kind":")";
    out_ += output::name(quotation.kind);
    out_ += R"(","content":)";
    spans(quotation.content);
    out_ += R"(,"quoted":)";
    spans(quotation.quoted);
    out_ += R"(,"cue":)";
    spans(quotation.cue);
    out_ += R"(,"source":)";
    span_or_null(quotation.source);
    out_ += R"(,"speaker":)";
    if (quotation.speaker) {
      out_ += R"({"entity":)";
      append_string(out_, quotation.speaker->entity);
      out_ += R"(,"name":)";
      append_string(out_, quotation.speaker->name);
      out_ += R"(,"on_behalf_of":)";
      text_or_null(quotation.speaker->on_behalf_of.value_or(""));
      out_ += '}';
    } else {
      out_ += "null";
    }
    out_ += R"(,"addressee":)";
    span_or_null(quotation.addressee);
    out_ += R"(,"parent":)";
    text_or_null(quotation.parent.value_or(""));
    out_ += R"(,"fingerprint":")";
    fingerprint(quotation.fingerprint);
    out_ += R"(","confidence":)";
    confidence(quotation.confidence);
    out_ += R"(,"explanation":{"pattern":)";
    text_or_null(quotation.explanation.pattern);
    out_ += R"(,"resolution":)";
    list(quotation.explanation.resolution, [this](const std::string& step) { append_string(out_, step); });
    out_ += R"(,"abstained":)";
    text_or_null(quotation.explanation.abstained.value_or(""));
    out_ += "}}";
  }

  void write(const Warning& warning) {
    out_ += R"({"code":)";
    append_string(out_, warning.code);
    out_ += ',';
    bounds(locate(warning.span));
    out_ += R"(,"message":)";
    append_string(out_, warning.message);
    out_ += '}';
  }

  // A span in the unit of the output, with the words that it cuts. In ill-formed text a span may begin or end inside a
  // maximal subpart; it then moves behind it, so that the words are what a decoder makes of the same range.
  struct Place {
    std::size_t begin, end;
    std::string_view text;
  };
  [[nodiscard]] Place locate(Span span) const {
    const Offsets::Place begin = offsets_.place(span.begin);
    const Offsets::Place end = offsets_.place(span.end);
    return {begin.unit, end.unit, document_.text({begin.byte, end.byte})};
  }

  void bounds(const Place& place) {
    out_ += R"("start":)";
    number(place.begin);
    out_ += R"(,"end":)";
    number(place.end);
  }

  void open_span(Span span) {
    const Place place = locate(span);
    out_ += '{';
    bounds(place);
    out_ += R"(,"text":)";
    append_string(out_, place.text);
  }

  void spans(const std::vector<Span>& all) {
    list(all, [this](Span span) {
      open_span(span);
      out_ += '}';
    });
  }

  void span_or_null(const std::optional<Span>& span) {
    if (!span) {
      out_ += "null";
      return;
    }
    open_span(*span);
    out_ += '}';
  }

  void text_or_null(std::string_view text) {
    if (text.empty()) {
      out_ += "null";
    } else {
      append_string(out_, text);
    }
  }

  template <typename Items, typename Write>
  void list(const Items& items, Write write_one) {
    out_ += '[';
    bool first = true;
    for (const auto& item : items) {
      if (!first) out_ += ',';
      first = false;
      write_one(item);
    }
    out_ += ']';
  }

  void number(std::size_t value) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out_.append(digits.data(), end);
  }

  // Three decimals say all that a calibrated confidence can say.
  void confidence(double value) {
    const double rounded = std::round(std::clamp(std::isnan(value) ? 0.0 : value, 0.0, 1.0) * 1000) / 1000;
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), rounded).ptr;
    out_.append(digits.data(), end);
  }

  void fingerprint(std::uint64_t value) {
    for (int shift = 60; shift >= 0; shift -= 4) out_ += "0123456789abcdef"[value >> shift & 15];
  }

  const Document& document_;
  OffsetUnit unit_;
  Offsets offsets_;
  std::string out_;
};

}  // namespace

std::string to_json_line(const Document& document, OffsetUnit unit) { return Writer(document, unit).write(); }

nlohmann::ordered_json to_json(const Document& document, OffsetUnit unit) {
  return nlohmann::ordered_json::parse(to_json_line(document, unit));
}

}  // namespace attrib
