// Reads brat's standoff annotations (https://brat.nlplab.org/standoff.html).
#include "brat_gold.hpp"

#include <algorithm>
#include <boost/algorithm/string.hpp>
#include <charconv>
#include <filesystem>
#include <map>
#include <numeric>
#include <set>

#include "attrib/offsets.hpp"
#include "files.hpp"

namespace app {
namespace {

using Strings = std::vector<std::string>;

// An annotation of words: "T1<TAB>Person 0 7;8 11<TAB>Ann Lee".
struct Words {
  std::string type;
  std::vector<Stretch> parts;
  std::string text;
};

// An event: "E1<TAB>Attribution:T3 Source:T4 Content:T6".
struct Event {
  std::size_t line = 0;
  std::vector<std::pair<std::string, std::string>> arguments;  // role, id
};

const std::map<std::string, std::string> entity_types{
    {"Person", "person"}, {"Organization", "organization"}, {"Location", "location"}, {"Other", "other"}};

Strings cut(const std::string& text, char separator) {
  Strings parts;
  boost::split(parts, text, [separator](char c) { return c == separator; });
  return parts;
}

std::vector<Stretch> joined(const std::vector<Stretch>& parts, const std::string& text,
                            const attrib::Offsets& offsets) {
  std::vector<Stretch> whole;
  for (const Stretch& part : parts) {
    const auto blank = [&](std::size_t from, std::size_t to) {
      const std::size_t begin = offsets.to_byte(from);
      return text.find_first_not_of(" \t\r\n", begin) >= offsets.to_byte(to);
    };
    if (whole.empty() || part.start < whole.back().end || !blank(whole.back().end, part.start)) {
      whole.push_back(part);
    } else {
      whole.back().end = part.end;
      whole.back().text += ' ' + part.text;
    }
  }
  return whole;
}

class Annotations {
 public:
  Annotations(std::string path, const std::string& text)
      : path_(std::move(path)), text_(text), offsets_(text, attrib::OffsetUnit::codepoint) {
    const Strings lines = cut(read_file(path_), '\n');
    for (line_ = 1; line_ <= lines.size(); ++line_)
      read(boost::trim_right_copy_if(lines[line_ - 1], boost::is_any_of("\r")));
  }

  DocumentRead document() {
    DocumentRead read;
    read.unit = "codepoint";
    read.text = text_;
    add_entities(read);
    for (const auto& [id, event] : events_) add_quotation(id, event, read);
    const auto start = [](const QuotationRead& quotation) { return quotation.content.front().start; };
    std::stable_sort(read.quotations.begin(), read.quotations.end(),
                     [&](const auto& a, const auto& b) { return start(a) < start(b); });
    join_lines(read, text_);
    return read;
  }

 private:
  [[noreturn]] void fail(const std::string& expected, const std::string& seen) const {
    throw attrib::Error(path_ + ':' + std::to_string(line_) + ": expected " + expected + ", saw " + seen);
  }

  void read(const std::string& line) {
    if (line.empty() || line[0] == '#' || line[0] == 'R' || line[0] == 'M') return;  // notes, relations
    const Strings columns = cut(line, '\t');
    if (columns.size() < 2) fail("columns parted by tabs", line);
    const Strings fields = cut(columns[1], ' ');
    switch (line[0]) {
      case 'T':
        if (columns.size() < 3) fail("the words in a third column", line);
        return read_words(columns[0], columns[1], columns[2]);
      case 'E':
        return read_event(columns[0], fields);
      case 'A':
        if (fields.size() > 2) values_[fields[1]][fields[0]] = fields[2];
        return;
      case '*':
        if (fields[0] == "Equiv") equivalent_.push_back({fields.begin() + 1, fields.end()});
        return;
      default:
        fail("an annotation that begins with T, E, A, R, M, * or #", line);
    }
  }

  void read_words(const std::string& id, const std::string& places, const std::string& shown) {
    Words words{places.substr(0, places.find(' ')), {}, shown};
    std::string cut_out;
    for (const std::string& place : cut(places.substr(std::min(words.type.size() + 1, places.size())), ';')) {
      const Strings ends = cut(place, ' ');
      Stretch part;
      if (ends.size() != 2 || !number(ends[0], part.start) || !number(ends[1], part.end) || part.end <= part.start ||
          part.end > offsets_.from_byte(text_.size())) {
        fail("a start and end within the article", place);
      }
      const std::size_t begin = offsets_.to_byte(part.start);
      part.text = text_.substr(begin, offsets_.to_byte(part.end) - begin);
      cut_out += (cut_out.empty() ? "" : " ") + part.text;
      words.parts.push_back(std::move(part));
    }
    if (cut_out != shown) fail("the words \"" + cut_out + '"', '"' + shown + '"');
    words_[id] = std::move(words);
  }

