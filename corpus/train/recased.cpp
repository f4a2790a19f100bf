// Writes letters anew.
#include "recased.hpp"

#include <boost/algorithm/string.hpp>
#include <string>
#include <string_view>

#include "tag_set.hpp"
#include "text/text.hpp"

namespace attrib::train {
namespace {

char upper(char c) { return 'a' <= c && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; }

void recase(std::string& bytes, const text::Token& token, bool first, Recasing recasing) {
  if (token.kind != text::Kind::word && token.kind != text::Kind::possessive) return;
  if (recasing == Recasing::capitals) {
    for (std::uint32_t i = token.begin; i < token.end; ++i) bytes[i] = upper(bytes[i]);
  } else if (token.kind == text::Kind::word && (first || token.end - token.begin > 3)) {
    bytes[token.begin] = upper(bytes[token.begin]);
  }
}

}  // namespace

NamedText recased(const NamedText& text, Recasing recasing, unsigned share, const language::Language& language,
                  Random& random) {
  NamedText copy = text;
  copy.is_silver = false;
  const text::Text analysed = text::analyse(text.text, language.abbreviations());
  std::size_t written = 0;  // up to here the copy is re-cased or open
  for (const text::Sentence& sentence : analysed.sentences) {
    if (random.below(100) >= share) continue;
    if (written < sentence.span.begin) copy.open.push_back({written, sentence.span.begin});
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      const text::Token& token = analysed.tokens[i];
      recase(copy.text, token, i == sentence.tokens.first, recasing);
      if (text.is_silver && is_doubtful(analysed, i)) copy.open.push_back({token.begin, token.end});
    }
    written = sentence.span.end;
  }
  copy.open.push_back({written, copy.text.size()});
  return copy;
}

namespace {

// Draws names from the language's lists and writes lines of them.
class Maker {
 public:
  Maker(const language::Language& language, Random& random) : random_(random) {
    for (const auto& [file, wanted, names] : {std::tuple{"places.txt", "city", &cities_},
                                              {"places.txt", "country", &countries_},
                                              {"places.txt", "state", &states_},
                                              {"first_names.txt", "", &first_names_},
                                              {"surnames.txt", "", &surnames_}}) {
      language.file(file).for_each(language::rethrow, [wanted = wanted, names = names](const language::Line& line) {
        if (line.columns[1].find(wanted) != std::string_view::npos) names->emplace_back(line.columns[0]);
      });
    }
  }

  NamedText text() {
    text_ = {};
    const std::uint64_t form = random_.below(10);
    if (form < 2) {
      dateline();
    } else if (form > 7) {
      talk(form == 9);
    } else {
      if (random_.coin()) dated();
      const std::uint64_t lines = 4 + random_.below(8);
      const bool capitals = form == 7;
      for (std::uint64_t i = 0; i < lines; ++i) line(form, capitals);
    }
    return std::move(text_);
  }

 private:
  const std::string& one(const std::vector<std::string>& names) { return names[random_.below(names.size())]; }

  void put(std::string_view words) { text_.text += words; }
  void name(std::string words, EntityType type) {
    text_.names.push_back({{text_.text.size(), text_.text.size() + words.size()}, type});
    text_.text += words;
  }
  void number(std::uint64_t below) { put(std::to_string(random_.below(below))); }

  std::string person() {
    std::string first = one(first_names_), last = one(surnames_);
    for (std::string* part : {&first, &last}) (*part)[0] = upper((*part)[0]);
    return (random_.below(6) == 0 ? first.substr(0, 1) + "." : first) + " " + last;
  }
  std::string team() {
    static constexpr std::string_view endings[] = {"United",   "City",   "Town",     "Rovers",
                                                   "Athletic", "County", "Wanderers"};
    std::string name = one(random_.below(4) == 0 ? states_ : cities_);
    if (random_.below(4) == 0) name += " " + std::string(endings[random_.below(std::size(endings))]);
    return name;
  }
  std::string country() { return one(random_.below(5) == 0 ? states_ : countries_); }

