// Says who pronouns and nominals are, from left to right through the article.
#include <algorithm>
#include <bit>
#include <cmath>
#include <string_view>
#include <vector>

#include "language/branchless.hpp"
#include "people/antecedents.hpp"
#include "people/beings.hpp"
#include "people/key_lists.hpp"
#include "people/name_parts.hpp"
#include "people/people.hpp"
#include "people/roles.hpp"
#include "text/hash.hpp"

namespace attrib::people {
namespace {

using attribution::Attribution;
using attribution::Mention;
using language::Class;
using language::Classes;
using language::Reading;

constexpr std::size_t memory = 24;    // mentions of persons or organisations that a pronoun can go back to
constexpr std::uint32_t reach = 8;    // sentences
constexpr double least_score = -4.0;  // below it a pronoun is left open

// A mention that a later one can stand for, and what makes it more or less present there.
struct Seen {
  std::uint32_t mention = none;
  std::uint32_t being = none;
  std::uint32_t quoted = none;   // as of Mention
  std::uint32_t number = 0;      // how many were seen before it
  std::uint64_t name_words = 0;  // of a named organisation: sets a bit for each word of its name
  // Of a person.
  bool opens = false;  // the mentions of its sentence
  bool speaks = false;
  bool after_preposition = false;
  bool owns = false;          // "Ann Lee's"
  std::int64_t presence = 0;  // in tenths of what Resolver::salience adds for all that, more the later it stands
};

std::uint64_t bit_of(language::WordTable::Key word) { return std::uint64_t{1} << (word >> 58); }

// Is a mention more present than another one of the same being, wherever they are gone back to? Hard to foretell: no
// branches.
bool hides(const Seen& near, const Seen& far) {
  const bool same_quote = language::either(near.quoted == none, near.quoted == far.quoted);
  return language::both(language::both(near.being == far.being, near.presence > far.presence), same_quote);
}

// The last ones that were seen.
class Recent {
 public:
  explicit Recent(std::size_t expected) { seen_.reserve(expected); }

  void add(Seen seen) {
    seen.number = count_++;
    seen_.push_back(seen);
    while ((seen_.begin() + first_)->number + memory < count_) ++first_;
  }
  // Takes out those that it hides too; they are counted on.
  void add_over(const Seen& seen) {
    static_assert(memory <= 32);
    std::uint32_t hidden = 0;  // a bit for each, the lowest for the last one
    for (auto before = seen_.begin() + first_; before != seen_.end(); ++before)
      hidden = hidden << 1 | static_cast<std::uint32_t>(hides(seen, *before));
    for (; hidden != 0; hidden ^= std::bit_floor(hidden)) seen_.erase(seen_.end() - std::bit_width(hidden));
    add(seen);
  }

  // Nearest first.
  [[nodiscard]] auto begin() const { return seen_.rbegin(); }
  [[nodiscard]] auto end() const { return seen_.rend() - first_; }

 private:
  std::vector<Seen> seen_;
  std::ptrdiff_t first_ = 0;  // that is still to be found
  std::uint32_t count_ = 0;
};

class Resolver {
 public:
  Resolver(const Reading& reading, const language::Language& language, const std::vector<Mention>& mentions,
           const std::vector<Attribution>& attributions, const std::vector<std::uint32_t>& named_persons,
           const Antecedents* antecedents, std::vector<Choice>* choices, Cast& cast)
      : reading_(reading),
        text_(reading.text),
        language_(language),
        mentions_(mentions),
        attributions_(attributions),
        antecedents_(antecedents),
        choices_(choices),
        cast_(cast),
        discourse_{reading, mentions, sentences_of(reading.text, mentions), std::vector<bool>(mentions.size())},
        persons_(mentions.size() / 2),
        others_(mentions.size() / 2),
        lists_(mentions.size() / 2) {
    for (std::uint32_t a = 0; a < attributions.size(); ++a) {
      if (attributions[a].source != none) discourse_.speaks[attributions[a].source] = true;
      for (const std::uint32_t quote : attributions[a].quoted) {
        if (quote >= attribution_of_.size()) attribution_of_.resize(quote + 1, none);
        if (attribution_of_[quote] == none) attribution_of_[quote] = a;
      }
    }
    if (antecedents_ != nullptr || choices_ != nullptr) {
      order_.assign(cast.beings.size(), none);
      std::uint32_t persons = 0;
      for (const std::uint32_t m : named_persons) {
        const std::uint32_t being = cast.links[m].being;
        if (being != none && order_[being] == none) order_[being] = persons++;
      }
    }
    candidates_.reserve(memory);
    scores_.reserve(memory + 1);
  }

  void resolve() {
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      switch (mentions_[m].form) {
        case MentionForm::name:
          break;
        case MentionForm::nominal:
          is_relative(m) ? relative(m) : nominal(m);
          break;
        case MentionForm::pronoun:
          pronoun(m);
          if (spoken_of(m)) continue;
      }
      if (cast_.links[m].being != none) remember(m);
    }
    find_genders();
    first_persons();
  }

 private:
  // What a list is under: a word of a role (the beings that have it, or that one being does), the head noun of unnamed
  // sources (the beings), that of documents (the mentions "a statement"), that of others who have said nothing yet (the
  // mentions "a baker").
  enum class By : std::uint8_t { role, document, unnamed, introduced };
  static std::uint64_t key(By by, std::uint64_t word) { return text::join(word, static_cast<std::uint64_t>(by)); }
  static std::uint64_t key_of_bearer(std::uint64_t role, std::uint32_t being) {
    return text::join(key(By::role, role), being);
  }

