// Finds mentions: extends names to the left over titles and roles, and grows nominals around their head nouns.
#include "attribution/mentions.hpp"

namespace attrib::attribution {
namespace {

using language::Class;
using language::Classes;
using language::Reading;
using text::Range;

constexpr Classes function_word{Class::auxiliary,      Class::preposition, Class::conjunction, Class::subordinator,
                                Class::complementizer, Class::pronoun,     Class::negation,    Class::relative,
                                Class::cue_verb,       Class::definite,    Class::indefinite,  Class::possessive};
constexpr Classes noun_head{Class::role,     Class::people_noun,  Class::kin,
                            Class::document, Class::spokesperson, Class::organization_noun};
constexpr Classes may_be_head{Class::role,         Class::people_noun,       Class::kin,     Class::document,
                              Class::spokesperson, Class::organization_noun, Class::pronoun, Class::relative};
constexpr Classes person_head{Class::role, Class::people_noun, Class::kin, Class::spokesperson};
constexpr std::uint32_t longest_prefix = 8;  // tokens before a head
constexpr std::uint32_t longest_suffix = 9;  // tokens after it

class Finder {
 public:
  Finder(const Reading& reading, const std::vector<entity::Name>& names, const std::vector<quotation::Quoted>& quotes)
      : reading_(reading), text_(reading.text), names_(names), name_at_(text_.tokens.size(), none) {
    for (std::uint32_t n = 0; n < names.size(); ++n) {
      for (std::uint32_t t = names[n].tokens.first; t < names[n].tokens.last; ++t) name_at_[t] = n;
    }
    quoted_at_.assign(text_.tokens.size(), none);
    for (std::uint32_t q = 0; q < quotes.size(); ++q) {  // outer before inner: the innermost stays
      for (std::uint32_t t = quotes[q].tokens.first; t < quotes[q].tokens.last; ++t) quoted_at_[t] = q;
    }
  }

  std::vector<Mention> find() {
    mentions_.reserve(text_.tokens.size() / 4);
    for (std::size_t p = 0; p < text_.paragraphs.size(); ++p) {
      if (!reading_.residue[p]) find_in(text_.paragraphs[p].tokens);
    }
    for (Mention& mention : mentions_) mention.quoted = quoted_at_[mention.head.first];
    return std::move(mentions_);
  }

 private:
  void find_in(Range tokens) {
    const Classes* const classes = reading_.word_classes.data();
    const std::uint32_t* const names = name_at_.data();
    const auto classes_at = [&](std::uint32_t t) { return t < tokens.last ? classes[t] : Classes{}; };
    Classes here = classes_at(tokens.first);
    for (std::uint32_t t = tokens.first; t < tokens.last;) {
      if (names[t] != none) {
        t = add_name(names[t]);
        here = classes_at(t);
        continue;
      }
      const Classes next = classes_at(t + 1);
      if (next.has(Class::cue_verb) || here.any(may_be_head)) head_at(t);  // no head: most tokens
      here = next;
      ++t;
    }
  }

  // Adds the mention whose head stands at the token, if any.
  void head_at(std::uint32_t token) {
    const Classes classes = reading_.classes(token);
    if (classes.has(Class::pronoun) ||
        (classes.has(Class::relative) && !classes.any({Class::complementizer, Class::definite}))) {
      add_pronoun(token);
    } else if (classes.any(noun_head) && !heads_on(token)) {
      add_nominal(token);
    } else if (unknown_subject(token)) {
      add_unknown(token);
    }
  }

  // Heads are found in text order; few mentions begin before the one that was found last.
  void add(const Mention& mention) {
    auto place = mentions_.end();
    while (place != mentions_.begin() && starts_before(mention, *(place - 1))) --place;
    mentions_.insert(place, mention);
  }

