// Groups sightings of people: one family name at a time, full names first, then initials, then the family name alone.
#include "collection/people.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace attrib::collection {
namespace {

constexpr double enough = 4;          // evidence that joins: a name in common that one article in 270 has
constexpr double enough_alone = 6.5;  // the same for a family name alone that many people bear: two such names
constexpr double margin = 1;          // by which one person must be likelier than the next
constexpr std::size_t counted_features = 3;
constexpr std::size_t groups_a_feature = 16;  // that are looked at: a name that stands beside more tells nothing

enum class Kind { first, table, evidence, rare, quiet, only, most };

// Why a sighting joined the person it is of.
struct Reason {
  Kind kind = Kind::first;
  std::array<Feature, 2> shared{};
  std::size_t shared_count = 0;
};

using GroupId = std::uint32_t;

// The value that most sightings have, if any is had by most (Boyer and Moore 1981, MJRTY): one slip changes nothing.
template <typename Value>
struct Most {
  Value value{};
  std::size_t count = 0;

  void add(const Most& other) {
    if (value == other.value) {
      count += other.count;
    } else if (count >= other.count) {
      count -= other.count;
    } else {
      *this = {other.value, other.count - count};
    }
  }
  // Do two groups of so many sightings have different values, each often enough to be meant?
  static bool differ(const Most& a, std::size_t size_a, const Most& b, std::size_t size_b) {
    constexpr std::size_t one_in = 8;
    return a.count * one_in >= size_a && b.count * one_in >= size_b && a.count > 0 && b.count > 0 && a.value != b.value;
  }
};

// Sightings that are one person; one that joined another says so in `parent`.
struct Group {
  GroupId parent = 0;
  std::uint32_t founder = 0;  // its first sighting
  std::uint64_t given = 0;    // key of the given name; 0 for a family name alone
  std::uint64_t second = 0;   // PersonName::second, of those that have one
  char initial = '\0';
  bool is_initial = false;
  Most<char> middle;           // initial of the middle name
  Most<std::uint64_t> suffix;  // "Jr"
  std::optional<std::uint32_t> known;
  Rarity rarity = Rarity::rare;
  std::size_t size = 0, male = 0, female = 0;  // sightings
  std::vector<std::uint32_t> sightings;        // in no order; none once it has joined another

  [[nodiscard]] std::optional<Gender> gender() const {
    if (male == female) return std::nullopt;
    return male > female ? Gender::male : Gender::female;
  }
};

struct Scored {
  GroupId group = 0;
  double evidence = 0;
  Reason reason;
};

// Two that bear one name and are not the same.
struct Apart {
  GroupId group, other;
};

// The people of one family name.
class Family {
 public:
  Family(const std::vector<Summary>& articles, const Company& company, const PeopleGroups& all,
         std::vector<Reason>& reasons)
      : articles_(articles), company_(company), all_(all), reasons_(reasons) {}

  void run(const std::vector<std::uint32_t>& sightings) {
    std::vector<std::uint32_t> full, initials, alone;
    for (const std::uint32_t s : sightings) {
      const PersonName& name = name_of(s);
      (name.family_only ? alone : name.given_name.initial ? initials : full).push_back(s);
    }
    find_people(full);
    for (const std::vector<std::uint32_t>& rest : {initials, alone}) {
      const std::vector<GroupId> bearers = roots(0);
      std::vector<std::uint32_t> left;
      std::vector<Attached> found;  // joined when all are found: none may decide another
      for (const std::uint32_t s : rest) {
        if (const auto one = attach(s, bearers)) {
          found.push_back({s, one->first, one->second});
        } else {
          left.push_back(s);
        }
      }
      for (const Attached& one : found) join(one.sighting, one.group, one.reason);
      find_people(left);
    }
  }

  // The people: groups that have joined no other.
  [[nodiscard]] std::vector<GroupId> people() const { return roots(0); }
  [[nodiscard]] const Group& group(GroupId id) const { return groups_[id]; }
  [[nodiscard]] const std::vector<Apart>& apart() const { return apart_; }
  [[nodiscard]] GroupId root(GroupId group) const {
    while (groups_[group].parent != group) group = groups_[group].parent;
    return group;
  }
  [[nodiscard]] std::uint64_t steps() const { return steps_; }

