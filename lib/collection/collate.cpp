// From summaries to a collection: the file of lib/collection/ to read first.
#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "attrib/collection.hpp"
#include "collection/aliases.hpp"
#include "collection/company.hpp"
#include "collection/names.hpp"
#include "collection/people.hpp"
#include "collection/quotes.hpp"
#include "collection/spelling.hpp"
#include "language/language.hpp"

namespace attrib {
namespace {

using collection::PeopleGroups;
using collection::QuoteGroups;
using collection::Said;

// By id, and where two have one id by the rest; equal ones are one.
void put_in_order(std::vector<Summary>& articles) {
  const auto entity = [](const Summary::Entity& one) {
    return std::tie(one.id, one.type, one.name, one.named, one.gender, one.aliases, one.roles);
  };
  const auto quotation = [](const Summary::Quotation& one) {
    return std::tie(one.id, one.type, one.words, one.fingerprint, one.speaker);
  };
  const auto before = [&](const Summary& a, const Summary& b) {
    const auto head = [](const Summary& one) {
      return std::tie(one.id, one.published, one.title, one.url, one.publisher);
    };
    if (head(a) != head(b)) return head(a) < head(b);
    if (a.entities != b.entities)
      return std::lexicographical_compare(a.entities.begin(), a.entities.end(), b.entities.begin(), b.entities.end(),
                                          [&](const auto& x, const auto& y) { return entity(x) < entity(y); });
    return std::lexicographical_compare(a.quotations.begin(), a.quotations.end(), b.quotations.begin(),
                                        b.quotations.end(),
                                        [&](const auto& x, const auto& y) { return quotation(x) < quotation(y); });
  };
  std::sort(articles.begin(), articles.end(), before);
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
}

std::string person_id(std::size_t number) { return "p" + std::to_string(number + 1); }

// The earlier of two dates of which either may be unknown.
void take_earlier(std::string& date, const std::string& other) {
  if (date.empty() || (!other.empty() && other < date)) date = other;
}

class Builder {
 public:
  Builder(const std::vector<Summary>& articles, const PeopleGroups& people, const collection::AliasTable& aliases)
      : articles_(articles), people_(people), aliases_(aliases) {
    for (std::size_t p = 0; p < people.people.size(); ++p) {
      for (const std::uint32_t s : people.people[p].sightings)
        person_of_[{people.sightings[s].article, people.sightings[s].entity}] = p;
    }
  }

  [[nodiscard]] std::vector<Said> said() const {
    std::vector<Said> all;
    for (std::uint32_t a = 0; a < articles_.size(); ++a) {
      for (std::uint32_t q = 0; q < articles_[a].quotations.size(); ++q) {
        const Summary::Quotation& quotation = articles_[a].quotations[q];
        Said& one = all.emplace_back(
            Said{a, q, quotation.words, quotation.fingerprint, quotation.type == QuotationType::indirect, 0, 0});
        if (quotation.speaker) set_speaker(one, a, *quotation.speaker);
      }
    }
    return all;
  }

  [[nodiscard]] std::vector<Person> people() const {
    std::vector<Person> all;
    for (std::size_t p = 0; p < people_.people.size(); ++p) all.push_back(person(p));
    for (std::uint32_t a = 0; a < articles_.size(); ++a) {
      for (const Summary::Quotation& quotation : articles_[a].quotations) {
        if (const auto speaker = person_of(a, quotation.speaker)) ++all[*speaker].quotations;
      }
    }
    return all;
  }

  [[nodiscard]] std::vector<Quote> quotes(const QuoteGroups& groups, const std::vector<Said>& said) const {
    std::vector<Quote> all;
    std::vector<std::pair<std::size_t, std::size_t>> order;  // the first quotation of each, its group
    for (std::size_t g = 0; g < groups.groups.size(); ++g) {
      std::size_t first = std::numeric_limits<std::size_t>::max();
      for (const collection::Saying& saying : groups.groups[g].sayings) first = std::min(first, saying.said.front());
      order.emplace_back(first, g);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [first, g] : order) {
      all.push_back(quote(groups.groups[g], said));
      all.back().id = "q" + std::to_string(all.size());
    }
    return all;
  }