  // "the narrator asks": a noun that no list has, with a determiner, right before a cue verb.
  bool unknown_subject(std::uint32_t token) const {
    const std::uint32_t next = token + 1;
    if (next == reading_.words.size() || !reading_.is(next, Class::cue_verb) || !same_sentence(token, next))
      return false;
    if (numbered(token)) return true;
    return text_.tokens[token].kind == text::Kind::word && text_.tokens[token].shape == text::Shape::lower &&
           !reading_.classes(token).any(function_word) &&
           !reading_.classes(token).any({Class::adverb, Class::time_noun, Class::kin}) && name_at_[next] == none &&
           !reading_.is(next, Class::cue_noun) && !text_.of(next).ends_with("ing");
  }

  // "number six states", "Section 10 says".
  bool numbered(std::uint32_t token) const {
    if (text_.tokens[token].kind != text::Kind::number && !reading_.is(token, Class::number_word)) return false;
    return token > 0 && same_sentence(token, token - 1) && name_at_[token - 1] == none &&
           text_.tokens[token - 1].kind == text::Kind::word && !reading_.classes(token - 1).any(function_word);
  }

  void add_unknown(std::uint32_t head) {
    const std::uint32_t first = numbered(head) ? head - 1 : modifiers_before(head);
    if (!numbered(head) && !reading_.classes(first).any({Class::definite, Class::indefinite, Class::possessive}) &&
        (head == 0 || text_.tokens[head - 1].kind != text::Kind::possessive)) {
      return;
    }
    // "marching through the streets chanted": an object is no subject.
    if (first > 0 && same_sentence(first, first - 1) && reading_.is(first - 1, Class::preposition)) return;
    Mention mention;
    mention.head = {head, head + 1};
    mention.tokens = {first, head + 1};
    mention.form = MentionForm::nominal;
    mention.definite = !reading_.is(first, Class::indefinite);
    add(mention);
  }

  // The last of a run of head nouns is the head: "campaign manager", "party officials".
  bool heads_on(std::uint32_t token) const {
    const std::uint32_t next = token + 1;
    return same_sentence(token, next) && name_at_[next] == none && reading_.classes(next).any(noun_head) &&
           !reading_.classes(next).any({Class::auxiliary, Class::preposition}) && !verb_reading(next);
  }

  // A word that is noun and cue verb ("report", "claims") is the verb after a plural or a finished noun phrase.
  bool verb_reading(std::uint32_t token) const {
    return reading_.is(token, Class::cue_verb) && !reading_.classes(token).any({Class::role, Class::people_noun});
  }

  bool same_sentence(std::uint32_t token, std::uint32_t other) const {
    return other < text_.tokens.size() && text_.tokens[other].sentence == text_.tokens[token].sentence &&
           quoted_at_[other] == quoted_at_[token];
  }

  std::uint32_t add_name(std::uint32_t index) {
    const entity::Name& name = names_[index];
    Mention mention;
    mention.head = name.tokens;
    mention.tokens = {titles_before(name), name.tokens.last};
    mention.type = name.type;
    mention.name = index;
    mention.definite = true;
    // "Labour Party officials", "Trump campaign": the nominal that follows takes the name in by itself.
    add(mention);
    return name.tokens.last;
  }

  // Start of the titles and roles directly before a person's name: "Labour MP", "the group's director", "U.S. Sen.".
  std::uint32_t titles_before(const entity::Name& name) const {
    std::uint32_t first = name.tokens.first;
    if (name.type != EntityType::person) {
      const bool article = first > 0 && same_sentence(first, first - 1) && reading_.is(first - 1, Class::definite);
      return article ? first - 1 : first;
    }
    if (first == 0 || !same_sentence(first, first - 1)) return first;
    if (!reading_.classes(first - 1).any({Class::title, Class::role, Class::spokesperson, Class::kin})) return first;
    const std::uint32_t modified = modifiers_before(first);
    if (reading_.classes(first - 1).any({Class::role, Class::spokesperson, Class::kin})) return modified;
    // Before a mere title only what has a capital or names a role: "Arizona Sen.", but not "met Dr".
    for (std::uint32_t t = first - 1; t > modified; --t) {
      const text::Token& seen = text_.tokens[t - 1];
      if (seen.kind == text::Kind::word && seen.shape == text::Shape::lower && name_at_[t - 1] == none &&
          !reading_.classes(t - 1).any(person_head) &&
          !reading_.classes(t - 1).any({Class::title, Class::definite, Class::organization_noun}))
        return t;
    }
    return modified;
  }