 private:
  struct Attached {
    std::uint32_t sighting;
    GroupId group;
    Reason reason;
  };

  struct Together {
    GroupId group;
    std::uint32_t count;
  };

  [[nodiscard]] const PersonName& name_of(std::uint32_t s) const { return all_.names[all_.sightings[s].name]; }

  [[nodiscard]] std::vector<Feature> features(std::uint32_t s) const {
    const Sighting& sighting = all_.sightings[s];
    std::vector<Feature> found = company_.names(sighting.article, sighting.entity);
    const std::vector<Feature> roles = company_.roles(sighting.article, sighting.entity);
    found.insert(found.end(), roles.begin(), roles.end());
    return found;
  }

  void find_people(const std::vector<std::uint32_t>& sightings) {
    const auto first_new = static_cast<GroupId>(groups_.size());
    for (const std::uint32_t s : sightings) place(s);
    for (const std::uint32_t s : sightings) join_by_evidence(s);
    join_quietly(first_new);
  }

  // From that one on.
  [[nodiscard]] std::vector<GroupId> roots(GroupId first) const {
    std::vector<GroupId> found;
    for (GroupId g = first; g < groups_.size(); ++g) {
      if (groups_[g].parent == g) found.push_back(g);
    }
    return found;
  }

  // Can the middle names, "Jr" and what the user's table says be of one person?
  static bool compatible(const Group& a, const Group& b) {
    const bool middles_differ = a.given == b.given && Most<char>::differ(a.middle, a.size, b.middle, b.size);
    return !middles_differ && !Most<std::uint64_t>::differ(a.suffix, a.size, b.suffix, b.size) &&
           (!a.known || !b.known || *a.known == *b.known);
  }

  static bool genders_differ(const Group& a, const Group& b) {
    return a.gender() && b.gender() && *a.gender() != *b.gender();
  }

  static bool given_names_agree(const Group& a, const Group& b) {
    if (a.given == b.given) return true;
    // "Otto Meier" and "Karl Otto Meier".
    return a.given != 0 && b.given != 0 && (a.second == b.given || b.second == a.given);
  }

  [[nodiscard]] Group group_of(std::uint32_t s) const {
    const PersonName& name = name_of(s);
    const Sighting& sighting = all_.sightings[s];
    Group group;
    group.founder = s;
    group.given = name.family_only ? 0 : name.given_name.initial ? initial_key(name) : name.given_name.key;
    group.second = name.second;
    group.initial = name.given_name.first;
    group.is_initial = name.given_name.initial;
    group.middle = {name.middle, name.middle == '\0' ? 0U : 1U};
    group.suffix = {name.suffix, name.suffix == 0 ? 0U : 1U};
    group.known = sighting.known;
    // Of one word alone there are too many bearers, unless it is rare.
    group.rarity = name.family_only && name.rarity != Rarity::rare ? Rarity::common : name.rarity;
    const std::optional<Gender> gender = articles_[sighting.article].entities[sighting.entity].gender;
    group.male = gender == Gender::male ? 1 : 0;
    group.female = gender == Gender::female ? 1 : 0;
    group.size = 1;
    group.sightings = {s};
    return group;
  }

  static std::uint64_t initial_key(const PersonName& name) {
    return people::word_key(std::string("initial ") + name.given_name.first);
  }

  // The groups that have features of the sighting, with the evidence for each; in the order of the groups.
  std::vector<Scored> scores(std::uint32_t s, const std::function<bool(const Group&)>& allowed) {
    std::map<GroupId, std::vector<std::pair<double, Feature>>> by_group;
    for (const Feature feature : features(s)) {
      const auto found = together_.find(feature);
      if (found == together_.end()) continue;
      std::map<GroupId, std::size_t> counts;
      for (const Together& one : found->second) {
        ++steps_;
        counts[root(one.group)] += one.count;
      }
      for (const auto& [group, count] : counts) {
        if (!allowed(groups_[group])) continue;
        const double evidence = company_.evidence(feature, std::min(count, groups_[group].size), groups_[group].size);
        if (evidence > 0) by_group[group].emplace_back(evidence, feature);
      }
    }
    std::vector<Scored> scored;
    for (auto& [group, evidence] : by_group) {
      std::sort(evidence.begin(), evidence.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
      });
      Scored& one = scored.emplace_back(Scored{group, 0, {Kind::evidence, {}, 0}});
      for (std::size_t i = 0; i < std::min(counted_features, evidence.size()); ++i) {
        one.evidence += evidence[i].first;
        if (i < one.reason.shared.size()) one.reason.shared[one.reason.shared_count++] = evidence[i].second;
      }
    }
    return scored;
  }