  void dated() {
    name(boost::to_upper_copy(one(cities_)), EntityType::location);
    put(" ");
    day();
    put("\n");
  }
  void day() {
    static constexpr std::string_view months[] = {"Jan",  "Feb", "March", "April", "May", "June",
                                                  "July", "Aug", "Sept",  "Oct",   "Nov", "Dec"};
    if (random_.coin()) {
      put("19" + std::to_string(80 + random_.below(20)) + "-0" + std::to_string(1 + random_.below(9)) + "-1");
      number(10);
    } else {
      put(months[random_.below(std::size(months))]);
      put(" " + std::to_string(1 + random_.below(28)));
    }
  }
  // "AVONFORD, Feb 3 (Reuters) - ", "AVONFORD, Kent -- "
  void dateline() {
    static constexpr std::string_view agencies[] = {"Reuters", "AP", "AFP", "Reuter", "CNN", "UPI", "Xinhua"};
    name(boost::to_upper_copy(one(cities_)), EntityType::location);
    if (random_.below(3) == 0) {
      put(", ");
      name(country(), EntityType::location);
    }
    if (random_.coin()) {
      put(", ");
      day();
    }
    if (random_.coin()) {
      put(" (");
      name(std::string(agencies[random_.below(std::size(agencies))]), EntityType::organization);
      put(")");
    }
    put(random_.coin() ? " - " : " -- ");
    put(random_.coin() ? "The government said on Monday that talks would go on.\n"
                       : "Police said two people were hurt on Friday.\n");
  }

  // "LEE: We have to go on.": who speaks, at the beginning of the line.
  void talk(bool full) {
    const std::vector<std::string> speakers{person(), person()};
    for (const std::string& speaker : speakers) {
      put("Police questioned ");
      name(speaker, EntityType::person);
      put(" on Friday.\n");
    }
    for (std::size_t turn = 0; turn < 6; ++turn) {
      const std::string& speaker = speakers[turn % 2];
      name(boost::to_upper_copy(full ? speaker : speaker.substr(speaker.rfind(' ') + 1)), EntityType::person);
      put(turn % 3 == 0 ? ": We have to go on.\n" : turn % 3 == 1 ? ": Who told you that?\n" : ": Yes, it was hard.\n");
    }
  }

  void line(std::uint64_t form, bool capitals) {
    const auto side = [&] {
      const std::string name_of_side = team();
      name(capitals ? boost::to_upper_copy(name_of_side) : name_of_side, EntityType::organization);
    };
    switch (form) {
      case 2:  // "Leeds 2 Everton 1"
        side();
        put(" ");
        number(6);
        put(" ");
        side();
        put(" ");
        number(6);
        break;
      case 3:  // "Leeds 10 4 3 3 12 10 15"
      case 7:
        side();
        for (int column = 0; column < 7; ++column) put(" "), number(60);
        break;
      case 4:  // "1. Ann Lee (Italy) 3:12.1"
        put(std::to_string(1 + random_.below(10)) + ". ");
        name(person(), EntityType::person);
        put(" (");
        name(country(), EntityType::location);
        put(") ");
        number(60);
        put("." + std::to_string(10 + random_.below(90)));
        break;
      case 5:  // "Ann Lee (Italy) beat Eve Poe (Spain) 6-2 6-4"
        name(person(), EntityType::person);
        put(" (");
        name(country(), EntityType::location);
        put(") beat ");
        name(person(), EntityType::person);
        put(" (");
        name(country(), EntityType::location);
        put(") 6-" + std::to_string(random_.below(5)) + " 6-" + std::to_string(random_.below(5)));
        break;
      default:  // "Leeds v Everton"
        side();
        put(random_.coin() ? " v " : " at ");
        side();
    }
    put("\n");
  }

  Random& random_;
  NamedText text_;
  std::vector<std::string> cities_, countries_, states_, first_names_, surnames_;
};

}  // namespace

NamedTexts made_up_lines(std::size_t texts, const language::Language& language, Random& random) {
  Maker maker(language, random);
  NamedTexts made;
  for (std::size_t i = 0; i < texts; ++i) made.texts.push_back(maker.text());
  return made;
}

}  // namespace attrib::train
