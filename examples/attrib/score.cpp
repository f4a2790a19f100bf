// Predictions against gold annotations.
#include "score.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "same_name.hpp"

namespace app {
namespace {

using Item = std::vector<Stretch>;  // the parts of one thing, in text order

constexpr double loose = 0.5;  // the IoU at which two things are taken for the same
constexpr double exact = 1.0;

std::size_t length(const Item& item) {
  std::size_t sum = 0;
  for (const Stretch& part : item) sum += part.end - part.start;
  return sum;
}

double iou(const Item& a, const Item& b) {
  std::size_t shared = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    const std::size_t start = std::max(i->start, j->start);
    const std::size_t end = std::min(i->end, j->end);
    if (start < end) shared += end - start;
    i->end < j->end ? static_cast<void>(++i) : static_cast<void>(++j);
  }
  const std::size_t all = length(a) + length(b) - shared;
  return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

// Pairs of indices into gold and predicted, each index at most once, the best pairs first.
std::vector<std::pair<std::size_t, std::size_t>> match(const std::vector<Item>& gold,
                                                       const std::vector<Item>& predicted, double least) {
  std::vector<std::tuple<double, std::size_t, std::size_t>> candidates;
  for (std::size_t g = 0; g < gold.size(); ++g) {
    for (std::size_t p = 0; p < predicted.size(); ++p) {
      if (const double value = iou(gold[g], predicted[p]); value >= least) candidates.emplace_back(-value, g, p);
    }
  }
  std::sort(candidates.begin(), candidates.end());
  std::vector<bool> used_gold(gold.size()), used_predicted(predicted.size());
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [value, g, p] : candidates) {
    if (used_gold[g] || used_predicted[p]) continue;
    used_gold[g] = used_predicted[p] = true;
    pairs.emplace_back(g, p);
  }
  return pairs;
}

// One item for each quotation that has the field.
std::vector<Item> whole(const DocumentRead& document, Item QuotationRead::*field) {
  std::vector<Item> items;
  for (const QuotationRead& quotation : document.quotations) {
    if (!(quotation.*field).empty()) items.push_back(quotation.*field);
  }
  return items;
}

// One item for each span of the field.
std::vector<Item> single(const DocumentRead& document, Item QuotationRead::*field) {
  std::vector<Item> items;
  for (const QuotationRead& quotation : document.quotations) {
    for (const Stretch& span : quotation.*field) items.push_back({span});
  }
  return items;
}

std::string words(const Item& item) {
  std::string joined;
  for (const Stretch& part : item) (joined += joined.empty() ? "" : " … ") += part.text;
  return joined;
}

Miss miss(std::string kind, const DocumentRead& document, const QuotationRead& at, std::string gold,
          std::string predicted) {
  return {std::move(kind),   document.id,     at.content.front().start, at.content.back().end,
          words(at.content), std::move(gold), std::move(predicted)};
}

std::string described(const QuotationRead& quotation) {
  return quotation.type + ", " + quotation.speaker.value_or("no speaker");
}

}  // namespace

Count& Scores::row(const std::string& name) {
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const auto& row) { return row.first == name; });
  return found != rows_.end() ? found->second : rows_.emplace_back(name, Count{}).second;
}

void Scores::add_spans(const std::string& name, const std::vector<Item>& gold, const std::vector<Item>& predicted) {
  for (const auto& [suffix, least] : {std::pair{" IoU 0.5", loose}, std::pair{" exact", exact}}) {
    Count& count = row(name + suffix);
    count.gold += gold.size();
    count.predicted += predicted.size();
    count.right += match(gold, predicted, least).size();
  }
}

void Scores::add(const DocumentRead& gold, const DocumentRead& predicted) {
  add_spans("content", whole(gold, &QuotationRead::content), whole(predicted, &QuotationRead::content));
  if (!gold.text) add_spans("quoted", single(gold, &QuotationRead::quoted), single(predicted, &QuotationRead::quoted));
  add_spans("cue", whole(gold, &QuotationRead::cue), whole(predicted, &QuotationRead::cue));
  add_spans("source", whole(gold, &QuotationRead::source), whole(predicted, &QuotationRead::source));
  add_speakers_and_types(gold, predicted);
  add_entities(gold, predicted);
}

