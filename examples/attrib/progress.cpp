// Counts, the line for a terminal, the summary.
#include "progress.hpp"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <set>

#include "files.hpp"

namespace app {
namespace {

std::string decimal(double value) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.1f", value);
  return digits;
}

std::string counted(std::size_t number, const char* one, const char* more) {
  return std::to_string(number) + ' ' + (number == 1 ? one : more);
}

std::string clock_time(double seconds) {
  constexpr std::uint64_t minute = 60;
  const auto whole = static_cast<std::uint64_t>(seconds);
  char digits[32];
  std::snprintf(digits, sizeof digits, "%llu:%02llu:%02llu", static_cast<unsigned long long>(whole / minute / minute),
                static_cast<unsigned long long>(whole / minute % minute),
                static_cast<unsigned long long>(whole % minute));
  return digits;
}

}  // namespace

Progress::Progress(const ProgressOptions& options) : options_(options) {}

double Progress::seconds() const {
  constexpr double least = 1e-3;
  return std::max(least, std::chrono::duration<double>(Clock::now() - started_).count());
}

void Progress::done(const attrib::Document& document, std::uint64_t position) {
  std::set<std::string_view> speakers;
  for (const attrib::Quotation& quotation : document.quotations) {
    if (quotation.speaker) {
      speakers.insert(quotation.speaker->entity);
    } else {
      ++abstentions_;
    }
  }
  ++articles_;
  quotations_ += document.quotations.size();
  speakers_ += speakers.size();
  bytes_ += document.article.text.size();

  constexpr auto pause = std::chrono::milliseconds(200);
  if (!options_.line || Clock::now() - shown_ < pause) return;
  std::string line = counted(articles_, "article", "articles") + ", " +
                     decimal(double(bytes_) / double(megabyte) / seconds()) + " MB/s";
  if (options_.total && position > 0 && *options_.total >= position) {
    const double part = double(position) / double(*options_.total);
    line = std::to_string(static_cast<int>(part * 100)) + " %, " + line + ", " +
           clock_time(seconds() * (1 - part) / part) + " left";
  }
  show(std::move(line));
}

// Without escape sequences: blanks cover what a longer line has left.
void Progress::show(std::string line) {
  const std::size_t size = line.size();
  if (size < shown_size_) line.append(shown_size_ - size, ' ');
  std::cerr << '\r' << line << std::flush;
  shown_ = Clock::now();
  shown_size_ = size;
}

void Progress::clear() {
  if (shown_size_ > 0) std::cerr << '\r' << std::string(shown_size_, ' ') << '\r';
  shown_size_ = 0;
}

void Progress::failed(std::string_view what) {
  ++failures_;
  clear();
  complain(what);
}

void Progress::finish() {
  clear();
  if (!options_.summary) return;
  complain(counted(articles_, "article", "articles") + ", " + counted(quotations_, "quote", "quotes") + ", " +
           counted(speakers_, "speaker", "speakers") + ", " + counted(abstentions_, "abstention", "abstentions") +
           ", " + counted(failures_, "failure", "failures") + ", " +
           decimal(double(bytes_) / double(megabyte) / seconds()) + " MB/s");
}

}  // namespace app