  static std::vector<std::uint32_t> sentences_of(const text::Text& text, const std::vector<Mention>& mentions) {
    std::vector<std::uint32_t> sentences(mentions.size());
    for (std::size_t m = 0; m < mentions.size(); ++m) sentences[m] = text.tokens[mentions[m].head.first].sentence;
    return sentences;
  }

  std::uint32_t sentence_of(std::uint32_t m) const { return discourse_.sentence_of(m); }
  std::uint64_t head_key(std::uint32_t m) const { return word_key(reading_, mentions_[m].head.first); }

  void remember(std::uint32_t m) {
    const Mention& mention = mentions_[m];
    const std::uint32_t b = cast_.links[m].being;
    const Being& being = cast_.beings[b];
    Seen seen{m, b, mention.quoted};
    const bool speaks = discourse_.speaks[m];
    last_speaker_ = language::both(speaks, mention.quoted == none) ? b : last_speaker_;
    if (being.type != EntityType::person) {
      if (language::both(being.type == EntityType::organization, being.named)) {
        const text::Range name = mentions_[being.best].head;
        for (std::uint32_t t = name.first; t < name.last; ++t) seen.name_words |= bit_of(reading_.keys[t]);
      }
      return others_.add(seen);
    }
    const std::uint32_t next = mention.tokens.last;
    seen.opens = discourse_.first_in_sentence(m);
    seen.speaks = speaks;
    seen.after_preposition = after_preposition(m);
    seen.owns = next < text_.tokens.size() && text_.tokens[next].kind == text::Kind::possessive;
    seen.presence = 6 * std::int64_t{sentence_of(m)} + 8 * seen.opens + 6 * seen.speaks - 5 * seen.after_preposition -
                    4 * seen.owns;
    persons_.add_over(seen);
  }

  // Of a pronoun that is hardly another's.
  void note_gender(std::uint32_t m, Gender gender) {
    const Link& link = cast_.links[m];
    if (link.being == none || link.confidence < 0.6) return;
    Being& being = cast_.beings[link.being];
    (gender == Gender::male ? being.called_he : being.called_she) = true;
  }

  void link(std::uint32_t m, std::uint32_t being, double confidence, std::string_view step,
            std::string_view word = {}) {
    cast_.links[m] = {being, confidence, step, word};
    Being& to = cast_.beings[being];
    to.mentions.push_back(m);
    // A pronoun that is taken for the wrong one would keep the right ones out for the rest of the article.
    const double enough = mentions_[m].form == MentionForm::pronoun ? 0.97 : 0.6;
    if (!to.gender && to.type == EntityType::person && confidence >= enough)
      to.gender = gender_of(reading_, mentions_[m]);
  }

  void leave_open(std::uint32_t m, std::string_view why) { cast_.links[m] = {none, 0, why, {}}; }

  // --- pronouns
  // Within a quotation, where only "he" and "she" can be told; the story around it does not go on from there.
  bool spoken_of(std::uint32_t m) const {
    return mentions_[m].form == MentionForm::pronoun && mentions_[m].quoted != none && !discourse_.speaks[m];
  }

  void pronoun(std::uint32_t m) {
    const std::uint32_t token = mentions_[m].head.first;
    const language::Entry& word = *reading_.words[token];
    if (spoken_of(m)) {
      const auto gender = word.person == 3 && !word.plural ? gender_of(reading_, mentions_[m]) : std::nullopt;
      if (gender) person(m, *gender);
      return;
    }
    if (word.classes.has(Class::relative)) return relative(m);
    if (word.person == 1 || word.person == 2) {
      if (discourse_.speaks[m] && mentions_[m].quoted != none && text_.of(token) == "I") first_persons_.push_back(m);
      return leave_open(m, "the writer or reader, who is not named");
    }
    if (word.classes.has(Class::indefinite)) {  // "someone", "others"
      if (discourse_.speaks[m]) unnamed(m);
      return;
    }
    if (word.plural) return they(m);
    const auto gender = gender_of(reading_, mentions_[m]);
    if (!gender) return nearest_other(m);
    person(m, *gender);
    note_gender(m, *gender);
  }

  // "that", where it says something.
  bool is_relative(std::uint32_t m) const {
    return mentions_[m].tokens.size() == 1 && reading_.is(mentions_[m].head.first, Class::relative);
  }

  // Of who has none by title or name: what the pronouns say, where they are of one mind.
  void find_genders() {
    for (Being& being : cast_.beings) {
      if (!being.gender && being.type == EntityType::person && being.called_he != being.called_she)
        being.gender = being.called_he ? Gender::male : Gender::female;
    }
  }

  // The mention that says a quoted stretch, or none.
  std::uint32_t source_of(std::uint32_t quote) const {
    if (quote >= attribution_of_.size() || attribution_of_[quote] == none) return none;
    return attributions_[attribution::origin_of(attributions_, attribution_of_[quote])].source;
  }

  // "I said" within a quotation: its speaker, who may be named only behind it.
  void first_persons() {
    for (const std::uint32_t m : first_persons_) {
      const std::uint32_t source = source_of(mentions_[m].quoted);
      if (source == none || source == m || cast_.links[source].being == none) continue;
      link(m, cast_.links[source].being, 0.9 * cast_.links[source].confidence, "speaker of the quotation it stands in");
    }
  }

