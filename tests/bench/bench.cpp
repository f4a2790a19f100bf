// How fast each stage is, and how the whole compares with ICU's sentence pass alone.
//
//     attrib-bench [FILE] [--benchmark_… options]
//
// FILE is a text file, JSON Lines, or a folder of text files; without it the articles of corpus/. The stages run over
// the first megabytes of it, the comparison over all of it: both sides in turn, on one thread, in its processor time.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "assemble.hpp"
#include "attrib/attrib.hpp"
#include "attrib/json.hpp"
#include "attribution/attributions.hpp"
#include "attribution/learned.hpp"
#include "attribution/mentions.hpp"
#include "attribution/repeats.hpp"
#include "entity/names.hpp"
#include "entity/tagger.hpp"
#include "language/language.hpp"
#include "language/pattern_set.hpp"
#include "people/antecedents.hpp"
#include "people/confidence.hpp"
#include "people/people.hpp"
#include "quotation/marks.hpp"
#include "text/text.hpp"

namespace attrib {
namespace {

constexpr std::size_t stage_bytes = 4'000'000;  // read by one run of a stage
constexpr std::size_t least_pass_bytes =
    2'000'000;  // read by one pass of the comparison, so that clocks tick often enough
constexpr int rounds = 9;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(path.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Article> read_articles(const std::filesystem::path& path) {
  std::vector<Article> articles;
  const auto add_text = [&](const std::filesystem::path& file) {
    Article& article = articles.emplace_back();
    article.id = file.filename().string();
    article.text = read_file(file);
  };
  if (std::filesystem::is_directory(path)) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(path)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) add_text(file);
  } else if (path.extension() == ".jsonl") {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error(path.string() + ": cannot be read");
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
      const std::string digits = std::to_string(number);
      articles.push_back(article_from_json(line, path.string() + ':' + digits, digits));
    }
  } else {
    add_text(path);
  }
  if (articles.empty()) throw Error(path.string() + ": expected articles, saw none");
  return articles;
}

std::size_t bytes_of(const std::vector<Article>& articles) {
  std::size_t bytes = 0;
  for (const Article& article : articles) bytes += article.text.size();
  return bytes;
}

// What the stages share.
struct Tools {
  language::Language language{Options{}};
  entity::Tagger tagger{language.name_weights()};
  language::PatternSet patterns{language.file("patterns.txt")};
  attribution::Learned learned{language.attribution_weights()};
  people::Antecedents antecedents{learned.weights().table(people::Antecedents::table_name, 1)};
  people::Calibration calibration{learned.weights()};
};

// One article with the result of every stage, so that each can be run on what it would be given.
struct Prepared {
  Prepared(Article given, const Tools& tools)
      : article(std::move(given)),
        text(text::analyse(article.text, tools.language.abbreviations())),
        reading(tools.language.read(text)),
        names(entity::find_names(reading, tools.tagger)),
        quotes(quotation::pair_marks(reading, warnings)),
        mentions(attribution::find_mentions(reading, names, quotes)),
        units(reading, tools.language, mentions, quotes),
        attributions(attribution::find_attributions(reading, tools.language, tools.patterns, mentions, quotes, units)),
        refined_mentions(mentions),
        refined(attributions),
        cast((tools.learned.refine(reading, tools.language, quotes, units, refined_mentions, refined),
              attribution::find_repeats(reading, quotes, refined),
              people::resolve(reading, tools.language, refined_mentions, refined, &tools.antecedents))) {
    document.article = article;
    confidences = people::confidences(resolved(), &tools.calibration);
    assemble(resolved(), confidences, document);
  }

  [[nodiscard]] people::Resolved resolved() const { return {text, quotes, refined_mentions, refined, cast}; }

  Article article;
  std::vector<Warning> warnings;
  text::Text text;
  language::Reading reading;
  std::vector<entity::Name> names;
  std::vector<quotation::Quoted> quotes;
  std::vector<attribution::Mention> mentions;
  mutable attribution::ParagraphUnits units;  // built where they are asked for
  std::vector<attribution::Attribution> attributions;
  std::vector<attribution::Mention> refined_mentions;  // by the learned weights
  std::vector<attribution::Attribution> refined;
  people::Cast cast;
  std::vector<double> confidences;
  Document document;
};

using Sample = std::vector<std::unique_ptr<Prepared>>;

Sample prepare(const std::vector<Article>& articles, const Tools& tools) {
  Sample sample;
  std::size_t bytes = 0;
  for (const Article& article : articles) {
    if (bytes >= stage_bytes) break;
    sample.push_back(std::make_unique<Prepared>(article, tools));
    bytes += article.text.size();
  }
  return sample;
}

