// One reader a file; the table at the end says which file holds what.
#include "language/loader.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>
#include <unordered_map>

#include "language/class_names.hpp"
#include "language/embedded.hpp"
#include "language/fold.hpp"

namespace attrib::language {
namespace {

using Case = Vocabulary::Case;

class WordReader {
 public:
  explicit WordReader(Words& words) : words_(words) {}

  // "word TAB class,class"; the classes of `always` come on top.
  void classes(const Line& line, Classes always = {}) {
    line.expect_columns(2, 2);
    Classes classes = class_list(line, 1);
    classes.add(always);
    vocabulary().entry(line.columns[0]).classes.add(classes);
  }

  // "word" alone: all the words of the file have one class.
  void one_class(const Line& line, Class one) {
    line.expect_columns(1, 1);
    vocabulary().entry(line.columns[0]).classes.add(one);
  }

  // "word" alone, an everyday one: an adverb too when it ends in -ly and not_adverbs.txt does not know better.
  void common_word(const Line& line) {
    one_class(line, Class::common);
    const std::string_view word = line.columns[0];
    if (word.size() > 3 && word.ends_with("ly") && not_adverbs_.count(word) == 0) {
      vocabulary().entry(word).classes.add(Class::adverb);
    }
  }
  void not_adverb(const Line& line) {
    line.expect_columns(1, 1);
    vocabulary().entry(line.columns[0]);  // listed, so it is not taken for an unknown adverb
    not_adverbs_.emplace(line.columns[0]);
  }

  // "word TAB classes TAB male share"
  void person_words(const Line& line) {
    line.expect_columns(3, 3);
    Entry& entry = vocabulary().entry(line.columns[0]);
    entry.classes.add(class_list(line, 1));
    share(line, 2, entry);
  }

  // "title TAB male share [TAB peer|knight]"
  void title(const Line& line) {
    line.expect_columns(2, 3);
    Entry& entry = vocabulary().entry(line.columns[0]);
    entry.classes.add(Class::title);
    share(line, 1, entry);
    if (line.columns.size() > 2) entry.classes.add(look_up(line, line.columns[2], title_names));
  }

  // "pronoun TAB classes TAB person TAB number TAB male share"
  void pronoun(const Line& line) {
    line.expect_columns(5, 5);
    Entry& entry = vocabulary().entry(line.columns[0]);
    entry.classes.add(class_list(line, 1));
    entry.person = static_cast<std::uint8_t>(line.number_in(2, 3, 0));
    entry.plural = line.columns[3] == "plural";
    if (line.columns[3] != "singular" && line.columns[3] != "plural" && line.columns[3] != "-") {
      throw line.error("singular, plural or -", line.columns[3]);
    }
    share(line, 4, entry);
  }

  // "name TAB male share TAB per million"
  void first_name(const Line& line) {
    line.expect_columns(3, 3);
    Entry& entry = vocabulary().entry(line.columns[0], Case::any);
    entry.classes.add(Class::first_name);
    share(line, 1, entry);
    entry.first_name_count = line.number_in(2, 1000000, 0);
  }

  // "name TAB per million"
  void surname(const Line& line) {
    line.expect_columns(2, 2);
    Entry& entry = vocabulary().entry(line.columns[0], Case::any);
    entry.classes.add(Class::surname);
    entry.surname_count = line.number_in(1, 1000000, 0);
  }

  // "nickname TAB full name TAB male share"
  void nickname(const Line& line) {
    line.expect_columns(3, 3);
    const std::string full = fold(line.columns[1]);
    const auto [place, is_new] =
        given_name_index_.try_emplace(full, static_cast<std::uint32_t>(words_.given_names.size() + 1));
    if (is_new) words_.given_names.push_back(full);
    Entry& entry = vocabulary().entry(line.columns[0], Case::any);
    entry.classes.add(Class::nickname);
    entry.canonical = place->second;
    share(line, 2, entry);
  }

  // "place TAB classes": countries, states and cities are places.
  void place(const Line& line) {
    line.expect_columns(2, 2);
    Classes classes = class_list(line, 1);
    if (classes.any({Class::country, Class::state, Class::city})) classes.add(Class::place);
    vocabulary().entry(line.columns[0]).classes.add(classes);
  }

  // "name TAB person|organization|location|other": the class that the type stands for.
  void typed_name(const Line& line, const std::array<Class, 4>& classes) {
    line.expect_columns(2, 2);
    const EntityType type = named(line, 1, type_names);
    vocabulary().entry(line.columns[0]).classes.add(classes[static_cast<std::size_t>(type)]);
  }

