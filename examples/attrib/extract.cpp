// attrib extract: articles in, who said what out.
#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "commands.hpp"
#include "encoding.hpp"
#include "extraction.hpp"
#include "offset_units.hpp"

namespace app {
namespace {

struct Settings {
  Extraction extraction;
  std::string format = "jsonl";
  bool pretty = false;
  bool text = false;
  bool explain = false;
  bool force = false;
  bool resume = false;
  std::size_t most_megabytes = InputOptions{}.most_bytes / megabyte;
  std::string input = "auto";
  std::vector<std::string> columns;
  std::string offsets = offset_units.front();
  attrib::Options options;
};

InputKind input_kind(const std::string& name) {
  return name == "auto" ? InputKind::detect : kind_of('.' + (name == "text" ? "txt" : name));
}

// "text=body": a key and the name of a column.
std::map<std::string, std::string> column_names(const std::vector<std::string>& pairs) {
  std::map<std::string, std::string> columns;
  for (const std::string& pair : pairs) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw CLI::ValidationError("--columns", "expected KEY=COLUMN, saw " + pair);
    }
    columns[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return columns;
}

std::string problem_of_encoding(const std::string& name) {
  return is_encoding(name) ? "" : "expected an encoding that ICU knows, saw " + name;
}

std::string problem_of_date(const std::string& date) {
  static const RE2 iso(R"(\d{4}(-\d{2}(-\d{2})?)?)");
  return RE2::FullMatch(date, iso) ? "" : "expected a date such as 2024-05-31, saw " + date;
}

int extract(Settings& settings) {
  Extraction& extraction = settings.extraction;
  extraction.input.kind = input_kind(settings.input);
  extraction.input.most_bytes = settings.most_megabytes * megabyte;
  extraction.input.columns = column_names(settings.columns);
  extraction.files = expand(extraction.files);
  extraction.format = settings.pretty    ? "json"
                      : settings.text    ? "text"
                      : settings.explain ? "explain"
                                         : settings.format;
  extraction.destination.unit = *offset_unit(settings.offsets);
  extraction.destination.existing = settings.resume  ? Existing::resume
                                    : settings.force ? Existing::replace
                                                     : Existing::refuse;
  if (extraction.threads == 0) extraction.threads = std::max(1U, std::thread::hardware_concurrency());
  if (settings.resume && extraction.format != "jsonl") {
    throw CLI::ValidationError("--resume", "expected the format jsonl, saw " + extraction.format);
  }
  refuse_overwriting(extraction.destination.path, extraction.files);

  return run(extraction, load(settings.options));
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const DestinationFormat& format : destination_formats()) names.emplace_back(format.name);
  return names;
}

std::string format_help() {
  std::string help = "How to write the result:";
  for (const DestinationFormat& format : destination_formats()) {
    ((help += "\n") += format.name) += ": ";
    help += format.about;
  }
  return help;
}

}  // namespace