  // Into the group of the same given name that most speaks for, else into one of its own.
  void place(std::uint32_t s) {
    const Group own = group_of(s);
    if (own.known) {
      if (const auto found = known_.find(*own.known); found != known_.end())
        return join(s, root(found->second), {Kind::table, {}, 0});
    }
    std::optional<Scored> best;
    for (const Scored& one : scores(s, [&](const Group& group) { return same_full_name(own, group); })) {
      if (one.evidence >= needed(name_of(s)) && (!best || one.evidence > best->evidence)) best = one;
    }
    if (best) return join(s, best->group, best->reason);
    const auto id = static_cast<GroupId>(groups_.size());
    Group& group = groups_.emplace_back(own);
    group.parent = id;
    group.size = group.male = group.female = 0;
    group.middle.count = group.suffix.count = 0;
    group.sightings.clear();
    join(s, id, {own.known ? Kind::table : Kind::first, {}, 0});
  }

  static double needed(const PersonName& name) {
    return name.family_only && name.rarity != Rarity::rare ? enough_alone : enough;
  }

  static bool same_full_name(const Group& a, const Group& b) { return given_names_agree(a, b) && compatible(a, b); }

  void join(std::uint32_t s, GroupId group, const Reason& reason) {
    Group& to = groups_[group];
    add(to, group_of(s));
    if (to.known) known_.emplace(*to.known, group);
    position_[s] = group;
    reasons_[s] = reason;
    for (const Feature feature : features(s)) count(feature, group);
  }

  static void add(Group& to, Group&& from) {
    if (to.given == from.given) {  // the middle name of "Karl Otto Meier" is none of "Otto Meier"
      to.middle.add(from.middle);
      if (to.second == 0) to.second = from.second;
    }
    to.suffix.add(from.suffix);
    if (!to.known) to.known = from.known;
    to.size += from.size;
    to.male += from.male;
    to.female += from.female;
    to.sightings.insert(to.sightings.end(), from.sightings.begin(), from.sightings.end());
    from.sightings = {};
  }

  void count(Feature feature, GroupId group) {
    std::vector<Together>& groups = together_[feature];
    const auto found =
        std::find_if(groups.begin(), groups.end(), [group](const Together& one) { return one.group == group; });
    if (found != groups.end()) {
      ++found->count;
    } else if (groups.size() < groups_a_feature) {
      groups.push_back({group, 1});
    }
  }

  // The smaller joins the larger, of equals the later the earlier.
  void unite(GroupId a, GroupId b, const Reason& reason) {
    if (groups_[a].size < groups_[b].size || (groups_[a].size == groups_[b].size && b < a)) std::swap(a, b);
    groups_[b].parent = a;
    add(groups_[a], std::move(groups_[b]));
    if (reasons_[groups_[b].founder].kind != Kind::table) reasons_[groups_[b].founder] = reason;
  }

  // What a sighting has in common with two groups makes them one.
  void join_by_evidence(std::uint32_t s) {
    const Group own = group_of(s);
    for (const Scored& one : scores(s, [&](const Group& group) { return same_full_name(own, group); })) {
      const GroupId mine = root(position_.at(s)), other = root(one.group);
      if (other != mine && one.evidence >= needed(name_of(s)) && compatible(groups_[mine], groups_[other]))
        unite(mine, other, one.reason);
    }
  }

