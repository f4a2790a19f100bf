/// What comes out: the entities and quotations of one article, as plain values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "attrib/article.hpp"

namespace attrib {

/// A half-open range [begin, end) of *byte* offsets into Article::text. Always begin <= end <= size,
/// and neither end lies inside a well-formed UTF-8 sequence. The JSON writer turns spans into code
/// points, bytes or UTF-16 units.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span inner) const noexcept { return begin <= inner.begin && inner.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const noexcept { return begin < other.end && other.begin < end; }
  [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

enum class EntityType { person, organization, location, other };
enum class Gender { male, female };
enum class MentionForm { name, nominal, pronoun };

/// One place in the text that stands for an entity: "Peter Willsman", "the NEC member", "he".
struct Mention {
  Span span;
  MentionForm form = MentionForm::name;
  friend bool operator==(const Mention&, const Mention&) = default;
};

/// A person, organisation, place or other thing that the article mentions, with all its mentions.
struct Entity {
  std::string id;  ///< "e1", "e2", … in the order of first mention
  EntityType type = EntityType::other;
  std::string name;               ///< the fullest name that the article gives, titles left out
  bool named = true;              ///< false for "a Labour spokesperson", "critics", "the report"
  std::optional<Gender> gender;   ///< none when the text gives no sign
  std::vector<Span> roles;        ///< titles and appositions that the article gives this entity
  std::vector<Mention> mentions;  ///< in text order, at least one
  friend bool operator==(const Entity&, const Entity&) = default;
};

/// direct: all of it stands between marks; mixed: a clause with verbatim parts; indirect: no marks.
enum class QuotationType { direct, mixed, indirect };
/// What the cue says the source did: said or shouted; wrote or tweeted; believes or hopes; plans or promises.
enum class QuotationKind { speech, writing, thought, plan };

/// Who is behind a quotation, after coreference.
struct Speaker {
  std::string entity;                       ///< id of an Entity of the same Document
  std::string name;                         ///< its name; an unnamed source keeps its words
  std::optional<std::string> on_behalf_of;  ///< id of the entity that a spokesperson speaks for
  friend bool operator==(const Speaker&, const Speaker&) = default;
};

/// Why a quotation got its speaker, or none, in words for a reader.
struct Explanation {
  std::string pattern;                   ///< what decided: the name of a pattern or rule, or "weights 0.93"
  std::vector<std::string> resolution;   ///< the steps from the source mention to the speaker
  std::optional<std::string> abstained;  ///< why there is no speaker, when there is none
  friend bool operator==(const Explanation&, const Explanation&) = default;
};

/// One attribution: the words of someone (content), the words that say so (cue) and whose they are (source).
/// The terms are those of Pareti (2015), "Attribution: a computational approach".
struct Quotation {
  std::string id;  ///< "q1", "q2", … in text order
  QuotationType type = QuotationType::direct;
  QuotationKind kind = QuotationKind::speech;
  std::vector<Span> content;          ///< all that is attributed, in text order; at least one
  std::vector<Span> quoted;           ///< verbatim parts without their marks; empty when indirect
  std::vector<Span> cue;              ///< empty when implicit
  std::optional<Span> source;         ///< the mention that carries the attribution
  std::optional<Speaker> speaker;     ///< none when attrib abstains
  std::optional<Span> addressee;      ///< "Sky News" in "told Sky News"
  std::optional<std::string> parent;  ///< id of the quotation that this one is nested in
  std::uint64_t fingerprint = 0;      ///< of the normalised words: equal for the same quote elsewhere
  /// In [0, 1]: the probability that the speaker is the right one; where there is no speaker, that cue and source are
  /// right. Of the quotations at 0.9, nine in ten have the right speaker: calibrated as Platt (1999) proposed, on
  /// articles that the deciding weights had not seen. Without learned weights it only orders the quotations.
  double confidence = 0;
  Explanation explanation;
  friend bool operator==(const Quotation&, const Quotation&) = default;
};

/// Something odd in the input that was worked around.
struct Warning {
  std::string code;  ///< "invalid-utf8", "unbalanced-mark", "too-long"
  Span span;
  std::string message;
  friend bool operator==(const Warning&, const Warning&) = default;
};

/// All that was found in one article. Owns everything, the article included; a plain value.
struct Document {
  Article article;
  std::vector<Entity> entities;
  std::vector<Quotation> quotations;
  std::vector<Warning> warnings;

  /// The words of a span; valid as long as this Document is neither moved nor destroyed.
  [[nodiscard]] std::string_view text(Span span) const { return span.of(article.text); }
};

}  // namespace attrib
