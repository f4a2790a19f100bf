/// Across articles: the same person and the same quote in many of them. Documents in, one collection out.
///
///     std::vector<attrib::Summary> summaries;
///     for (const std::string& line : lines) summaries.push_back(attrib::summary_from_json(line, "quotes.jsonl"));
///     const attrib::Collection collection = attrib::collate(std::move(summaries));
///
/// Memory and time grow in proportion to what goes in (the time with the logarithm of a sort), also on hostile input:
/// no two articles, people or quotes are compared that share no rare word group or name, and each is compared with a
/// bounded number of others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "attrib/document.hpp"
#include "attrib/options.hpp"

namespace attrib {

/// What a collection needs of one Document, so that the articles themselves need not stay in memory. Owns its strings.
struct Summary {
  struct Entity {
    std::string id;  ///< unique within the article
    EntityType type = EntityType::other;
    std::string name;
    bool named = true;
    std::optional<Gender> gender;
    std::vector<std::string> aliases;  ///< the words of its mentions by name, sorted, each once
    std::vector<std::string> roles;    ///< in text order
    friend bool operator==(const Entity&, const Entity&) = default;
  };

  struct Quotation {
    std::string id;  ///< unique within the article
    QuotationType type = QuotationType::direct;
    std::string words;                   ///< the quoted parts, or of indirect speech the content, joined by a space
    std::uint64_t fingerprint = 0;       ///< of these words: Quotation::fingerprint
    std::optional<std::size_t> speaker;  ///< index into `entities`
    friend bool operator==(const Quotation&, const Quotation&) = default;
  };

  std::string id;         ///< of the article; decides the order of everything in the collection
  std::string title;      ///< "" when unknown, as the next three
  std::string url;        ///<
  std::string publisher;  ///<
  std::string published;  ///< ISO 8601, so that earlier dates compare less
  std::vector<Entity> entities;
  std::vector<Quotation> quotations;
  friend bool operator==(const Summary&, const Summary&) = default;
};

[[nodiscard]] Summary summarize(const Document& document);

/// The summary of one line that to_json_line wrote, in any unit of offsets. Throws attrib::Error with `where` first
/// when the line is no document: `quotes.jsonl:12: entities[3].name: expected a string, saw number`.
[[nodiscard]] Summary summary_from_json(std::string_view line, std::string_view where);

/// A name that the user knows: `alias` is another name of `name`, who is `id` elsewhere ("Q1234").
struct Alias {
  std::string name;
  std::string alias;  ///< "" for none
  std::string id;
};

/// Reads a table of comma-separated values (RFC 4180) whose first line names its columns: "name", "alias" and "id" in
/// any order, others are ignored. Throws attrib::Error: `people.csv:3: expected 3 columns, saw 2`.
[[nodiscard]] std::vector<Alias> aliases_from_csv(std::string_view csv, std::string_view where);

/// One person over all articles.
struct Person {
  /// A name, as articles write it.
  struct Name {
    std::string text;
    std::size_t articles = 0;  ///< in how many
    friend bool operator==(const Name&, const Name&) = default;
  };
  /// A title or apposition, and when articles gave it.
  struct Role {
    std::string text;
    std::string first, last;            ///< dates of publication, "" when no article with it has one
    std::vector<std::string> articles;  ///< ids, in order
    friend bool operator==(const Role&, const Role&) = default;
  };
  /// Where the person stands: an entity of an article.
  struct Place {
    std::string article;  ///< its id
    std::string entity;   ///< the entity's
    friend bool operator==(const Place&, const Place&) = default;
  };

  std::string id;                          ///< "p1", "p2", … in the order of the articles' ids
  std::string name;                        ///< the name that most articles give, of those with a given name if any has
  std::optional<std::string> external_id;  ///< of the user's table
  std::optional<Gender> gender;            ///< what most articles say, none when they are divided
  std::vector<Name> aliases;               ///< the commonest first
  std::vector<Role> roles;                 ///< the earliest first, then in the order of the articles' ids
  std::vector<Place> articles;             ///< in the order of their ids
  std::size_t quotations = 0;              ///< how many of the quotations are this person's
  std::vector<std::string> explanation;    ///< why these names are one person, and why namesakes are others
  friend bool operator==(const Person&, const Person&) = default;
};

/// The same words in one article or many.
struct Quote {
  /// Words that one article has and another has not.
  struct Change {
    std::string from, to;  ///< of the quote, of the variant; one of them may be ""
    friend bool operator==(const Change&, const Change&) = default;
  };
  /// A quotation of an article.
  struct Place {
    std::string article;                 ///< its id
    std::string quotation;               ///< the quotation's
    std::optional<std::string> speaker;  ///< its name there
    std::optional<std::string> person;   ///< id of a Person
    friend bool operator==(const Place&, const Place&) = default;
  };
  /// same: the words of the quote; fragment: a part of them; near: nearly all or a part of them, with changes.
  enum class Relation { same, fragment, near };
  struct Variant {
    std::string text;
    Relation relation = Relation::same;
    std::vector<Change>
        changes;  ///< words changed, added or left out; what "…" or [brackets] mark and spelling are none
    std::vector<Place> quotations;
    friend bool operator==(const Variant&, const Variant&) = default;
  };

  std::string id;  ///< "q1", "q2", … in the order of the articles' ids
  QuotationType type = QuotationType::direct;
  std::string text;                   ///< of the first variant, the longest
  std::string first;                  ///< the earliest date of publication, "" when unknown
  std::vector<std::string> people;    ///< ids of the speakers that are a Person, in order
  std::vector<std::string> articles;  ///< ids, in order, each once
  bool speaker_disagrees = false;     ///< two articles name two people, or two organisations
  bool words_changed = false;         ///< a variant has changes
  std::vector<Variant> variants;      ///< the longest first
  friend bool operator==(const Quote&, const Quote&) = default;
};

/// All articles together; a plain value.
struct Collection {
  struct Article {
    std::string id, title, url, publisher, published;  ///< as in Summary
    friend bool operator==(const Article&, const Article&) = default;
  };
  std::vector<Article> articles;  ///< in the order of their ids
  std::vector<Person> people;
  std::vector<Quote> quotes;
  friend bool operator==(const Collection&, const Collection&) = default;
};

/// Finds the same people and the same quotes. A summary that is given twice counts once. The order of the summaries
/// changes nothing; neither does anything but the arguments.
///
/// People are the same when their names can be one name and nothing speaks against it: a common name needs roles,
/// organisations or people in common as well, measured by pointwise mutual information (Church and Hanks 1990). What
/// `aliases` says of a name is final. Quotes are the same when they share rare groups of three words (the shingles of
/// Broder et al. 1997, "Syntactic clustering of the Web") and an alignment of their words finds little changed.
///
/// `options` says which words and names are known, as for an Extractor. Throws attrib::Error when it is wrong.
[[nodiscard]] Collection collate(std::vector<Summary> summaries, const std::vector<Alias>& aliases = {},
                                 const Options& options = {});

/// Hands the collection to `write` piece by piece as JSON, the contract "attrib-collection/1"
/// (attrib-collection.schema.json): one article, person or quote a line, always valid UTF-8, null for what is unknown.
void write_json(const Collection& collection, const std::function<void(std::string_view)>& write);

}  // namespace attrib
