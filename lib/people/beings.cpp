// Groups names.
#include "people/beings.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "people/key_lists.hpp"
#include "people/name_parts.hpp"
#include "text/hash.hpp"

namespace attrib::people {
namespace {

using attribution::Mention;
using language::Class;
using language::Reading;
using text::Range;

constexpr std::size_t most_bearers = 256;  // of one name that are looked at, so that time stays linear
constexpr std::uint32_t near = 1;          // sentences

// The name without "the".
Range without_article(const Reading& reading, Range name) {
  if (name.size() > 1 && reading.is(name.first, Class::definite)) ++name.first;
  return name;
}

// Equal for names that are equal in lower case without "the".
std::uint64_t key_of(const Reading& reading, Range name) {
  name = without_article(reading, name);
  std::uint64_t key = 0;
  for (std::uint32_t t = name.first; t < name.last; ++t) key = text::join(key, word_key(reading, t));
  return key;
}

// That of "nec" for "National Executive Committee": the first letters of its capitalised words.
std::uint64_t key_of_initials(const Reading& reading, Range name) {
  text::Hash initials;
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    const text::Token& token = reading.text.tokens[t];
    if (token.kind == text::Kind::word && token.shape != text::Shape::lower)
      initials.add(lower(reading.text.of(t).substr(0, 1)));
  }
  return initials.value();
}

class Grouper {
 public:
  Grouper(const Reading& reading, const language::Language& language, const std::vector<Mention>& mentions, Cast& cast)
      : reading_(reading), language_(language), mentions_(mentions), cast_(cast), lists_(mentions.size() / 2) {}

  // Returns the mentions that name a person.
  std::vector<std::uint32_t> group() {
    sort_out();
    cast_.beings.reserve(mentions_.size() / 2);
    parts_.reserve(persons_.size());
    given_.reserve(persons_.size());
    organizations_.reserve(things_.size());
    for (const std::uint32_t m : persons_) {
      const NameParts& parts = parts_.emplace_back(name_parts(reading_, mentions_[m].head));
      if (!parts.family_only) full_name(m, parts);
    }
    last_full_name_.assign(cast_.beings.size(), none);
    for (std::size_t p = 0; p < persons_.size(); ++p) {
      const std::uint32_t m = persons_[p];
      if (parts_[p].family_only) {
        single_name(m, parts_[p]);
      } else {
        last_full_name_[cast_.links[m].being] = m;
      }
    }
    for (const std::uint32_t m : things_) thing(m);
    merge_short_forms();
    list_mentions();
    return std::move(persons_);
  }

 private:
  // Of what sort the next mention is, is hard to foretell: no branches.
  void sort_out() {
    persons_.resize(mentions_.size());
    things_.resize(mentions_.size());
    std::size_t persons = 0, things = 0;
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      const bool named = mentions_[m].form == MentionForm::name, person = mentions_[m].type == EntityType::person;
      persons_[persons] = m;
      persons += static_cast<std::size_t>(named & person);
      things_[things] = m;
      things += static_cast<std::size_t>(named & !person);
    }
    persons_.resize(persons);
    things_.resize(things);
  }

  struct Organization {
    std::uint32_t being;
    std::uint64_t name;  // its key
  };

  // What a list of beings is under: family names, full forms of first given names, names …
  enum class By : std::uint8_t { family, given, single, thing, initials, opening, title };
  static std::uint64_t key(By by, std::uint64_t word) { return text::join(word, static_cast<std::uint64_t>(by)); }

  // The being that was listed first under the key.
  std::uint32_t first(std::uint64_t key) const {
    const std::uint32_t item = lists_.first(key);
    return item == KeyLists::none ? none : lists_[item].value;
  }

  std::uint32_t new_being(std::uint32_t mention) {
    Being& being = cast_.beings.emplace_back();
    being.type = mentions_[mention].type;
    being.best = mention;
    return static_cast<std::uint32_t>(cast_.beings.size() - 1);
  }

  void link(std::uint32_t mention, std::uint32_t being, double confidence, std::string_view step) {
    cast_.links[mention] = {being, confidence, step, {}};
    if (mentions_[mention].type != EntityType::person) return;
    Being& to = cast_.beings[being];
    if (!to.gender) to.gender = gender_of(reading_, mentions_[mention]);
  }