  void read_event(const std::string& id, const Strings& fields) {
    Event event{line_, {}};
    for (const std::string& field : fields) {
      if (field.empty()) continue;
      const std::size_t colon = field.find(':');
      if (colon == std::string::npos) fail("a role, a colon and what has it", field);
      // brat numbers what has one role: Content, Content2
      event.arguments.emplace_back(boost::trim_right_copy_if(field.substr(0, colon), boost::is_digit()),
                                   field.substr(colon + 1));
    }
    if (!event.arguments.empty() && event.arguments.front().first == "Attribution") events_[id] = std::move(event);
  }

  static bool number(const std::string& digits, std::size_t& value) {
    const char* end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, value);
    return parsed.ec == std::errc() && parsed.ptr == end;
  }

  const Words& words(const std::string& id) const {
    const auto found = words_.find(id);
    if (found == words_.end()) fail("an annotation of words", id);
    return found->second;
  }

  // The mentions, those that are equivalent together. What an event names as its speaker names the entity, else the
  // longest mention with a capital.
  void add_entities(DocumentRead& read) {
    std::map<std::string, std::string> first;  // of those equivalent to a mention
    const auto root = [&first](std::string id) {
      while (first.contains(id) && first[id] != id) id = first[id];
      return id;
    };
    for (const Strings& together : equivalent_) {
      for (const std::string& id : together) {
        const std::string a = root(together.front());
        const std::string b = root(id);
        if (a != b) first[b] = a;
      }
    }
    std::map<std::string, std::size_t> entities;
    for (const auto& [id, mention] : words_) {
      const auto type = entity_types.find(mention.type);
      if (type == entity_types.end()) continue;
      const auto [place, is_new] = entities.emplace(root(id), read.entities.size());
      if (is_new) read.entities.push_back({type->second, mention.text, {}});
      EntityRead& entity = read.entities[place->second];
      const auto is_capital = [](const std::string& name) { return name[0] >= 'A' && name[0] <= 'Z'; };
      const auto better = std::pair(is_capital(mention.text), mention.text.size());
      if (better > std::pair(is_capital(entity.name), entity.name.size())) entity.name = mention.text;
      for (const Stretch& part : joined(mention.parts, text_, offsets_)) entity.mentions.push_back({part, ""});
      entity_of_[id] = place->second;
    }
    for (const auto& [id, event] : events_) {
      for (const auto& [role, of] : event.arguments) {
        if (role == "Speaker" && entity_of_.contains(of)) read.entities[entity_of_[of]].name = words(of).text;
      }
    }
  }

  void add_quotation(const std::string& id, const Event& event, DocumentRead& read) {
    line_ = event.line;
    QuotationRead quotation;
    quotation.id = 'q' + id.substr(1);
    quotation.type = values_[id]["Type"];
    for (const auto& [role, of] : event.arguments) {
      std::vector<Stretch>* const parts = role == "Content"  ? &quotation.content
                                          : role == "Cue"    ? &quotation.cue
                                          : role == "Source" ? &quotation.source
                                                             : nullptr;
      if (parts != nullptr) parts->insert(parts->end(), words(of).parts.begin(), words(of).parts.end());
      if (role != "Speaker") continue;
      if (!entity_of_.contains(of)) fail("a person, organization, location or other as the speaker", of);
      const EntityRead& entity = read.entities[entity_of_[of]];
      quotation.speaker = entity.name;
      quotation.speaker_is_person = entity.type == "person";
    }
    if (quotation.content.empty()) fail("the content of " + id, "none");
    if (quotation.type.empty()) fail("the attribute Type of " + id, "none");
    read.quotations.push_back(std::move(quotation));
  }

  std::string path_;
  const std::string& text_;
  attrib::Offsets offsets_;
  std::size_t line_ = 0;
  std::map<std::string, Words> words_;
  std::map<std::string, Event> events_;
  std::map<std::string, std::map<std::string, std::string>> values_;  // of attributes, by id and name
  std::vector<Strings> equivalent_;
  std::map<std::string, std::size_t> entity_of_;  // of a mention
};

}  // namespace

void join_lines(DocumentRead& document, const std::string& text) {
  const attrib::Offsets offsets(text, attrib::OffsetUnit::codepoint);
  for (QuotationRead& quotation : document.quotations) {
    for (std::vector<Stretch>* parts : {&quotation.content, &quotation.cue, &quotation.source}) {
      std::sort(parts->begin(), parts->end(), [](const Stretch& a, const Stretch& b) { return a.start < b.start; });
      *parts = joined(*parts, text, offsets);
    }
  }
}

bool is_brat_folder(const std::string& path) {
  return std::filesystem::is_directory(path) && !files_in(path, ".ann").empty();
}

std::vector<DocumentRead> read_brat_folder(const std::string& path) {
  std::vector<DocumentRead> documents;
  for (const std::string& file : files_in(path, ".ann")) {
    const std::filesystem::path name(file);
    const std::string text = read_file(std::filesystem::path(name).replace_extension(".txt").string());
    documents.push_back(Annotations(file, text).document());
    documents.back().id = name.stem().string();
  }
  return documents;
}

}  // namespace app
