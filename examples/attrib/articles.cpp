// Articles from text files, JSON Lines, tables and web pages.
#include "articles.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "attrib/json.hpp"
#include "files.hpp"
#include "page.hpp"
#include "stop.hpp"
#include "table.hpp"

namespace app {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view white_space = " \t\r\n";

std::string_view without_mark(std::string_view text) {
  return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

bool begins_object(std::string_view text) {
  text = without_mark(text);
  const auto brace = text.find_first_not_of(white_space);
  if (brace == std::string_view::npos || text[brace] != '{') return false;
  const auto key = text.find_first_not_of(white_space, brace + 1);
  return key != std::string_view::npos && text[key] == '"';
}

// A reader of what an Input gives.
class InputReader : public Reader {
 public:
  explicit InputReader(std::unique_ptr<Input> input) : input_(std::move(input)) {}
  [[nodiscard]] const Input& input() const override { return *input_; }

 protected:
  Input& input() { return *input_; }

 private:
  std::unique_ptr<Input> input_;
};

class LinesReader : public InputReader {
 public:
  using InputReader::InputReader;

  std::optional<attrib::Article> next() override {
    while (input().line(line_)) {
      const std::size_t number = input().line_number();
      const std::string_view text = number == 1 ? without_mark(line_) : line_;
      if (text.find_first_not_of(white_space) == std::string_view::npos) continue;
      const std::string digits = std::to_string(number);
      return attrib::article_from_json(text, input().name() + ':' + digits, digits);
    }
    return std::nullopt;
  }

 private:
  std::string line_;
};

// A file that is one article as a whole.
class WholeReader : public InputReader {
 public:
  WholeReader(std::unique_ptr<Input> input, std::string path) : InputReader(std::move(input)), path_(std::move(path)) {}

  std::optional<attrib::Article> next() override {
    if (done_) return std::nullopt;
    done_ = true;
    return article(input().rest(), path_);
  }

 private:
  virtual attrib::Article article(std::string text, const std::string& path) = 0;

  std::string path_;
  bool done_ = false;
};

class ObjectReader : public WholeReader {
 public:
  using WholeReader::WholeReader;

 private:
  attrib::Article article(std::string text, const std::string& path) override {
    return attrib::article_from_json(without_mark(text), input().name(), path);
  }
};

class TextReader : public WholeReader {
 public:
  using WholeReader::WholeReader;

 private:
  attrib::Article article(std::string text, const std::string& path) override {
    attrib::Article article;
    article.id = path;
    article.text = std::move(text);
    return article;
  }
};

class PageReader : public WholeReader {
 public:
  using WholeReader::WholeReader;

 private:
  attrib::Article article(std::string text, const std::string& path) override {
    attrib::Article article = article_from_html(std::move(text));
    article.id = path;
    return article;
  }
};

// A row is what a line of JSON would be: the cells are strings, by the names of their columns.
class TableReader : public InputReader {
 public:
  TableReader(std::unique_ptr<Input> input, char separator, const std::map<std::string, std::string>& columns)
      : InputReader(std::move(input)), table_(InputReader::input(), separator), columns_(columns) {}

  std::optional<attrib::Article> next() override {
    if (names_.empty() && !read_names()) return std::nullopt;
    const auto cells = table_.row();
    if (!cells) return std::nullopt;
    const std::string digits = std::to_string(table_.line());
    const std::string where = input().name() + ':' + digits;
    if (cells->size() != names_.size()) {
      throw attrib::Error(where + ": expected " + std::to_string(names_.size()) + " cells, saw " +
                          std::to_string(cells->size()));
    }
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i] == "text" || !(*cells)[i].empty()) object[names_[i]] = attrib::well_formed((*cells)[i]);
    }
    return attrib::article_from_json(object.dump(), where, digits);
  }

 private:
  // The first row; a column that an option names takes the name of its key.
  bool read_names() {
    const auto cells = table_.row();
    if (!cells) return false;
    names_ = *cells;
    for (std::string& name : names_) name = attrib::well_formed(name);
    std::vector<std::string> renamed = names_;
    for (const auto& [key, column] : columns_) {
      const auto found = std::find(names_.begin(), names_.end(), column);
      if (found == names_.end()) fail("a column \"" + column + '"');
      std::replace(renamed.begin(), renamed.end(), key, key + " (column)");
      renamed[static_cast<std::size_t>(found - names_.begin())] = key;
    }
    names_ = std::move(renamed);
    if (std::find(names_.begin(), names_.end(), "text") == names_.end()) {
      fail("a column \"text\" (--columns text=NAME names another)");
    }
    return true;
  }

  // Nothing of the table can be read.
  [[noreturn]] void fail(const std::string& expected) {
    const std::string where = input().name() + ':' + std::to_string(table_.line());
    input().rest();
    throw attrib::Error(where + ": expected " + expected + ", saw none");
  }

  Table table_;
  std::map<std::string, std::string> columns_;
  std::vector<std::string> names_;
};

std::unique_ptr<Reader> open_reader(const std::string& path, const InputOptions& options) {
  const InputKind kind = options.kind == InputKind::detect ? kind_of(path) : options.kind;
  auto input = std::make_unique<Input>(path, options.encoding, kind == InputKind::html);
  input->limit(options.most_bytes);
  switch (kind) {
    case InputKind::html:
      return std::make_unique<PageReader>(std::move(input), path);
    case InputKind::json:
      return std::make_unique<ObjectReader>(std::move(input), path);
    case InputKind::csv:
      return std::make_unique<TableReader>(std::move(input), ',', options.columns);
    case InputKind::tsv:
      return std::make_unique<TableReader>(std::move(input), '\t', options.columns);
    case InputKind::jsonl:
      return std::make_unique<LinesReader>(std::move(input));
    case InputKind::text:
      return std::make_unique<TextReader>(std::move(input), path);
    case InputKind::detect:
      break;
  }
  if (begins_object(input->peek())) return std::make_unique<LinesReader>(std::move(input));
  return std::make_unique<TextReader>(std::move(input), path);
}

}  // namespace

std::optional<Item> Articles::next() {
  while (reader_ || opened_ < paths_.size()) {
    Item item;
    try {
      if (!reader_) reader_ = open_reader(paths_[opened_++], options_);
      if (auto article = reader_->next()) {
        item.article = std::move(*article);
        item.encoding_note = reader_->input().encoding_note();
      } else {
        finished_ += reader_->input().position();
        reader_.reset();
        continue;
      }
    } catch (const attrib::Error& error) {
      item.error = error;
    } catch (const Stopped&) {
      return std::nullopt;
    }
    item.position = finished_ + (reader_ ? reader_->input().position() : 0);
    return item;
  }
  return std::nullopt;
}

}  // namespace app
