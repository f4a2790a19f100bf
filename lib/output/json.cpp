// The contract "attrib/1": one document as one line of JSON, written straight into a string.
#include "attrib/json.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "attrib/error.hpp"
#include "attrib/names.hpp"
#include "output/buffer.hpp"
#include "output/escape.hpp"
#include "output/json_error.hpp"
#include "output/members.hpp"
#include "output/number.hpp"

namespace attrib {
namespace {

using output::append_string;

class Writer {
 public:
  Writer(const Document& document, OffsetUnit unit)
      : document_(document),
        unit_(unit),
        offsets_(document.article.text, unit),
        out_(512 + document.entities.size() * 256 + document.quotations.size() * 768) {}

  std::string write() && {
    out_.put(R"({"schema":"attrib/1","offset_unit":")");
    out_.put(attrib::name(unit_));
    out_.put(R"(","article":)");
    write(document_.article);
    out_.put(R"(,"entities":)");
    list(document_.entities, [this](const Entity& entity) { write(entity); });
    out_.put(R"(,"quotations":)");
    list(document_.quotations, [this](const Quotation& quotation) { write(quotation); });
    out_.put(R"(,"warnings":)");
    list(document_.warnings, [this](const Warning& warning) { write(warning); });
    out_.put('}');
    return std::move(out_).take();
  }

 private:
  void write(const Article& article) {
    out_.put(R"({"id":)");
    append_string(out_, article.id);
    out_.put(R"(,"title":)");
    text_or_null(article.title);
    out_.put(R"(,"url":)");
    text_or_null(article.url);
    out_.put(R"(,"publisher":)");
    text_or_null(article.publisher);
    out_.put(R"(,"authors":)");
    list(article.authors, [this](const std::string& author) { append_string(out_, author); });
    out_.put(R"(,"published":)");
    text_or_null(article.published);
    out_.put(R"(,"language":)");
    text_or_null(article.language);
    out_.put(R"(,"metadata":)");
    out_.put(output::one_line_object(article.metadata));
    out_.put('}');
  }

  void write(const Entity& entity) {
    out_.put(R"({"id":)");
    append_string(out_, entity.id);
    out_.put(R"(,"type":")");
    out_.put(attrib::name(entity.type));
    out_.put(R"(","name":)");
    append_string(out_, entity.name);
    out_.put(entity.named ? R"(,"named":true,"gender":)" : R"(,"named":false,"gender":)");
    if (entity.gender) {
      out_.put('"');
      out_.put(attrib::name(*entity.gender));
      out_.put('"');
    } else {
      out_.put("null");
    }
    out_.put(R"(,"roles":)");
    list(entity.roles, [this](Span role) {
      const Place place = locate(role);
      out_.put(R"({"text":)");
      append_string(out_, place.text);
      bounds(",", place);
      out_.put('}');
    });
    out_.put(R"(,"mentions":)");
    list(entity.mentions, [this](const Mention& mention) {
      open_span(mention.span);
      out_.put(R"(,"form":")");
      out_.put(attrib::name(mention.form));
      out_.put("\"}");
    });
    out_.put('}');
  }

  void write(const Quotation& quotation) {
    out_.put(R"({"id":)");
    append_string(out_, quotation.id);
    out_.put(R"(,"type":")");
    out_.put(attrib::name(quotation.type));
    out_.put(R"(","kind":")");
    out_.put(attrib::name(quotation.kind));
    out_.put(R"(","content":)");
    spans(quotation.content);
    out_.put(R"(,"quoted":)");
    spans(quotation.quoted);
    out_.put(R"(,"cue":)");
    spans(quotation.cue);
    out_.put(R"(,"source":)");
    span_or_null(quotation.source);
    out_.put(R"(,"speaker":)");
    if (quotation.speaker) {
      out_.put(R"({"entity":)");
      append_string(out_, quotation.speaker->entity);
      out_.put(R"(,"name":)");
      append_string(out_, quotation.speaker->name);
      out_.put(R"(,"on_behalf_of":)");
      text_or_null(or_empty(quotation.speaker->on_behalf_of));
      out_.put('}');
    } else {
      out_.put("null");
    }
    out_.put(R"(,"addressee":)");
    span_or_null(quotation.addressee);
    out_.put(R"(,"parent":)");
    text_or_null(or_empty(quotation.parent));
    out_.put(R"(,"fingerprint":")");
    fingerprint(quotation.fingerprint);
    out_.put(R"(","confidence":)");
    confidence(quotation.confidence);
    out_.put(R"(,"explanation":{"pattern":)");
    text_or_null(quotation.explanation.pattern);
    out_.put(R"(,"resolution":)");
    list(quotation.explanation.resolution, [this](const std::string& step) { append_string(out_, step); });
    out_.put(R"(,"abstained":)");
    text_or_null(or_empty(quotation.explanation.abstained));
    out_.put("}}");
  }

