// Roles of persons: the titles before a name, the appositions after it.
#pragma once

#include "people/people.hpp"

namespace attrib::people {

// Adds to each named person's `roles` what the article says of them where a mention names them.
void find_roles(const language::Reading& reading, const std::vector<attribution::Mention>& mentions,
                const std::vector<std::uint32_t>& named_persons, Cast& cast);

}  // namespace attrib::people