  // "who", "which": the mention before it; "who" is no place, no event, and a company only where no person is as near.
  void relative(std::uint32_t m) {
    const std::uint32_t first = mentions_[m].head.first;
    const bool of_anybody = first > 0 && reading_.classes(first - 1).any({Class::definite, Class::indefinite});
    if (of_anybody) return leave_open(m, "nobody named before it");  // "those who", "many who"
    const bool being_only = reading_.is(first, Class::subject);
    std::uint32_t chosen = none;
    for (std::uint32_t back = m; back-- > 0 && m - back <= 6;) {
      if (sentence_of(back) != sentence_of(m) || mentions_[back].quoted != mentions_[m].quoted) break;
      if (mentions_[back].form == MentionForm::pronoun) continue;
      const std::uint32_t being = cast_.links[back].being;
      if (being == none && !becomes_source(back, m)) continue;
      const EntityType type = being == none ? mentions_[back].type : cast_.beings[being].type;
      if (being_only && (type == EntityType::location || type == EntityType::other)) continue;
      if (!being_only || type == EntityType::person) {
        if (chosen == none || holds(back, chosen)) chosen = back;
        break;
      }
      if (chosen == none) chosen = back;
    }
    if (chosen == none) return leave_open(m, "nobody named before it");
    if (const std::uint32_t being = antecedent_at(chosen, m); being != none)
      return link(m, being, 0.85, "the mention before it");
    leave_open(m, "nobody named before it");
  }

  // Does the mention reach over the organisation at the other, or belong to it: "the club's lawyer", "Ann Lee of the
  // club"?
  bool holds(std::uint32_t m, std::uint32_t organization) const {
    const text::Range inner = mentions_[organization].tokens;
    if (mentions_[m].tokens.contains(inner.first)) return true;
    for (std::uint32_t t = mentions_[m].tokens.last; t < inner.first; ++t) {
      if (!reading_.classes(t).any({Class::noun_preposition, Class::definite})) return false;
    }
    return true;
  }

  bool stands_before(std::uint32_t mention, std::uint32_t relative) const {
    const std::uint32_t end = mentions_[mention].tokens.last, first = mentions_[relative].tokens.first;
    return end == first || (end + 1 == first && text_.of(end) == ",");
  }

  // "a baker" of "a baker who said" is a source by that.
  bool becomes_source(std::uint32_t m, std::uint32_t relative) const {
    return mentions_[m].form == MentionForm::nominal && discourse_.speaks[relative] && stands_before(m, relative);
  }

  // Whom a relative pronoun means by the mention; none where that is left open.
  std::uint32_t antecedent_at(std::uint32_t m, std::uint32_t relative) {
    if (cast_.links[m].being != none) return cast_.links[m].being;
    if (const std::uint32_t named = apposed_to(m); named != none) return named;
    discourse_.speaks[m] = true;
    const bool comma = mentions_[m].tokens.last < mentions_[relative].tokens.first;
    if (comma || reading_.is(mentions_[m].head.first, Class::spokesperson)) {
      nominal(m);
    } else {
      unnamed(m);  // "the person who said so" is told by that clause
    }
    return cast_.links[m].being;
  }

  // "Ann Lee, now the mayor": the person named before the comma, a being; else none.
  std::uint32_t apposed_to(std::uint32_t m) const {
    std::uint32_t comma = mentions_[m].tokens.first;
    if (comma > 1 && reading_.is(comma - 1, Class::adverb)) --comma;
    if (comma == 0 || text_.of(--comma) != ",") return none;
    for (std::uint32_t back = m; back-- > 0 && m - back <= 3;) {
      if (mentions_[back].tokens.last == comma && mentions_[back].form == MentionForm::name &&
          mentions_[back].type == EntityType::person)
        return cast_.links[back].being;
    }
    return none;
  }

  // Are features asked for?
  bool ranks(std::uint32_t m) const {
    return (antecedents_ != nullptr || choices_ != nullptr) && !discourse_.speaks[m];
  }

  // "he", "her": the ranker chooses where there are weights; salience where not, and of sources.
  void person(std::uint32_t m, Gender gender) {
    find_candidates(m, gender);
    if (ranks(m)) {
      score_candidates(m, gender);
    } else {
      scores_.clear();
      for (const Candidate& candidate : candidates_) scores_.push_back(candidate.salience);
      scores_.push_back(least_score);
    }
    // The last one stands for nobody.
    const auto best = std::max_element(scores_.begin(), scores_.end()) - scores_.begin();
    if (best + 1 == std::ssize(scores_))
      return leave_open(m, gender == Gender::male ? "no man named before it" : "no woman named before it");
    const Candidate& chosen = candidates_[static_cast<std::size_t>(best)];
    const bool male = gender == Gender::male;
    if (chosen.mention > m)
      return link(m, chosen.being, sureness(m, best), male ? "man named right after it" : "woman named right after it");
    link(m, chosen.being, sureness(m, best), male ? "most salient man before it" : "most salient woman before it");
  }

