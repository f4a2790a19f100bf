// Adding words, and the rare look-ups: spellings, unknown adverbs and compounds.
#include "language/vocabulary.hpp"

#include <algorithm>
#include <iterator>

#include "language/data_file.hpp"
#include "language/fold.hpp"

namespace attrib::language {
namespace {

constexpr std::uint32_t adverb_entry = 0;  // of others_

bool is_lower(char c) { return 'a' <= c && c <= 'z'; }
bool is_upper(char c) { return 'A' <= c && c <= 'Z'; }
bool has_upper(std::string_view word) { return std::any_of(word.begin(), word.end(), is_upper); }
bool has_lower(std::string_view word) { return std::any_of(word.begin(), word.end(), is_lower); }
bool all_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// What a capital letter does not change: "May" is a surname as "may" is, but no auxiliary.
Classes inherited(Classes lower, std::string_view spelling) {
  using enum Class;
  Classes result;
  for (const Class one :
       {title, role, people_noun, kin, spokesperson, first_name, surname, nickname, name_particle, name_suffix,
        organization_word, organization_noun, document, place_word, work_noun, not_a_name, phrase_start}) {
    if (lower.has(one)) result.add(one);
  }
  if (!has_lower(spelling)) return result;  // "US" is not "us"
  // The closed classes but verbs: "He" is a surname, and the pronoun all the same.
  for (const Class one : {common, definite, indefinite, possessive, pronoun, subject, preposition, conjunction,
                          subordinator, complementizer, relative, negation, adverb}) {
    if (lower.has(one)) result.add(one);
  }
  return result;
}

// Cuts a phrase as the tokenizer cuts text: at blanks, and before "'s".
std::vector<std::string_view> words_of(std::string_view phrase) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split_list(phrase, ' ')) {
    if (word.empty()) continue;
    if (word.size() > 2 && word.substr(word.size() - 2) == "'s") {
      words.push_back(word.substr(0, word.size() - 2));
      words.push_back(word.substr(word.size() - 2));
    } else {
      words.push_back(word);
    }
  }
  return words;
}

bool is_phrase(std::string_view words) {
  return words.find(' ') != std::string_view::npos || (words.size() > 2 && words.substr(words.size() - 2) == "'s");
}

}  // namespace

Vocabulary::Vocabulary(std::size_t words) : table_(words), entries_(1), others_(1) {
  entries_.reserve(words);
  entries_[WordTable::unknown].look = Place::small | Place::capital;
  others_[adverb_entry].classes.add(Class::adverb);
}

std::uint32_t Vocabulary::number_for(std::string_view word) {
  const std::uint32_t number = table_.insert(word);
  if (number >= entries_.size()) entries_.resize(number + 1);
  return number;
}

std::uint32_t Vocabulary::new_other() {
  others_.emplace_back();
  return static_cast<std::uint32_t>(others_.size() - 1);
}

Entry& Vocabulary::entry(std::string_view words) {
  return entry(words, has_upper(words) ? Case::as_written : Case::any);
}

Entry& Vocabulary::entry(std::string_view words, Case letters) {
  if (is_phrase(words)) return others_[phrases_[phrase(words, letters)].entry];
  const std::uint32_t number = number_for(words);
  if (letters == Case::any) return entries_[number];
  const std::string_view letters_of_word = without_stop(words);
  if (is_lower(words[0])) entries_[number].look = Place::small | Place::capital;
  if (entries_[number].look == 0) entries_[number].look = Place::capital;
  std::vector<Spelling>& spellings = new_spellings_[number];
  for (const Spelling& spelling : spellings) {
    if (spelling.letters == letters_of_word) return others_[spelling.entry];
  }
  spellings.push_back({std::string(letters_of_word), new_other()});
  return others_.back();
}

std::uint32_t Vocabulary::phrase(std::string_view words, Case letters) {
  const auto [place, is_new] =
      phrase_by_words_.try_emplace(std::string(words), static_cast<std::uint32_t>(phrases_.size()));
  if (!is_new) return place->second;

  PhraseLine line;
  line.first_number = static_cast<std::uint32_t>(numbers_.size());
  line.entry = new_other();
  for (const std::string_view word : words_of(words)) {
    numbers_.push_back(number_for(word));
    if (letters == Case::as_written) line.spellings.emplace_back(without_stop(word));
    ++line.length;
  }
  entries_[numbers_[line.first_number]].starts_phrase = true;
  phrases_.push_back(std::move(line));
  return place->second;
}

void Vocabulary::add_not_a_cue(std::string_view words, bool refusal) {
  PhraseLine& line = phrases_[phrase(words, Case::any)];
  line.not_a_cue = true;
  line.refusal = refusal;
}

