// Counts names and role words.
#include "collection/company.hpp"

#include <algorithm>
#include <cmath>

#include "people/name_parts.hpp"
#include "text/text.hpp"

namespace attrib::collection {
namespace {

using language::Class;

// A collection of few articles is about few things: what stands in two of ten says no less than in two of a thousand.
constexpr double articles_beside = 1000;

void sort_unique(std::vector<Feature>& features) {
  std::sort(features.begin(), features.end());
  features.erase(std::unique(features.begin(), features.end()), features.end());
}

}  // namespace

Company::Company(const std::vector<Summary>& articles, const language::Language& language)
    : articles_(articles), language_(language) {
  names_.resize(articles.size());
  rarest_.resize(articles.size());
  roles_.resize(articles.size());
  for (std::size_t a = 0; a < articles.size(); ++a) {
    std::vector<Feature> all;
    for (const Summary::Entity& entity : articles[a].entities) {
      const Feature name = entity.named ? number("n" + people::lower(entity.name), entity.name) : none;
      names_[a].push_back(name);
      if (name != none) all.push_back(name);
      // "Turner" is anyone: it makes no two articles speak of the same people.
      const bool tells = entity.type != EntityType::person || entity.name.find(' ') != std::string::npos;
      if (name != none && tells) rarest_[a].push_back(name);
      const bool is_person = entity.named && entity.type == EntityType::person;
      roles_[a].push_back(is_person ? role_words(entity) : std::vector<Feature>{});
      all.insert(all.end(), roles_[a].back().begin(), roles_[a].back().end());
    }
    sort_unique(all);
    for (const Feature feature : all) ++counts_[feature];
  }
  const auto rarer = [this](Feature a, Feature b) {
    return counts_[a] != counts_[b] ? counts_[a] < counts_[b] : a < b;
  };
  for (std::size_t a = 0; a < articles.size(); ++a) {
    std::vector<Feature>& rarest = rarest_[a];
    sort_unique(rarest);
    std::erase_if(rarest, [this](Feature name) { return counts_[name] < 2; });  // joins nothing
    std::sort(rarest.begin(), rarest.end(), rarer);
    if (rarest.size() > companions) rarest.resize(companions);
  }
}

Feature Company::number(const std::string& key, std::string_view words) {
  const auto [found, is_new] = numbers_.emplace(key, static_cast<Feature>(words_.size()));
  if (is_new) {
    words_.emplace_back(words);
    counts_.push_back(0);
  }
  return found->second;
}

std::vector<Feature> Company::role_words(const Summary::Entity& entity) {
  constexpr language::Classes no_content{Class::definite,    Class::indefinite,  Class::possessive, Class::pronoun,
                                         Class::preposition, Class::conjunction, Class::adverb,     Class::auxiliary,
                                         Class::relative,    Class::number_word};
  constexpr std::size_t longest_role = 400;  // bytes
  std::vector<Feature> found;
  for (const std::string& role : entity.roles) {
    const text::Text text = text::analyse(std::string_view(role).substr(0, longest_role), language_.abbreviations());
    for (std::uint32_t t = 0; t < text.tokens.size(); ++t) {
      const language::Entry& entry = language_.word(text.of(t));
      const bool courtesy = entry.classes.has(Class::title) && !entry.classes.has(Class::role) &&
                            entry.male_share != language::Entry::unknown_share;
      if (text.tokens[t].kind != text::Kind::word || entry.classes.any(no_content) || courtesy) continue;
      std::string word = people::lower(text.of(t));
      found.push_back(number("r" + word, text.of(t)));
    }
  }
  sort_unique(found);
  return found;
}

std::vector<Feature> Company::names(std::size_t article, std::size_t entity) const {
  std::vector<Feature> found = rarest_[article];
  std::erase(found, names_[article][entity]);
  return found;
}

std::vector<Feature> Company::roles(std::size_t article, std::size_t entity) const { return roles_[article][entity]; }

double Company::evidence(Feature feature, std::size_t together, std::size_t group) const {
  constexpr double presumed = 4;  // articles in which all names stand as often as anywhere: one article shows little
  const double all = static_cast<double>(articles_.size()) + articles_beside;
  const double anywhere = static_cast<double>(counts_[feature]) / all;
  const double here = (static_cast<double>(together) + presumed * anywhere) / (static_cast<double>(group) + presumed);
  return std::max(0.0, std::log(here / anywhere));
}

}  // namespace attrib::collection
