// attrib validate: whether JSON files keep the contract "attrib/1" and cut their articles' text.
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "articles.hpp"
#include "check.hpp"
#include "commands.hpp"
#include "documents.hpp"
#include "files.hpp"

namespace app {
namespace {

struct Settings {
  std::vector<std::string> files;
  std::string text;  // a folder, or JSON Lines with the articles; "" to take each id as a path
};

// The text of an article by its id.
class Texts {
 public:
  explicit Texts(const std::string& where) : where_(where) {
    if (where.empty() || std::filesystem::is_directory(where)) return;
    from_lines_ = true;
    InputOptions options;
    options.kind = InputKind::jsonl;
    Articles articles({where}, options);
    while (std::optional<Item> item = articles.next()) {
      if (item->error) throw attrib::Error(*item->error);
      texts_[item->article.id] = std::move(item->article.text);
    }
  }

  // Throws attrib::Error when there is none.
  std::string find(const std::string& id) const {
    if (from_lines_) {
      const auto found = texts_.find(id);
      if (found == texts_.end()) throw attrib::Error(where_ + ": expected an article \"" + id + "\", saw none");
      return found->second;
    }
    if (where_.empty()) return read_file(id);
    const auto folder = std::filesystem::path(where_);
    const auto name = std::filesystem::path(id).filename().string();
    for (const auto& candidate : {folder / id, folder / name, folder / (name + ".txt")}) {
      if (std::filesystem::is_regular_file(candidate)) return read_file(candidate.string());
    }
    throw attrib::Error(where_ + ": expected the article \"" + id + "\", saw no such file");
  }

 private:
  std::string where_;
  bool from_lines_ = false;
  std::map<std::string, std::string> texts_;
};

int validate(const Settings& settings) {
  const Texts texts(settings.text);
  std::size_t documents = 0;
  std::size_t problems = 0;
  const auto report = [&](const attrib::Error& error) {
    complain(error.what());
    ++problems;
  };
  const auto use = [&](const nlohmann::json& document, const std::string& where) {
    ++documents;
    std::optional<std::string> text;
    if (const auto id = nlohmann::json::json_pointer("/article/id");
        document.contains(id) && document[id].is_string()) {
      try {
        text = texts.find(document[id]);
      } catch (const attrib::Error& error) {
        report(attrib::Error(where + ": article.id: " + error.what()));
      }
    }
    for (const std::string& problem : check(document, text ? &*text : nullptr))
      report(attrib::Error(where + ": " + problem));
  };
  for (const std::string& file : settings.files) for_each_document(file, use, report);

  print(std::to_string(documents) + " documents, " + std::to_string(problems) + " problems\n");
  return problems == 0 ? Exit::success : Exit::failure;
}

}  // namespace

void add_validate(CLI::App& program, int& exit_code) {
  const auto settings = std::make_shared<Settings>();
  CLI::App* command = program.add_subcommand("validate", "Check documents against the contract and their articles");
  command
      ->add_option("FILES", settings->files, "Documents: .json, JSON Lines, folders of .json, or - for standard input")
      ->required();
  command
      ->add_option("--text", settings->text,
                   "Where the articles are: a folder of text files, or the JSON Lines that went in; "
                   "else each article's id is taken for its path")
      ->check(CLI::ExistingPath);
  command->footer(
      "Checks that every span's text is what it cuts out of the article, that ids are unique, that references\n"
      "lead somewhere, and that quotations nest. Exit code 1 when something is wrong.\n"
      "\n"
      "Example:\n"
      "  attrib validate --text corpus/articles corpus/gold\n");
  command->callback([settings, &exit_code] { exit_code = validate(*settings); });
}

}  // namespace app