  void write(const Warning& warning) {
    out_.put(R"({"code":)");
    append_string(out_, warning.code);
    bounds(",", locate(warning.span));
    out_.put(R"(,"message":)");
    append_string(out_, warning.message);
    out_.put('}');
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

  // `"start":1,"end":2` after some words.
  template <std::size_t size>
  void bounds(const char (&before)[size], const Place& place) {
    char* to = out_.room(size + 20 + 2 * output::longest_number);
    to = output::write(to, before);
    to = output::write_number(output::write(to, R"("start":)"), place.begin);
    to = output::write_number(output::write(to, R"(,"end":)"), place.end);
    out_.filled(to);
  }

  void open_span(Span span) {
    const Place place = locate(span);
    bounds("{", place);
    out_.put(R"(,"text":)");
    append_string(out_, place.text);
  }

  void spans(const std::vector<Span>& all) {
    list(all, [this](Span span) {
      open_span(span);
      out_.put('}');
    });
  }

  void span_or_null(const std::optional<Span>& span) {
    if (!span) {
      out_.put("null");
      return;
    }
    open_span(*span);
    out_.put('}');
  }

  void text_or_null(std::string_view text) {
    if (text.empty()) {
      out_.put("null");
    } else {
      append_string(out_, text);
    }
  }

  static std::string_view or_empty(const std::optional<std::string>& text) { return text ? *text : std::string_view(); }

  template <typename Items, typename Write>
  void list(const Items& items, Write write_one) {
    out_.put('[');
    bool first = true;
    for (const auto& item : items) {
      if (!first) out_.put(',');
      first = false;
      write_one(item);
    }
    out_.put(']');
  }

  // Three decimals say all that a calibrated confidence can say; zeros at the end are left out.
  void confidence(double value) {
    const auto rounded =
        static_cast<unsigned>(std::round(std::clamp(std::isnan(value) ? 0.0 : value, 0.0, 1.0) * 1000));
    const auto digit = [](unsigned number) { return static_cast<char>('0' + number % 10); };
    const std::array<char, 5> text{digit(rounded / 1000), '.', digit(rounded / 100), digit(rounded / 10),
                                   digit(rounded)};
    std::size_t size = text.size();
    while (text[size - 1] == '0') --size;
    out_.put({text.data(), size == 2 ? 1 : size});
  }

  void fingerprint(std::uint64_t value) {
    constexpr std::size_t digits = 16;
    char* const start = out_.room(digits);
    for (std::size_t i = 0; i < digits; ++i) start[i] = "0123456789abcdef"[value >> (60 - 4 * i) & 15];
    out_.filled(start + digits);
  }

  const Document& document_;
  OffsetUnit unit_;
  Offsets offsets_;
  output::Buffer out_;
};

}  // namespace

std::string to_json_line(const Document& document, OffsetUnit unit) { return Writer(document, unit).write(); }

nlohmann::ordered_json to_json(const Document& document, OffsetUnit unit) {
  return nlohmann::ordered_json::parse(to_json_line(document, unit));
}

nlohmann::json parse_json(std::string_view text, std::string_view where) {
  const auto error = [where](const std::string& place, const nlohmann::json::exception& thrown) {
    return Error(std::string(where) + ": " + place + "expected JSON, saw " + std::string(output::seen(thrown)));
  };
  try {
    return nlohmann::json::parse(text);
  } catch (const nlohmann::json::parse_error& syntax) {
    throw error("byte " + std::to_string(syntax.byte) + ": ", syntax);
  } catch (const nlohmann::json::out_of_range& number) {
    throw error("", number);
  }
}

}  // namespace attrib
