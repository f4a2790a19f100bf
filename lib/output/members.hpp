// JSON text handled as text, so that numbers and nesting of any size come out as they went in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attrib::output {

// One member of an object, both parts as they are written; the key with its quotation marks.
struct Member {
  std::string_view key;
  std::string_view value;
};

// The members of a JSON object, in order. `object` must be a valid one.
std::vector<Member> members(std::string_view object);

// A JSON object without the white space between its tokens, so that it takes one line; ill-formed UTF-8 as U+FFFD.
// Throws Error when it is no JSON object.
std::string one_line_object(std::string_view object);

// Appends a valid JSON document indented by two spaces a level; a list or object that holds no other stays on one line
// when it is short.
void append_indented(std::string& out, std::string_view json);

}  // namespace attrib::output
