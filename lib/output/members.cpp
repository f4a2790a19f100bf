// JSON text handled as text: the members of an object, minified, indented.
#include "output/members.hpp"

#include <nlohmann/json.hpp>

#include "attrib/error.hpp"
#include "attrib/offsets.hpp"

namespace attrib::output {
namespace {

constexpr std::size_t line_width = 100;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool opens(char c) { return c == '{' || c == '['; }
bool closes(char c) { return c == '}' || c == ']'; }

// The end of the string that starts at json[at].
std::size_t string_end(std::string_view json, std::size_t at) {
  for (++at; json[at] != '"'; ++at) {
    if (json[at] == '\\') ++at;
  }
  return at + 1;
}

// The end of the token at json[at]: a string, a bracket, a comma, a colon, or a number or word.
std::size_t token_end(std::string_view json, std::size_t at) {
  if (json[at] == '"') return string_end(json, at);
  const auto structural = [](char c) { return opens(c) || closes(c) || c == ',' || c == ':'; };
  if (structural(json[at])) return at + 1;
  while (at < json.size() && !structural(json[at]) && !is_space(json[at])) ++at;
  return at;
}

std::size_t skip_space(std::string_view json, std::size_t at) {
  while (at < json.size() && is_space(json[at])) ++at;
  return at;
}

// The tokens of valid JSON, one by one.
template <typename Use>
void for_each_token(std::string_view json, Use use) {
  for (std::size_t at = skip_space(json, 0); at < json.size(); at = skip_space(json, at)) {
    const std::size_t end = token_end(json, at);
    use(json.substr(at, end - at));
    at = end;
  }
}

std::size_t value_end(std::string_view json, std::size_t at) {
  std::size_t depth = 0;
  do {
    at = skip_space(json, at);
    if (opens(json[at])) ++depth;
    if (closes(json[at])) --depth;
    at = token_end(json, at);
  } while (depth > 0);
  return at;
}

// The end of the list or object at json[at] when it holds no other and is short; else 0.
std::size_t short_end(std::string_view json, std::size_t at) {
  const std::size_t start = at;
  for (++at; at < json.size() && at - start < line_width; at = token_end(json, at)) {
    at = skip_space(json, at);
    if (closes(json[at])) return at + 1;
    if (opens(json[at])) return 0;
  }
  return 0;
}

}  // namespace

std::vector<Member> members(std::string_view object) {
  std::vector<Member> found;
  std::size_t at = skip_space(object, object.find('{') + 1);
  while (object[at] != '}') {
    const std::size_t key_end = string_end(object, at);
    const std::size_t value = skip_space(object, skip_space(object, key_end) + 1);  // past the colon
    const std::size_t end = value_end(object, value);
    found.push_back({object.substr(at, key_end - at), object.substr(value, end - value)});
    at = skip_space(object, end);
    if (object[at] == ',') at = skip_space(object, at + 1);
  }
  return found;
}

std::string one_line_object(std::string_view object) {
  if (object == "{}") return "{}";
  const std::string text = well_formed(object);
  const std::size_t first = skip_space(text, 0);
  if (first == text.size() || text[first] != '{' || !nlohmann::json::accept(text)) {
    throw Error("Article::metadata: expected a JSON object, saw \"" + text.substr(0, 40) + '"');
  }
  std::string out;
  for_each_token(text, [&out](std::string_view token) { out += token; });
  return out;
}

void append_indented(std::string& out, std::string_view json) {
  std::size_t depth = 0;
  const auto new_line = [&] {
    out += '\n';
    out.append(2 * depth, ' ');
  };
  for (std::size_t at = skip_space(json, 0); at < json.size(); at = skip_space(json, at)) {
    std::size_t end = token_end(json, at);
    const char first = json[at];
    if (opens(first)) {
      if (const std::size_t whole = short_end(json, at); whole != 0) {
        for_each_token(json.substr(at, whole - at), [&out](std::string_view token) {
          out += token;
          if (token == "," || token == ":") out += ' ';
        });
        end = whole;
      } else {
        out += first;
        ++depth;
        new_line();
      }
    } else if (closes(first)) {
      --depth;
      new_line();
      out += first;
    } else {
      out += json.substr(at, end - at);
      if (first == ':') out += ' ';
      if (first == ',') new_line();
    }
    at = end;
  }
}

}  // namespace attrib::output
