// Units of a capitalised run: single words and known phrases, with what links each to the one before.
#pragma once

#include <cstdint>
#include <vector>

#include "entity/article_words.hpp"
#include "entity/word_classes.hpp"
#include "language/language.hpp"
#include "text/text.hpp"

namespace attrib::entity {

// What stands between a unit and the one before it.
enum class Link : std::uint8_t {
  start,        // nothing before it
  adjacent,     // "Aldo Hofmeister"
  particle,     // "Marie van der Zyl"
  of,           // "Board of Deputies", "Department for the Environment"
  conjunction,  // "Food and Drug Administration"
  ampersand,    // "Marks & Spencer"
  possessive,   // "Women's March"
};

struct Unit {
  text::Range tokens;
  language::Classes classes;
  const language::Entry* entry = nullptr;
  Link link = Link::start;
  bool fresh = false;     // its capital may come from its place
  bool boundary = false;  // a title, role, weekday …: outside names, and names end there
};

// Is the token an initial: "J.", "F"?
bool is_initial(const text::Text& text, std::uint32_t token);

// "Ki-moon", "Jong-un": given names that come after the family name.
bool is_hyphenated_given_name(const text::Text& text, std::uint32_t token);
// The token of the family name in a person's name: the last one, but the first of "Ban Ho-seok".
std::uint32_t family_name(const text::Text& text, text::Range name);

// Is this entry a first name that is rarely anything else?
bool is_first_name(const language::Entry& entry);

// What the lexicon says of these very tokens as one name, the article before them included ("The Hill"); null when they
// are not listed.
const language::Entry* listed_name(const language::Reading& reading, text::Range tokens);

// Replaces `run` by the units of the capitalised run that begins at the token, at the latest where the sentence ends;
// empty when no name can begin there. Returns the token after the run, at least token + 1.
std::uint32_t read_run(const language::Reading& reading, const ArticleWords& words, std::uint32_t token,
                       std::vector<Unit>& run);

}  // namespace attrib::entity