 private:
  [[nodiscard]] std::optional<std::size_t> person_of(std::uint32_t article, std::optional<std::size_t> entity) const {
    if (!entity) return std::nullopt;
    const auto found = person_of_.find({article, static_cast<std::uint32_t>(*entity)});
    return found == person_of_.end() ? std::nullopt : std::optional(found->second);
  }

  void set_speaker(Said& said, std::uint32_t article, std::size_t entity) const {
    const Summary::Entity& speaker = articles_[article].entities[entity];
    if (!speaker.named) return;
    said.speaker = people::word_key(speaker.name);
    said.perhaps = people::word_key(std::string_view(speaker.name).substr(0, speaker.name.find(' ')));
    if (const auto person = person_of(article, entity)) {
      said.speaker = ~std::uint64_t{*person};  // never 0
      said.perhaps = people_.names[people_.sightings[people_.people[*person].sightings.front()].name].family;
    }
  }

  [[nodiscard]] Person person(std::size_t number) const {
    const collection::Same& same = people_.people[number];
    Person person;
    person.id = person_id(number);
    if (same.known) person.external_id = aliases_.id(*same.known);
    person.explanation = same.explanation;
    std::map<std::string, std::size_t> names;
    std::map<std::string, std::size_t> aliases;
    std::map<std::string, Person::Role> roles;
    std::size_t male = 0, female = 0;
    for (const std::uint32_t s : same.sightings) {
      const collection::Sighting& sighting = people_.sightings[s];
      const Summary& article = articles_[sighting.article];
      const Summary::Entity& entity = article.entities[sighting.entity];
      person.articles.push_back({article.id, entity.id});
      male += entity.gender == Gender::male ? 1 : 0;
      female += entity.gender == Gender::female ? 1 : 0;
      ++names[people_.names[sighting.name].text];
      for (const std::string& alias : entity.aliases) ++aliases[alias];
      for (const std::string& role : entity.roles) add_role(roles[role], role, article);
    }
    if (male != female) person.gender = male > female ? Gender::male : Gender::female;
    person.name = main_name(same, names);
    for (const auto& [text, articles] : aliases) person.aliases.push_back({text, articles});
    std::stable_sort(person.aliases.begin(), person.aliases.end(),
                     [](const Person::Name& a, const Person::Name& b) { return a.articles > b.articles; });
    for (const auto& [text, role] : roles) person.roles.push_back(role);
    std::stable_sort(person.roles.begin(), person.roles.end(), [](const Person::Role& a, const Person::Role& b) {
      const bool unknown_a = a.first.empty(), unknown_b = b.first.empty();
      return std::tie(unknown_a, a.first, a.articles.front()) < std::tie(unknown_b, b.first, b.articles.front());
    });
    return person;
  }

  static void add_role(Person::Role& role, const std::string& text, const Summary& article) {
    role.text = text;
    take_earlier(role.first, article.published);
    role.last = std::max(role.last, article.published);
    if (role.articles.empty() || role.articles.back() != article.id) role.articles.push_back(article.id);
  }

  [[nodiscard]] std::string main_name(const collection::Same& same,
                                      const std::map<std::string, std::size_t>& counts) const {
    const std::string* best = nullptr;
    const auto rank = [&](const collection::PersonName& name) {
      const int fullness = name.family_only ? 0 : name.given_name.initial ? 1 : 2;
      return std::make_tuple(fullness, counts.at(name.text), name.text.size());  // rather "Peter" than "Pete"
    };
    std::tuple<int, std::size_t, std::size_t> best_rank{-1, 0, 0};
    for (const std::uint32_t s : same.sightings) {
      const collection::PersonName& name = people_.names[people_.sightings[s].name];
      const auto its = rank(name);
      if (best != nullptr && (its < best_rank || (its == best_rank && *best <= name.text))) continue;
      best = &name.text;
      best_rank = its;
    }
    return *best;
  }

