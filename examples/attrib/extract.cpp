// attrib extract: articles in, who said what out.
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "articles.hpp"
#include "attrib/extractor.hpp"
#include "commands.hpp"
#include "destination.hpp"
#include "files.hpp"
#include "filters.hpp"

namespace app {
namespace {

struct Settings {
  std::vector<std::string> files;
  std::string output;  // "" is standard output
  std::string format = "jsonl";
  bool pretty = false;
  bool text = false;
  std::string input = "auto";
  std::string offsets = "codepoint";
  std::string color = "auto";
  Filters filters;
  attrib::Options options;
};

// Opening the output empties it; an article must not be lost that way.
void refuse_overwriting(const Settings& settings) {
  for (const std::string& file : settings.files) {
    std::error_code ignored;
    if (!settings.output.empty() && std::filesystem::equivalent(settings.output, file, ignored)) {
      throw CLI::ValidationError("--output", settings.output + " is one of the files to read");
    }
  }
}

InputKind input_kind(const std::string& name) {
  return name == "text" ? InputKind::text : name == "jsonl" ? InputKind::jsonl : InputKind::detect;
}

attrib::OffsetUnit offset_unit(const std::string& name) {
  using attrib::OffsetUnit;
  return name == "byte" ? OffsetUnit::byte : name == "utf16" ? OffsetUnit::utf16 : OffsetUnit::codepoint;
}

int extract(const Settings& settings) {
  refuse_overwriting(settings);
  std::optional<attrib::Extractor> extractor;
  try {
    extractor.emplace(settings.options);
  } catch (const attrib::Error& error) {
    throw CLI::ValidationError("--data", error.what());
  }
  if (settings.options.learned && !extractor->learned())
    complain("no learned weights for this language: the patterns decide alone");
  const std::string format = settings.pretty ? "json" : settings.text ? "text" : settings.format;
  const auto destination = open_destination(format, {settings.output, offset_unit(settings.offsets), settings.color});

  int exit_code = Exit::success;
  const auto use = [&](attrib::Article article) {
    attrib::Document document = extractor->extract(std::move(article));
    apply(settings.filters, document);
    destination->write(document);
  };
  const auto report = [&](const attrib::Error& error) {
    complain(error.what());
    exit_code = Exit::failure;
  };
  for (const std::string& file : settings.files) for_each_article(file, input_kind(settings.input), use, report);
  destination->close();
  return exit_code;
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
      ->add_option("FILES", settings->files, "Text files (.txt), JSON Lines (.jsonl, .ndjson), or - for standard input")
      ->required();
  command
      ->add_option("-o,--output", settings->output,
                   "Write there instead of to standard output: a file; for brat a folder, for sqlite a database")
      ->type_name("PATH");

  auto* format = command->add_option("-f,--format", settings->format, format_help())
                     ->check(CLI::IsMember(format_names()))
                     ->capture_default_str();
  auto* pretty = command->add_flag("--pretty", settings->pretty, "Short for --format json")->excludes(format);
  command->add_flag("--text", settings->text, "Short for --format text")->excludes(format)->excludes(pretty);

  const auto choice = [command](const char* name, std::string& value, std::vector<std::string> values,
                                const char* help) {
    command->add_option(name, value, help)->check(CLI::IsMember(std::move(values)))->capture_default_str();
  };
  add_filter_options(*command, settings->filters);
  choice("--offsets", settings->offsets, {"codepoint", "byte", "utf16"},
         "What every start and end counts: code points (Python), bytes (C++, Go) or UTF-16 units (JavaScript)");
  choice("--input", settings->input, {"auto", "text", "jsonl"},
         "What the files hold; auto goes by name, else by the first line");
  choice("--color", settings->color, {"auto", "always", "never"},
         "Colours in the format text; auto is on a terminal, unless NO_COLOR is set");
  command
      ->add_option("--data", settings->options.data_folder,
                   "A folder of word lists and patterns laid over the built-in ones")
      ->check(CLI::ExistingDirectory)
      ->option_text("DIR");
  command->add_flag_callback(
      "--patterns-only", [settings] { settings->options.learned = false; },
      "Let the speaker patterns decide alone, without the learned weights");
  command->footer(
      "A text file is one article, its id the file's name as given. A line of JSON Lines is an object with a\n"
      "string \"text\" and optionally \"id\", \"title\", \"url\", \"publisher\", \"authors\", \"published\", "
      "\"language\";\n"
      "other keys come out again under \"metadata\". What cannot be read is reported, the rest is done.\n"
      "\n"
      "Examples:\n"
      "  attrib extract corpus/articles/*.txt > quotes.jsonl\n"
      "  attrib extract --text article.txt\n"
      "  attrib extract --type direct,mixed --speaker 'Ann Lee' --min-confidence 0.8 news.jsonl\n"
      "  curl -s https://example.org/news.jsonl | attrib extract --input jsonl -\n"
      "  attrib extract --offsets utf16 --output quotes.jsonl news.jsonl\n");
  command->callback([settings, &exit_code] { exit_code = extract(*settings); });
}

}  // namespace app
