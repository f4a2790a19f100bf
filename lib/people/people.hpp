// From mentions to entities: who each name, pronoun and nominal is, and who is behind each attribution.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "attrib/document.hpp"
#include "attribution/attributions.hpp"
#include "attribution/mentions.hpp"
#include "language/language.hpp"
#include "text/short_list.hpp"

namespace attrib::people {

inline constexpr std::uint32_t none = attribution::none;

// An entity while it is being put together; indices instead of ids.
struct Being {
  EntityType type = EntityType::other;
  bool named = true;
  std::uint32_t best = none;                   // the mention with its fullest name
  text::ShortList<std::uint32_t, 6> mentions;  // its names in text order, then the others as they were resolved
  std::vector<Span> roles;                     // in text order
  std::optional<Gender> gender;
  bool called_he = false, called_she = false;  // by pronouns that are hardly another's
  std::uint32_t on_behalf_of = none;           // the being that a spokesperson speaks for
};

// What a mention stands for.
struct Link {
  std::uint32_t being = none;
  double confidence = 0;
  std::string_view step;  // why, or why it was left open: "most salient man before it"; after "of" the name is added
  std::string_view word;  // of the text, what the step is about: "MP" in "has the role MP"; may be empty
};

struct Cast {
  std::vector<Being> beings;
  std::vector<Link> links;  // one a mention; being none where it was left open, with the reason in `step`
};

class Antecedents;
struct Choice;

// `attributions` tell which mentions speak: pronouns and unnamed sources are looked at with that in mind. Without
// `antecedents` (may be null) rules alone say who "he" is. Where `choices` is not null, what there was to choose from
// is appended to it.
Cast resolve(const language::Reading& reading, const language::Language& language,
             const std::vector<attribution::Mention>& mentions,
             const std::vector<attribution::Attribution>& attributions, const Antecedents* antecedents,
             std::vector<Choice>* choices = nullptr);

}  // namespace attrib::people