  // Persons of that gender, or of none that is known, in reach before the pronoun; for the ranker also those named
  // behind it in its sentence ("In his first speech, Ann Lee's rival …"), and otherwise where there is nobody before.
  void find_candidates(std::uint32_t m, Gender gender) {
    candidates_.clear();
    const std::uint32_t source = discourse_.speaks[m] ? none : source_of(mentions_[m].quoted);
    quoter_ = source == none ? none : cast_.links[source].being;
    const std::uint32_t owned = owned_by(m);
    for (const Seen& seen : persons_) {
      const Being& being = cast_.beings[seen.being];
      if (sentence_of(m) - sentence_of(seen.mention) > reach) break;
      if (seen.being == owned || mentions_[being.best].plural || (being.gender && *being.gender != gender)) continue;
      const double score =
          salience(m, seen) + (being.gender ? 0.6 : by_given_name(being, gender)) - (being.named ? 0 : 0.8);
      add_candidate(m, seen, score);
    }
    const bool cataphoric = !ranks(m) && opens_clause(m) && lacks_salient_candidate();
    if (!ranks(m) && !cataphoric) return;
    for (std::uint32_t after = m + 1;
         after < mentions_.size() && sentence_of(after) == sentence_of(m) && after - m <= 8; ++after) {
      const std::uint32_t being = cast_.links[after].being;
      if (being == none || being == owned || mentions_[after].quoted != mentions_[m].quoted) continue;
      if (cataphoric && !follows_comma(mentions_[after].tokens.first)) continue;
      if (cast_.beings[being].type != EntityType::person) continue;
      if (cast_.beings[being].gender && *cast_.beings[being].gender != gender) continue;
      add_candidate(m, {after, being}, least_score);
    }
  }

  // "After he left, …": the name may follow the comma.
  bool opens_clause(std::uint32_t m) const {
    const std::uint32_t first = text_.sentences[sentence_of(m)].tokens.first;
    return mentions_[m].tokens.first == first + 1 && reading_.is(first, Class::subordinator);
  }

  // Also `"…," Ann Lee`.
  bool follows_comma(std::uint32_t token) const {
    const std::uint32_t before = text_.tokens[token - 1].kind == text::Kind::mark ? token - 2 : token - 1;
    return text_.of(before) == ",";
  }

  bool lacks_salient_candidate() const {
    return std::none_of(candidates_.begin(), candidates_.end(),
                        [](const Candidate& one) { return one.salience >= least_score; });
  }

  // What the given name of somebody of unsure gender adds to the salience.
  double by_given_name(const Being& being, Gender gender) const {
    const auto share = being.named ? share_of_gender(reading_, mentions_[being.best].head, gender) : std::nullopt;
    constexpr double most = 0.6;  // as of a known gender
    return share ? most * (static_cast<double>(*share) / 50 - 1) : 0;
  }

  // "her sister, Ann Lee": whom the one that a possessive pronoun goes with is named, a being; else none.
  std::uint32_t owned_by(std::uint32_t m) const {
    constexpr std::uint32_t longest = 4;  // words between
    const std::uint32_t first = mentions_[m].tokens.last;
    if (!reading_.is(mentions_[m].head.first, Class::possessive)) return none;
    for (std::uint32_t other = m > 2 ? m - 2 : 0; other < mentions_.size() && sentence_of(other) <= sentence_of(m);
         ++other) {
      const Mention& name = mentions_[other];
      std::uint32_t end = name.head.first;
      if (name.form != MentionForm::name || end <= first) continue;
      if (end > first + longest) break;
      if (text_.of(end - 1) == ",") {
        // "In her youth, Ann Lee sang"
        if (name.head.last >= text_.tokens.size() || text_.tokens[name.head.last].kind != text::Kind::punct)
          return none;
        --end;
      }
      const bool person = end > first && reading_.classes(end - 1).any({Class::kin, Class::role});
      return person ? cast_.links[other].being : none;
    }
    return none;
  }

  void add_candidate(std::uint32_t m, const Seen& seen, double score) {
    if (seen.being >= asked_for_.size()) asked_for_.resize(cast_.beings.size(), none);
    if (asked_for_[seen.being] == m) {
      const auto known = std::find_if(candidates_.begin(), candidates_.end(),
                                      [&seen](const Candidate& one) { return one.being == seen.being; });
      known->salience = std::max(known->salience, score);
      return;
    }
    asked_for_[seen.being] = m;
    const Being& being = cast_.beings[seen.being];
    candidates_.push_back({seen.being, seen.mention, being.best, static_cast<std::uint32_t>(being.mentions.size()),
                           static_cast<std::uint32_t>(candidates_.size()),
                           seen.being < order_.size() ? order_[seen.being] : none, score, 0, being.gender.has_value(),
                           being.named, seen.being == last_speaker_, seen.being == quoter_});
  }

  void find_leads() {
    double best = least_score, second = least_score;
    for (const Candidate& candidate : candidates_) {
      second = std::max(second, std::min(best, candidate.salience));
      best = std::max(best, candidate.salience);
    }
    for (Candidate& candidate : candidates_)
      candidate.lead = candidate.salience - (candidate.salience == best ? second : best);
  }

  void score_candidates(std::uint32_t m, Gender gender) {
    scores_.clear();
    find_leads();
    const PronounFacts facts(discourse_, m, gender);
    Choice* const choice = choices_ == nullptr ? nullptr : &choices_->emplace_back(Choice{m, {}, {}, {}});
    const auto size = static_cast<std::uint32_t>(candidates_.size());
    double best = least_score;
    for (const Candidate& candidate : candidates_) {
      const AntecedentFacts own = facts.of(candidate, size - 1);
      scores_.push_back(antecedents_ == nullptr ? candidate.salience : antecedents_->score(own));
      best = std::max(best, candidate.salience);
      if (choice == nullptr) continue;
      choice->beings.push_back(candidate.being);
      choice->candidates.push_back(own);
    }
    const AntecedentFacts nobody = facts.of_nobody(size, best);
    scores_.push_back(antecedents_ == nullptr ? least_score : antecedents_->score_of_nobody(nobody));
    if (choice != nullptr) choice->nobody = nobody;
  }

