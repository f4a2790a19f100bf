// What the user is told on standard error while articles are extracted, and at the end.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "attrib/document.hpp"

namespace app {

struct ProgressOptions {
  bool line = false;                   // one line that is written anew all the time
  bool summary = false;                // at the end
  std::optional<std::uint64_t> total;  // bytes of all inputs, where that is known
};

class Progress {
 public:
  explicit Progress(const ProgressOptions& options);

  // An article is done; so many bytes of all inputs have been read.
  void done(const attrib::Document& document, std::uint64_t position);
  // There is none, and why.
  void failed(std::string_view what);
  // The last line of all.
  void finish();

  [[nodiscard]] std::size_t failures() const { return failures_; }

 private:
  using Clock = std::chrono::steady_clock;

  void show(std::string line);
  void clear();
  [[nodiscard]] double seconds() const;

  ProgressOptions options_;
  Clock::time_point started_ = Clock::now();
  Clock::time_point shown_ = started_;
  std::size_t shown_size_ = 0;  // of the line on the terminal
  std::size_t articles_ = 0;
  std::size_t quotations_ = 0;
  std::size_t speakers_ = 0;
  std::size_t abstentions_ = 0;
  std::size_t failures_ = 0;
  std::uint64_t bytes_ = 0;  // of the articles' text
};

}  // namespace app
