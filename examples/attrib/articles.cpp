// Articles from text files, JSON Lines and standard input.
#include "articles.hpp"

#include <filesystem>
#include <string_view>
#include <utility>

#include "attrib/json.hpp"
#include "files.hpp"
#include "stop.hpp"

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
  [[nodiscard]] std::uint64_t position() const override { return input_->position(); }

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
      ++number_;
      const std::string_view text = number_ == 1 ? without_mark(line_) : line_;
      if (text.find_first_not_of(white_space) == std::string_view::npos) continue;
      const std::string digits = std::to_string(number_);
      return attrib::article_from_json(text, input().name() + ':' + digits, digits);
    }
    return std::nullopt;
  }

 private:
  std::string line_;
  std::size_t number_ = 0;
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

std::unique_ptr<Reader> open_reader(const std::string& path, InputKind kind) {
  auto input = std::make_unique<Input>(path);
  const std::string extension = std::filesystem::path(path).extension().string();
  if (kind == InputKind::detect) {
    if (extension == ".json") return std::make_unique<ObjectReader>(std::move(input), path);
    const bool lines =
        extension == ".jsonl" || extension == ".ndjson" || (extension != ".txt" && begins_object(input->peek()));
    kind = lines ? InputKind::jsonl : InputKind::text;
  }
  if (kind == InputKind::jsonl) return std::make_unique<LinesReader>(std::move(input));
  return std::make_unique<TextReader>(std::move(input), path);
}

}  // namespace

std::optional<Item> Articles::next() {
  while (reader_ || opened_ < paths_.size()) {
    Item item;
    try {
      if (!reader_) reader_ = open_reader(paths_[opened_++], kind_);
      if (auto article = reader_->next()) {
        item.article = std::move(*article);
      } else {
        finished_ += reader_->position();
        reader_.reset();
        continue;
      }
    } catch (const attrib::Error& error) {
      item.error = error;
    } catch (const Stopped&) {
      return std::nullopt;
    }
    item.position = finished_ + (reader_ ? reader_->position() : 0);
    return item;
  }
  return std::nullopt;
}

}  // namespace app
