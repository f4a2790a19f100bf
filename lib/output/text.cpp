// The format text: who said what, for reading in a terminal.
//
//     corpus/bridge.txt: Council votes for the bridge
//       Ann Lee, mayor of Oxley [said, 97 %]
//         “We won.”
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>

#include "output/formats.hpp"
#include "output/utf8.hpp"

namespace attrib {
namespace {

struct Style {
  std::string_view start;
};
constexpr Style bold{"\x1B[1m"}, cyan{"\x1B[1;36m"}, yellow{"\x1B[33m"}, dim{"\x1B[2m"};

bool is_direction_mark(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_printable(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [size, valid] = output::sequence(text, at);
    const std::string_view bytes = text.substr(at, size);
    at += size;
    if (!valid) {
      out += output::replacement;
      continue;
    }
    const char32_t c = output::code_point(bytes);
    if (c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
      out += ' ';
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
      out += output::replacement;
    } else if (!is_direction_mark(c)) {
      out += bytes;
    }
  }
}

class Listing {
 public:
  Listing(std::string& out, const Document& document, bool color) : out_(out), document_(document), color_(color) {
    for (const Entity& entity : document.entities) entities_.emplace(entity.id, &entity);
  }

  void write() {
    styled(bold, document_.article.id);
    if (!document_.article.title.empty()) {
      out_ += ": ";
      append_printable(out_, document_.article.title);
    }
    out_ += '\n';
    for (const Quotation& quotation : document_.quotations) {
      const std::size_t depth = depth_of(quotation);
      write_speaker(quotation, depth);
      write_words(quotation, depth);
    }
    if (document_.quotations.empty()) {
      indent(1);
      styled(dim, "nobody is quoted");
      out_ += '\n';
    }
    for (const Warning& warning : document_.warnings) {
      indent(1);
      styled(yellow, "warning: " + warning.message + " at byte " + std::to_string(warning.span.begin));
      out_ += '\n';
    }
    out_ += '\n';
  }

 private:
  // How deep the quotation is nested; quotations come after those that they are nested in.
  std::size_t depth_of(const Quotation& quotation) {
    const auto parent = quotation.parent ? depths_.find(*quotation.parent) : depths_.end();
    const std::size_t depth = parent == depths_.end() ? 0 : parent->second + 1;
    depths_.emplace(quotation.id, depth);
    return depth;
  }

  void write_speaker(const Quotation& quotation, std::size_t depth) {
    indent(1 + 2 * depth);
    std::string details;
    for (const Span cue : quotation.cue) {
      if (!details.empty()) details += ' ';
      details += document_.text(cue);
    }
    if (quotation.speaker) {
      styled(cyan, quotation.speaker->name);
      const auto entity = entities_.find(quotation.speaker->entity);
      if (entity != entities_.end() && !entity->second->roles.empty()) {
        out_ += ", ";
        append_printable(out_, document_.text(entity->second->roles.front()));
      }
      if (!details.empty()) details += ", ";
      details += std::to_string(std::lround(100 * quotation.confidence)) + " %";
    } else {
      styled(yellow, "?");
      if (quotation.explanation.abstained) {
        if (!details.empty()) details += "; ";
        details += *quotation.explanation.abstained;
      }
    }
    if (!details.empty()) {
      out_ += ' ';
      styled(dim, "[" + details + "]");
    }
    out_ += '\n';
  }

  // The content with its verbatim parts between marks; marks that stand inside the content are there already.
  void write_words(const Quotation& quotation, std::size_t depth) {
    indent(2 + 2 * depth);
    bool first = true;
    for (const Span part : quotation.content) {
      if (!first) out_ += " … ";
      first = false;
      bool opens = false;
      bool closes = false;
      for (const Span quoted : quotation.quoted) {
        opens = opens || quoted.begin == part.begin;
        closes = closes || quoted.end == part.end;
      }
      if (opens) out_ += "“";
      append_printable(out_, document_.text(part));
      if (closes) out_ += "”";
    }
    out_ += '\n';
  }

  void indent(std::size_t level) { out_.append(2 * level, ' '); }

  void styled(Style style, std::string_view text) {
    if (color_) out_ += style.start;
    append_printable(out_, text);
    if (color_) out_ += "\x1B[0m";
  }

  std::string& out_;
  const Document& document_;
  bool color_;
  std::unordered_map<std::string_view, const Entity*> entities_;
  std::unordered_map<std::string_view, std::size_t> depths_;
};

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  append_printable(out, text);
  return out;
}

namespace output {

void append_text(std::string& out, const Document& document, const OutputOptions& options) {
  Listing(out, document, options.color).write();
}

}  // namespace output
}  // namespace attrib
