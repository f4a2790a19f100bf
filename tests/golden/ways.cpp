// Each way is a small change that meets rules which the article by itself does not.
#include "ways.hpp"

#include <algorithm>
#include <boost/algorithm/string.hpp>
#include <utility>

namespace attrib::golden {
namespace {

using Text = std::string;
using View = std::string_view;

constexpr View paragraph_end = "\n\n";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

Text as_it_is(View article) { return Text(article); }

Text in_capitals(View article) {
  Text text(article);
  for (char& c : text) c = is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

Text in_lower_case(View article) {
  Text text(article);
  for (char& c : text) c = is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

Text in_title_case(View article) {
  Text text(article);
  char before = ' ';
  for (char& c : text) {
    const bool begins = is_lower(c) && (before == ' ' || before == '\n');
    before = c;
    if (begins) c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

Text with(View article, const std::vector<std::pair<View, View>>& changes) {
  Text text(article);
  for (const auto& [from, to] : changes) boost::replace_all(text, from, to);
  return text;
}

Text with_single_marks(View article) { return with(article, {{"“", "‘"}, {"”", "’"}, {"\"", "'"}}); }
Text with_straight_marks(View article) { return with(article, {{"“", "\""}, {"”", "\""}, {"‘", "'"}, {"’", "'"}}); }
Text with_angles(View article) { return with(article, {{"“", "«"}, {"”", "»"}}); }
Text without_marks(View article) { return with(article, {{"“", ""}, {"”", ""}, {"\"", ""}}); }
Text without_closing_marks(View article) { return with(article, {{"”", ""}, {".\"", "."}}); }
Text without_commas(View article) { return with(article, {{",", ""}}); }
Text with_colons(View article) { return with(article, {{", “", ": “"}, {", \"", ": \""}}); }
Text with_brackets(View article) { return with(article, {{", who", " (who"}, {", a ", " (a "}, {", the ", ") the "}}); }
Text on_one_line(View article) { return with(article, {{"\n\n", " "}, {"\n", " "}}); }
Text of_women(View article) {
  return with(article, {{" he ", " she "}, {"He ", "She "}, {" his ", " her "}, {"Mr ", "Mrs "}});
}
Text in_the_present(View article) {
  return with(article, {{" said", " says"}, {" told ", " tells "}, {" was ", " is "}});
}

Text in_short_lines(View article) {
  constexpr std::size_t width = 60;
  Text text(article);
  std::size_t column = 0;
  for (char& c : text) {
    column = c == '\n' ? 0 : column + 1;
    if (c != ' ' || column < width) continue;
    c = '\n';
    column = 0;
  }
  return text;
}

Text cut(View article) { return Text(article.substr(0, article.size() * 3 / 5)); }

// What `change` makes of every paragraph and its number.
template <typename Change>
Text by_paragraphs(View article, Change change) {
  Text text;
  std::size_t number = 0;
  for (std::size_t at = 0; at < article.size(); ++number) {
    const std::size_t end = std::min(article.find(paragraph_end, at), article.size());
    text += change(Text(article.substr(at, end - at)), number);
    text += paragraph_end;
    at = end == article.size() ? end : end + paragraph_end.size();
  }
  return text;
}

Text every_second_paragraph(View article) {
  return by_paragraphs(article,
                       [](Text paragraph, std::size_t number) { return number % 2 == 0 ? paragraph : Text(); });
}

Text as_an_interview(View article) {
  return by_paragraphs(article, [](Text paragraph, std::size_t number) {
    return (number == 0 ? "" : number % 2 == 0 ? "A: " : "Q: ") + paragraph;
  });
}

Text on_a_web_page(View article) {
  return by_paragraphs(article, [](Text paragraph, std::size_t number) {
    return number % 3 == 1 ? paragraph + "\n\nShare this: https://example.org/a?b=1 | Follow @example" : paragraph;
  });
}

// A letter of every seventh word is another one.
Text with_misspellings(View article) {
  Text text(article);
  std::size_t words = 0;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] == ' ') ++words;
    if (words < 7 || !is_lower(text[i]) || !is_letter(text[i - 1]) || !is_letter(text[i + 1])) continue;
    text[i] = text[i] == 'e' ? 'a' : 'e';
    words = 0;
  }
  return text;
}

}  // namespace

const std::vector<Way>& ways() {
  static const std::vector<Way> all{{"as it is", as_it_is},
                                    {"in capitals", in_capitals},
                                    {"in lower case", in_lower_case},
                                    {"in title case", in_title_case},
                                    {"with single marks", with_single_marks},
                                    {"with straight marks", with_straight_marks},
                                    {"with angles", with_angles},
                                    {"without marks", without_marks},
                                    {"without closing marks", without_closing_marks},
                                    {"without commas", without_commas},
                                    {"with colons", with_colons},
                                    {"with brackets", with_brackets},
                                    {"on one line", on_one_line},
                                    {"of women", of_women},
                                    {"in the present", in_the_present},
                                    {"in short lines", in_short_lines},
                                    {"cut", cut},
                                    {"every second paragraph", every_second_paragraph},
                                    {"as an interview", as_an_interview},
                                    {"on a web page", on_a_web_page},
                                    {"with misspellings", with_misspellings}};
  return all;
}

}  // namespace attrib::golden
