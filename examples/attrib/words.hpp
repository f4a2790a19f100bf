// The words of a document's spans, with their places in code points, for outputs that are always valid UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "attrib/document.hpp"
#include "attrib/offsets.hpp"

namespace app {

class Words {
 public:
  // The document must outlive this object.
  explicit Words(const attrib::Document& document)
      : document_(document), offsets_(document.article.text, attrib::OffsetUnit::codepoint) {}

  struct Part {
    std::size_t start = 0, end = 0;  // code points
    std::string text;
  };
  [[nodiscard]] Part at(attrib::Span span) const {
    const auto begin = offsets_.place(span.begin);
    const auto end = offsets_.place(span.end);
    return {begin.unit, end.unit, attrib::well_formed(document_.text({begin.byte, end.byte}))};
  }

  // Several parts with a blank between them.
  [[nodiscard]] std::string joined(const std::vector<attrib::Span>& spans) const {
    std::string text;
    for (const attrib::Span span : spans) text += (text.empty() ? "" : " ") + at(span).text;
    return text;
  }

 private:
  const attrib::Document& document_;
  attrib::Offsets offsets_;
};

}  // namespace app