  // Groups of the same given name of which nothing says that they are two people.
  void join_quietly(GroupId first) {
    std::map<std::uint64_t, std::vector<GroupId>> by_given;
    for (const GroupId g : roots(first)) by_given[groups_[g].given].push_back(g);
    for (auto& [given, same] : by_given) {
      if (same.size() < 2) continue;
      std::stable_sort(same.begin(), same.end(),
                       [this](GroupId a, GroupId b) { return groups_[a].size > groups_[b].size; });
      const std::unordered_set<Feature> roles = roles_of(same.front());
      const std::unordered_set<Feature> company = company_of(same.front());
      for (std::size_t i = 1; i < same.size(); ++i) join_quietly(same.front(), roles, company, same[i]);
    }
  }

  void join_quietly(GroupId main, const std::unordered_set<Feature>& roles, const std::unordered_set<Feature>& company,
                    GroupId other) {
    const Group &a = groups_[main], &b = groups_[other];
    const Rarity rarity = std::max(a.rarity, b.rarity);
    bool joins = compatible(a, b) && (rarity == Rarity::rare || !genders_differ(a, b));
    if (joins && rarity != Rarity::rare) {
      const std::unordered_set<Feature> other_roles = roles_of(other);
      const auto any_in = [](const std::unordered_set<Feature>& small, const std::unordered_set<Feature>& large) {
        return std::any_of(small.begin(), small.end(), [&](Feature one) { return large.contains(one); });
      };
      const bool shares_role = any_in(other_roles, roles);
      const bool conflict =
          !roles.empty() && !other_roles.empty() && !shares_role && !any_in(company_of(other), company);
      constexpr std::size_t dominant = 3;  // times as many articles
      joins = !conflict &&
              (rarity == Rarity::usual || (a.size >= dominant * b.size && (other_roles.empty() || shares_role)));
    }
    if (joins) {
      unite(main, other, {rarity == Rarity::rare ? Kind::rare : Kind::quiet, {}, 0});
    } else {
      apart_.push_back({other, main});
    }
  }

  [[nodiscard]] std::unordered_set<Feature> roles_of(GroupId group) const {
    return collect(group, [this](const Sighting& one) { return company_.roles(one.article, one.entity); });
  }
  [[nodiscard]] std::unordered_set<Feature> company_of(GroupId group) const {
    return collect(group, [this](const Sighting& one) { return company_.names(one.article, one.entity); });
  }
  template <typename Get>
  [[nodiscard]] std::unordered_set<Feature> collect(GroupId group, const Get& get) const {
    std::unordered_set<Feature> found;
    for (const std::uint32_t s : groups_[group].sightings) {
      const std::vector<Feature> features = get(all_.sightings[s]);
      found.insert(features.begin(), features.end());
    }
    return found;
  }

  // The full name that an initial or a family name alone plausibly stands for, and why; none when none or several do.
  std::optional<std::pair<GroupId, Reason>> attach(std::uint32_t s, const std::vector<GroupId>& bearers) {
    const Group own = group_of(s);
    const PersonName& name = name_of(s);
    if (own.known) {
      const auto found = known_.find(*own.known);
      if (found == known_.end()) return std::nullopt;
      return std::make_pair(root(found->second), Reason{Kind::table, {}, 0});
    }
    const auto may_be = [&](const Group& group) {
      return group.given != 0 && !group.is_initial && compatible(own, group) && !genders_differ(own, group) &&
             (name.family_only || group.initial == own.initial);
    };
    std::vector<Scored> likely = scores(s, may_be);
    const std::vector<Scored> hints = likely;
    std::erase_if(likely, [&](const Scored& one) { return one.evidence < needed(name); });
    for (Scored& one : likely) one.evidence += std::log(static_cast<double>(groups_[one.group].size));
    std::stable_sort(likely.begin(), likely.end(),
                     [](const Scored& a, const Scored& b) { return a.evidence > b.evidence; });
    if (!likely.empty() && (likely.size() == 1 || likely[0].evidence >= likely[1].evidence + margin))
      return std::make_pair(likely[0].group, likely[0].reason);
    if (name.is_given_name) return std::nullopt;
    auto only = the_only(name, bearers, may_be);
    if (!only || only->second.kind == Kind::only) return only;
    constexpr double a_hint = 1.5;      // that something in common is no chance
    constexpr std::size_t famous = 50;  // articles
    const bool hinted = std::any_of(hints.begin(), hints.end(), [&](const Scored& one) {
      return one.group == only->first && one.evidence >= a_hint;
    });
    return hinted || groups_[only->first].size >= famous ? only : std::nullopt;
  }

