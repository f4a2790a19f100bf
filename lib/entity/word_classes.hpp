// Groups of word classes that more than one file here asks for.
#pragma once

#include "language/lexicon.hpp"

namespace attrib::entity {

// Classes of words that build sentences and are no part of names.
inline constexpr language::Classes grammar_words{
    language::Class::definite,     language::Class::indefinite,     language::Class::possessive,
    language::Class::pronoun,      language::Class::preposition,    language::Class::conjunction,
    language::Class::subordinator, language::Class::complementizer, language::Class::relative,
    language::Class::auxiliary,    language::Class::negation};

// A name in its own right.
inline constexpr language::Classes known_name{language::Class::organization, language::Class::outlet,
                                              language::Class::place, language::Class::demonym,
                                              language::Class::other_name};

}  // namespace attrib::entity