  [[nodiscard]] Quote quote(const collection::SameWords& group, const std::vector<Said>& said) const {
    Quote quote;
    const Said& first = said[group.sayings.front().said.front()];
    quote.type = articles_[first.article].quotations[first.index].type;
    quote.text = first.words;
    std::set<std::size_t> people;
    std::set<std::uint32_t> articles;
    for (const collection::Saying& saying : group.sayings) {
      Quote::Variant& variant = quote.variants.emplace_back();
      variant.text = said[saying.said.front()].words;
      variant.relation = saying.relation;
      variant.changes = saying.changes;
      quote.words_changed = quote.words_changed || !saying.changes.empty();
      for (const std::size_t i : saying.said) {
        articles.insert(said[i].article);
        variant.quotations.push_back(place(said[i], people));
      }
    }
    for (const std::size_t p : people) quote.people.push_back(person_id(p));
    for (const std::uint32_t a : articles) {
      take_earlier(quote.first, articles_[a].published);
      if (quote.articles.empty() || quote.articles.back() != articles_[a].id) quote.articles.push_back(articles_[a].id);
    }
    quote.speaker_disagrees = speaker_disagrees(group, said);
    return quote;
  }

  [[nodiscard]] Quote::Place place(const Said& said, std::set<std::size_t>& people) const {
    const Summary& article = articles_[said.article];
    const Summary::Quotation& quotation = article.quotations[said.index];
    Quote::Place place{article.id, quotation.id, std::nullopt, std::nullopt};
    if (quotation.speaker) place.speaker = article.entities[*quotation.speaker].name;
    if (const auto person = person_of(said.article, quotation.speaker)) {
      people.insert(*person);
      place.person = person_id(*person);
    }
    return place;
  }

  // "the captain" is less than "Ann Lee", and "Lee" may be her: neither disagrees; nor does an article with itself.
  [[nodiscard]] bool speaker_disagrees(const collection::SameWords& group, const std::vector<Said>& said) const {
    std::map<EntityType, const Said*> first;
    for (const collection::Saying& saying : group.sayings) {
      for (const std::size_t i : saying.said) {
        const Said& one = said[i];
        if (one.speaker == 0) continue;
        const EntityType type = speaker(one).type;
        if (type != EntityType::person && type != EntityType::organization) continue;
        const Said& other = *first.emplace(type, &one).first->second;
        if (other.article != one.article && other.speaker != one.speaker &&
            !collection::perhaps_one(speaker(one).name, speaker(other).name))
          return true;
      }
    }
    return false;
  }

  [[nodiscard]] const Summary::Entity& speaker(const Said& said) const {
    const Summary& article = articles_[said.article];
    return article.entities[*article.quotations[said.index].speaker];
  }

  const std::vector<Summary>& articles_;
  const PeopleGroups& people_;
  const collection::AliasTable& aliases_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> person_of_;  // article and entity
};

}  // namespace

Collection collate(std::vector<Summary> summaries, const std::vector<Alias>& aliases, const Options& options) {
  put_in_order(summaries);
  const language::Language language(options);
  const collection::AliasTable table(aliases);

  const collection::Company company(summaries, language);
  const PeopleGroups people = collection::group_people(summaries, company, table, language);

  const Builder builder(summaries, people, table);
  const std::vector<Said> said = builder.said();
  const QuoteGroups quotes = collection::group_quotes(said, collection::Spellings(language));

  Collection collection;
  for (const Summary& one : summaries)
    collection.articles.push_back({one.id, one.title, one.url, one.publisher, one.published});
  collection.people = builder.people();
  collection.quotes = builder.quotes(quotes, said);
  return collection;
}

}  // namespace attrib