  // Start of the run of adjectives, names, numbers and one determiner that ends before the token.
  std::uint32_t modifiers_before(std::uint32_t token) const {
    std::uint32_t first = token;
    while (first > 0 && token - first < longest_prefix && same_sentence(token, first - 1)) {
      const std::uint32_t before = first - 1;
      const Classes classes = reading_.classes(before);
      const text::Token& seen = text_.tokens[before];
      if (name_at_[before] != none) {
        const entity::Name& name = names_[name_at_[before]];
        const bool owner = first < token && text_.tokens[first].kind == text::Kind::possessive;
        if (name.type == EntityType::person && !owner && seen.end != text_.tokens[first].begin && !campaign(first))
          break;
        first = name.tokens.first;
        if (owner) return titles_before(name);
        continue;
      }
      if (classes.any({Class::definite, Class::indefinite, Class::possessive}))
        return complementizer(before, token) ? first : before;
      if (first < token && text_.tokens[first].kind == text::Kind::possessive) {  // the owner, with its determiner
        const bool determiner =
            before > 0 && same_sentence(token, before - 1) &&
            reading_.classes(before - 1).any({Class::definite, Class::indefinite, Class::possessive});
        return determiner ? before - 1 : before;
      }
      if (seen.kind == text::Kind::possessive) {
        first = before;
        continue;
      }
      if (seen.kind == text::Kind::punct && !seen.space_before &&
          (text_.of(before) == "-" || text_.of(before) == "/")) {
        first = before;
        continue;
      }
      const bool noun = classes.any(
          {Class::title, Class::role, Class::kin, Class::demonym, Class::organization_noun, Class::people_noun});
      if (!noun && (classes.any(function_word) || (seen.kind != text::Kind::word && seen.kind != text::Kind::number)))
        break;
      if (classes.any({Class::weekday, Class::month, Class::time_noun, Class::adverb, Class::verb}) && !noun) break;
      first = before;
    }
    // A possessive needs its owner.
    while (first < token && text_.tokens[first].kind == text::Kind::possessive) ++first;
    return first;
  }

  // "said that candidates …", "claims that the …": this "that" is no determiner.
  bool complementizer(std::uint32_t that, std::uint32_t head) const {
    if (!reading_.is(that, Class::complementizer)) return false;
    if (reading_.is(head, Class::people_noun)) return true;
    return that > 0 && reading_.classes(that - 1).any({Class::cue_verb, Class::cue_noun});
  }

  // "the Trump campaign": a person's name before an organisation's noun.
  bool campaign(std::uint32_t token) const {
    return reading_.classes(token).any(
        {Class::organization_noun, Class::people_noun, Class::spokesperson, Class::role});
  }

  void add_pronoun(std::uint32_t token) {
    Mention mention;
    mention.tokens = mention.head = {token, token + 1};
    mention.form = MentionForm::pronoun;
    mention.type = EntityType::person;
    mention.definite = true;
    add(mention);
  }