void add_extract(CLI::App& program, int& exit_code) {
  const auto settings = std::make_shared<Settings>();
  CLI::App* command = program.add_subcommand("extract", "Find who said what in articles");
  command
      ->add_option("FILES", settings->extraction.files,
                   "Text (.txt), JSON Lines (.jsonl, .ndjson), tables (.csv, .tsv), web pages (.html, .htm), each also "
                   "packed (.gz, .zst, .xz,\n"
                   ".bz2); folders of them; patterns ('2024-*.txt'); - for standard input")
      ->required();
  auto* output =
      command
          ->add_option("-o,--output", settings->extraction.destination.path,
                       "Write there instead of to standard output: a file; for brat a folder, for sqlite a database")
          ->type_name("PATH");
  auto* force = command->add_flag("--force", settings->force, "Write over a file that is there already");
  command
      ->add_flag("--resume", settings->resume,
                 "Go on where the same command with the same files was cut short (format jsonl)")
      ->needs(output)
      ->excludes(force);
  add_jobs_option(*command, settings->extraction.threads);
  command->add_flag("--summary", settings->extraction.summary,
                    "At the end, a line on standard error: articles, quotes, speakers (summed over articles), quotes\n"
                    "without one, failures, MB of text a second; on a terminal it is always there");

  auto* format = command->add_option("-f,--format", settings->format, format_help())
                     ->check(CLI::IsMember(format_names()))
                     ->capture_default_str();
  auto* pretty = command->add_flag("--pretty", settings->pretty, "Short for --format json")->excludes(format);
  auto* text =
      command->add_flag("--text", settings->text, "Short for --format text")->excludes(format)->excludes(pretty);
  command->add_flag("--explain", settings->explain, "Short for --format explain")
      ->excludes(format)
      ->excludes(pretty)
      ->excludes(text);

  const auto choice = [command](const char* name, std::string& value, std::vector<std::string> values,
                                const char* help) {
    command->add_option(name, value, help)->check(CLI::IsMember(std::move(values)))->capture_default_str();
  };
  add_filter_options(*command, settings->extraction.filters);
  choice("--offsets", settings->offsets, offset_units,
         "What every start and end counts: code points (Python), bytes (C++, Go) or UTF-16 units (JavaScript)");
  choice("--input", settings->input, {"auto", "text", "jsonl", "json", "csv", "tsv", "html"},
         "What the files hold; auto goes by name, else by the first line");
  command
      ->add_option("--columns", settings->columns,
                   "Of tables: which column is which key, where it has another name: text=body,id=key")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->option_text("KEY=COLUMN,...");
  command
      ->add_option("--encoding", settings->extraction.input.encoding,
                   "Of the files, as ICU names it; else a byte order mark or the page says, or UTF-8 is taken where it "
                   "may be, or\n"
                   "detected what else it is. Noted under \"warnings\"")
      ->check(problem_of_encoding)
      ->option_text("NAME");
  command
      ->add_option(
          "--max-megabytes", settings->most_megabytes,
          "The largest article that is taken, as it is written and unpacked: a file, a line of JSON Lines, a row")
      ->check(CLI::Range(1, 4000))
      ->capture_default_str()
      ->option_text("N");
  command->add_option("--limit", settings->extraction.limit, "Stop after so many articles")
      ->check(CLI::PositiveNumber)
      ->option_text("N");
  command
      ->add_option(
          "--since", settings->extraction.since,
          "Only articles published then or later (2024, 2024-05 or 2024-05-31); those without a date are left out")
      ->check(problem_of_date)
      ->option_text("DATE");
  choice("--color", settings->extraction.destination.color, {"auto", "always", "never"},
         "Colours in the format text; auto is on a terminal, unless NO_COLOR is set");
  add_data_option(*command, settings->options);
  add_patterns_only_option(*command, settings->options);
  command->footer(
      "A text file is one article, its id the file's name as given. A folder stands for all files below it whose\n"
      "names say what they hold. A line of JSON Lines is an object with a string \"text\" and optionally \"id\",\n"
      "\"title\", \"url\", \"publisher\", \"authors\", \"published\", \"language\"; other keys come out again under\n"
      "\"metadata\". The first row of a table names the same keys. What cannot be read is reported, the rest is done.\n"
      "\n"
      "A file is written as PATH.part until it is whole. Ctrl-C finishes the articles that are begun and ends with\n"
      "code 130; PATH.part stays, and --resume goes on with it.\n"
      "\n"
      "Examples:\n"
      "  attrib extract corpus/articles/*.txt > quotes.jsonl\n"
      "  attrib extract --text article.txt\n"
      "  attrib extract -j 0 --resume --output quotes.jsonl news.jsonl\n"
      "  attrib extract --type direct,mixed --speaker 'Ann Lee' --min-confidence 0.8 news.jsonl\n"
      "  curl -s https://example.org/news.jsonl | attrib extract --input jsonl -\n"
      "  attrib extract --offsets utf16 --output quotes.jsonl news.jsonl\n");
  command->callback([settings, &exit_code] { exit_code = extract(*settings); });
}

}  // namespace app
