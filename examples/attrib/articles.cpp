// Articles from text files, JSON Lines and standard input.
#include "articles.hpp"

#include <filesystem>
#include <string_view>
#include <utility>

#include "attrib/json.hpp"
#include "files.hpp"

namespace app {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view white_space = " \t\r\n";

bool begins_object(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const auto brace = text.find_first_not_of(white_space);
  if (brace == std::string_view::npos || text[brace] != '{') return false;
  const auto key = text.find_first_not_of(white_space, brace + 1);
  return key != std::string_view::npos && text[key] == '"';
}

void read_lines(Input& input, const std::function<void(attrib::Article)>& use,
                const std::function<void(const attrib::Error&)>& report) {
  std::string line;
  for (std::size_t number = 1; input.line(line); ++number) {
    std::string_view text = line;
    if (number == 1 && text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    if (text.find_first_not_of(white_space) == std::string_view::npos) continue;
    const std::string digits = std::to_string(number);
    attrib::Article article;
    try {
      article = attrib::article_from_json(text, input.name() + ':' + digits, digits);
    } catch (const attrib::Error& error) {
      report(error);
      continue;
    }
    use(std::move(article));
  }
}

void read_object(Input& input, const std::string& path, const std::function<void(attrib::Article)>& use) {
  const std::string text = input.rest();
  std::string_view object = text;
  if (object.starts_with(byte_order_mark)) object.remove_prefix(byte_order_mark.size());
  use(attrib::article_from_json(object, input.name(), path));
}

void read_text(Input& input, const std::string& path, const std::function<void(attrib::Article)>& use) {
  attrib::Article article;
  article.id = path;
  article.text = input.rest();
  use(std::move(article));
}

}  // namespace

void for_each_article(const std::string& path, InputKind kind, const std::function<void(attrib::Article)>& use,
                      const std::function<void(const attrib::Error&)>& report) {
  try {
    Input input(path);
    const std::string extension = std::filesystem::path(path).extension().string();
    if (kind == InputKind::detect) {
      if (extension == ".json") return read_object(input, path, use);
      const bool lines =
          extension == ".jsonl" || extension == ".ndjson" || (extension != ".txt" && begins_object(input.peek()));
      kind = lines ? InputKind::jsonl : InputKind::text;
    }
    if (kind == InputKind::jsonl) {
      read_lines(input, use, report);
    } else {
      read_text(input, path, use);
    }
  } catch (const attrib::Error& error) {
    report(error);
  }
}

}  // namespace app
