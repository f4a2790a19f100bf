// The company that people keep: which names and role words stand in the same articles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "attrib/collection.hpp"
#include "language/language.hpp"

namespace attrib::collection {

// A named entity of an article, or a word of a role, by number.
using Feature = std::uint32_t;

class Company {
 public:
  // Of a name: its 32 rarest companions at most, so that an article of any length costs the same a name.
  static constexpr std::size_t companions = 32;

  Company(const std::vector<Summary>& articles, const language::Language& language);

  // The other names of the article, the rarest first.
  [[nodiscard]] std::vector<Feature> names(std::size_t article, std::size_t entity) const;
  // The words that say what the entity does: "defence", "secretary"; not "Mr" and "Mrs".
  [[nodiscard]] std::vector<Feature> roles(std::size_t article, std::size_t entity) const;

  // In how many articles it stands.
  [[nodiscard]] std::size_t articles_with(Feature feature) const { return counts_[feature]; }
  // As the first article writes it.
  [[nodiscard]] const std::string& words(Feature feature) const { return words_[feature]; }

  // How much it tells that a feature stands in `together` of `group` articles: the logarithm of how many times more
  // often than among all articles; pointwise mutual information, smoothed. Never negative.
  [[nodiscard]] double evidence(Feature feature, std::size_t together, std::size_t group) const;

 private:
  Feature number(const std::string& key, std::string_view words);
  std::vector<Feature> role_words(const Summary::Entity& entity);

  const std::vector<Summary>& articles_;
  const language::Language& language_;
  std::unordered_map<std::string, Feature> numbers_;
  std::vector<std::string> words_;
  std::vector<std::uint32_t> counts_;
  static constexpr Feature none = 0xFFFFFFFF;
  std::vector<std::vector<Feature>> names_;               // an article, its entities: `none` for no name
  std::vector<std::vector<Feature>> rarest_;              // an article
  std::vector<std::vector<std::vector<Feature>>> roles_;  // an article, its entities
};

}  // namespace attrib::collection
