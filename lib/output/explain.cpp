// The format explain: why each quotation got its speaker, or none, step by step.
//
//     corpus/bridge.txt
//       q2: “We will rebuild it,”
//         it is:      direct speech
//         cue:        “said”
//         source:     “she”
//         decided by: weights 0.93
//         step:       she → e1: most salient woman before it
//         speaker:    Ann Lee (e1: person, female, “mayor of Oxley”; also “Lee”, “she”)
//         confidence: 97 %, that this is the right speaker
#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "attrib/names.hpp"
#include "output/formats.hpp"

namespace attrib::output {
namespace {

class Explainer {
 public:
  Explainer(std::string& out, const Document& document) : out_(out), document_(document) {
    for (const Entity& entity : document.entities) entities_.emplace(entity.id, &entity);
  }

  void write() {
    out_ += printable(document_.article.id);
    if (!document_.article.title.empty()) out_ += ": " + printable(document_.article.title);
    out_ += '\n';
    for (const Quotation& quotation : document_.quotations) write(quotation);
    if (document_.quotations.empty()) out_ += "  nobody is quoted\n";
    out_ += '\n';
  }

 private:
  void write(const Quotation& quotation) {
    const Explanation& explanation = quotation.explanation;
    out_ += "  " + printable(quotation.id) + ": " + words(quotation.content, " … ") + '\n';
    line("it is", std::string(name(quotation.type)) + ' ' + std::string(name(quotation.kind)) +
                      (quotation.parent ? ", within " + *quotation.parent : ""));
    line("cue", in_marks(quotation.cue));
    line("source", in_marks(quotation.source ? std::vector{*quotation.source} : std::vector<Span>{}));
    line("decided by", explanation.pattern);
    for (const std::string& step : explanation.resolution) line("step", step);
    if (quotation.speaker) {
      line("speaker", quotation.speaker->name + described(*quotation.speaker));
    } else {
      line("no speaker", explanation.abstained.value_or("nobody fits"));
    }
    line("confidence", std::to_string(std::lround(100 * quotation.confidence)) + " %, that " +
                           (quotation.speaker ? "this is the right speaker" : "cue and source are right"));
  }

  // " (e1: person, female, “the captain”; also “Lee”, “she”)"
  [[nodiscard]] std::string described(const Speaker& speaker) const {
    const auto found = entities_.find(speaker.entity);
    if (found == entities_.end()) return "";
    const Entity& entity = *found->second;
    std::string text = " (" + entity.id + ": " + std::string(name(entity.type));
    if (entity.gender) (text += ", ") += name(*entity.gender);
    std::vector<std::string_view> told{entity.name};
    for (const Span role : entity.roles) {
      text += ", " + in_marks({role});
      told.push_back(document_.text(role));
    }
    if (speaker.on_behalf_of) text += ", on behalf of " + *speaker.on_behalf_of;
    const std::size_t before = told.size();
    for (const Mention& mention : entity.mentions) {
      const std::string_view other = document_.text(mention.span);
      if (std::find(told.begin(), told.end(), other) != told.end()) continue;
      if (told.size() == before + most_others) return text + ", …)";
      text += (told.size() == before ? "; also " : ", ") + in_marks({mention.span});
      told.push_back(other);
    }
    return text + ')';
  }

  [[nodiscard]] std::string words(const std::vector<Span>& spans, std::string_view between) const {
    std::string text;
    for (const Span span : spans) (text += text.empty() ? "" : between) += printable(document_.text(span));
    return text;
  }

  [[nodiscard]] std::string in_marks(const std::vector<Span>& spans) const {
    return spans.empty() ? "none" : "“" + words(spans, "” … “") + "”";
  }

  void line(std::string label, std::string_view text) {
    constexpr std::size_t width = 12;
    label += ':';
    label.resize(width, ' ');
    out_ += "    " + label + printable(text) + '\n';
  }

  static constexpr std::size_t most_others = 8;  // of a president there are many

  std::string& out_;
  const Document& document_;
  std::unordered_map<std::string_view, const Entity*> entities_;
};

}  // namespace

void append_explain(std::string& out, const Document& document, const OutputOptions&) {
  Explainer(out, document).write();
}

}  // namespace attrib::output
