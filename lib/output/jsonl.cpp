// The formats jsonl and json: the line that json.cpp writes, as it is or indented.
#include "attrib/json.hpp"
#include "output/formats.hpp"
#include "output/members.hpp"

namespace attrib::output {

void append_jsonl(std::string& out, const Document& document, const OutputOptions& options) {
  out += to_json_line(document, options.unit);
  out += '\n';
}

void append_json(std::string& out, const Document& document, const OutputOptions& options) {
  append_indented(out, to_json_line(document, options.unit));
  out += '\n';
}

}  // namespace attrib::output
