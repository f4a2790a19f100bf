// Looks at every span, id and reference of a document.
#include "invariants.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace attrib::properties {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

class Inspector {
 public:
  explicit Inspector(const Document& document) : document_(document), text_(document.article.text) {}

  std::string run() {
    for (const Entity& entity : document_.entities) inspect(entity);
    for (const Quotation& quotation : document_.quotations) inspect(quotation);
    for (const Warning& warning : document_.warnings) within("warning " + warning.code, warning.span);
    return broken_;
  }

 private:
  void demand(bool holds, const std::string& who, std::string_view what) {
    if (!holds && broken_.empty()) broken_ = who + ": " + std::string(what);
  }

  // `is_continuation` alone proves nothing in ill-formed text, so only well-formed neighbours count.
  void within(const std::string& who, Span span) {
    demand(span.begin <= span.end && span.end <= text_.size(), who, "a span outside the text");
    for (const std::size_t at : {span.begin, span.end}) {
      if (at == 0 || at >= text_.size() || !is_continuation(text_[at])) continue;
      const auto before = static_cast<unsigned char>(text_[at - 1]);
      demand(before < 0xC2 || before > 0xDF, who, "a span that splits a character");
    }
  }

  void inspect(const Entity& entity) {
    const std::string& id = entity.id;
    demand(id == "e" + std::to_string(entities_.size() + 1), id, "not the next id");
    entities_.insert(id);
    demand(!entity.name.empty(), id, "no name");
    demand(!entity.mentions.empty(), id, "no mention");
    for (const Span role : entity.roles) within(id, role);
    for (const Mention& mention : entity.mentions) {
      within(id, mention.span);
      demand(!mention.span.empty(), id, "an empty mention");
    }
    demand(std::is_sorted(entity.mentions.begin(), entity.mentions.end(),
                          [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; }),
           id, "mentions out of order");
  }

  void inspect(const Quotation& quotation) {
    const std::string& id = quotation.id;
    demand(id == "q" + std::to_string(quotations_.size() + 1), id, "not the next id");
    demand(!quotation.content.empty(), id, "no content");
    for (const auto* spans : {&quotation.content, &quotation.quoted, &quotation.cue}) {
      for (std::size_t i = 0; i < spans->size(); ++i) {
        within(id, (*spans)[i]);
        demand(!(*spans)[i].empty(), id, "an empty span");
        demand(i == 0 || (*spans)[i - 1].end <= (*spans)[i].begin, id, "spans out of order");
      }
    }
    demand(quotation.quoted.empty() == (quotation.type == QuotationType::indirect), id, "quoted, but indirect");
    for (const Span quoted : quotation.quoted) {
      demand(std::any_of(quotation.content.begin(), quotation.content.end(),
                         [quoted](Span content) { return content.contains(quoted); }),
             id, "quoted outside the content");
    }
    if (quotation.source) within(id, *quotation.source);
    if (quotation.addressee) within(id, *quotation.addressee);
    if (quotation.speaker) {
      demand(entities_.contains(quotation.speaker->entity), id, "a speaker that is no entity");
      demand(!quotation.speaker->name.empty(), id, "a speaker without a name");
      const auto& behalf = quotation.speaker->on_behalf_of;
      demand(!behalf || entities_.contains(*behalf), id, "on behalf of no entity");
    } else {
      demand(quotation.explanation.abstained.has_value(), id, "no speaker and no reason");
    }
    demand(!quotation.parent || quotations_.contains(*quotation.parent), id, "a parent that comes later");
    demand(quotation.confidence >= 0 && quotation.confidence <= 1, id, "confidence outside 0 to 1");
    quotations_.insert(id);
  }

  const Document& document_;
  const std::string& text_;
  std::string broken_;
  std::set<std::string> entities_, quotations_;
};

}  // namespace

std::string broken_invariant(const Document& document) { return Inspector(document).run(); }

}  // namespace attrib::properties