  void add_nominal(std::uint32_t head) {
    const Classes classes = reading_.classes(head);
    const std::uint32_t first = modifiers_before(head);
    if (verb_reading(head) &&
        !(first < head && reading_.classes(first).any({Class::definite, Class::indefinite, Class::possessive})) &&
        (head == 0 || text_.tokens[head - 1].kind != text::Kind::possessive)) {
      return;
    }
    const Classes start = reading_.classes(first);
    const bool determined = first < head && (start.any({Class::definite, Class::indefinite, Class::possessive}) ||
                                             text_.tokens[head - 1].kind == text::Kind::possessive);
    const bool plural = classes.has(Class::people_noun) && !classes.has(Class::organization_noun);
    const bool named_modifier = first < head;
    // A singular noun by itself ("spokesman", "government policy") is no mention of anyone.
    if (!determined && !plural && !named_modifier && !classes.any({Class::spokesperson, Class::organization_noun}))
      return;
    if (head + 1 < text_.tokens.size() && name_at_[head + 1] != none && same_sentence(head, head + 1) &&
        names_[name_at_[head + 1]].type == EntityType::person && classes.any(person_head)) {
      return;  // the title of the name that follows
    }
    Mention mention;
    mention.head = {head, head + 1};
    mention.tokens = {first, suffix_end(head)};
    mention.form = MentionForm::nominal;
    mention.type = classes.any({Class::role, Class::kin, Class::spokesperson}) ? EntityType::person
                   : classes.has(Class::organization_noun)                     ? EntityType::organization
                   : classes.has(Class::people_noun)                           ? EntityType::person
                                                                               : EntityType::other;
    mention.plural = plural;
    mention.definite = start.any({Class::definite, Class::possessive}) ||
                       (first < head && text_.tokens[head - 1].kind == text::Kind::possessive);
    add(mention);
  }

  // End of "for the Treasury", "of the Board of Deputies", "close to the talks" after a head noun.
  std::uint32_t suffix_end(std::uint32_t head) const {
    std::uint32_t end = head + 1;
    for (std::uint32_t t = end; t < text_.tokens.size() && t - head <= longest_suffix && same_sentence(head, t);) {
      std::uint32_t first = t + 1;  // of the preposition's object
      if (reading_.phrase[t] > 1 && reading_.phrase_entries[t]->classes.has(Class::noun_preposition)) {
        first = t + reading_.phrase[t];  // "close to the talks"
      } else if (!reading_.classes(t).any({Class::noun_preposition, Class::infinitive})) {
        break;
      } else if (infinitive(t)) {
        break;
      }
      const std::uint32_t object = phrase_end(first, head);
      if (object == first) break;
      end = t = object;
    }
    return end;
  }

  // "to leave" after "urged drivers", not "to the mayor" after "adviser": no name, determiner or capital follows.
  bool infinitive(std::uint32_t to) const {
    if (!reading_.is(to, Class::infinitive) || !same_sentence(to, to + 1)) return false;
    return name_at_[to + 1] == none && text_.tokens[to + 1].shape == text::Shape::lower &&
           !reading_.classes(to + 1).any({Class::definite, Class::indefinite, Class::possessive});
  }

  // End of the noun phrase that starts at the token; the token itself when none does.
  std::uint32_t phrase_end(std::uint32_t token, std::uint32_t head) const {
    std::uint32_t end = token;
    bool noun = false;
    while (end < text_.tokens.size() && end - head <= longest_suffix && same_sentence(head, end)) {
      if (name_at_[end] != none) {
        end = names_[name_at_[end]].tokens.last;
        noun = true;
        continue;
      }
      const Classes classes = reading_.classes(end);
      const text::Token& seen = text_.tokens[end];
      const bool determiner = classes.any({Class::definite, Class::indefinite, Class::possessive});
      if (determiner && noun) break;
      if (seen.kind == text::Kind::possessive) {
        noun = false;
      } else if (!determiner) {
        if (classes.any({Class::auxiliary, Class::preposition, Class::conjunction, Class::subordinator,
                         Class::complementizer, Class::pronoun, Class::relative, Class::negation, Class::adverb,
                         Class::weekday})) {
          break;
        }
        if (classes.has(Class::cue_verb) && noun) break;
        if (seen.kind != text::Kind::word && seen.kind != text::Kind::number) break;
        noun = true;
      }
      ++end;
    }
    return noun ? end : token;
  }

  const Reading& reading_;
  const text::Text& text_;
  const std::vector<entity::Name>& names_;
  std::vector<std::uint32_t> name_at_;    // a token's name
  std::vector<std::uint32_t> quoted_at_;  // a token's innermost quoted stretch
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> find_mentions(const Reading& reading, const std::vector<entity::Name>& names,
                                   const std::vector<quotation::Quoted>& quotes) {
  return Finder(reading, names, quotes).find();
}

}  // namespace attrib::attribution
