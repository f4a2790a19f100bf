// Files and streams on the system's own calls, which say why they failed.
#include "files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>

#include "attrib/error.hpp"
#include "attrib/output.hpp"
#include "encoding.hpp"
#include "stop.hpp"
#include "unpack.hpp"

namespace app {
namespace {

constexpr std::size_t piece = 64 * 1024;

// The reason of the last failure; strerror is safe in threads, since glibc 2.32.
std::string reason() { return std::strerror(errno); }

}  // namespace

class Input::File : public Bytes {
 public:
  explicit File(const std::string& path)
      : name_(name(path)), descriptor_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) throw attrib::Error(name_ + ": " + reason());
  }
  ~File() override {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  static std::string name(const std::string& path) { return path == "-" ? "standard input" : path; }

  std::size_t read(char* to, std::size_t most) override {
    wait_for_input(descriptor_);
    ssize_t got = 0;
    do {
      got = ::read(descriptor_, to, most);
    } while (got < 0 && errno == EINTR);
    if (got < 0) throw attrib::Error(name_ + ": " + reason());
    position_ += static_cast<std::uint64_t>(got);
    return static_cast<std::size_t>(got);
  }

  [[nodiscard]] std::uint64_t position() const { return position_; }

 private:
  std::string name_;
  int descriptor_;
  std::uint64_t position_ = 0;
};

Input::Input(const std::string& path, const std::string& encoding, bool html) : name_(File::name(path)) {
  auto file = std::make_unique<File>(path);
  file_ = file.get();
  Decoded decoded = decode(unpack(std::move(file), name_), name_, encoding, html);
  bytes_ = std::move(decoded.bytes);
  encoding_note_ = std::move(decoded.note);
}

Input::~Input() = default;

std::uint64_t Input::position() const { return file_ == nullptr ? 0 : file_->position(); }

bool Input::fill() {
  if (at_ > 0) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  if (!bytes_) return false;
  const std::size_t size = buffer_.size();
  buffer_.resize(size + piece);
  try {
    const std::size_t got = bytes_->read(buffer_.data() + size, piece);
    buffer_.resize(size + got);
    return got > 0;
  } catch (const attrib::Error&) {
    bytes_.reset();
    file_ = nullptr;
    buffer_.clear();  // half a line is none
    throw;
  }
}

std::string_view Input::peek() {
  constexpr std::size_t enough = 4096;
  while (buffer_.size() < enough && buffer_.find('\n') == std::string::npos && fill()) {
  }
  return std::string_view(buffer_).substr(0, enough);
}

bool Input::line(std::string& line) {
  std::size_t dropped = 0;
  std::size_t searched = at_;
  std::size_t end = buffer_.find('\n', searched);
  while (end == std::string::npos) {
    if (buffer_.size() - at_ > most_) {
      dropped = buffer_.size() - at_;
      at_ = buffer_.size();
    }
    searched = buffer_.size() - at_;  // filling moves the rest to the front
    if (!fill()) break;
    end = buffer_.find('\n', searched);
  }
  if (end == std::string::npos && at_ == buffer_.size() && dropped == 0) return false;
  line.assign(buffer_, at_, end == std::string::npos ? std::string::npos : end - at_);
  at_ = end == std::string::npos ? buffer_.size() : end + 1;
  ++line_number_;
  demand_within_limit(std::max(line.size(), dropped), line_number_);
  return true;
}

void Input::demand_within_limit(std::size_t bytes, std::size_t line_number) const {
  if (bytes <= most_) return;
  const std::string line = line_number == 0 ? "" : ':' + std::to_string(line_number);
  throw attrib::Error(name_ + line + ": expected at most " + std::to_string(most_ / megabyte) + " MB, saw more");
}

std::string Input::rest() {
  std::size_t dropped = 0;
  while (fill()) {
    if (buffer_.size() <= most_) continue;
    dropped = buffer_.size();
    buffer_.clear();
  }
  demand_within_limit(dropped, 0);
  return std::move(buffer_);
}

Output::Output(const std::string& path, At at) : name_(path.empty() ? "standard output" : path) {
  constexpr mode_t readable_by_all = 0666;  // less what the user's umask takes away
  const int flags = O_WRONLY | O_CREAT | O_CLOEXEC | (at == At::end ? O_APPEND : O_TRUNC);
  descriptor_ = path.empty() ? STDOUT_FILENO : ::open(path.c_str(), flags, readable_by_all);
  if (descriptor_ < 0) fail();
}

Output::~Output() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

bool Output::is_terminal() const { return ::isatty(descriptor_) == 1; }

void Output::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= piece || is_terminal()) flush();
}

void Output::flush() {
  for (std::string_view left = buffer_; !left.empty();) {
    const ssize_t written = ::write(descriptor_, left.data(), left.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail();
    left.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
}

void Output::close() {
  flush();
  const int descriptor = descriptor_;
  descriptor_ = -1;
  // Some file systems report a full disk only here.
  if (::close(descriptor) != 0) fail();
}

void Output::fail() const { throw OutputError(name_ + ": " + reason()); }

std::string read_file(const std::string& path) { return Input(path).rest(); }

std::vector<std::string> files_in(const std::string& folder, std::string_view ending) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ending) files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// At once, so that the lines of several threads do not mix.
void complain(std::string_view what) { std::cerr << "attrib: " + attrib::printable(what) + '\n'; }

}  // namespace app