template <typename Run>
void add_stage(const char* name, const Sample& sample, Run run) {
  benchmark::RegisterBenchmark(name, [&sample, run](benchmark::State& state) {
    std::size_t bytes = 0;
    for (const auto& prepared : sample) bytes += prepared->article.text.size();
    for (auto _ : state) {
      for (const auto& prepared : sample) benchmark::DoNotOptimize(run(*prepared));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
  })->Unit(benchmark::kMillisecond);
}

void add_stages(const Sample& sample, const Tools& tools, const Extractor& extractor) {
  add_stage("text::analyse", sample,
            [&](const Prepared& p) { return text::analyse(p.article.text, tools.language.abbreviations()); });
  add_stage("Language::read", sample, [&](const Prepared& p) { return tools.language.read(p.text); });
  add_stage("entity::find_names, rules", sample, [](const Prepared& p) { return entity::find_names(p.reading); });
  add_stage("entity::find_names, weights", sample,
            [&](const Prepared& p) { return entity::find_names(p.reading, tools.tagger); });
  add_stage("quotation::pair_marks", sample, [](const Prepared& p) {
    std::vector<Warning> warnings;
    return quotation::pair_marks(p.reading, warnings);
  });
  add_stage("attribution::find_mentions", sample,
            [](const Prepared& p) { return attribution::find_mentions(p.reading, p.names, p.quotes); });
  add_stage("attribution::find_attributions", sample, [&](const Prepared& p) {
    attribution::ParagraphUnits units(p.reading, tools.language, p.mentions, p.quotes);
    return attribution::find_attributions(p.reading, tools.language, tools.patterns, p.mentions, p.quotes, units);
  });
  add_stage("attribution::Learned::refine", sample, [&](const Prepared& p) {
    auto mentions = p.mentions;
    auto attributions = p.attributions;
    tools.learned.refine(p.reading, tools.language, p.quotes, p.units, mentions, attributions);
    return attributions;
  });
  add_stage("people::resolve", sample, [&](const Prepared& p) {
    return people::resolve(p.reading, tools.language, p.refined_mentions, p.refined, &tools.antecedents);
  });
  add_stage("people::confidences", sample,
            [&](const Prepared& p) { return people::confidences(p.resolved(), &tools.calibration); });
  add_stage("assemble", sample, [](const Prepared& p) {
    Document document;
    document.article = p.article;
    assemble(p.resolved(), p.confidences, document);
    return document;
  });
  add_stage("to_json_line", sample, [](const Prepared& p) { return to_json_line(p.document); });
  add_stage("whole", sample, [&](const Prepared& p) { return to_json_line(extractor.extract(p.article)); });
}

// The unit of comparison: every sentence boundary of a text, found by ICU over its UTF-8.
class SentencePass {
 public:
  SentencePass() : iterator_(icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status_)) {
    if (U_FAILURE(status_)) throw Error(std::string("ICU sentence iterator: ") + u_errorName(status_));
  }
  ~SentencePass() { utext_close(text_); }
  SentencePass(const SentencePass&) = delete;
  SentencePass& operator=(const SentencePass&) = delete;

  std::size_t run(std::string_view text) {
    text_ = utext_openUTF8(text_, text.data(), static_cast<std::int64_t>(text.size()), &status_);
    iterator_->setText(text_, status_);
    std::size_t boundaries = 0;
    while (iterator_->next() != icu::BreakIterator::DONE) ++boundaries;
    return boundaries;
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  UText* text_ = nullptr;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

// Processor time, so that other programs on the machine do not count.
double seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void compare(const std::vector<Article>& articles, const Extractor& extractor) {
  const std::size_t bytes = bytes_of(articles);
  const std::size_t repeats = bytes == 0 ? 1 : (least_pass_bytes + bytes - 1) / bytes;
  SentencePass sentences;
  const auto time = [&](auto run) {
    const double start = seconds();
    for (std::size_t i = 0; i < repeats; ++i) {
      for (const Article& article : articles) benchmark::DoNotOptimize(run(article));
    }
    return seconds() - start;
  };
  std::vector<double> icu, whole, ratios;
  for (int round = 0; round < rounds; ++round) {
    icu.push_back(time([&](const Article& article) { return sentences.run(article.text); }));
    whole.push_back(time([&](const Article& article) { return to_json_line(extractor.extract(article)); }));
    ratios.push_back(whole.back() / icu.back());
  }
  const double megabytes = static_cast<double>(bytes * repeats) / 1e6;
  std::printf("\n%zu articles, %zu bytes, %d rounds, one thread, processor time\n", articles.size(), bytes, rounds);
  std::printf("ICU sentence pass            %8.1f MB/s\n", megabytes / median(icu));
  std::printf("whole (extract, JSON line)   %8.1f MB/s\n", megabytes / median(whole));
  const auto [least, most] = std::minmax_element(ratios.begin(), ratios.end());
  std::printf("whole / ICU sentence pass    %8.2f   median (%.2f to %.2f)\n", median(ratios), *least, *most);
}

int run(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const auto corpus = std::filesystem::path(__FILE__).parent_path().parent_path().parent_path() / "corpus" / "articles";
  const std::vector<Article> articles = read_articles(argc > 1 ? argv[1] : corpus);
  const Tools tools;
  const Extractor extractor;
  const Sample sample = prepare(articles, tools);
  add_stages(sample, tools, extractor);
  benchmark::RunSpecifiedBenchmarks();
  compare(articles, extractor);
  return 0;
}

}  // namespace
}  // namespace attrib

int main(int argc, char** argv) {
  try {
    return attrib::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "attrib-bench: %s\n", error.what());
    return 1;
  }
}
