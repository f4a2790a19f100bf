// The filters of `attrib extract`: by confidence, type and speaker.
#include "filters.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "attrib/names.hpp"

namespace app {
namespace {

const std::vector<std::string> type_names{"direct", "mixed", "indirect"};

// As names are compared: without case, each run of white space as one blank.
icu::UnicodeString folded(std::string_view name) {
  icu::UnicodeString text = icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())}).foldCase();
  icu::UnicodeString out;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    if (!u_isUWhiteSpace(c)) {
      out.append(c);
    } else if (!out.isEmpty() && out[out.length() - 1] != u' ') {
      out.append(u' ');
    }
  }
  return out.trim();
}

// The ids of the entities that the article calls so.
std::set<std::string> entities_called(const std::string& name, const attrib::Document& document) {
  const icu::UnicodeString wanted = folded(name);
  std::set<std::string> ids;
  for (const attrib::Entity& entity : document.entities) {
    const bool called =
        folded(entity.name) == wanted ||
        std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const auto& mention) {
          return mention.form == attrib::MentionForm::name && folded(document.text(mention.span)) == wanted;
        });
    if (called) ids.insert(entity.id);
  }
  return ids;
}

}  // namespace

void add_filter_options(CLI::App& command, Filters& filters) {
  auto* confidence =
      command.add_option("--min-confidence", filters.min_confidence, "Only quotations of this confidence or more")
          ->check(CLI::Range(0.0, 1.0))
          ->type_name("X");
  auto* type = command.add_option("--type", filters.types, "Only quotations of these types: direct, mixed, indirect")
                   ->delimiter(',')
                   ->allow_extra_args(false)
                   ->check(CLI::IsMember(type_names))
                   ->type_name("TYPE,…");
  auto* speaker = command.add_option("--speaker", filters.speaker,
                                     "Only quotations of who has this name in the article, short names included; "
                                     "upper and lower case are the same");
  speaker->type_name("NAME");
  command.add_flag("--entities-only", filters.entities_only, "No quotations, only who and what is mentioned")
      ->excludes(confidence)
      ->excludes(type)
      ->excludes(speaker);
}

void apply(const Filters& filters, attrib::Document& document) {
  std::optional<std::set<std::string>> speakers;
  if (!filters.speaker.empty()) speakers = entities_called(filters.speaker, document);
  const auto let_through = [&](const attrib::Quotation& quotation) {
    if (filters.entities_only || quotation.confidence < filters.min_confidence) return false;
    const std::string_view type = name(quotation.type);
    if (!filters.types.empty() && std::find(filters.types.begin(), filters.types.end(), type) == filters.types.end())
      return false;
    return !speakers || (quotation.speaker && speakers->contains(quotation.speaker->entity));
  };

  // By id, what stands for each quotation that goes: its parent, or what stands for that. Parents come first.
  std::map<std::string, std::optional<std::string>> gone;
  std::erase_if(document.quotations, [&](attrib::Quotation& quotation) {
    if (const auto found = quotation.parent ? gone.find(*quotation.parent) : gone.end(); found != gone.end()) {
      quotation.parent = found->second;
    }
    if (let_through(quotation)) return false;
    gone.emplace(quotation.id, quotation.parent);
    return true;
  });
}

}  // namespace app