  // How sure the choice is: its probability by the ranker; by the rules a share for its lead over the next being.
  double sureness(std::uint32_t m, std::ptrdiff_t chosen) const {
    const double best = scores_[static_cast<std::size_t>(chosen)];
    if (antecedents_ != nullptr && ranks(m)) {
      double sum = 0;
      for (const double score : scores_) sum += std::exp(score - best);
      return 1 / sum;
    }
    double second = least_score;
    for (std::ptrdiff_t i = 0; i < std::ssize(scores_); ++i) {
      if (i != chosen) second = std::max(second, scores_[static_cast<std::size_t>(i)]);
    }
    const double lead = best - second;
    return lead > 2 ? 0.92 : lead > 1 ? 0.82 : lead > 0.4 ? 0.7 : 0.55;
  }

  // How present a mention is at a pronoun: near, a subject, a speaker, often named. What holds of a mention is hard to
  // foretell: no branches.
  double salience(std::uint32_t m, const Seen& seen) const {
    const std::uint32_t sentences = sentence_of(m) - sentence_of(seen.mention);
    if (sentences > reach) return least_score - 1;
    const auto points = [](double all, bool given) { return all * static_cast<double>(given); };
    double score = -0.6 * static_cast<double>(sentences);
    score += points(0.8, seen.opens);
    score += points(0.6, seen.speaks);
    score += points(1.2, language::both(discourse_.speaks[m], seen.being == last_speaker_));
    score -= points(2.0, seen.being == quoter_);
    score -= points(2.0, language::both(seen.quoted != mentions_[m].quoted, seen.quoted != none));
    score -= points(0.5, seen.after_preposition);
    score -= points(0.4, seen.owns);
    score += 0.1 * static_cast<double>(std::min<std::size_t>(cast_.beings[seen.being].mentions.size(), 8));
    return score;
  }

  bool after_preposition(std::uint32_t m) const {
    const std::uint32_t first = mentions_[m].tokens.first;
    return first > 0 && language::both(text_.tokens[first - 1].sentence == text_.tokens[first].sentence,
                                       reading_.is(first - 1, Class::preposition));
  }

  void nearest_other(std::uint32_t m) {
    for (const Seen& seen : others_) {
      const Being& candidate = cast_.beings[seen.being];
      if (seen.quoted != none || candidate.type == EntityType::location) continue;
      if (sentence_of(m) - sentence_of(seen.mention) > 3) break;
      if (!discourse_.speaks[seen.mention] && !discourse_.first_in_sentence(seen.mention)) continue;
      return link(m, seen.being, 0.65, "nearest organisation or document before it");
    }
    leave_open(m, "no organisation or document near before it");
  }

  // "Officials at the bureau, a division of the ministry, said they were worried": the source of what "they" stands in.
  std::uint32_t group_speaking_before(std::uint32_t m) const {
    for (std::uint32_t back = m; back-- > 0 && m - back <= 12 && sentence_of(m) == sentence_of(back);) {
      if (mentions_[back].plural && discourse_.speaks[back] && mentions_[back].quoted == mentions_[m].quoted &&
          cast_.links[back].being != none)
        return cast_.links[back].being;
    }
    return none;
  }

  void they(std::uint32_t m) {
    if (const std::uint32_t group = group_speaking_before(m); group != none)
      return link(m, group, 0.65, "the group that speaks in its sentence");
    for (std::uint32_t back = m; back-- > 0 && m - back <= 12;) {
      if (sentence_of(m) - sentence_of(back) > 2) break;
      const std::uint32_t being = cast_.links[back].being;
      if (mentions_[back].quoted != none) continue;
      if (being == none && mentions_[back].plural && mentions_[back].form == MentionForm::nominal &&
          discourse_.speaks[m]) {
        unnamed(back);  // a group that says nothing until here
        return link(m, cast_.links[back].being, 0.6, "nearest group before it");
      }
      if (being == none) continue;
      if (mentions_[back].plural || cast_.beings[being].type == EntityType::organization) {
        return link(m, being, 0.6, "nearest group before it");
      }
    }
    if (const std::uint32_t person = the_only_person(m); person != none)
      return link(m, person, 0.6, "nobody else near before it, and no group");
    leave_open(m, "no group near before it");
  }

  // Somebody whose gender is not known, where nobody else is near: "they" may be one person's pronoun.
  std::uint32_t the_only_person(std::uint32_t m) const {
    std::uint32_t person = none;
    for (const Seen& seen : persons_) {
      if (sentence_of(m) - sentence_of(seen.mention) > 2) break;
      if (person != none && person != seen.being) return none;
      person = seen.being;
    }
    return person == none || cast_.beings[person].gender ? none : person;
  }

  // --- nominals
  // "mp" -> the persons with a role that holds the word. An owner is not its holder: "the leader's former spokesman" is
  // no leader.
  void index_roles(std::uint32_t b) {
    for (const Span role : cast_.beings[b].roles) {
      words_.clear();
      for (std::size_t at = role.begin; at < role.end;) {
        std::size_t end = at;
        while (end < role.end && !parts_words(text_.bytes[end])) ++end;
        if (end > at) {
          words_.push_back(text_.bytes.substr(at, end - at));
          if (is_owner(words_.back())) drop_owner();
        }
        at = end + 1;
      }
      for (const std::string_view word : words_) {
        if (word.size() < 2) continue;
        const std::uint64_t key = word_key(word, static_cast<std::size_t>(text_.bytes.end() - word.begin()));
        if (!has_role_word(b, key)) add_role_word(b, key);
      }
    }
  }

  static bool parts_words(char c) { return c == ' ' || c == ',' || c == '\n'; }

