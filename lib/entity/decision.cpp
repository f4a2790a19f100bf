// Adds up the evidence; long names first, for they say what their words are when these stand alone.
#include "entity/decision.hpp"

#include <algorithm>
#include <limits>

#include "entity/units.hpp"

namespace attrib::entity {
namespace {

using language::Class;
using language::Classes;
using language::Reading;

constexpr int needed = 3;       // points that make a name of a type
constexpr int most_places = 4;  // the signs of more places than that are averaged: many weak signs are no proof

std::optional<EntityType> best_type(const Points& points) {
  const int best = std::max({points.person, points.organization, points.location, points.other});
  if (best < needed) return std::nullopt;
  if (best == points.person) return EntityType::person;
  if (best == points.organization) return EntityType::organization;
  if (best == points.location) return EntityType::location;
  return EntityType::other;
}

// The sum of the signs at `places` places, as if there were at most four.
Points averaged(const Points& sum, int places) {
  if (places <= most_places) return sum;
  const auto share = [places](int points) { return points * most_places / places; };
  return {share(sum.person), share(sum.organization), share(sum.location), share(sum.other)};
}

std::uint16_t one_more(std::uint16_t count) {
  return count == std::numeric_limits<std::uint16_t>::max() ? count : static_cast<std::uint16_t>(count + 1);
}

}  // namespace

Decision::Decision(const Reading& reading, const ArticleWords& words, const std::vector<Stretch>& stretches)
    : table_(stretches.size()), words_of_names_(words.count()) {
  collect(reading, words, stretches);
  decide_long_names(reading.text, words);
  decide_single_words(reading, words);
}

void Decision::collect(const Reading& reading, const ArticleWords& words, const std::vector<Stretch>& stretches) {
  for (const Stretch& stretch : stretches) {
    const std::uint32_t number = table_.insert(stretch.key);
    if (number == records_.size()) {
      records_.push_back({{}, stretch.tokens, 0, std::nullopt});
    }
    Record& record = records_[number];
    // A word at the start of a sentence says less of itself than the same word elsewhere.
    const bool fresh = words.fresh(stretch.tokens.first);
    if (!stretch.weak) {
      if (record.strong == 0) record.tokens = stretch.tokens;
      if (record.strong > 0 && !fresh && words.fresh(record.tokens.first)) record.tokens = stretch.tokens;
      ++record.strong;
      record.points += evidence_around(reading, stretch);
    }
  }
  for (Record& record : records_) {
    if (record.strong == 0) continue;
    record.points = averaged(record.points, static_cast<int>(record.strong));
    record.points += evidence_inside(reading, words, {record.tokens, 0, false});
  }
}

void Decision::decide_long_names(const text::Text& text, const ArticleWords& words) {
  for (Record& record : records_) {
    if (record.tokens.size() < 2 || record.strong == 0) continue;
    record.type = best_type(record.points);
    if (!record.type || words.id(record.tokens.last - 1) == ArticleWords::no_word) continue;  // "Formula 1"
    WordOfNames& last = words_of_names_[words.id(family_name(text, record.tokens))];
    if (record.type == EntityType::person) {
      last.family = one_more(last.family);
      WordOfNames& first = words_of_names_[words.id(record.tokens.first)];
      first.given = one_more(first.given);
    } else if (record.type == EntityType::organization) {
      WordOfNames& first = words_of_names_[words.id(record.tokens.first)];
      first.organization = one_more(first.organization);
      last.organization = one_more(last.organization);
    }
  }
}

void Decision::decide_single_words(const Reading& reading, const ArticleWords& words) {
  for (Record& record : records_) {
    if (record.tokens.size() != 1) continue;
    const WordOfNames& word = words_of_names_[words.id(record.tokens.first)];
    Points points = record.points;
    const Classes classes = reading.classes(record.tokens.first);
    if (word.family > 0)
      points.person += 10;
    else if (word.given > 0 && record.strong > 0)
      points.person += 5;
    if (word.organization > 0 && !classes.any({Class::place, Class::demonym})) points.organization += 3;
    if (record.strong == 0 && word.family == 0 && (word.given == 0 || !classes.has(Class::first_name))) continue;
    record.type = best_type(points);
  }
}

std::optional<EntityType> Decision::type(const Stretch& stretch) const {
  const std::optional<EntityType> type = type_of_key(stretch.key);
  if (stretch.weak && type != EntityType::person) return std::nullopt;
  return type;
}

std::optional<EntityType> Decision::type_of_key(std::uint64_t key) const {
  const std::uint32_t number = table_.find(key);
  return number == FlatTable::none ? std::nullopt : records_[number].type;
}

}  // namespace attrib::entity
