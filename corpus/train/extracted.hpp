// A prepared article taken through the rest of the pipeline with learned weights.
#pragma once

#include "attrib/document.hpp"
#include "attribution/learned.hpp"
#include "people/antecedents.hpp"
#include "people/confidence.hpp"
#include "prepared.hpp"

namespace attrib::train {

// For the last stages; each may be null.
struct PeopleTools {
  const people::Antecedents* antecedents = nullptr;
  const people::Calibration* calibration = nullptr;
  std::vector<people::Choice>* choices = nullptr;
};

class Extracted {
 public:
  // What the library makes of the article with these weights.
  Extracted(const Prepared& article, const Tools& tools, const attribution::Learned& learned,
            const PeopleTools& people);
  Extracted(const Extracted&) = delete;
  Extracted& operator=(const Extracted&) = delete;

  [[nodiscard]] const people::Resolved& resolved() const { return resolved_; }
  [[nodiscard]] const Document& document() const { return document_; }

 private:
  std::vector<attribution::Mention> mentions_;
  std::vector<attribution::Attribution> attributions_;
  people::Cast cast_;
  people::Resolved resolved_;
  Document document_;
};

}  // namespace attrib::train
