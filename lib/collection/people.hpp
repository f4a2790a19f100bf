// Puts the people of many articles together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "attrib/collection.hpp"
#include "collection/aliases.hpp"
#include "collection/company.hpp"
#include "collection/names.hpp"

namespace attrib::collection {

// A named person of an article.
struct Sighting {
  std::uint32_t article = 0, entity = 0;
  std::uint32_t name = 0;              // index into the names
  std::optional<std::uint32_t> known;  // who the user's table says it is
};

// One person: the sightings in the order of articles, and why they are one.
struct Same {
  std::vector<std::uint32_t> sightings;  // indices, in order
  std::optional<std::uint32_t> known;
  std::vector<std::string> explanation;
};

struct PeopleGroups {
  std::vector<Sighting> sightings;  // in the order of articles
  std::vector<PersonName> names;    // each once
  std::vector<Same> people;         // each sighting in one; in the order of their first sightings
  std::uint64_t steps = 0;          // what it cost: grows with the sightings, whatever they are
};

PeopleGroups group_people(const std::vector<Summary>& articles, const Company& company, const AliasTable& aliases,
                          const language::Language& language);

}  // namespace attrib::collection