  // The one person of the family, or the one whom nearly all articles are about.
  std::optional<std::pair<GroupId, Reason>> the_only(const PersonName& name, const std::vector<GroupId>& bearers,
                                                     const std::function<bool(const Group&)>& may_be) {
    constexpr std::size_t looked_at = 64;
    if (bearers.size() > looked_at) return std::nullopt;
    std::size_t sightings = 0, count = 0;
    std::optional<GroupId> largest;
    for (const GroupId g : bearers) {
      ++steps_;
      if (groups_[g].given == 0 || groups_[g].is_initial) continue;
      ++count;
      sightings += groups_[g].size;
      if (may_be(groups_[g]) && (!largest || groups_[g].size > groups_[*largest].size)) largest = g;
    }
    if (!largest) return std::nullopt;
    if (count == 1 && name.rarity == Rarity::rare) return std::make_pair(*largest, Reason{Kind::only, {}, 0});
    constexpr std::size_t well_known = 5;
    const std::size_t size = groups_[*largest].size;
    if (size < well_known || size * 10 < sightings * 9) return std::nullopt;
    return std::make_pair(*largest, Reason{Kind::most, {}, 0});
  }

  const std::vector<Summary>& articles_;
  const Company& company_;
  const PeopleGroups& all_;
  std::vector<Reason>& reasons_;  // one a sighting
  std::vector<Group> groups_;
  std::unordered_map<std::uint32_t, GroupId> position_;  // of the sightings
  std::unordered_map<Feature, std::vector<Together>> together_;
  std::map<std::uint32_t, GroupId> known_;
  std::vector<Apart> apart_;
  std::uint64_t steps_ = 0;
};

// Why the sightings of one person are one, a line a name and reason.
class Explainer {
 public:
  Explainer(const PeopleGroups& all, const std::vector<Reason>& reasons, const Company& company,
            const AliasTable& aliases)
      : all_(all), reasons_(reasons), company_(company), aliases_(aliases) {}

  [[nodiscard]] std::vector<std::string> merges(const Same& person) const {
    struct Counted {
      std::uint32_t name;
      Reason reason;
      std::size_t articles;
    };
    std::vector<Counted> counted;
    std::map<std::pair<std::uint32_t, Kind>, std::size_t> places;
    for (const std::uint32_t s : person.sightings) {
      const std::uint32_t name = all_.sightings[s].name;
      const auto [found, is_new] = places.try_emplace({name, reasons_[s].kind}, counted.size());
      if (is_new) counted.push_back({name, reasons_[s], 0});
      ++counted[found->second].articles;
    }
    std::vector<std::string> lines;
    const PersonName& main = all_.names[all_.sightings[person.sightings.front()].name];
    for (const Counted& one : counted) {
      if (one.reason.kind == Kind::first) continue;
      lines.push_back(line(all_.names[one.name], main, one.reason, one.articles, person.known));
    }
    return lines;
  }

 private:
  [[nodiscard]] std::string line(const PersonName& name, const PersonName& main, const Reason& reason,
                                 std::size_t articles, std::optional<std::uint32_t> known) const {
    std::string text =
        quoted(name.text) + " in " + std::to_string(articles) + (articles == 1 ? " article" : " articles");
    if (reason.kind != Kind::table && !name.given.empty() && people::lower(name.given) != people::lower(main.given) &&
        !main.given.empty() && name.given_name.key == main.given_name.key)
      text += ", where " + quoted(name.given) + " and " + quoted(main.given) + " are one given name";
    switch (reason.kind) {
      case Kind::first:
        break;
      case Kind::table:
        return text + ": " + (known ? aliases_.id(*known) : "") + " in the table of names";
      case Kind::evidence:
        return text + ": also beside " + shared(reason);
      case Kind::rare:
        return text + ": so rare a name that it is one person unless something speaks against it";
      case Kind::quiet:
        return text + ": nothing speaks for two people of this name";
      case Kind::only:
        return text + ": the only person of this family name";
      case Kind::most:
        return text + ": nine in ten articles with this family name are about this person";
    }
    return text;
  }