  static bool is_owner(std::string_view word) {
    if (!word.ends_with('s') && !word.ends_with('S')) return false;
    word.remove_suffix(1);
    return word.ends_with('\'') || word.ends_with("’");
  }

  // Back to the preposition before it.
  void drop_owner() {
    words_.pop_back();
    while (!words_.empty() && !language_.word(lower(words_.back())).classes.has(Class::preposition)) words_.pop_back();
  }

  bool has_role_word(std::uint32_t being, std::uint64_t word) const {
    return lists_.first(key_of_bearer(word, being)) != KeyLists::none;
  }

  void add_role_word(std::uint32_t being, std::uint64_t word) {
    lists_.add(key(By::role, word), being);
    lists_.add(key_of_bearer(word, being), being);
  }

  void nominal(std::uint32_t m) {
    const Mention& mention = mentions_[m];
    const std::uint32_t head = mention.head.first;
    const std::uint64_t word = head_key(m);
    const bool bare = mention.tokens.last == mention.head.last;
    if (reading_.is(head, Class::spokesperson) && !(mention.definite && mention.tokens.size() == 2))
      return spokesperson(m);
    if (mention.definite && !mention.plural) {
      if (mention.type == EntityType::person && role_bearer(m, word)) return;
      if (mention.type == EntityType::other && issuer(m, word)) return;
      if (mention.type == EntityType::organization && bare && named_with(m)) return;
      if (earlier_nominal(m, word, reach)) return;
      if (introduced_before(m, word)) return;
      if (mention.type == EntityType::organization && bare && nearest_organization(m)) return;
      if (earlier_nominal(m, word, none)) return;
      if (mention.type == EntityType::person && (bare || is_description(m)) && !owned(m) && like_pronoun(m)) return;
    } else if (mention.plural && mention.definite && earlier_nominal(m, word, none)) {
      return;
    }
    if (discourse_.speaks[m] && !introduced_after(m)) unnamed(m);
    if (!mention.definite && mention.type == EntityType::other) lists_.add(key(By::document, word), m);
    if (!mention.definite && cast_.links[m].being == none && introduces(m)) lists_.add(key(By::introduced, word), m);
  }

  // "a baker", but not "Ann Lee is a baker", "not once a baker", "as a baker".
  bool introduces(std::uint32_t m) const {
    const Mention& mention = mentions_[m];
    if (mention.plural || mention.type == EntityType::other || mention.quoted != none) return false;
    for (std::uint32_t t = mention.tokens.first; t-- > 0 && text_.tokens[t].sentence == sentence_of(m);) {
      const Classes classes = reading_.classes(t);
      if (classes.any({Class::auxiliary, Class::copula})) return false;
      if (!classes.any({Class::adverb, Class::negation, Class::subordinator})) return true;
    }
    return true;
  }

  // "the baker said" after "they asked a baker".
  bool introduced_before(std::uint32_t m, std::uint64_t word) {
    if (!discourse_.speaks[m]) return false;
    const std::uint32_t item = lists_.last(key(By::introduced, word));
    if (item == KeyLists::none) return false;
    const std::uint32_t before = lists_[item].value;
    if (sentence_of(m) - sentence_of(before) > reach) return false;
    if (mentions_[m].type == EntityType::organization && organization_named_since(before)) return false;
    if (cast_.links[before].being == none) unnamed(before);
    link(m, cast_.links[before].being, 0.7, "introduced before with the same word");
    return true;
  }

  // "A union endorsed her. The Bakers' Guild …": the name that it has.
  bool organization_named_since(std::uint32_t before) const {
    return std::any_of(others_.begin(), others_.end(), [&](const Seen& seen) {
      return seen.mention > before && mentions_[seen.mention].form == MentionForm::name &&
             mentions_[seen.mention].type == EntityType::organization;
    });
  }

  // Was it brought in as "a union" only, and is there a name since that may be its own?
  bool is_named_by_now(const Being& being) const {
    if (being.type != EntityType::organization || mentions_[being.best].definite) return false;
    const auto few = std::min(being.mentions.size(), memory);
    const auto nominals =
        std::count_if(being.mentions.begin(), being.mentions.begin() + static_cast<std::ptrdiff_t>(few),
                      [this](std::uint32_t one) { return mentions_[one].form == MentionForm::nominal; });
    return nominals == 1 && organization_named_since(being.best);
  }

  // "the statement said" after "the ministry said in a statement": who issued it.
  bool issuer(std::uint32_t m, std::uint64_t word) {
    const std::uint32_t item = lists_.last(key(By::document, word));
    if (item == KeyLists::none) return false;
    const std::uint32_t document = lists_[item].value;
    if (!after_preposition(document)) return false;
    const std::uint32_t sentence = sentence_of(document);
    for (std::uint32_t near = document - std::min(document, reach); near < m && near < document + reach; ++near) {
      if (sentence_of(near) != sentence || !discourse_.speaks[near] || cast_.links[near].being == none) continue;
      link(m, cast_.links[near].being, 0.75, "issued by the source of the sentence that brings in the",
           text_.of(mentions_[m].head));
      return true;
    }
    return false;
  }

