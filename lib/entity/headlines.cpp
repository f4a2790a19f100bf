// Looks up names word by word, the longest first.
#include "entity/headlines.hpp"

#include <algorithm>

#include "entity/units.hpp"

namespace attrib::entity {
namespace {

using language::Class;
using language::Classes;
using language::Entry;
using language::Reading;
using text::Kind;
using text::Range;

constexpr std::uint32_t longest_name = 7;  // tokens
constexpr Classes no_name{Class::not_a_name, Class::weekday, Class::month,
                          Class::title,      Class::role,    Class::people_noun};

class Headline {
 public:
  Headline(const Reading& reading, const ArticleWords& words, const Decision& decision, std::vector<Name>& names)
      : reading_(reading), text_(reading.text), words_(words), decision_(decision), names_(names) {}

  void add_sentence(Range sentence) {
    for (std::uint32_t i = sentence.first; i < sentence.last;) {
      const Name name = name_at(i, sentence.last);
      if (name.tokens.empty()) {
        ++i;
        continue;
      }
      names_.push_back(name);
      i = name.tokens.last;
    }
  }

 private:
  Name name_at(std::uint32_t i, std::uint32_t end) const {
    if (!words_.is_capital(i)) return {};
    if (const Name known = of_article(i, end); !known.tokens.empty()) return known;
    if (const Name known = of_lexicon(i, end); !known.tokens.empty()) return known;
    return full_name(i, end);
  }

  // A name that the article has elsewhere.
  Name of_article(std::uint32_t i, std::uint32_t end) const {
    for (std::uint32_t length = std::min(longest_name, end - i); length > 0; --length) {
      const Range tokens{i, i + length};
      if (length > 1 && !words_.is_capital(tokens.last - 1)) continue;
      auto type = decision_.type_of_key(words_.key(tokens));
      if (!type && length == 1 && decision_.is_family_name(words_.id(i))) type = EntityType::person;
      if (!type) continue;
      if (length == 1 && reading_.is(i, Class::common) && !decision_.is_family_name(words_.id(i)) &&
          words_.use(i).capital <= words_.use(i).lower) {
        continue;
      }
      return {tokens, *type};
    }
    return {};
  }

  Name of_lexicon(std::uint32_t i, std::uint32_t end) const {
    const Classes classes = reading_.classes(i);
    const std::uint32_t length = reading_.phrase[i];
    if (length > 0 && i + length <= end && reading_.phrase_entries[i]->classes.any(known_name)) {
      const std::uint32_t article = classes.has(Class::definite) ? 1 : 0;  // "The Hill"
      return {{i + article, i + length}, listed_type(reading_.phrase_entries[i]->classes)};
    }
    if (!classes.any(known_name) || classes.any(grammar_words) || classes.has(Class::common) || classes.any(no_name))
      return {};
    if (words_.use(i).lower > 0) return {};
    return {{i, i + 1}, listed_type(classes)};
  }

  static EntityType listed_type(Classes classes) {
    if (classes.any({Class::organization, Class::outlet})) return EntityType::organization;
    if (classes.has(Class::demonym)) return EntityType::other;
    return classes.has(Class::place) ? EntityType::location : EntityType::other;
  }

  // "Ann Lee", "Mr Lee": listed first name and surname, or a title.
  Name full_name(std::uint32_t i, std::uint32_t end) const {
    const Entry& first = *reading_.words[i];
    if (after_title(i) && is_surname(i)) return {{i, i + 1}, EntityType::person};
    if (!is_first_name(first) || first.classes.any(grammar_words) || first.classes.any(no_name)) return {};
    if (words_.use(i).lower > 0) return {};
    std::uint32_t last = i + 1;
    while (last < end && last < i + 3 && is_initial(text_, last)) ++last;
    if (last >= end || !words_.is_capital(last) || !is_surname(last)) return {};
    return {{i, last + 1}, EntityType::person};
  }

  bool after_title(std::uint32_t i) const {
    return i > 0 && text_.tokens[i - 1].sentence == text_.tokens[i].sentence && reading_.is(i - 1, Class::title) &&
           text_.tokens[i - 1].kind == Kind::word && !reading_.is(i - 1, Class::role);
  }

  bool is_surname(std::uint32_t token) const {
    const Entry& entry = *reading_.words[token];
    if (entry.classes.any(grammar_words) || entry.classes.any(no_name)) return false;
    return entry.classes.has(Class::surname) && (!entry.classes.has(Class::common) || entry.surname_count >= 100) &&
           words_.use(token).lower == 0;
  }

  const Reading& reading_;
  const text::Text& text_;
  const ArticleWords& words_;
  const Decision& decision_;
  std::vector<Name>& names_;
};

}  // namespace

void add_headline_names(const Reading& reading, const ArticleWords& words, const std::vector<Style>& styles,
                        const Decision& decision, std::vector<Name>& names) {
  Headline headline(reading, words, decision, names);
  for (std::size_t p = 0; p < reading.text.paragraphs.size(); ++p) {
    if (reading.residue[p]) continue;
    const Range sentences = reading.text.paragraphs[p].sentences;
    for (std::uint32_t s = sentences.first; s < sentences.last; ++s) {
      if (styles[s] != Style::plain) headline.add_sentence(reading.text.sentences[s].tokens);
    }
  }
}

}  // namespace attrib::entity