  void full_name(std::uint32_t m, const NameParts& parts) {
    const GivenName given = given_name(language_, parts);
    const std::uint64_t family = key(By::family, parts.family_key);
    std::uint32_t item = lists_.first(family);
    for (std::size_t i = 0; item != KeyLists::none && i < most_bearers; ++i, item = lists_[item].next) {
      const std::uint32_t being = lists_[item].value;
      if (!same_given(given_[being], given)) continue;
      prefer(m, being);
      note_titles(m, being);
      return link(m, being, 0.99, "full name");
    }
    const std::uint32_t being = new_being(m);
    given_.push_back(given);
    lists_.add(family, being);
    lists_.add(key(By::given, given.key), being);
    note_titles(m, being);
    link(m, being, 0.99, "full name");
  }

  // The longest name is the best one, but none in capitals where there is another.
  void prefer(std::uint32_t m, std::uint32_t being) {
    std::uint32_t& best = cast_.beings[being].best;
    const bool loud = in_capitals(m);
    if (loud != in_capitals(best) ? !loud : is_fuller(m, best)) best = m;
  }
  // "François Roy" is fuller than "Francois Roy".
  bool is_fuller(std::uint32_t m, std::uint32_t than) const {
    const Range name = mentions_[m].head, other = mentions_[than].head;
    if (name.size() != other.size()) return name.size() > other.size();
    const std::string_view word = reading_.text.of(name), other_word = reading_.text.of(other);
    return word.size() > other_word.size() && word_key(word) == word_key(other_word);
  }
  bool in_capitals(std::uint32_t m) const {
    const text::Token& word = reading_.text.tokens[mentions_[m].head.last - 1];
    return word.shape == text::Shape::upper && word.end - word.begin > 3;
  }

  // The words before the name: "Senator" in "Senator Ann Lowe".
  void note_titles(std::uint32_t m, std::uint32_t being) {
    for (std::uint32_t t = mentions_[m].tokens.first; t < mentions_[m].head.first; ++t) {
      if (reading_.classes(t).any({Class::title, Class::role})) lists_.add(key_of_title(t, being), being);
    }
  }
  std::uint64_t key_of_title(std::uint32_t token, std::uint32_t being) const {
    return text::join(key(By::title, word_key(reading_, token)), being);
  }
  bool has_title_of(std::uint32_t being, std::uint32_t m) const {
    for (std::uint32_t t = mentions_[m].tokens.first; t < mentions_[m].head.first; ++t) {
      if (lists_.first(key_of_title(t, being)) != KeyLists::none) return true;
    }
    return false;
  }

  void single_name(std::uint32_t m, const NameParts& parts) {
    const std::optional<Gender> gender = gender_of(reading_, mentions_[m]);
    const std::uint64_t suffix = suffix_key(parts.suffix);
    candidates_.clear();
    const auto consider = [&](std::uint64_t key) {
      std::uint32_t item = lists_.first(key);
      for (std::size_t i = 0; item != KeyLists::none && i < most_bearers; ++i, item = lists_[item].next) {
        const std::uint32_t being = lists_[item].value;
        const std::optional<Gender> known = cast_.beings[being].gender;
        if (gender && known && *gender != *known) continue;
        if (suffix != 0 && given_[being].suffix != 0 && suffix != given_[being].suffix) continue;
        candidates_.push_back(being);
      }
    };
    const std::uint64_t name = parts.family_key;
    consider(key(By::family, name));
    std::string_view step = "family name of";
    if (candidates_.empty()) {
      const bool by_given = mentions_[m].tokens == mentions_[m].head || is_knighted(m);
      step = by_given ? "given name of" : "first part of";
      // "Miss Tan" of "Tan Shen", but not "Miss Emma" of "Emma Cole"
      if (by_given || !reading_.is(mentions_[m].head.first, Class::first_name))
        consider(key(By::given, key_of_full_form(language_, parts.family_key, parts.canonical)));
    }
    if (candidates_.empty()) {
      std::uint32_t being = first(key(By::single, name));
      if (being == none) {
        being = new_being(m);
        lists_.add(key(By::single, name), being);
        cast_.beings[being].gender = gender.has_value() ? gender : gender_of_given_name(m);
      }
      prefer(m, being);
      return link(m, being, 0.9, "the only name given");
    }
    if (candidates_.size() == 1) return link(m, candidates_.front(), 0.97, step);
    if (const std::uint32_t titled = the_titled(m); titled != none)
      return link(m, titled, 0.95, "title and family name of");
    if (of_one_breath()) {
      const Range both{mentions_[cast_.beings[candidates_[0]].best].head.first,
                       mentions_[cast_.beings[candidates_[1]].best].head.last};
      cast_.links[m] = {none, 0, "several with this name,", reading_.text.of(both)};
      return;
    }
    // Of several bearers of a name the one whose full name stands shortly before is meant, else the first introduced.
    std::uint32_t being = candidates_.front();
    for (const std::uint32_t candidate : candidates_) {
      if (mentions_[cast_.beings[candidate].best].head.first < mentions_[cast_.beings[being].best].head.first)
        being = candidate;
    }
    std::uint32_t nearest = none;
    for (const std::uint32_t candidate : candidates_) {
      const std::uint32_t full = last_full_name_[candidate];
      if (full == none || sentence_of(m) - sentence_of(full) > near) continue;
      if (nearest == none || full > nearest) {
        nearest = full;
        being = candidate;
      }
    }
    link(m, being, 0.6,
         nearest == none ? "the first introduced of several with this name"
                         : "named in full just before, of several with this name");
  }

