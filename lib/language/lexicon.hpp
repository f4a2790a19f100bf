// What the language's data says of a word, looked up once a token.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "text/text.hpp"

namespace attrib::language {

enum class Class : std::uint8_t {
  // closed classes (function_words.txt)
  definite,          // the, this, that, these, those
  indefinite,        // a, an, some, several, many, one, another, no, any, both, most, all, every, each
  possessive,        // his, her, their, its, my, our, your
  pronoun,           // he, she, they, it, we, I, who, you; him, her, them … (pronouns.txt has their features)
  subject,           // of these the ones that can be a subject: he, she, they, it, we, I, who, you
  preposition,       // of, in, on, to, for, with …
  noun_preposition,  // of these the ones that join to the noun before: a spokesman for, a member of, officials in
  agent,             // of these what the doer of a passive follows: by
  infinitive,        // of these what a bare verb can follow: to
  topic,             // of these what tells a noun's matter: claims of, about, against, from
  conjunction,       // and, or, but, nor
  subordinator,      // because, while, when, after, before, as, if, although, since, unless, until
  complementizer,    // that, whether, if, how, why, what
  relative,          // who, which, whose, whom, that
  auxiliary,         // be, have, do, modals, in all forms: is, was, had, would, 'll …
  be,                // of these the forms of "be"
  negation,          // not, n't, never, no, nobody, without, neither
  adverb,       // also, later, then, now, yesterday, earlier, recently, quickly … (words in -ly are added by code)
  number_word,  // one, two, dozen, hundreds …
  weekday,
  month,
  time_noun,  // Monday; July; week, year, morning, today, tomorrow
  // people (titles.txt, first_names.txt, surnames.txt, roles.txt, kinship)
  title,         // stands before a name and outside it: Mr, Mrs, Dr, Sen., President, Prime Minister, Judge, Sgt
  role,          // noun for one person: spokesman, president, minister, columnist, MP, woman, lawyer, 74-year-old
  people_noun,   // noun for several: critics, officials, police, supporters, residents, voters; plurals of roles
  kin,           // wife, son, mother, lawyer, friend, boss: "his wife" is not him
  spokesperson,  // spokesman, spokeswoman, spokesperson, representative, press secretary
  first_name,
  surname,        // census lists; male_share says which
  nickname,       // Pete, Bob: short forms of first names
  name_particle,  // van, der, de, von, bin, al, la, du, di, Mac
  name_suffix,    // Jr., Sr., III, QC, MP after a name
  // organisations and places
  organization_word,  // part of a name that makes it an organisation: Inc, Corp, University, Committee, Party, Council,
                      // FC
  organization_noun,  // common noun that can speak: committee, company, government, party, union, court, campaign
  organization,       // a known one: Labour, Momentum, BBC, NATO, Google, Democrats
  outlet,             // of these the ones that publish news: Sky News, CNN, The New York Times, Reuters
  place,              // country, state, city
  country,
  state,
  city,
  demonym,       // French, American, Britons: an adjective or a people
  place_word,    // part of a name that makes it a place: Street, River, Mount, Airport, Hospital
  place_speaks,  // Downing Street, White House, Kremlin, Washington, Brussels: a place that speaks for its government
  // what speaks and is no person
  document,  // report, statement, poll, study, letter, email, lawsuit, article, tweet, book, survey, memo
  // cues (cues.txt)
  cue_verb,
  cue_noun,
  cue_phrase,
  // negatives and helpers
  not_a_name,    // capitalised words that are no name: days, months, "President", "Internet", "God", "Christmas",
                 // headings
  other_name,    // a name of another sort: nationality adjectives, religions, events, laws, languages: Islamic, Brexit,
                 // Olympics
  common,        // an everyday English word: at the start of a sentence its capital says nothing
  phrase_start,  // a phrase of several words may begin here; Lexicon::phrase finds it
  work_noun,     // film, song, novel, album, show, series, book, play, painting: quoted title of a work follows
  naming,        // called, dubbed, nicknamed, known, titled, entitled, so-called, named, labelled, termed, word, term,
                 // phrase: scare quotes follow
  // new ones go here: the learned weights know the others by their place
  name_link,  // joins the parts of a name: of, for, the, and, on
  // names that are given, whatever else speaks against them (name.txt)
  given_person,
  given_organization,
  given_location,
  given_other,
  // titles of two kinds (titles.txt)
  peer,         // Lord, Baroness: "Lord Smith of Marlow" is a name with its place
  knight,       // Sir, Dame: stands before the given name too
  copula,       // what links somebody to what he is, but for "be": became, remained, as
  modal,        // of the auxiliaries those of what may be, or is to come: might, would, will
  verb,         // of those with somebody in a role for an object: "met actress Ann Lee" (verbs.txt)
  clause_verb,  // of the cue verbs those of speech that a clause without marks follows, and nothing else: said (that)
};

// A set of Class.
class Classes {
 public:
  constexpr Classes() = default;
  constexpr Classes(std::initializer_list<Class> classes) {
    for (Class one : classes) add(one);
  }
  constexpr void add(Class one) { bits_ |= bit(one); }
  constexpr void add(Classes other) { bits_ |= other.bits_; }
  constexpr void remove(Classes other) { bits_ &= ~other.bits_; }
  [[nodiscard]] constexpr bool has(Class one) const { return (bits_ & bit(one)) != 0; }
  [[nodiscard]] constexpr bool any(Classes other) const { return (bits_ & other.bits_) != 0; }
  [[nodiscard]] constexpr bool none() const { return bits_ == 0; }
  // Those that are in both.
  [[nodiscard]] constexpr Classes operator&(Classes other) const {
    other.bits_ &= bits_;
    return other;
  }
  // A bit a class, in the order of Class.
  [[nodiscard]] constexpr std::uint64_t bits() const { return bits_; }

 private:
  static constexpr std::uint64_t bit(Class one) { return std::uint64_t{1} << static_cast<unsigned>(one); }
  std::uint64_t bits_ = 0;
};

// What is known of one word or phrase.
struct Entry {
  static constexpr std::uint16_t no_cue = 0xFFFF;
  static constexpr std::uint8_t unknown_share = 255;
  Classes classes;
  std::uint16_t cue = no_cue;  // index into Language::cues of the verb reading, else the noun, else the phrase
  std::uint8_t person = 0;     // pronouns: 1 (I, we), 2 (you), 3; 0 none
  bool plural = false;         // pronouns: we, they
  std::uint8_t male_share = unknown_share;  // first names, titles, roles, pronouns: per cent male, 0 … 100
  std::uint32_t first_name_count = 0, surname_count = 0;  // census frequency, per million
  std::uint32_t canonical = 0;  // nicknames: index into Language::given_names of the full form + 1; 0 none
};

struct Phrase {
  std::uint32_t length = 0;  // in tokens; 0: none
  const Entry* entry = nullptr;
};

}  // namespace attrib::language