  // News leads: "A Labour activist who …", and the next paragraph opens with the name that the headline has too.
  bool introduced_after(std::uint32_t m) {
    const Mention& mention = mentions_[m];
    if (mention.plural || mention.type != EntityType::person || reading_.is(mention.head.first, Class::spokesperson))
      return false;
    const std::uint32_t paragraph = text_.sentences[sentence_of(m)].paragraph;
    if (paragraph > 1 || paragraph + 1 >= text_.paragraphs.size()) return false;
    if (text_.sentences[sentence_of(m)].tokens.first != mention.tokens.first) return false;
    const std::uint32_t opening = text_.paragraphs[paragraph + 1].tokens.first;
    for (std::uint32_t next = m + 1; next < mentions_.size() && mentions_[next].tokens.first <= opening; ++next) {
      const Mention& name = mentions_[next];
      if (name.tokens.first != opening || name.form != MentionForm::name || name.type != EntityType::person) continue;
      const std::uint32_t being = cast_.links[next].being;
      if (being == none || cast_.beings[being].mentions.front() >= m) return false;
      link(m, being, 0.7, "introduced by name in the next paragraph");
      return true;
    }
    return false;
  }

  // A person who was given the role: "the MP" after "Labour MP Luciana Berger".
  bool role_bearer(std::uint32_t m, std::uint64_t word) {
    if (!roles_indexed_) {
      for (std::uint32_t b = 0; b < cast_.beings.size(); ++b) index_roles(b);
      roles_indexed_ = true;
    }
    const std::uint32_t first = lists_.first(key(By::role, word));
    if (first == KeyLists::none) return false;
    const std::optional<Gender> gender = gender_of(reading_, mentions_[m]);
    std::uint32_t best = none;
    double best_score = 0;
    std::uint32_t item = first;
    for (std::size_t i = 0; item != KeyLists::none && i < memory; ++i, item = lists_[item].next) {
      const std::uint32_t b = lists_[item].value;
      const Being& candidate = cast_.beings[b];
      if (gender && candidate.gender && *gender != *candidate.gender) continue;
      // The words of the nominal that the roles hold too, and how near the person was named before.
      double score = 1;
      for (std::uint32_t t = mentions_[m].tokens.first; t < mentions_[m].tokens.last; ++t) {
        if (t == mentions_[m].head.first || reading_.classes(t).any({Class::definite, Class::preposition})) continue;
        score += has_role_word(b, word_key(reading_, t)) ? 1 : -0.7;
      }
      const std::uint32_t near = last_mention_before(candidate, m);
      if (near == none) {
        score -= 0.5;
      } else {
        score -= std::min(1.0, 0.1 * static_cast<double>(sentence_of(m) - sentence_of(near)));
      }
      if (best == none || score > best_score) {
        best = b;
        best_score = score;
      }
    }
    if (best == none || best_score < 0) return false;
    link(m, best, lists_[first].next == KeyLists::none ? 0.85 : 0.7, "has the role", text_.of(mentions_[m].head));
    return true;
  }

  std::uint32_t last_mention_before(const Being& being, std::uint32_t m) const {
    const auto after = std::lower_bound(being.mentions.begin(), being.mentions.end(), m);
    return after == being.mentions.begin() ? none : *(after - 1);
  }

  // "the committee" after "National Executive Committee".
  bool named_with(std::uint32_t m) {
    const auto word = reading_.keys[mentions_[m].head.first];
    for (const Seen& seen : others_) {
      if ((seen.name_words & bit_of(word)) == 0) continue;
      const text::Range name = mentions_[cast_.beings[seen.being].best].head;
      for (std::uint32_t t = name.first; t < name.last; ++t) {
        if (reading_.keys[t] != word) continue;
        link(m, seen.being, 0.85, "its name holds", text_.of(mentions_[m].head));
        return true;
      }
    }
    return false;
  }

  // "the company" after the only company near.
  bool nearest_organization(std::uint32_t m) {
    if (mentions_[m].tokens.size() > 2) return false;
    for (const Seen& seen : others_) {
      if (seen.name_words == 0 || seen.quoted != none) continue;
      if (sentence_of(m) - sentence_of(seen.mention) > reach) break;
      if (is_in_apposition(seen.mention)) continue;
      link(m, seen.being, 0.55, "nearest organisation before it");
      return true;
    }
    return false;
  }

  // "Lomond Foods, a unit of Harlow Corp,": what tells more of the organisation before it.
  bool is_in_apposition(std::uint32_t organization) const {
    constexpr std::uint32_t furthest = 8;
    bool belongs = false;
    std::uint32_t t = mentions_[organization].tokens.first;
    for (const std::uint32_t start = t; t > 1 && start - t < furthest; --t) {
      if (text_.tokens[t - 1].kind != text::Kind::word) return false;
      if (reading_.is(t - 1, Class::indefinite)) break;
      belongs = belongs || reading_.is(t - 1, Class::noun_preposition);
    }
    if (!belongs || t < 3 || !reading_.is(t - 1, Class::indefinite) || text_.of(t - 2) != ",") return false;
    for (std::uint32_t back = organization; back-- > 0 && mentions_[back].tokens.last + furthest > t;) {
      const Mention& before = mentions_[back];
      if (before.head.last == t - 2 && before.form == MentionForm::name && before.type == EntityType::organization)
        return true;
    }
    return false;
  }

  // "the former secretary of state", "the 34-year-old mother of three": tells more of somebody who is known.
  bool is_description(std::uint32_t m) const {
    const Mention& mention = mentions_[m];
    for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t) {
      if (t < mention.head.first && text_.tokens[t].kind == text::Kind::word && reading_.is(t, Class::role) &&
          text_.of(t).front() >= '0' && text_.of(t).front() <= '9')
        return true;
      if (reading_.phrase[t] > 1 && t + reading_.phrase[t] == mention.tokens.last &&
          reading_.phrase_entries[t]->classes.any({Class::title, Class::role}))
        return true;
    }
    return false;
  }