  // The only candidate that was introduced with the title that stands here.
  std::uint32_t the_titled(std::uint32_t m) const {
    std::uint32_t titled = none;
    for (const std::uint32_t candidate : candidates_) {
      if (!has_title_of(candidate, m)) continue;
      if (titled != none) return none;
      titled = candidate;
    }
    return titled;
  }

  // "John Smith and Paul Smith", not named in full again: nothing tells which "Smith" is.
  bool of_one_breath() const {
    if (candidates_.size() != 2) return false;
    const std::uint32_t first = cast_.beings[candidates_[0]].best, second = cast_.beings[candidates_[1]].best;
    if (last_full_name_[candidates_[0]] != first || last_full_name_[candidates_[1]] != second) return false;
    const std::uint32_t end = mentions_[first].head.last, next = mentions_[second].tokens.first;
    return next == end + 1 && reading_.is(end, Class::conjunction);
  }

  // "Kevin" alone, which is hardly ever a family name.
  std::optional<Gender> gender_of_given_name(std::uint32_t m) const {
    constexpr std::uint32_t clear = 5;  // times more bearers
    const language::Entry& word = *reading_.words[mentions_[m].head.first];
    const bool given = word.classes.has(Class::first_name) && word.first_name_count > clear * word.surname_count;
    return given ? gender_by_share(word.male_share) : std::nullopt;
  }

  // "Sir Alec": this title, unlike "Mr", stands before the given name.
  bool is_knighted(std::uint32_t m) const { return reading_.is(mentions_[m].head.first - 1, Class::knight); }

  std::uint32_t sentence_of(std::uint32_t m) const { return reading_.text.tokens[mentions_[m].head.first].sentence; }

  void thing(std::uint32_t m) {
    const Range name = mentions_[m].head;
    const std::uint64_t words = key_of(reading_, name);
    std::uint32_t being = first(key(By::thing, words));
    if (being == none) {
      being = new_being(m);
      lists_.add(key(By::thing, words), being);
      if (mentions_[m].type == EntityType::organization) {
        organizations_.push_back({being, words});
        if (name.size() > 1) {
          const Range words = without_article(reading_, name);
          lists_.add(key(By::initials, key_of_initials(reading_, name)), being);
          lists_.add(key(By::opening, key_of(reading_, {words.first, words.first + 1})), being);
        }
      }
    }
    link(m, being, 0.97, "name");
  }

  // "NEC" is the "National Executive Committee", "Labour" the "Labour Party", where the article has both.
  void merge_short_forms() {
    std::vector<std::uint32_t> merged;  // of a being: the one that it is a short form of
    for (const Organization& organization : organizations_) {
      const std::uint32_t full = full_form_of(organization);
      if (full == none) continue;
      merged.resize(cast_.beings.size(), none);
      merged[organization.being] = full;
    }
    if (merged.empty()) return;
    for (const std::uint32_t m : things_) {
      Link& link = cast_.links[m];
      if (merged[link.being] != none) link = {merged[link.being], 0.95, "short form of", {}};
    }
    drop_unmentioned();
  }

  std::uint32_t full_form_of(const Organization& organization) const {
    const std::uint64_t party = text::join(organization.name, party_);
    if (const std::uint32_t full = first(key(By::thing, party)); full != none) return full;
    const Range words = without_article(reading_, mentions_[cast_.beings[organization.being].best].head);
    if (words.size() > 1) return none;
    const std::string word = lower(reading_.text.of(words));
    if (word.size() < 2) return none;
    text::Hash letters;
    for (const char c : word) {
      if (c != '.') letters.add(c);
    }
    if (const std::uint32_t full = first(key(By::initials, letters.value())); full != none)
      return full == organization.being ? none : full;
    // "Carrow" for the only one of "Carrow Brewing Company" and the like
    const std::uint32_t item = lists_.first(key(By::opening, organization.name));
    return item == KeyLists::none || lists_[item].next != KeyLists::none ? none : lists_[item].value;
  }

