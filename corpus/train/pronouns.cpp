// Reads GAP.
#include "pronouns.hpp"

#include <boost/algorithm/string.hpp>
#include <string>

#include "attrib/error.hpp"
#include "code_points.hpp"
#include "model/weights.hpp"

namespace attrib::train {
namespace {

constexpr std::size_t columns_of_line = 11;

PronounQuestion read_question(const std::vector<std::string>& columns, const Tools& tools) {
  const CodePoints offsets(columns[1]);
  const auto span = [&offsets](const std::string& words, const std::string& offset) {
    const std::size_t begin = offsets.byte(std::stoul(offset));
    return Span{begin, begin + words.size()};
  };
  const auto truth = [](const std::string& word) { return boost::iequals(word, "true"); };
  return {std::make_shared<Prepared>(GoldArticle{columns[0], columns[1], {}, 0}, tools),
          span(columns[2], columns[3]),
          {span(columns[4], columns[5]), span(columns[7], columns[8])},
          {truth(columns[6]), truth(columns[9])}};
}

}  // namespace

PronounQuestions read_pronouns(const std::filesystem::path& file, const Tools& tools) {
  PronounQuestions questions;
  if (file.empty()) return questions;
  const std::string contents = read_file(file);
  questions.checksum = model::checksum(contents);
  std::vector<std::string> lines;
  boost::split(lines, contents, boost::is_any_of("\n"));
  for (std::size_t number = 2; number <= lines.size(); ++number) {
    const std::string line = boost::trim_right_copy_if(lines[number - 1], boost::is_any_of("\r"));
    if (line.empty()) continue;
    const std::string where = file.string() + ":" + std::to_string(number) + ": ";
    std::vector<std::string> columns;
    boost::split(columns, line, boost::is_any_of("\t"));
    if (columns.size() != columns_of_line)
      throw Error(where + "expected 11 columns, saw " + std::to_string(columns.size()));
    try {
      questions.all.push_back(read_question(columns, tools));
    } catch (const std::exception& error) {
      throw Error(where + "expected offsets in code points, saw " + error.what());
    }
  }
  return questions;
}

}  // namespace attrib::train
