// What the ranker of antecedents goes by, as data: facts of a pronoun and a candidate, and the features made of them.
#pragma once

#include <array>
#include <cstdint>

#include "model/fact_features.hpp"

namespace attrib::people {

namespace antecedent {

enum Fact : std::uint8_t {
  nothing,
  // of the pronoun
  kind,        // its case, whether it speaks, whether it is quoted
  grammar,     // its case
  own_before,  // what kind of word stands before it
  own_opens,   // the mentions of its sentence
  owner,       // "her father"
  male,
  // of a candidate, at its nearest mention
  distance,        // sentences back, 7 behind the pronoun
  near_distance,   // the same, 2 for all that is further
  same_paragraph,  // as the pronoun
  between,         // few classes of how many tokens
  between_here,    // the same within a sentence, 9 otherwise
  behind,          // the pronoun
  signs,           // between the two within a sentence
  before,          // what kind of word stands before it
  after,           // … behind it
  small_word,      // before it, as itself
  opens,           // the mentions of its sentence
  form,
  words,  // of the name
  quoted,
  speaks,
  last_speaker,
  quoter,
  // of a candidate, at all
  named,
  gender_known,
  gender_hint,  // how well the name goes with the pronoun
  full_words,   // of the fullest name
  mentions,     // few classes of how many
  rank,         // among the nearest
  order,        // among those that are named first
  first,        // of these
  rivals,       // few classes of how many
  salience,
  lead,
  leads,
  fact_count
};

constexpr std::array<std::uint32_t, fact_count> sizes_of_facts() {
  std::array<std::uint32_t, fact_count> sizes{};
  sizes.fill(2);  // yes or no
  sizes[nothing] = 1;
  sizes[near_distance] = sizes[full_words] = 3;
  sizes[grammar] = sizes[words] = sizes[quoted] = sizes[order] = 4;
  sizes[rank] = 5;
  sizes[between] = sizes[mentions] = sizes[rivals] = 7;
  sizes[form] = sizes[distance] = 8;
  sizes[between_here] = sizes[gender_hint] = 10;
  sizes[kind] = 16;
  sizes[own_before] = sizes[before] = sizes[after] = sizes[signs] = 17;
  sizes[salience] = sizes[lead] = 21;
  sizes[small_word] = 0;  // a hash
  return sizes;
}

inline constexpr std::array<model::FactFeature, 32> candidate_parts{{
    {distance, kind},
    {distance, after, grammar},
    {distance, before, grammar},
    {before, after},
    {rank, distance, grammar},
    {mentions, distance},
    {gender_known, named},
    {form, distance, grammar},
    {last_speaker, kind, distance},
    {quoted, kind},
    {speaks, kind, distance},
    {order, mentions},
    {between_here, kind, behind},
    {own_before, before, distance},
    {rivals, rank},
    {same_paragraph, own_opens, distance},
    {opens, distance, kind},
    {salience, kind},
    {opens, own_opens, distance},
    {after, distance, between},
    {first, distance, grammar},
    {lead, kind},
    {leads, kind, distance},
    {quoter, kind, distance},
    {words, form, distance},
    {words, order, rank},
    {small_word, grammar, near_distance},
    {signs, grammar, opens},
    {signs, after, kind},
    {owner, distance, after},
    {owner, distance, opens},
    {gender_hint, male, full_words},
}};
inline constexpr model::FactFeatures<fact_count, 32> candidate_features{1, sizes_of_facts(), candidate_parts};

// Of there being no antecedent in reach: of the highest salience, and the candidates as rivals.
inline constexpr model::FactFeatures<fact_count, 3> nobody_features{
    101, sizes_of_facts(), {{{kind}, {salience, grammar}, {rivals, grammar}}}};

}  // namespace antecedent

using AntecedentFacts = std::array<std::uint32_t, antecedent::fact_count>;

}  // namespace attrib::people
