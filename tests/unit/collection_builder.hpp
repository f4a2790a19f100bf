// Summaries of invented articles for the tests of lib/collection.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "attrib/collection.hpp"
#include "attribution/fingerprint.hpp"

namespace attrib::test {

class Invented {
 public:
  explicit Invented(std::string id, std::string published = "") {
    summary_.id = std::move(id);
    summary_.published = std::move(published);
  }

  Invented& person(const std::string& name, std::vector<std::string> roles = {}, std::optional<Gender> gender = {}) {
    add(EntityType::person, name, true);
    summary_.entities.back().roles = std::move(roles);
    summary_.entities.back().gender = gender;
    return *this;
  }
  Invented& organization(const std::string& name) { return add(EntityType::organization, name, true); }
  Invented& unnamed(const std::string& words) { return add(EntityType::person, words, false); }

  // Words of the entity that was added last, or of nobody.
  Invented& says(const std::string& words, QuotationType type = QuotationType::direct) {
    summary_.quotations.push_back(
        {"q" + std::to_string(summary_.quotations.size() + 1), type, words,
         attribution::fingerprint(words, {{0, words.size()}}),
         summary_.entities.empty() ? std::nullopt : std::optional(summary_.entities.size() - 1)});
    return *this;
  }

  operator Summary() const { return summary_; }  // NOLINT: a test reads better so

 private:
  Invented& add(EntityType type, const std::string& name, bool named) {
    std::vector<std::string> aliases;
    if (named) aliases.push_back(name);
    summary_.entities.push_back(
        {"e" + std::to_string(summary_.entities.size() + 1), type, name, named, std::nullopt, aliases, {}});
    return *this;
  }

  Summary summary_;
};

}  // namespace attrib::test