  [[nodiscard]] std::string shared(const Reason& reason) const {
    std::string text;
    for (std::size_t i = 0; i < reason.shared_count; ++i)
      text += (i == 0 ? "" : ", ") + quoted(company_.words(reason.shared[i]));
    return text;
  }

  static std::string quoted(std::string_view words) { return "“" + std::string(words) + "”"; }

  const PeopleGroups& all_;
  const std::vector<Reason>& reasons_;
  const Company& company_;
  const AliasTable& aliases_;
};

// The named people of all articles; returns them by family name.
std::map<std::uint64_t, std::vector<std::uint32_t>> find_sightings(const std::vector<Summary>& articles,
                                                                   const AliasTable& aliases,
                                                                   const language::Language& language,
                                                                   PeopleGroups& all) {
  std::map<std::uint64_t, std::vector<std::uint32_t>> by_family;
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    for (std::uint32_t e = 0; e < articles[a].entities.size(); ++e) {
      const Summary::Entity& entity = articles[a].entities[e];
      if (entity.type != EntityType::person || !entity.named) continue;
      const auto [number, is_new] = numbers.emplace(entity.name, static_cast<std::uint32_t>(all.names.size()));
      if (is_new) all.names.push_back(person_name(language, entity.name));
      std::optional<std::uint32_t> known = aliases.find(all.names[number->second].text);
      for (std::size_t i = 0; i < entity.aliases.size() && !known; ++i) known = aliases.find(entity.aliases[i]);
      by_family[all.names[number->second].family].push_back(static_cast<std::uint32_t>(all.sightings.size()));
      all.sightings.push_back({a, e, number->second, known});
    }
  }
  return by_family;
}

// The number of each sighting's person.
std::vector<std::size_t> positions(const PeopleGroups& all) {
  std::vector<std::size_t> found(all.sightings.size());
  for (std::size_t p = 0; p < all.people.size(); ++p) {
    for (const std::uint32_t s : all.people[p].sightings) found[s] = p;
  }
  return found;
}

// People whom the user's table gives one id are one, whatever their names.
void unite_known(std::vector<Same>& people) {
  std::map<std::uint32_t, std::size_t> first;
  for (std::size_t p = 0; p < people.size(); ++p) {
    if (!people[p].known) continue;
    const auto [found, is_new] = first.emplace(*people[p].known, p);
    if (is_new) continue;
    std::vector<std::uint32_t>& to = people[found->second].sightings;
    to.insert(to.end(), people[p].sightings.begin(), people[p].sightings.end());
    people[p].sightings.clear();
  }
  std::erase_if(people, [](const Same& one) { return one.sightings.empty(); });
}

}  // namespace

PeopleGroups group_people(const std::vector<Summary>& articles, const Company& company, const AliasTable& aliases,
                          const language::Language& language) {
  PeopleGroups all;
  const auto by_family = find_sightings(articles, aliases, language, all);
  std::vector<Reason> reasons(all.sightings.size());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> apart;  // a sighting of each
  for (const auto& [key, sightings] : by_family) {
    Family family(articles, company, all, reasons);
    family.run(sightings);
    for (const GroupId g : family.people())
      all.people.push_back({family.group(g).sightings, family.group(g).known, {}});
    for (const Apart& two : family.apart())
      apart.emplace_back(family.group(two.group).founder, family.group(two.other).founder);
    all.steps += family.steps();
  }
  unite_known(all.people);
  for (Same& person : all.people) std::sort(person.sightings.begin(), person.sightings.end());
  std::sort(all.people.begin(), all.people.end(),
            [](const Same& a, const Same& b) { return a.sightings.front() < b.sightings.front(); });

  const Explainer explainer(all, reasons, company, aliases);
  for (Same& person : all.people) person.explanation = explainer.merges(person);
  const std::vector<std::size_t> person_of = positions(all);
  for (const auto& [one, other] : apart) {
    if (person_of[one] == person_of[other]) continue;
    all.people[person_of[one]].explanation.push_back("not p" + std::to_string(person_of[other] + 1) +
                                                     ", who has the same name: no evidence that they are one");
  }
  return all;
}

}  // namespace attrib::collection
