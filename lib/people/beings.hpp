// Names of one article grouped into beings: "Peter Willsman", "Pete", "Mr Willsman" are one person.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "people/people.hpp"

namespace attrib::people {

// Makes a being of every named person, organisation, place and thing, and links all name mentions. Returns those that
// name a person, in text order.
std::vector<std::uint32_t> group_names(const language::Reading& reading, const language::Language& language,
                                       const std::vector<attribution::Mention>& mentions, Cast& cast);

// Of a share of men in per cent that leaves little doubt (95 or more, 5 or less); none for others and unknown ones.
std::optional<Gender> gender_by_share(std::uint8_t share);

// How many per cent of those with the given name of a person's name are of the gender; none without a listed one.
std::optional<std::uint32_t> share_of_gender(const language::Reading& reading, text::Range name, Gender gender);

// By the evidence at the mention (title, first name, role, pronoun); none where it leaves doubt.
std::optional<Gender> gender_of(const language::Reading& reading, const attribution::Mention& mention);

}  // namespace attrib::people
