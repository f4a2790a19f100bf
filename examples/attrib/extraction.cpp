// Reads one article after the other, extracts several at once, writes one after the other.
#include "extraction.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "attrib/offsets.hpp"
#include "commands.hpp"
#include "files.hpp"
#include "progress.hpp"
#include "stop.hpp"

namespace app {
namespace {

// One article on its way.
struct Job {
  Item item;
  attrib::Document document;
  std::string rendered;
};

// The articles that are asked for, without those that an earlier run has done.
class Wanted {
 public:
  Wanted(const Extraction& extraction, const Kept& kept)
      : articles_(extraction.files, extraction.input),
        limit_(extraction.limit),
        since_(extraction.since),
        kept_(kept) {}

  std::optional<Item> next() {
    while (!stop_requested() && (limit_ == 0 || read_ < limit_)) {
      std::optional<Item> item = articles_.next();
      if (!item && !stop_requested() && read_ < kept_.articles) fail("no more");
      if (item && !item->error && item->article.published.compare(0, since_.size(), since_) < 0) continue;
      if (!item || item->error || ++read_ > kept_.articles) return item;
      if (read_ == kept_.articles && attrib::well_formed(item->article.id) != kept_.last_id) fail(item->article.id);
    }
    return std::nullopt;
  }

 private:
  [[noreturn]] void fail(const std::string& seen) const {
    throw OutputError("--resume: expected \"" + kept_.last_id + "\" as article " + std::to_string(kept_.articles) +
                      ", saw " + seen + ": these are not the articles of the run that was cut short");
  }

  Articles articles_;
  std::size_t limit_;
  std::string since_;
  Kept kept_;
  std::size_t read_ = 0;
};

std::optional<std::uint64_t> total_size(const std::vector<std::string>& files) {
  std::uint64_t total = 0;
  for (const std::string& file : files) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return std::nullopt;
    total += std::filesystem::file_size(file, error);
  }
  return total;
}

// Where the result is watched on a terminal, a line between its lines would be in the way.
ProgressOptions progress_options(const Extraction& extraction) {
  const bool watched = ::isatty(STDERR_FILENO) == 1;
  const bool line = watched && (!extraction.destination.path.empty() || ::isatty(STDOUT_FILENO) != 1);
  return {line, watched || extraction.summary, total_size(extraction.files)};
}

}  // namespace

int run(const Extraction& extraction, const attrib::Extractor& extractor) {
  namespace tbb = oneapi::tbb;
  Kept kept;
  if (extraction.destination.existing == Existing::resume) kept = keep_whole_lines(extraction.destination.path);
  if (kept.complete) {
    complain(extraction.destination.path + ": complete, nothing to resume");
    return Exit::success;
  }
  const auto destination = open_destination(extraction.format, extraction.destination);
  stop_on_signals();
  Wanted wanted(extraction, kept);
  Progress progress(progress_options(extraction));

  const auto read = [&](tbb::flow_control& control) {
    std::optional<Item> item = wanted.next();
    if (!item) control.stop();
    return item ? Job{std::move(*item), {}, {}} : Job{};
  };
  const auto work = [&](Job job) {
    if (job.item.error) return job;
    job.document = extractor.extract(std::move(job.item.article));
    if (!job.item.encoding_note.empty()) {
      job.document.warnings.insert(job.document.warnings.begin(), {"encoding", {}, job.item.encoding_note});
    }
    apply(extraction.filters, job.document);
    job.rendered = destination->render(job.document);
    return job;
  };
  const auto write = [&](const Job& job) {
    if (job.item.error) return progress.failed(job.item.error->what());
    try {
      destination->write(job.document, job.rendered);
    } catch (const OutputError&) {
      request_stop();  // whoever waits for input need not wait any more
      throw;
    }
    progress.done(job.document, job.item.position);
  };

  constexpr std::size_t jobs_a_thread = 4;  // some wait for one that takes long
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, extraction.threads);
  tbb::task_arena arena(static_cast<int>(extraction.threads));
  arena.execute([&] {
    using tbb::filter_mode;
    tbb::parallel_pipeline(extraction.threads * jobs_a_thread,
                           tbb::make_filter<void, Job>(filter_mode::serial_in_order, read) &
                               tbb::make_filter<Job, Job>(filter_mode::parallel, work) &
                               tbb::make_filter<Job, void>(filter_mode::serial_in_order, write));
  });

  destination->close(stop_signal() == 0);
  progress.finish();
  constexpr int killed_by = 128;  // as shells say it
  if (stop_signal() != 0) return killed_by + stop_signal();
  return progress.failures() == 0 ? Exit::success : Exit::failure;
}

}  // namespace app
