// Groups names.
#include "people/beings.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "people/name_parts.hpp"

namespace attrib::people {
namespace {

using attribution::Mention;
using language::Class;
using language::Reading;
using text::Range;

constexpr std::uint32_t near = 1;                            // sentences
constexpr std::uint8_t surely_male = 95, surely_female = 5;  // per cent male

std::optional<Gender> gender_by_share(std::uint8_t share) {
  if (share == language::Entry::unknown_share) return std::nullopt;
  if (share >= surely_male) return Gender::male;
  if (share <= surely_female) return Gender::female;
  return std::nullopt;
}

// The name in lower case without "the".
std::string key_of(const Reading& reading, Range name) {
  std::string key;
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    if (t == name.first && reading.is(t, Class::definite) && name.size() > 1) continue;
    if (!key.empty()) key += ' ';
    key += lower(reading.text.of(t));
  }
  return key;
}

// "nec" of "National Executive Committee": the first letters of its capitalised words.
std::string initials_of(const Reading& reading, Range name) {
  std::string initials;
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    const text::Token& token = reading.text.tokens[t];
    if (token.kind == text::Kind::word && token.shape != text::Shape::lower)
      initials += lower(reading.text.of(t).substr(0, 1));
  }
  return initials;
}

class Grouper {
 public:
  Grouper(const Reading& reading, const language::Language& language, const std::vector<Mention>& mentions, Cast& cast)
      : reading_(reading), language_(language), mentions_(mentions), cast_(cast) {}