void Vocabulary::link(std::uint32_t phrase) {
  PhraseLine& line = phrases_[phrase];
  const std::uint32_t first = numbers_[line.first_number], second = numbers_[line.first_number + 1];
  entries_[second].continues_phrase = true;
  const std::size_t bit = bit_of_pair(first, second);
  pair_bits_[bit / 64] |= std::uint64_t{1} << bit % 64;
  const auto index = static_cast<std::size_t>(&pair(first, second) - pairs_.data());
  std::uint32_t* next = &pairs_[index].phrase;
  if (*next == none) pairs_[index] = {first, second, none};
  while (*next != none && phrases_[*next].length > line.length) next = &phrases_[*next].next;
  line.next = *next;
  *next = phrase;
}

void Vocabulary::finish() {
  std::size_t pairs = 64;
  while (pairs < 2 * phrases_.size()) pairs *= 2;
  pairs_.resize(pairs);
  pair_bits_.resize(pairs / 8);
  for (std::uint32_t at = 0; at < phrases_.size(); ++at) link(at);

  for (std::uint32_t number = 1; number < entries_.size(); ++number) {
    if (entries_[number].starts_phrase) entries_[number].classes.add(Class::phrase_start);
    if (entries_[number].cue == Entry::no_cue) continue;
    Entry no_cue = entries_[number];
    no_cue.cue = Entry::no_cue;
    no_cue.classes.remove({Class::cue_verb, Class::cue_noun, Class::cue_phrase});
    without_cue_[number] = new_other();
    others_.back() = no_cue;
  }

  for (auto& [number, spellings] : new_spellings_) {
    const Entry& lower = entries_[number];
    entries_[number].spelling = static_cast<std::uint32_t>(spellings_.size()) & most_spellings;
    spellings.back().last = true;
    for (const Spelling& spelling : spellings) {
      Entry& own = others_[spelling.entry];
      own.classes.add(inherited(lower.classes, spelling.letters));
      if (own.male_share == Entry::unknown_share) own.male_share = lower.male_share;
      if (own.person == 0) {
        own.person = lower.person;
        own.plural = lower.plural;
      }
      own.first_name_count = std::max(own.first_name_count, lower.first_name_count);
      own.surname_count = std::max(own.surname_count, lower.surname_count);
      if (own.canonical == 0) own.canonical = lower.canonical;
    }
    std::move(spellings.begin(), spellings.end(), std::back_inserter(spellings_));
  }
  new_spellings_.clear();

  table_.for_each([this](Place& place) {
    const Word& word = entries_[place.number];
    place.look = word.look;
    place.starts_phrase = word.starts_phrase;
    place.continues_phrase = word.continues_phrase;
    place.classes = word.classes;
  });
}

const Entry& Vocabulary::without_cue(std::uint32_t number, const Entry& entry) const {
  return entry.cue == Entry::no_cue ? entry : others_[without_cue_.at(number)];
}

bool Vocabulary::spelt_as(std::string_view word, std::string_view spelling) {
  word = without_stop(word);
  if (word == spelling) return true;
  if (!all_ascii(word)) return true;  // accents and curly apostrophes: the folded words are the same
  return word.size() > 1 && !has_lower(word);
}

const Entry& Vocabulary::find_slowly(std::uint32_t number, std::string_view word) const {
  if (number != WordTable::unknown) {
    const Word& entry = entries_[number];
    const std::string_view letters = without_stop(word);
    const Spelling* const first = &spellings_[entry.spelling];
    for (const Spelling* spelling = first;; ++spelling) {
      if (letters == spelling->letters) return others_[spelling->entry];
      if (spelling->last) break;
    }
    if (has_upper(word) && spelt_as(word, {})) return others_[first->entry];
    return entry;
  }
  // "ex-minister" and "74-year-old" are known by their last part. Three hyphens at most: time must not grow with the
  // word.
  std::size_t hyphen = word.find('-');
  for (int tries = 0; tries < 3 && hyphen != std::string_view::npos; ++tries, hyphen = word.find('-', hyphen + 1)) {
    const std::string_view part = word.substr(hyphen + 1);
    const std::uint32_t part_number = table_.find(part);
    if (part_number == WordTable::unknown) continue;
    const Entry& entry = find(part_number, part);
    if (entry.classes.any({Class::role, Class::people_noun, Class::kin, Class::demonym})) return entry;
  }
  if (word.size() > 4 && word.substr(word.size() - 2) == "ly" && is_lower(word[0])) return others_[adverb_entry];
  return entries_[WordTable::unknown];
}

}  // namespace attrib::language
