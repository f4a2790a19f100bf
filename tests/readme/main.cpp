// Does what README.md says and compares: its commands run, its examples print what stands below them.
//
// Usage: readme-tests README.md QUICKSTART, in the root of the source tree. The language of a fenced block says what is
// checked:
//   sh       each line runs without error (tests/run alone is not run: it is what runs this)
//   console  "$ command" and the output that must follow; a line "…" stands for any lines
//   cpp      is examples/quickstart.cpp; the next text block is what QUICKSTART prints
//   cmake    stands as it is in tests/install/find_package/CMakeLists.txt, which is built and run by a test of its own
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Lines = std::vector<std::string>;

struct Block {
  std::string language;
  Lines lines;
  std::size_t line = 0;  // of README.md
};

Lines split(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Block> fenced_blocks(const std::string& path) {
  constexpr std::string_view fence = "```";
  std::vector<Block> blocks;
  bool inside = false;
  std::size_t number = 0;
  for (const std::string& line : split(read(path))) {
    ++number;
    if (line.starts_with(fence)) {
      if (!inside) blocks.push_back({line.substr(fence.size()), {}, number});
      inside = !inside;
    } else if (inside) {
      blocks.back().lines.push_back(line);
    }
  }
  return blocks;
}

struct Outcome {
  int status = 0;
  std::string output;
};

Outcome run(const std::string& command) {
  std::cout << "$ " << command << std::endl;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return {-1, ""};
  Outcome outcome;
  char buffer[4096];
  while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, pipe)) outcome.output.append(buffer, size);
  outcome.status = pclose(pipe);
  return outcome;
}

// Whether `seen` is `expected`, in which "…" stands for any lines.
bool matches(const std::string* expected, const std::string* expected_end, const std::string* seen,
             const std::string* seen_end) {
  if (expected == expected_end) return seen == seen_end;
  if (*expected == "…") {
    for (; seen <= seen_end; ++seen) {
      if (matches(expected + 1, expected_end, seen, seen_end)) return true;
    }
    return false;
  }
  return seen != seen_end && *expected == *seen && matches(expected + 1, expected_end, seen + 1, seen_end);
}

class Checker {
 public:
  explicit Checker(std::string quickstart) : quickstart_(std::move(quickstart)) {}

  void check(const Block& block) {
    ++checked_;
    if (block.language == "sh") {
      check_commands(block);
    } else if (block.language == "console") {
      check_console(block);
    } else if (block.language == "cpp") {
      expect(block, block.lines == split(read("examples/quickstart.cpp")), "differs from examples/quickstart.cpp");
      quickstart_shown_ = true;
    } else if (block.language == "text" && quickstart_shown_) {
      expect_output(block, block.lines, run(quickstart_));
      quickstart_shown_ = false;
    } else if (block.language == "cmake") {
      std::string text;
      for (const std::string& line : block.lines) text += line + '\n';
      expect(block, read("tests/install/find_package/CMakeLists.txt").find(text) != std::string::npos,
             "does not stand in tests/install/find_package/CMakeLists.txt");
    } else {
      expect(block, false, "a block of a language that is not checked: " + block.language);
    }
  }

  [[nodiscard]] bool passed() const { return checked_ > 0 && failures_ == 0; }

 private:
  void check_commands(const Block& block) {
    for (const std::string& line : block.lines) {
      if (line.starts_with("sh tests/run")) continue;
      expect(block, run(line).status == 0, "failed: " + line);
    }
  }

  void check_console(const Block& block) {
    for (std::size_t i = 0; i < block.lines.size();) {
      if (!block.lines[i].starts_with("$ "))
        return expect(block, false, "expected \"$ command\", saw " + block.lines[i]);
      const std::string command = block.lines[i++].substr(2);
      Lines expected;
      while (i < block.lines.size() && !block.lines[i].starts_with("$ ")) expected.push_back(block.lines[i++]);
      expect_output(block, expected, run(command));
    }
  }

  void expect_output(const Block& block, const Lines& expected, const Outcome& outcome) {
    const Lines seen = split(outcome.output);
    expect(block, outcome.status == 0, "the command failed");
    expect(block, matches(expected.data(), expected.data() + expected.size(), seen.data(), seen.data() + seen.size()),
           "the output differs; saw:\n" + outcome.output);
  }

  void expect(const Block& block, bool condition, const std::string& message) {
    if (condition) return;
    ++failures_;
    std::cout << "README.md:" << block.line << ": " << message << std::endl;
  }

  std::string quickstart_;
  bool quickstart_shown_ = false;
  int checked_ = 0;
  int failures_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: readme-tests README.md QUICKSTART\n";
    return 2;
  }
  Checker checker(argv[2]);
  for (const Block& block : fenced_blocks(argv[1])) checker.check(block);
  return checker.passed() ? 0 : 1;
}