  // "his lawyer", "Smith's lawyer": not the person, but one of theirs.
  bool owned(std::uint32_t m) const {
    for (std::uint32_t t = mentions_[m].tokens.first; t < mentions_[m].head.first; ++t) {
      if (text_.tokens[t].kind == text::Kind::possessive || reading_.is(t, Class::possessive)) return true;
    }
    return false;
  }

  // An unnamed source met before with the same head noun, not further back than some sentences; of several the one that
  // shares most words.
  bool earlier_nominal(std::uint32_t m, std::uint64_t word, std::uint32_t sentences) {
    std::uint32_t best = none;
    int most = -1;
    std::uint32_t item = lists_.last(key(By::unnamed, word));
    for (std::size_t i = 0; item != KeyLists::none && i < memory; ++i, item = lists_[item].previous) {
      const std::uint32_t being = lists_[item].value;
      if (sentence_of(m) - sentence_of(cast_.beings[being].mentions.back()) > sentences) continue;
      if (sentences == reach && is_named_by_now(cast_.beings[being])) continue;
      const int shared = shared_words(mentions_[m].tokens, mentions_[cast_.beings[being].best].tokens);
      if (shared > most) {  // of equals the last one
        most = shared;
        best = being;
      }
    }
    if (best == none) return false;
    link(m, best, 0.75, "mentioned before with the same word");
    return true;
  }

  int shared_words(text::Range a, text::Range b) const {
    int shared = 0;
    for (std::uint32_t s = a.first; s < a.last; ++s) {
      for (std::uint32_t t = b.first; t < b.last; ++t) shared += text_.of(s) == text_.of(t) ? 1 : 0;
    }
    return shared;
  }

  bool like_pronoun(std::uint32_t m) {
    if (!discourse_.speaks[m]) return false;
    const std::optional<Gender> gender = gender_of(reading_, mentions_[m]);
    double best = least_score + 2;
    std::uint32_t being = none;
    for (const Seen& seen : persons_) {
      const Being& candidate = cast_.beings[seen.being];
      if (!candidate.named || (gender && candidate.gender && *gender != *candidate.gender)) continue;
      if (seen.quoted != none) continue;  // spoken of
      const double score = salience(m, seen);
      if (score > best) {
        best = score;
        being = seen.being;
      }
    }
    if (being == none) return false;
    link(m, being, 0.5, "most salient person before it");
    add_role_word(being, word_key(text_.of(mentions_[m].head)));  // "the senator" again is the same one
    return true;
  }

  // A source that keeps its words; a spokesperson speaks for the name in the phrase.
  void unnamed(std::uint32_t m) {
    Being being;
    being.type = mentions_[m].type;
    being.named = false;
    being.best = m;
    being.gender = gender_of(reading_, mentions_[m]);
    const auto index = static_cast<std::uint32_t>(cast_.beings.size());
    cast_.beings.push_back(std::move(being));
    link(m, index, 0.9, "an unnamed source");
    // The bare noun of a headline ("company admits …") introduces nobody: "the company" is a name of the story.
    if (!mentions_[m].plural && mentions_[m].tokens.size() == 1) return;
    lists_.add(key(By::unnamed, head_key(m)), index);
  }

  void spokesperson(std::uint32_t m) {
    if (!discourse_.speaks[m]) return;
    unnamed(m);
    Being& being = cast_.beings[cast_.links[m].being];
    // The names inside the phrase stand right after it, as mentions are sorted by their first token; an owner before
    // it.
    for (std::uint32_t other = m > 3 ? m - 3 : 0;
         other < mentions_.size() && mentions_[other].tokens.first < mentions_[m].tokens.last; ++other) {
      const bool inside = mentions_[m].tokens.contains(mentions_[other].head.first);
      if (other != m && inside && mentions_[other].form == MentionForm::name)
        being.on_behalf_of = cast_.links[other].being;
    }
  }

  const Reading& reading_;
  const text::Text& text_;
  const language::Language& language_;
  const std::vector<Mention>& mentions_;
  const std::vector<Attribution>& attributions_;
  const Antecedents* antecedents_;  // or null
  std::vector<Choice>* choices_;    // or null
  Cast& cast_;
  Discourse discourse_;
  std::vector<std::uint32_t> attribution_of_;  // of a quoted stretch: the first attribution that holds it
  std::vector<std::uint32_t> order_;           // of a being: which of the persons the article names first, second …
  // Of the pronoun at hand.
  std::uint32_t quoter_ = none;  // the being that says the quotation it stands in
  std::vector<Candidate> candidates_;
  std::vector<std::uint32_t> asked_for_;  // of a being: the last mention whose candidate it was
  std::vector<double> scores_;
  Recent persons_, others_;
  std::vector<std::uint32_t> first_persons_;  // mentions: "I said" within a quotation
  std::uint32_t last_speaker_ = none;         // being
  std::vector<std::string_view> words_;       // of a role
  bool roles_indexed_ = false;
  KeyLists lists_;
};

}  // namespace

Cast resolve(const Reading& reading, const language::Language& language, const std::vector<Mention>& mentions,
             const std::vector<Attribution>& attributions, const Antecedents* antecedents,
             std::vector<Choice>* choices) {
  Cast cast;
  const std::vector<std::uint32_t> named_persons = group_names(reading, language, mentions, cast);
  find_roles(reading, mentions, named_persons, cast);
  Resolver(reading, language, mentions, attributions, named_persons, antecedents, choices, cast).resolve();
  return cast;
}

}  // namespace attrib::people
