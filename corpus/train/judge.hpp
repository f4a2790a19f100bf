// Which quotations have the right source and the right speaker.
#pragma once

#include <cstdint>
#include <vector>

#include "extracted.hpp"
#include "labels.hpp"

namespace attrib::train {

struct Verdict {
  std::uint32_t quotation = 0;  // index in the document
  bool labelled = false;        // by a label of its quoted stretch; else by the annotated attributions alone
  bool source = false;          // the source, or the one before that it goes on with, is right
  bool speaker = false;         // of a labelled one: the speaker is right
};

// Of an article with labels: one a labelled stretch that a quotation answers, and one a quotation without quoted
// stretches; of others one a quotation. Left out are stretches whose speaker the article does not tell, and nested
// quotations that have no label: PolNeAR does not annotate them.
std::vector<Verdict> judge(const Prepared& article, const Extracted& extracted, const Labels& labels,
                           const language::Language& language);

}  // namespace attrib::train
