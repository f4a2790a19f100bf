// Whether two names stand for the same source.
#include "same_name.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <vector>

namespace app {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 34> left_out{
    "a",         "an",       "the",       "mr",       "mrs",     "ms",      "miss",          "dr",      "sir",
    "dame",      "lord",     "lady",      "baroness", "sen",     "senator", "rep",           "gov",     "governor",
    "president", "prof",     "professor", "gen",      "general", "col",     "judge",         "justice", "secretary",
    "prime",     "minister", "rev",       "pope",     "king",    "queen",   "representative"};

bool is_word_byte(unsigned char byte) { return std::isalnum(byte) != 0 || byte >= 0x80; }

Words split(std::string_view name) {
  Words words;
  bool inside = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    // Curly marks and dashes (U+2010 to U+203F) separate words as their ASCII fellows do.
    if (name.substr(i, 2) == "\xE2\x80") {
      i += 2;
      inside = false;
      continue;
    }
    const auto byte = static_cast<unsigned char>(name[i]);
    if (!is_word_byte(byte)) {
      inside = false;
      continue;
    }
    if (!inside) words.emplace_back();
    inside = true;
    words.back() += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
  }
  return words;
}

Words content_words(std::string_view name) {
  for (const std::string_view ending : {std::string_view("'s"), std::string_view("’s")}) {
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
  }
  const Words all = split(name);
  Words words;
  std::copy_if(all.begin(), all.end(), std::back_inserter(words), [](const std::string& word) {
    return std::find(left_out.begin(), left_out.end(), word) == left_out.end();
  });
  return words.empty() ? all : words;
}

bool is_within(const std::set<std::string>& inner, const std::set<std::string>& outer) {
  return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
}

bool same_first_name(const std::string& a, const std::string& b) { return a.starts_with(b) || b.starts_with(a); }

}  // namespace

bool same_name(std::string_view gold, std::string_view predicted, bool person) {
  const Words g = content_words(gold);
  const Words p = content_words(predicted);
  if (g.empty() || p.empty()) return gold == predicted;
  const std::set<std::string> in_gold(g.begin(), g.end());
  const std::set<std::string> in_predicted(p.begin(), p.end());
  const bool within = is_within(in_gold, in_predicted) || is_within(in_predicted, in_gold);
  if (person) {
    return g.back() == p.back() && (g.size() == 1 || p.size() == 1 || within || same_first_name(g.front(), p.front()));
  }
  if (within) return true;
  Words shared;
  std::set_intersection(in_gold.begin(), in_gold.end(), in_predicted.begin(), in_predicted.end(),
                        std::back_inserter(shared));
  return 3 * shared.size() >= in_gold.size() + in_predicted.size();  // shared / union >= 1/2
}

}  // namespace app
