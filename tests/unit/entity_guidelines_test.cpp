// Every example of corpus/NAMES.md is read as it is marked there.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "weights_reader.hpp"

namespace attrib::entity {
namespace {

// "[person Ann Lee] said" and "Ann Lee said"; "\n" in an example is the end of a line.
std::vector<std::string> examples() {
  std::ifstream file(ATTRIB_SOURCE_DIR "/corpus/NAMES.md");
  std::vector<std::string> examples;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("    ")) continue;
    line.erase(0, 4);
    for (std::size_t at = line.find("\\n"); at != std::string::npos; at = line.find("\\n")) line.replace(at, 2, "\n");
    examples.push_back(line);
  }
  return examples;
}

std::string without_marks(const std::string& example) {
  std::string text;
  for (std::size_t i = 0; i < example.size(); ++i) {
    if (example[i] == '[')
      i = example.find(' ', i);
    else if (example[i] != ']')
      text += example[i];
  }
  return text;
}

TEST(NameGuidelines, EveryExampleHolds) {
  const auto all = examples();
  EXPECT_GT(all.size(), 20U);
  for (const std::string& example : all) EXPECT_EQ(marked_by_weights(without_marks(example)), example);
}

}  // namespace
}  // namespace attrib::entity