  void group() {
    std::vector<std::pair<std::uint32_t, NameParts>> single;
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      if (mentions_[m].form != MentionForm::name || mentions_[m].type != EntityType::person) continue;
      NameParts parts = name_parts(reading_, mentions_[m].head);
      if (parts.family_only) {
        single.emplace_back(m, std::move(parts));
      } else {
        full_name(m, std::move(parts));
      }
    }
    for (const auto& [m, parts] : single) single_name(m, parts);
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      if (mentions_[m].form == MentionForm::name && mentions_[m].type != EntityType::person) thing(m);
    }
    merge_short_forms();
    finish();
  }

 private:
  struct Person {
    std::uint32_t being;
    NameParts parts;
  };

  std::uint32_t new_being(std::uint32_t mention) {
    Being being;
    being.type = mentions_[mention].type;
    being.best = mention;
    cast_.beings.push_back(std::move(being));
    return static_cast<std::uint32_t>(cast_.beings.size() - 1);
  }

  void link(std::uint32_t mention, std::uint32_t being, double confidence, std::string_view step) {
    cast_.links[mention] = {being, confidence, step, {}};
    Being& to = cast_.beings[being];
    if (!to.gender) to.gender = gender_of(reading_, mentions_[mention]);
  }

  void full_name(std::uint32_t m, NameParts parts) {
    auto& bearers = by_family_[parts.family];
    for (Person& person : bearers) {
      if (!same_given(language_, person.parts.given.front(), parts.given.front())) continue;
      Being& being = cast_.beings[person.being];
      if (mentions_[m].head.size() > mentions_[being.best].head.size()) being.best = m;
      full_names_[person.being].push_back(m);
      return link(m, person.being, 0.99, "full name");
    }
    const std::uint32_t being = new_being(m);
    by_given_[full_form(language_, parts.given.front())].push_back(being);
    full_names_[being].push_back(m);
    bearers.push_back({being, std::move(parts)});
    link(m, being, 0.99, "full name");
  }

  void single_name(std::uint32_t m, const NameParts& parts) {
    const std::optional<Gender> gender = gender_of(reading_, mentions_[m]);
    std::vector<std::uint32_t> candidates;
    const auto consider = [&](std::uint32_t being) {
      const std::optional<Gender> known = cast_.beings[being].gender;
      if (!(gender && known && *gender != *known)) candidates.push_back(being);
    };
    if (const auto found = by_family_.find(parts.family); found != by_family_.end()) {
      for (const Person& person : found->second) consider(person.being);
    }
    const bool by_family = !candidates.empty();
    if (!by_family && (mentions_[m].tokens == mentions_[m].head || is_knighted(m))) {
      if (const auto found = by_given_.find(full_form(language_, parts.family)); found != by_given_.end()) {
        for (const std::uint32_t being : found->second) consider(being);
      }
    }
    if (candidates.empty()) {
      const auto [place, is_new] = single_.try_emplace(parts.family, none);
      if (is_new) place->second = new_being(m);
      return link(m, place->second, 0.9, "the only name given");
    }
    if (candidates.size() == 1)
      return link(m, candidates.front(), 0.97, by_family ? "family name of" : "given name of");
    // Of several bearers of a name the one whose full name stands shortly before is meant, else the first introduced.
    std::uint32_t being = candidates.front();
    for (const std::uint32_t candidate : candidates) {
      if (mentions_[cast_.beings[candidate].best].head.first < mentions_[cast_.beings[being].best].head.first)
        being = candidate;
    }
    std::uint32_t nearest = none;
    for (const std::uint32_t candidate : candidates) {
      const std::uint32_t full = last_full_name(candidate, m);
      if (full != none && (nearest == none || full > nearest)) {
        nearest = full;
        being = candidate;
      }
    }
    link(m, being, 0.6,
         nearest == none ? "the first introduced of several with this name"
                         : "named in full just before, of several with this name");
  }

  // "Sir Alec": this title, unlike "Mr", stands before the given name.
  bool is_knighted(std::uint32_t m) const {
    const std::string title = lower(reading_.text.of(mentions_[m].head.first - 1));
    return title == "sir" || title == "dame";
  }

  // The last mention of a being by its full name in the sentences before a mention; none when it is far.
  std::uint32_t last_full_name(std::uint32_t being, std::uint32_t m) const {
    const auto& full = full_names_.at(being);
    const auto after = std::lower_bound(full.begin(), full.end(), m);
    if (after == full.begin()) return none;
    const auto sentence = [&](std::uint32_t mention) {
      return reading_.text.tokens[mentions_[mention].head.first].sentence;
    };
    return sentence(m) - sentence(*(after - 1)) <= near ? *(after - 1) : none;
  }

  void thing(std::uint32_t m) {
    const std::string key = key_of(reading_, mentions_[m].head);
    const auto [place, is_new] = things_.try_emplace(key, none);
    if (is_new) {
      place->second = new_being(m);
      if (mentions_[m].type == EntityType::organization && mentions_[m].head.size() > 1) {
        full_of_initials_.try_emplace(initials_of(reading_, mentions_[m].head), place->second);
      }
    }
    link(m, place->second, 0.97, "name");
  }

  // "NEC" is the "National Executive Committee", "Labour" the "Labour Party", where the article has both.
  void merge_short_forms() {
    std::map<std::uint32_t, std::uint32_t> merged;
    std::string letters;
    for (const auto& [key, being] : things_) {
      if (cast_.beings[being].type != EntityType::organization) continue;
      letters.clear();
      for (const char c : key) {
        if (c != '.') letters += c;
      }
      const auto full = full_of_initials_.find(letters);
      if (full != full_of_initials_.end() && full->second != being && key.size() >= 2) merged[being] = full->second;
      const auto party = things_.find(key + " party");
      if (party != things_.end()) merged[being] = party->second;
    }
    if (merged.empty()) return;
    for (Link& link : cast_.links) {
      const auto found = link.being == none ? merged.end() : merged.find(link.being);
      if (found != merged.end()) link = {found->second, 0.95, "short form of", {}};
    }
  }

  // Drops beings that lost their mentions and lists the mentions of the others in text order.
  void finish() {
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      if (cast_.links[m].being != none) cast_.beings[cast_.links[m].being].mentions.push_back(m);
    }
    std::vector<std::uint32_t> moved(cast_.beings.size(), none);
    std::vector<Being> kept;
    kept.reserve(cast_.beings.size());
    for (std::size_t b = 0; b < cast_.beings.size(); ++b) {
      if (cast_.beings[b].mentions.empty()) continue;
      moved[b] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(std::move(cast_.beings[b]));
    }
    cast_.beings = std::move(kept);
    for (Link& link : cast_.links) {
      if (link.being != none) link.being = moved[link.being];
    }
  }

  const Reading& reading_;
  const language::Language& language_;
  const std::vector<Mention>& mentions_;
  Cast& cast_;
  std::unordered_map<std::string, std::vector<Person>> by_family_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_given_;  // by the full form of the first given name
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> full_names_;  // of a being: its mentions by full name
  std::unordered_map<std::string, std::uint32_t> single_;
  std::map<std::string, std::uint32_t> things_;
  std::unordered_map<std::string, std::uint32_t> full_of_initials_;
};

}  // namespace

std::optional<Gender> gender_of(const Reading& reading, const Mention& mention) {
  if (mention.form == MentionForm::pronoun) return gender_by_share(reading.words[mention.head.first]->male_share);
  // The titles before a name say more than the name; of a nominal the head says it.
  for (std::uint32_t t = mention.tokens.first; t < mention.head.first; ++t) {
    if (!reading.classes(t).any({Class::title, Class::role, Class::kin, Class::spokesperson})) continue;
    // "ally" is a role here, though Ally is a first name.
    if (reading.classes(t).any({Class::first_name, Class::nickname}) &&
        reading.text.tokens[t].shape == text::Shape::lower)
      continue;
    if (const auto gender = gender_by_share(reading.words[t]->male_share)) return gender;
  }
  if (mention.form == MentionForm::nominal || mention.type == EntityType::person) {
    if (mention.form == MentionForm::name && mention.head.size() == 1) return std::nullopt;
    return gender_by_share(reading.words[mention.head.first]->male_share);
  }
  return std::nullopt;
}

void group_names(const Reading& reading, const language::Language& language, const std::vector<Mention>& mentions,
                 Cast& cast) {
  cast.links.assign(mentions.size(), {});
  Grouper(reading, language, mentions, cast).group();
}

}  // namespace attrib::people
