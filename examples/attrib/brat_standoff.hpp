// The standoff annotations of brat (https://brat.nlplab.org/standoff.html).
#pragma once

#include <string>
#include <string_view>

#include "attrib/document.hpp"

namespace app {

// The .ann file of a document, offsets in code points of the article as `attrib::well_formed` gives it. A mention of an
// entity is a text-bound annotation (Person, Organization, Location, Other), mentions of one entity are equivalent; its
// roles are HasRole relations. Quotation "q3" is the event E3 of type Attribution with Source, Cue, Content, Addressee,
// Speaker (the mention that names the speaker best) and Within (the event it is nested in); what decided is its note.
// brat knows no annotations over line breaks: what runs over one is in several parts.
std::string brat_standoff(const attrib::Document& document);

// The annotation.conf with these types, without which brat shows nothing.
extern const std::string_view brat_configuration;

}  // namespace app
