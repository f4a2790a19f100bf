// Puts names together from halves of others.
#include "renamed.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "text/text.hpp"

namespace attrib::train {
namespace {

constexpr std::size_t shortest = 3;  // bytes of a word that is replaced

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

Renamer::Renamer(const language::Language& language) : language_(language) {
  for (const char* file : {"first_names.txt", "surnames.txt"}) {
    const bool first = std::string_view(file).starts_with("first");
    language.file(file).for_each(language::rethrow, [this, first](const language::Line& line) {
      const std::string_view name = line.columns[0];
      if (first) given_names_.emplace_back(name);
      if (name.size() < 4 || !is_ascii(name)) return;
      beginnings_.emplace_back(name.substr(0, name.size() / 2));
      endings_.emplace_back(name.substr(name.size() / 2));
    });
  }
}

std::string Renamer::given(Random& random) const { return given_names_[random.below(given_names_.size())]; }

std::string Renamer::invented(Random& random) const {
  return beginnings_[random.below(beginnings_.size())] + endings_[random.below(endings_.size())];
}

NamedText Renamer::renamed(const NamedText& text, Random& random) const {
  const text::Text analysed = text::analyse(text.text, language_.abbreviations());
  const language::Reading reading = language_.read(analysed);
  const auto replaceable = [&](std::uint32_t t) {
    const text::Token& token = analysed.tokens[t];
    return token.kind == text::Kind::word && token.shape == text::Shape::capital &&
           token.end - token.begin >= shortest && !reading.is(t, language::Class::title) &&
           !reading.is(t, language::Class::name_suffix);
  };
  std::map<std::string_view, std::string> other;  // names by the words they stand for
  auto name = text.names.begin();
  for (std::uint32_t t = 0; t < analysed.tokens.size(); ++t) {
    const text::Token& token = analysed.tokens[t];
    while (name != text.names.end() && name->span.end <= token.begin) ++name;
    if (name == text.names.end()) break;
    if (token.begin < name->span.begin || !replaceable(t)) continue;
    if (name->type != EntityType::person && !reading.words[t]->classes.none()) continue;
    std::string& one = other[analysed.of(t)];
    if (one.empty())
      one = reading.words[t]->classes.has(language::Class::first_name) ? given(random) : invented(random);
  }

  // The text piece by piece, and where each byte has gone.
  NamedText copy = text;
  copy.text.clear();
  std::vector<std::size_t> place(text.text.size() + 1);
  std::size_t read = 0;
  const auto keep_until = [&](std::size_t end) {
    for (; read < end; ++read) {
      place[read] = copy.text.size();
      copy.text += text.text[read];
    }
  };
  for (std::uint32_t t = 0; t < analysed.tokens.size(); ++t) {
    const auto found = replaceable(t) ? other.find(analysed.of(t)) : other.end();
    if (found == other.end()) continue;
    keep_until(analysed.tokens[t].begin);
    for (; read < analysed.tokens[t].end; ++read) place[read] = copy.text.size();
    copy.text += found->second;
  }
  keep_until(text.text.size());
  place.back() = copy.text.size();
  const auto moved = [&](Span span) { return Span{place[span.begin], place[span.end]}; };
  for (MarkedName& one : copy.names) one.span = moved(one.span);
  for (Span& span : copy.open) span = moved(span);
  return copy;
}

}  // namespace attrib::train