void Scores::add_speakers_and_types(const DocumentRead& gold, const DocumentRead& predicted) {
  for (const char* type : {"direct", "mixed", "indirect"}) {
    const auto has_type = [&](const QuotationRead& quotation) { return quotation.type == type; };
    Count& count = row(std::string("type ") + type);
    count.gold += static_cast<std::size_t>(std::count_if(gold.quotations.begin(), gold.quotations.end(), has_type));
    count.predicted +=
        static_cast<std::size_t>(std::count_if(predicted.quotations.begin(), predicted.quotations.end(), has_type));
  }
  row("speaker");
  for (const QuotationRead& quotation : gold.quotations) row("speaker").gold += quotation.speaker ? 1 : 0;
  for (const QuotationRead& quotation : predicted.quotations) row("speaker").predicted += quotation.speaker ? 1 : 0;

  std::vector<bool> found_gold(gold.quotations.size()), found_predicted(predicted.quotations.size());
  const auto pairs = match(whole(gold, &QuotationRead::content), whole(predicted, &QuotationRead::content), loose);
  for (const auto& [g, p] : pairs) {
    found_gold[g] = found_predicted[p] = true;
    const QuotationRead& wanted = gold.quotations[g];
    const QuotationRead& given = predicted.quotations[p];
    if (wanted.type == given.type) {
      ++row("type " + wanted.type).right;
    } else {
      misses_.push_back(miss("type", gold, wanted, wanted.type, given.type));
    }
    if (!wanted.speaker && !given.speaker) continue;
    if (wanted.speaker && given.speaker && same_name(*wanted.speaker, *given.speaker, wanted.speaker_is_person)) {
      ++row("speaker").right;
    } else {
      misses_.push_back(miss("speaker", gold, wanted, wanted.speaker.value_or("none"), given.speaker.value_or("none")));
    }
  }
  for (std::size_t g = 0; g < found_gold.size(); ++g) {
    const QuotationRead& quotation = gold.quotations[g];
    if (!found_gold[g]) misses_.push_back(miss("missed", gold, quotation, described(quotation), "nothing"));
  }
  for (std::size_t p = 0; p < found_predicted.size(); ++p) {
    const QuotationRead& quotation = predicted.quotations[p];
    if (!found_predicted[p]) misses_.push_back(miss("spurious", gold, quotation, "nothing", described(quotation)));
  }
}

void Scores::add_entities(const DocumentRead& gold, const DocumentRead& predicted) {
  Count& entities = row("entity");
  entities.gold += gold.entities.size();
  entities.predicted += predicted.entities.size();
  std::vector<bool> used(predicted.entities.size());
  for (const EntityRead& wanted : gold.entities) {
    for (std::size_t p = 0; p < used.size(); ++p) {
      const EntityRead& given = predicted.entities[p];
      if (used[p] || given.type != wanted.type || !same_name(wanted.name, given.name, wanted.type == "person"))
        continue;
      used[p] = true;
      ++entities.right;
      break;
    }
  }

  using Place = std::tuple<std::size_t, std::size_t, std::string>;  // start, end, type of the entity
  const auto mentions = [&gold](const DocumentRead& document, const std::string& form) {
    std::set<Place> places;
    for (const EntityRead& entity : document.entities) {
      for (const MentionRead& mention : entity.mentions) {
        if (gold.text || mention.form == form) places.emplace(mention.stretch.start, mention.stretch.end, entity.type);
      }
    }
    return places;
  };
  const std::vector<std::string> forms{"name", "nominal", "pronoun"};
  for (const std::string& form : gold.text ? std::vector<std::string>{"any form"} : forms) {
    const auto wanted = mentions(gold, form);
    const auto given = mentions(predicted, form);
    Count& count = row("mention " + form);
    count.gold += wanted.size();
    count.predicted += given.size();
    count.right += static_cast<std::size_t>(
        std::count_if(wanted.begin(), wanted.end(), [&](const Place& place) { return given.contains(place); }));
  }
}

}  // namespace app
