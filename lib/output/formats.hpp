// The writers behind the table of formats, one a file.
#pragma once

#include <string>

#include "attrib/output.hpp"

namespace attrib::output {

void append_jsonl(std::string& out, const Document& document, const OutputOptions& options);
void append_json(std::string& out, const Document& document, const OutputOptions& options);
void append_text(std::string& out, const Document& document, const OutputOptions& options);
void append_explain(std::string& out, const Document& document, const OutputOptions& options);
void begin_csv(std::string& out);
void append_csv(std::string& out, const Document& document, const OutputOptions& options);
void begin_html(std::string& out);
void append_html(std::string& out, const Document& document, const OutputOptions& options);
void end_html(std::string& out);

}  // namespace attrib::output
