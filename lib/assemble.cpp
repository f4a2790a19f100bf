// Turns beings into entities and attributions into quotations.
#include "assemble.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "attribution/fingerprint.hpp"
#include "attribution/repeats.hpp"

namespace attrib {
namespace {

using attribution::Attribution;
using attribution::none;
using Mentions = std::vector<attribution::Mention>;

// Below it a quoted stretch gets no speaker: of those answers more were wrong than right on train.
constexpr double least_sure = 0.24;

class Assembler {
 public:
  Assembler(const people::Resolved& resolved, const std::vector<double>& confidences, Document& document)
      : text_(resolved.text),
        quotes_(resolved.quotes),
        mentions_(resolved.mentions),
        attributions_(resolved.attributions),
        cast_(resolved.cast),
        confidences_(confidences),
        document_(document) {}

  void assemble() {
    add_entities();
    document_.quotations.reserve(attributions_.size());
    for (std::uint32_t a = 0; a < attributions_.size(); ++a) add_quotation(a);
    find_parents();
  }

 private:
  static std::string id(char kind, std::size_t number) { return kind + std::to_string(number); }

  // Names leave their titles out; nominals and pronouns are given whole.
  Span span_of(std::uint32_t m) const {
    return text_.span(mentions_[m].form == MentionForm::name ? mentions_[m].head : mentions_[m].tokens);
  }

  // In the order of their first mentions.
  void add_entities() {
    entity_of_.assign(cast_.beings.size(), none);
    document_.entities.reserve(cast_.beings.size());
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      const std::uint32_t b = cast_.links[m].being;
      if (b == none) continue;
      if (entity_of_[b] == none) add_entity(b);
      add_mention(document_.entities[entity_of_[b]], {span_of(m), mentions_[m].form});
    }
  }

  void add_entity(std::uint32_t b) {
    const people::Being& being = cast_.beings[b];
    entity_of_[b] = static_cast<std::uint32_t>(document_.entities.size());
    Entity& entity = document_.entities.emplace_back();
    entity.id = id('e', document_.entities.size());
    entity.type = being.type;
    append_line(entity.name, span_of(being.best).of(text_.bytes));
    entity.named = being.named;
    entity.gender = being.type == EntityType::person ? being.gender : std::nullopt;
    entity.roles = being.roles;
    entity.mentions.reserve(being.mentions.size());
  }

  // Names are listed without the titles that the order of the mentions counts: some go a few places back.
  static void add_mention(Entity& entity, const Mention& mention) {
    auto place = entity.mentions.end();
    while (place != entity.mentions.begin() && mention.span < (place - 1)->span) --place;
    entity.mentions.insert(place, mention);
  }

  // Appends a name as a line of text: white space and line ends inside it become one space.
  static void append_line(std::string& line, std::string_view words) {
    const std::size_t start = line.size();
    line.resize(start + words.size());
    char* const first = line.data() + start;
    char* to = first;
    for (const char c : words) {
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        *to++ = c;
      } else if (to != first && to[-1] != ' ') {
        *to++ = ' ';
      }
    }
    if (to != first && to[-1] == ' ') --to;
    line.resize(start + static_cast<std::size_t>(to - first));
  }

  void add_quotation(std::uint32_t index) {
    const Attribution& attribution = attributions_[index];
    Quotation& quotation = document_.quotations.emplace_back();
    quotation.id = id('q', index + std::size_t{1});
    quotation.kind = attribution.kind;
    quotation.content.reserve(attribution.content.size());
    for (const text::Range range : attribution.content) quotation.content.push_back(text_.span(range));
    quotation.quoted.reserve(attribution.quoted.size());
    for (const std::uint32_t q : attribution.quoted) quotation.quoted.push_back(quotes_[q].span);
    if (attribution.spoken) quotation.quoted = quotation.content;
    quotation.type = attribution::type_of(attribution, quotes_);
    quotation.confidence = confidences_[index];
    if (!attribution.cue.empty()) quotation.cue.push_back(text_.span(attribution.cue));
    if (attribution.source != none) {
      const bool own = attribution.source_tokens.empty();
      quotation.source = text_.span(own ? mentions_[attribution.source].tokens : attribution.source_tokens);
    }
    if (attribution.addressee != none) quotation.addressee = text_.span(mentions_[attribution.addressee].tokens);
    quotation.fingerprint =
        attribution::fingerprint(text_.bytes, quotation.quoted.empty() ? quotation.content : quotation.quoted);
    quotation.explanation.pattern = decided_by(attribution);
    find_speaker(index, quotation);
  }

  // The name of the pattern, or "weights 0.93".
  static std::string decided_by(const Attribution& attribution) {
    std::string name(attribution.pattern);
    if (attribution.weights == 0) return name;
    const long share = std::min(std::lround(100 * attribution.weights), 99L);
    name.append(share < 10 ? " 0.0" : " 0.").append(std::to_string(share));
    return name;
  }

