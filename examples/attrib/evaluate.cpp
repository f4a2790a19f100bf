// attrib evaluate: how well predictions agree with gold annotations.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "attrib/error.hpp"
#include "attrib/output.hpp"
#include "brat_gold.hpp"
#include "brat_names.hpp"
#include "commands.hpp"
#include "documents.hpp"
#include "files.hpp"
#include "score.hpp"

namespace app {
namespace {

struct Settings {
  std::string gold, predicted;
  bool json = false;
  std::size_t misses = 0;
};

// "corpus/articles/01-storm.txt" and "01-storm.json" are the same article.
std::string stem(const std::string& id) {
  const std::filesystem::path name = std::filesystem::path(id).filename();
  const std::string extension = name.extension().string();
  const bool known = extension == ".txt" || extension == ".json" || extension == ".html" || extension == ".htm";
  return known ? name.stem().string() : name.string();
}

// The predictions by id, by their names in a brat folder where that is not another's id, or else by stem.
class Predictions {
 public:
  explicit Predictions(const std::vector<DocumentRead>& documents) {
    BratNames names;
    for (const DocumentRead& document : documents) {
      by_id_.emplace(document.id, &document);
      by_brat_name_.emplace(names.next(document.id), &document);
      by_stem_.emplace(stem(document.id), &document);
    }
  }

  [[nodiscard]] const DocumentRead* find(const DocumentRead& gold) const {
    if (const DocumentRead* found = find(by_id_, gold.id)) return found;
    if (gold.text) return find(by_brat_name_, gold.id);
    return find(by_stem_, stem(gold.id));
  }

 private:
  using Index = std::map<std::string, const DocumentRead*>;

  static const DocumentRead* find(const Index& index, const std::string& key) {
    const auto found = index.find(key);
    return found == index.end() ? nullptr : found->second;
  }

  Index by_id_, by_brat_name_, by_stem_;
};

std::string percent(double share) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%6.1f", 100 * share);
  return text.data();
}

std::string padded(const std::string& text, std::size_t width) {
  return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

std::string table(const Scores& scores) {
  constexpr std::size_t name_width = 18;
  constexpr std::size_t count_width = 11;
  std::string out = std::string(name_width, ' ') + "     P      R     F1  predicted       gold      right\n";
  for (const auto& [name, count] : scores.rows()) {
    std::string line = name;
    line.resize(std::max(name_width, name.size()), ' ');
    line += percent(count.precision()) + ' ' + percent(count.recall()) + ' ' + percent(count.f1());
    for (const std::size_t number : {count.predicted, count.gold, count.right})
      line += padded(std::to_string(number), count_width);
    out += line + '\n';
  }
  return out;
}

// At most `limit` of each kind, in the order of the articles.
std::vector<Miss> chosen(const Scores& scores, std::size_t limit) {
  std::map<std::string, std::size_t> taken;
  std::vector<Miss> misses;
  for (const Miss& miss : scores.misses()) {
    if (taken[miss.kind]++ < limit) misses.push_back(miss);
  }
  return misses;
}

std::string listing(const std::vector<Miss>& misses) {
  std::string out;
  for (const Miss& miss : misses) {
    const std::string place = miss.document + ' ' + std::to_string(miss.start) + '-' + std::to_string(miss.end);
    out += miss.kind + ' ' + place + "\n  words:     " + attrib::printable(miss.words) +
           "\n  gold:      " + attrib::printable(miss.gold) + "\n  predicted: " + attrib::printable(miss.predicted) +
           '\n';
  }
  return out;
}

std::string as_json(const Scores& scores, const std::vector<Miss>& misses) {
  nlohmann::ordered_json out;
  for (const auto& [name, count] : scores.rows()) {
    out["rows"][name] = {{"precision", count.precision()}, {"recall", count.recall()}, {"f1", count.f1()},
                         {"predicted", count.predicted},   {"gold", count.gold},       {"right", count.right}};
  }
  out["misses"] = nlohmann::ordered_json::array();
  for (const Miss& miss : misses) {
    out["misses"].push_back({{"kind", miss.kind},
                             {"document", miss.document},
                             {"start", miss.start},
                             {"end", miss.end},
                             {"words", miss.words},
                             {"gold", miss.gold},
                             {"predicted", miss.predicted}});
  }
  return out.dump(2) + '\n';
}

int evaluate(const Settings& settings) {
  const std::vector<DocumentRead> gold = read_documents(settings.gold);
  const std::vector<DocumentRead> predicted = read_documents(settings.predicted);
  const Predictions predictions(predicted);
  Scores scores;
  for (const DocumentRead& document : gold) {
    const DocumentRead* answer = predictions.find(document);
    if (answer == nullptr) {
      complain(settings.predicted + ": expected a document \"" + document.id +
               "\", saw none; all of it counts as missed");
    } else if (answer->unit != document.unit) {
      throw attrib::Error(settings.predicted + ": " + answer->id + ": expected offset_unit \"" + document.unit +
                          "\" as in the gold file, saw \"" + answer->unit + '"');
    }
    DocumentRead given = answer == nullptr ? DocumentRead{} : *answer;
    if (document.text) join_lines(given, *document.text);
    scores.add(document, given);
  }
  const std::vector<Miss> misses = chosen(scores, settings.misses);
  return print(settings.json ? as_json(scores, misses)
                             : table(scores) + (misses.empty() ? "" : "\n") + listing(misses));
}

}  // namespace

void add_evaluate(CLI::App& program, int& exit_code) {
  const auto settings = std::make_shared<Settings>();
  CLI::App* command = program.add_subcommand("evaluate", "Compare predictions with gold annotations");
  command
      ->add_option(
          "--gold", settings->gold,
          "Gold documents: a folder of .json, JSON Lines, or a folder that --format brat made and you corrected")
      ->required()
      ->check(CLI::ExistingPath);
  command->add_option("PRED", settings->predicted, "Predictions: JSON Lines as attrib extract writes them")
      ->required()
      ->type_name("FILE");
  command->add_flag("--json", settings->json, "Print JSON instead of a table");
  command->add_option("--misses", settings->misses, "List up to this many quotations of each kind of mistake")
      ->check(CLI::NonNegativeNumber)
      ->option_text("N");
  command->footer(
      "Documents belong together when their ids are equal, or the last parts of their ids without .txt or .json.\n"
      "Of articles annotated in brat the rows quoted and the forms of mentions are left out: it knows neither.\n"
      "\n"
      "Rows\n"
      "  content, cue, source  one item a quotation, right when its spans overlap by IoU >= 0.5, or exactly\n"
      "  quoted                one item a stretch between marks\n"
      "  type, speaker         of quotations whose content matches (IoU >= 0.5); names may differ in titles and "
      "length\n"
      "  entity                same type, and a name that may differ in titles and length\n"
      "  mention               exact span and type of the entity\n"
      "\n"
      "Example:\n"
      "  attrib extract corpus/articles/*.txt | attrib evaluate --gold corpus/gold --misses 20 -\n");
  command->callback([settings, &exit_code] { exit_code = evaluate(*settings); });
}

}  // namespace app