  void drop_unmentioned() {
    std::vector<std::uint32_t> moved(cast_.beings.size(), none);
    for_each_link([&](const Link& link) { moved[link.being] = link.being; });
    std::uint32_t kept = 0;
    for (std::uint32_t b = 0; b < cast_.beings.size(); ++b) {
      if (moved[b] == none) continue;
      if (kept != b) cast_.beings[kept] = std::move(cast_.beings[b]);
      moved[b] = kept++;
    }
    cast_.beings.resize(kept);
    for_each_link([&](Link& link) { link.being = moved[link.being]; });
  }

  // Of all names that are not left open.
  template <typename Use>
  void for_each_link(Use use) {
    for (const std::uint32_t m : persons_) {
      if (cast_.links[m].being != none) use(cast_.links[m]);
    }
    for (const std::uint32_t m : things_) use(cast_.links[m]);
  }

  // In text order: none is of a person and of a thing.
  void list_mentions() {
    for_each_link([this](const Link& link) {
      cast_.beings[link.being].mentions.push_back(static_cast<std::uint32_t>(&link - cast_.links.data()));
    });
  }

  const Reading& reading_;
  const language::Language& language_;
  const std::vector<Mention>& mentions_;
  Cast& cast_;
  const std::uint64_t party_ = word_key("party");
  KeyLists lists_;
  std::vector<std::uint32_t> persons_;         // mentions that name a person, in text order
  std::vector<NameParts> parts_;               // beside `persons_`
  std::vector<std::uint32_t> things_;          // mentions that name something else, in text order
  std::vector<Organization> organizations_;    // one a name
  std::vector<GivenName> given_;               // of the beings that have a full name, which come first
  std::vector<std::uint32_t> last_full_name_;  // of these the mentions, as far as the text was read
  std::vector<std::uint32_t> candidates_;
};

// Does a person's name begin with a given name?
bool given_first(const Reading& reading, Range name) { return name.size() > 1 && !family_first(reading, name); }

// By the given name; of a nominal by its head noun.
std::optional<Gender> gender_of_head(const Reading& reading, const Mention& mention) {
  const bool named = mention.form == MentionForm::name;
  if (named && (mention.type != EntityType::person || !given_first(reading, mention.head))) return std::nullopt;
  return gender_by_share(reading.words[mention.head.first]->male_share);
}

}  // namespace

std::optional<Gender> gender_by_share(std::uint8_t share) {
  constexpr std::uint8_t surely_male = 95, surely_female = 5;
  if (share == language::Entry::unknown_share) return std::nullopt;
  if (share >= surely_male) return Gender::male;
  if (share <= surely_female) return Gender::female;
  return std::nullopt;
}

std::optional<std::uint32_t> share_of_gender(const Reading& reading, Range name, Gender gender) {
  if (!given_first(reading, name)) return std::nullopt;
  const language::Entry& given = *reading.words[name.first];
  if (!given.classes.any({Class::first_name, Class::nickname}) || given.male_share == language::Entry::unknown_share)
    return std::nullopt;
  return gender == Gender::male ? given.male_share : 100U - given.male_share;
}

std::optional<Gender> gender_of(const Reading& reading, const Mention& mention) {
  if (mention.form == MentionForm::pronoun) return gender_by_share(reading.words[mention.head.first]->male_share);
  const auto by_head = gender_of_head(reading, mention);
  // The titles before a name say more than the name.
  for (std::uint32_t t = mention.tokens.first; t < mention.head.first; ++t) {
    const language::Classes classes = reading.classes(t);
    if (!classes.any({Class::title, Class::role, Class::kin, Class::spokesperson})) continue;
    // "ally" is a role here, though Ally is a first name.
    if (classes.any({Class::first_name, Class::nickname}) && reading.text.tokens[t].shape == text::Shape::lower)
      continue;
    const auto gender = gender_by_share(reading.words[t]->male_share);
    if (!gender) continue;
    // "spokesman Joan Lee": unlike "Mr" or "actress", such a role is not of men alone.
    const bool sure = *gender == Gender::female || classes.has(Class::kin) || !classes.has(Class::role);
    return sure || !by_head ? gender : by_head;
  }
  return by_head;
}

std::vector<std::uint32_t> group_names(const Reading& reading, const language::Language& language,
                                       const std::vector<Mention>& mentions, Cast& cast) {
  cast.links.assign(mentions.size(), {});
  return Grouper(reading, language, mentions, cast).group();
}

}  // namespace attrib::people