  // "lemma TAB verb|noun|phrase TAB forms TAB kind TAB frames TAB example"
  void cue(const Line& line) {
    line.expect_columns(6, 6);
    Cue cue;
    cue.lemma = line.columns[0];
    cue.form = named(line, 1, form_names);
    cue.kind = named(line, 3, kind_names);
    if (line.columns[4] != "-") {
      for (const std::string_view frame : split_list(line.columns[4])) cue.*(frame_named(line, frame)) = true;
    }
    if (words_.cues.size() >= Entry::no_cue) throw line.error("fewer than 65535 cues", "one more");
    const auto index = static_cast<std::uint16_t>(words_.cues.size());
    words_.cues.push_back(std::move(cue));
    for (const std::string_view form : split_list(line.columns[2])) {
      if (form.empty()) throw line.error("forms parted by single commas", line.columns[2]);
      if (form.find(' ') == std::string_view::npos && words_.cues[index].form == CueForm::phrase) {
        throw line.error("phrases of two words or more", form);
      }
      add_form(vocabulary().entry(form), index);
    }
  }

  void not_a_cue(const Line& line) {
    line.expect_columns(1, 2);
    if (line.columns[0].find(' ') == std::string_view::npos)
      throw line.error("a phrase of two words or more", line.columns[0]);
    const bool refusal = line.columns.size() > 1;
    if (refusal && line.columns[1] != "refusal") throw line.error("\"refusal\" or nothing", line.columns[1]);
    vocabulary().add_not_a_cue(line.columns[0], refusal);
  }

 private:
  template <typename Value, std::size_t count>
  using Names = std::array<std::pair<std::string_view, Value>, count>;
  static constexpr Names<CueForm, 3> form_names{
      {{"verb", CueForm::verb}, {"noun", CueForm::noun}, {"phrase", CueForm::phrase}}};
  static constexpr Names<QuotationKind, 4> kind_names{{{"speech", QuotationKind::speech},
                                                       {"writing", QuotationKind::writing},
                                                       {"thought", QuotationKind::thought},
                                                       {"plan", QuotationKind::plan}}};
  static constexpr Names<EntityType, 4> type_names{{{"person", EntityType::person},
                                                    {"organization", EntityType::organization},
                                                    {"location", EntityType::location},
                                                    {"other", EntityType::other}}};
  static constexpr Names<Class, 2> title_names{{{"peer", Class::peer}, {"knight", Class::knight}}};
  static constexpr Names<bool Cue::*, 7> frame_names{{{"marks_only", &Cue::marks_only},
                                                      {"that", &Cue::takes_that},
                                                      {"addressee", &Cue::takes_addressee},
                                                      {"infinitive", &Cue::takes_infinitive},
                                                      {"object", &Cue::takes_object},
                                                      {"before_only", &Cue::before_only},
                                                      {"passive", &Cue::passive}}};

  Vocabulary& vocabulary() { return words_.vocabulary; }

  template <typename Value, std::size_t count>
  static Value look_up(const Line& line, std::string_view name, const Names<Value, count>& names) {
    std::string expected;
    for (const auto& [known, value] : names) {
      if (known == name) return value;
      expected += (expected.empty() ? "" : ", ") + std::string(known);
    }
    throw line.error("one of " + expected, '"' + std::string(name) + '"');
  }
  template <typename Value, std::size_t count>
  static Value named(const Line& line, std::size_t column, const Names<Value, count>& names) {
    return look_up(line, line.columns[column], names);
  }
  static bool Cue::*frame_named(const Line& line, std::string_view name) { return look_up(line, name, frame_names); }

  static Classes class_list(const Line& line, std::size_t column) {
    Classes classes;
    for (const std::string_view name : split_list(line.columns[column])) {
      const auto one = class_named(name);
      if (!one) throw line.error("classes of lexicon.hpp", '"' + std::string(name) + '"');
      classes.add(*one);
    }
    return classes;
  }

  static void share(const Line& line, std::size_t column, Entry& entry) {
    const unsigned share = line.number_in(column, 100, Entry::unknown_share);
    if (share != Entry::unknown_share) entry.male_share = static_cast<std::uint8_t>(share);
  }

  // A form that is verb and noun ("claims") is looked up as the verb; of two lines of one form the later one holds.
  void add_form(Entry& entry, std::uint16_t index) {
    const Cue& cue = words_.cues[index];
    static constexpr std::array classes{Class::cue_verb, Class::cue_noun, Class::cue_phrase};
    entry.classes.add(classes[static_cast<std::size_t>(cue.form)]);
    const bool of_clauses = cue.takes_that && !cue.takes_object && !cue.takes_addressee && !cue.marks_only;
    if (cue.form == CueForm::verb && cue.kind == QuotationKind::speech && of_clauses)
      entry.classes.add(Class::clause_verb);
    if (entry.cue == Entry::no_cue || words_.cues[entry.cue].form >= cue.form) entry.cue = index;
  }

