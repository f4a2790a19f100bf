// Any bytes as a line of JSON Lines: an article, or an error that says where.
#include "attrib/attrib.hpp"
#include "attrib/collection.hpp"
#include "attrib/json.hpp"
#include "target.hpp"

namespace attrib::fuzz {
namespace {

template <typename Read>
void read(Read read_line) {
  try {
    read_line();
  } catch (const Error& error) {
    demand(std::string_view(error.what()).starts_with("line:1: "),
           std::string("an error without its place: ") + error.what());
  }
}

}  // namespace

void run(std::string_view bytes) {
  read([bytes] {
    Document document;
    document.article = article_from_json(bytes, "line:1", "fallback");
    demand(nlohmann::json::accept(to_json_line(document)), "JSON that is none");
  });
  read([bytes] {
    Summary summary = summary_from_json(bytes, "line:1");
    const Collection collection = collate({summary, summary});
    (void)collection;
  });
}

}  // namespace attrib::fuzz
