// What speaks for a stretch being a person, an organisation, a place or another name: points a type.
#pragma once

#include <array>
#include <cstddef>

#include "attrib/document.hpp"
#include "entity/article_words.hpp"
#include "entity/stretches.hpp"
#include "language/language.hpp"

namespace attrib::entity {

// Points a type; below zero speaks against it.
struct Points {
  int person = 0, organization = 0, location = 0, other = 0;

  Points& operator+=(const Points& more) {
    person += more.person;
    organization += more.organization;
    location += more.location;
    other += more.other;
    return *this;
  }
};

// From the words of the stretch themselves.
Points evidence_inside(const language::Reading& reading, const ArticleWords& words, const Stretch& stretch);

// From what stands before and after it in its sentence.
Points evidence_around(const language::Reading& reading, const Stretch& stretch);

}  // namespace attrib::entity