  void find_speaker(std::uint32_t index, Quotation& quotation) const {
    std::vector<std::string>& steps = quotation.explanation.resolution;
    const std::uint32_t from = attribution::origin_of(attributions_, index);
    const bool repeated = attributions_[index].pattern == attribution::repeated;
    const std::uint32_t before = repeated ? attributions_[index].same_as : index;
    constexpr std::size_t most_steps = 3;
    if (repeated || from != before) steps.reserve(most_steps);
    if (repeated) add_step(steps, "has the words of ", before);
    if (from != before) add_step(steps, "goes on with the speaker of ", from);
    const std::uint32_t source = attributions_[from].source;
    if (source == none) {
      quotation.explanation.abstained = attributions_[index].doubtful
                                            ? "perhaps no speech: a scare quote, a title or a term"
                                            : "no source stands near the quotation";
      return;
    }
    const people::Link& link = cast_.links[source];
    const std::string_view words = span_of(source).of(text_.bytes);
    if (link.being == none) {
      std::string& abstained = quotation.explanation.abstained.emplace();
      abstained.reserve(words.size() + link.step.size() + link.word.size() + 40);
      abstained += '"';
      append_line(abstained, words);
      abstained.append("\" is left open: ").append(link.step.empty() ? "not resolved" : link.step);
      append_quoted(abstained, link.word);
      return;
    }
    if (quotation.confidence < least_sure && !quotation.quoted.empty()) {
      quotation.explanation.abstained = "too unsure who speaks";
      return;
    }
    const Entity& entity = document_.entities[entity_of_[link.being]];
    const bool names = link.step.ends_with(" of");
    std::string& step = steps.emplace_back();
    step.reserve(words.size() + link.step.size() + link.word.size() + 24 + (names ? 1 + entity.name.size() : 0));
    append_line(step, words);
    step.append(" → ").append(entity.id).append(": ").append(link.step);
    append_quoted(step, link.word);
    if (names) step.append(" ").append(entity.name);
    Speaker& speaker = quotation.speaker.emplace(Speaker{entity.id, entity.name, std::nullopt});
    const std::uint32_t behalf = cast_.beings[link.being].on_behalf_of;
    if (behalf != none && entity_of_[behalf] != none) speaker.on_behalf_of = document_.entities[entity_of_[behalf]].id;
  }

  static void add_step(std::vector<std::string>& steps, std::string_view words, std::uint32_t quotation) {
    const std::string of = id('q', quotation + std::size_t{1});
    std::string& step = steps.emplace_back();
    step.reserve(words.size() + of.size());
    step.append(words).append(of);
  }

  // The words of the article that a step is about, in marks.
  static void append_quoted(std::string& step, std::string_view word) {
    if (word.empty()) return;
    step += " \"";
    append_line(step, word);
    step += '"';
  }

  // A quotation whose cue and content lie inside the content of another is nested in the innermost such one.
  void find_parents() {
    std::vector<std::pair<Span, std::size_t>> open;
    for (std::size_t i = 0; i < document_.quotations.size(); ++i) {
      Quotation& quotation = document_.quotations[i];
      const Span first = quotation.content.front();
      std::erase_if(open, [first](const auto& part) { return part.first.end <= first.begin; });
      for (std::size_t o = open.size(); o-- > 0;) {
        const Span outer = open[o].first;
        const bool cue_inside = quotation.cue.empty() || outer.contains(quotation.cue.front());
        if (!outer.contains(first) || outer == first || !cue_inside) continue;
        if (quotation.cue.empty() && attributions_[i].inside == none) continue;
        if (!holds(document_.quotations[open[o].second].content, quotation.content)) continue;
        quotation.parent = document_.quotations[open[o].second].id;
        break;
      }
      for (const Span part : quotation.content) {
        if (open.size() < deepest) open.emplace_back(part, i);
      }
    }
  }

  // Is every inner part within an outer one? Both are in text order.
  static bool holds(const std::vector<Span>& outer, const std::vector<Span>& inner) {
    return std::all_of(inner.begin(), inner.end(), [&outer](Span part) {
      const auto after = std::upper_bound(outer.begin(), outer.end(), part.begin,
                                          [](std::size_t begin, Span span) { return begin < span.begin; });
      return after != outer.begin() && (after - 1)->contains(part);
    });
  }

  static constexpr std::size_t deepest = 64;  // parts of quotations that a later one may be nested in

  const text::Text& text_;
  const std::vector<quotation::Quoted>& quotes_;
  const Mentions& mentions_;
  const std::vector<Attribution>& attributions_;
  const people::Cast& cast_;
  const std::vector<double>& confidences_;  // one an attribution
  Document& document_;
  std::vector<std::uint32_t> entity_of_;  // of a being: index of its entity
};

}  // namespace

void assemble(const people::Resolved& resolved, const std::vector<double>& confidences, Document& document) {
  Assembler(resolved, confidences, document).assemble();
}

}  // namespace attrib
