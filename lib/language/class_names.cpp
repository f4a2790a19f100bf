// One row a class.
#include "language/class_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace attrib::language {

std::optional<Class> class_named(std::string_view name) {
  using enum Class;
  static constexpr std::array<std::pair<std::string_view, Class>, 51> rows{{
      {"definite", definite},
      {"indefinite", indefinite},
      {"possessive", possessive},
      {"pronoun", pronoun},
      {"subject", subject},
      {"preposition", preposition},
      {"noun_preposition", noun_preposition},
      {"agent", agent},
      {"infinitive", infinitive},
      {"topic", topic},
      {"conjunction", conjunction},
      {"subordinator", subordinator},
      {"complementizer", complementizer},
      {"relative", relative},
      {"auxiliary", auxiliary},
      {"be", be},
      {"negation", negation},
      {"adverb", adverb},
      {"number_word", number_word},
      {"weekday", weekday},
      {"month", month},
      {"time_noun", time_noun},
      {"title", title},
      {"role", role},
      {"people_noun", people_noun},
      {"kin", kin},
      {"spokesperson", spokesperson},
      {"first_name", first_name},
      {"surname", surname},
      {"nickname", nickname},
      {"name_particle", name_particle},
      {"name_suffix", name_suffix},
      {"organization_word", organization_word},
      {"organization_noun", organization_noun},
      {"organization", organization},
      {"outlet", outlet},
      {"place", place},
      {"country", country},
      {"state", state},
      {"city", city},
      {"demonym", demonym},
      {"place_word", place_word},
      {"place_speaks", place_speaks},
      {"document", document},
      {"work_noun", work_noun},
      {"naming", naming},
      {"not_a_name", not_a_name},
      {"other_name", other_name},
      {"name_link", name_link},
      {"copula", copula},
      {"modal", modal},
  }};
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.first == name; });
  if (row == rows.end()) return std::nullopt;
  return row->second;
}

}  // namespace attrib::language
