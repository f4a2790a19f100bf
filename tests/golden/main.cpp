// Runs the golden cases of a folder: each article must give exactly the lines that stand below it.
//
// Usage: golden-tests [--update] FOLDER…
//
// FOLDER is named after its language (tests/golden/en) and holds *.txt files of cases (case_file.hpp), in folders of
// its own too. --update, or ATTRIB_UPDATE_GOLDEN=1 in the environment, writes what attrib gives now into the files;
// read the diff before you commit it. Quotations are always compared. Entities, warnings and resolutions are compared
// where a case has at least one such line; to begin, write a bare "entity", "warning" or "resolution" there and update.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "attrib/attrib.hpp"
#include "attrib/collection.hpp"
#include "case_file.hpp"
#include "describe.hpp"
#include "ways.hpp"

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw attrib::Error(path.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& path, const std::string& content) {
  std::ofstream out(path, std::ios::binary);
  if (!(out << content)) throw attrib::Error(path.string() + ": cannot be written");
}

bool wants(const attrib::golden::Case& one, std::string_view what) {
  return std::any_of(one.expected.begin(), one.expected.end(),
                     [what](const std::string& line) { return line.starts_with(what); });
}

struct Extractors {
  attrib::Extractor with_weights, by_patterns;
};

// What stands behind `key` in the text of the case, as a path from its folder on; nothing when it begins otherwise.
std::optional<fs::path> path_after(std::string_view key, const attrib::golden::Case& one, const fs::path& folder) {
  if (!one.text.starts_with(key)) return std::nullopt;
  return folder / one.text.substr(key.size());
}

// The article is the text of the case, or what a file holds.
attrib::Document extract(const Extractors& extractors, const attrib::golden::Case& one, const fs::path& folder) {
  if (const auto path = path_after("file: ", one, folder)) return extractors.with_weights.extract(read(*path));
  if (const auto path = path_after("file, by patterns only: ", one, folder))
    return extractors.by_patterns.extract(read(*path));
  return extractors.with_weights.extract(one.text);
}

// Of a file in every way (ways.hpp), with weights and by patterns.
Lines sums_of_file(const Extractors& extractors, const fs::path& path) {
  const std::string article = read(path);
  Lines lines;
  for (const auto& way : attrib::golden::ways()) {
    const std::string text = way.rewrite(article);
    lines.push_back(std::string(way.name) + " | " + attrib::golden::sum_up(extractors.with_weights.extract(text)) +
                    " | by patterns " + attrib::golden::sum_up(extractors.by_patterns.extract(text)));
  }
  return lines;
}

// Of all articles of a folder: together in every way, and in all ways at once.
Lines sums_of_folder(const Extractors& extractors, const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  Lines lines;
  std::vector<attrib::Summary> all;
  for (const auto& way : attrib::golden::ways()) {
    std::vector<attrib::Summary> summaries;
    for (const fs::path& path : paths) {
      attrib::Article article;
      article.id = path.stem().string() + ' ' + std::string(way.name);
      article.text = way.rewrite(read(path));
      summaries.push_back(attrib::summarize(extractors.with_weights.extract(article)));
    }
    all.insert(all.end(), summaries.begin(), summaries.end());
    lines.push_back(std::string(way.name) + " | " + attrib::golden::sum_up(attrib::collate(std::move(summaries))));
  }
  lines.push_back("in all ways | " + attrib::golden::sum_up(attrib::collate(std::move(all))));
  return lines;
}

Lines result(const Extractors& extractors, const attrib::golden::Case& one, const fs::path& folder) {
  if (const auto path = path_after("file, in all ways: ", one, folder)) return sums_of_file(extractors, *path);
  if (const auto path = path_after("folder, in all ways: ", one, folder)) return sums_of_folder(extractors, *path);
  const attrib::Document document = extract(extractors, one, folder);
  Lines lines = attrib::golden::describe_quotations(document);
  const auto append = [&lines](Lines more) {
    lines.insert(lines.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  if (wants(one, "entity")) append(attrib::golden::describe_entities(document));
  if (wants(one, "warning")) append(attrib::golden::describe_warnings(document));
  if (wants(one, "resolution")) append(attrib::golden::describe_resolutions(document));
  return lines;
}

void print_lines(const char* title, const Lines& lines, const Lines& others) {
  std::cout << "  " << title << '\n';
  for (const std::string& line : lines) {
    const bool differs = std::find(others.begin(), others.end(), line) == others.end();
    std::cout << (differs ? "  * " : "    ") << line << '\n';
  }
  if (lines.empty()) std::cout << "    (nothing)\n";
}

struct Count {
  std::size_t cases = 0;
  std::size_t failed = 0;
};

void run_file(const Extractors& extractors, const fs::path& path, bool update, Count& count) {
  const std::string content = read(path);
  attrib::golden::CaseFile file = attrib::golden::parse(content, path.string());
  for (attrib::golden::Case& one : file.cases) {
    ++count.cases;
    Lines lines = result(extractors, one, path.parent_path());
    if (lines == one.expected) continue;
    ++count.failed;
    std::cout << path.string() << ':' << one.line << ": " << one.name << '\n';
    print_lines("expected", one.expected, lines);
    print_lines("saw", lines, one.expected);
    one.expected = std::move(lines);
  }
  if (update) {
    const std::string updated = attrib::golden::print(file);
    if (updated != content) write(path, updated);
  }
}

Count run_folder(const fs::path& folder, bool update) {
  attrib::Options options;
  options.language = folder.filename().string();
  attrib::Options by_patterns = options;
  by_patterns.learned = false;
  const Extractors extractors{attrib::Extractor(options), attrib::Extractor(by_patterns)};

  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());

  Count count;
  for (const fs::path& path : paths) run_file(extractors, path, update, count);
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  const char* variable = std::getenv("ATTRIB_UPDATE_GOLDEN");
  bool update = variable != nullptr && std::string_view(variable) == "1";
  std::vector<fs::path> folders;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--update") {
      update = true;
    } else {
      folders.emplace_back(argument);
    }
  }
  if (folders.empty()) {
    std::cerr << "usage: golden-tests [--update] FOLDER…\n";
    return 2;
  }

  try {
    Count total;
    for (const fs::path& folder : folders) {
      const Count count = run_folder(folder, update);
      total.cases += count.cases;
      total.failed += count.failed;
    }
    std::cout << total.cases << " cases, " << total.failed << (update ? " updated\n" : " failed\n");
    return total.cases == 0 || (total.failed > 0 && !update) ? 1 : 0;
  } catch (const attrib::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
