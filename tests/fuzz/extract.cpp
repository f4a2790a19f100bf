// Any bytes as an article: the invariants hold, the JSON is well-formed, twice gives the same.
#include "attrib/attrib.hpp"
#include "attrib/json.hpp"
#include "invariants.hpp"
#include "target.hpp"

namespace attrib::fuzz {
namespace {

const Extractor& extractor(bool learned) {
  const auto with = [](bool on) {
    Options options;
    options.learned = on;
    return Extractor(options);
  };
  static const Extractor weights = with(true), patterns = with(false);
  return learned ? weights : patterns;
}

}  // namespace

void run(std::string_view bytes) {
  const bool learned = bytes.size() % 4 != 0;  // mostly
  const Document document = extractor(learned).extract(bytes);
  demand(document.article.text == bytes, "another text");
  if (const std::string broken = properties::broken_invariant(document); !broken.empty()) fail(broken);
  const std::string line = to_json_line(document);
  demand(nlohmann::json::accept(line), "JSON that is none");
  demand(line.find('\n') == std::string::npos, "more than a line");
  for (const OffsetUnit unit : {OffsetUnit::byte, OffsetUnit::utf16}) (void)to_json_line(document, unit);
  demand(line == to_json_line(extractor(learned).extract(bytes)), "another result the second time");
}

}  // namespace attrib::fuzz