  Words& words_;
  std::unordered_map<std::string, std::uint32_t> given_name_index_;
  std::set<std::string, std::less<>> not_adverbs_;
};

using Read = void (*)(WordReader&, const Line&);
struct Row {
  std::string_view file;
  Read read;
};

template <Class one>
void read_one(WordReader& reader, const Line& line) {
  reader.one_class(line, one);
}
void read_classes(WordReader& reader, const Line& line) { reader.classes(line); }

// Titles and roles come before first names: "Prince" keeps the sex of the title unless the names know better.
constexpr Row rows[] = {
    {"function_words.txt", read_classes},
    {"pronouns.txt", [](WordReader& reader, const Line& line) { reader.pronoun(line); }},
    {"titles.txt", [](WordReader& reader, const Line& line) { reader.title(line); }},
    {"roles.txt", [](WordReader& reader, const Line& line) { reader.person_words(line); }},
    {"first_names.txt", [](WordReader& reader, const Line& line) { reader.first_name(line); }},
    {"surnames.txt", [](WordReader& reader, const Line& line) { reader.surname(line); }},
    {"nicknames.txt", [](WordReader& reader, const Line& line) { reader.nickname(line); }},
    {"places.txt", [](WordReader& reader, const Line& line) { reader.place(line); }},
    {"organizations.txt", [](WordReader& reader, const Line& line) { reader.classes(line, {Class::organization}); }},
    {"organization_words.txt", read_classes},
    {"documents.txt", read_classes},
    {"verbs.txt", read_one<Class::verb>},
    {"not_adverbs.txt", [](WordReader& reader, const Line& line) { reader.not_adverb(line); }},
    {"common_words.txt", [](WordReader& reader, const Line& line) { reader.common_word(line); }},
    {"not_a_name.txt", read_one<Class::not_a_name>},
    {"other_names.txt", read_one<Class::other_name>},
    {"name.txt",
     [](WordReader& reader, const Line& line) {
       using enum Class;
       reader.typed_name(line, {given_person, given_organization, given_location, given_other});
     }},
    {"name_hint.txt",
     [](WordReader& reader, const Line& line) {
       using enum Class;
       reader.typed_name(line, {surname, organization, place, other_name});
     }},
    {"cues.txt", [](WordReader& reader, const Line& line) { reader.cue(line); }},
    {"not_a_cue.txt", [](WordReader& reader, const Line& line) { reader.not_a_cue(line); }},
};

std::string read_whole(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  if (!(text << in.rdbuf()) && std::filesystem::file_size(path) != 0) {
    throw Error(path.string() + ": expected a readable file, saw an error");
  }
  return std::move(text).str();
}

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

}  // namespace

DataFolder::DataFolder(const Options& options, const Report& report)
    : language_(options.language), folder_(options.data_folder) {
  const std::vector<std::string> known = embedded_files(language_);
  if (known.empty()) {
    throw Error("language: expected one of " + listed(embedded_languages()) + ", saw \"" + language_ + '"');
  }
  if (folder_.empty()) return;
  std::error_code problem;
  std::filesystem::directory_iterator folder(folder_, problem);
  if (problem) throw Error(folder_ + ": expected a folder, saw: " + problem.message());
  for (const auto& file : folder) {
    const std::string name = file.path().filename().string();
    if (file.path().extension() == ".txt" && std::find(known.begin(), known.end(), name) == known.end()) {
      report(Error(file.path().string() + ": expected one of " + listed(known) + ", saw " + name));
    }
  }
}

DataFile DataFolder::file(std::string_view name, const Report& report) const {
  const std::string_view built_in = embedded_file(language_, name);
  if (built_in.data() == nullptr)
    throw Error(std::string(name) + ": expected a file of the language " + language_ + ", saw none");
  if (folder_.empty()) return {name, built_in, "", ""};
  const std::filesystem::path path = std::filesystem::path(folder_) / name;
  if (!std::filesystem::exists(path)) return {name, built_in, "", ""};
  return {name, built_in, path.string(), read_whole(path), report};
}

std::string_view DataFolder::bytes(std::string_view name, std::string& copy) const {
  const std::filesystem::path path = std::filesystem::path(folder_) / name;
  if (folder_.empty() || !std::filesystem::exists(path)) return embedded_file(language_, name);
  copy = read_whole(path);
  return copy;
}

Words load_words(const DataFolder& folder, const Report& report) {
  Words words(60000);
  WordReader reader(words);
  for (const Row& row : rows) {
    folder.file(row.file, report).for_each(report, [&](const Line& line) { row.read(reader, line); });
  }
  words.vocabulary.finish();
  return words;
}

}  // namespace attrib::language
