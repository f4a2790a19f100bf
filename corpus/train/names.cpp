// Reads texts, clusters words, learns tags by a first and a second look, scores.
#include "names.hpp"

#include <algorithm>
#include <array>
#include <iomanip>
#include <iostream>
#include <set>
#include <sstream>
#include <thread>
#include <tuple>
#include <utility>

#include "articles.hpp"
#include "attrib/error.hpp"
#include "entity/names.hpp"
#include "entity/second_look.hpp"
#include "entity/tag_decoder.hpp"
#include "entity/tagger.hpp"
#include "files.hpp"
#include "model/weights.hpp"
#include "named_texts.hpp"
#include "recased.hpp"
#include "renamed.hpp"
#include "tables.hpp"
#include "tag_set.hpp"
#include "tag_trainer.hpp"
#include "word_clusters.hpp"

namespace attrib::train {
namespace {

using entity::Tag;

constexpr std::size_t rows = 1U << 19, second_rows = 1U << 12;
constexpr int passes = 3, second_passes = 2;
constexpr float scale = 4.0F / 127;  // of all tables, so that their integers can be added
constexpr std::size_t texts_a_made_up = 40;
constexpr int gold_copies = 2;
// Of so many texts two have a copy in capitals and one a copy as headlines.
constexpr unsigned silver_texts_a_recasing = 8, gold_texts_a_recasing = 3;
constexpr unsigned texts_a_renaming = 4;
constexpr unsigned recased_share = 25;  // per cent of the sentences of such a text, unless it is re-cased as a whole

struct Sources {
  explicit Sources(const NameFiles& files) {
    for (const auto& path : files.conll) add(path.filename().string(), read_conll(path));
    for (const auto& path : files.articles) add(path.filename().string(), read_marked_articles(path));
    if (!files.silver_texts.empty())
      add(files.silver_names.filename().string(), read_silver(files.silver_texts, files.silver_names));
    if (all.empty()) throw Error("expected texts to learn from, saw none");
  }
  void add(const std::string& name, NamedTexts&& texts) {
    description += "train     " + name + ": " + std::to_string(texts.texts.size()) + " texts, " +
                   std::to_string(texts.name_count()) + " names, checksum " + hexadecimal(texts.checksum) + "\n";
    all.push_back(std::move(texts));
  }

  std::vector<NamedTexts> all;
  std::string description;
};

std::vector<std::pair<language::WordTable::Key, std::uint8_t>> cluster_words(const Sources& sources,
                                                                             const language::Language& language) {
  WordClusters clusters;
  std::vector<language::WordTable::Key> words;
  for (const NamedTexts& source : sources.all) {
    for (const NamedText& named : source.texts) {
      const text::Text text = text::analyse(named.text, language.abbreviations());
      const language::Reading reading = language.read(text);
      for (const text::Sentence& sentence : text.sentences) {
        words.clear();
        for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
          const text::Kind kind = text.tokens[i].kind;
          words.push_back(kind == text::Kind::word ? reading.keys[i] : kind == text::Kind::number ? 0 : 1);
        }
        clusters.add_sentence(words);
      }
    }
  }
  return clusters.clusters();
}

// Every text, and copies of some with their letters written anew.
void add_texts(const Sources& sources, const language::Language& language, TagSet& set) {
  Random random(1);
  const Renamer renamer(language);
  std::uint32_t fold = 0;
  std::size_t texts = 0;
  for (const NamedTexts& source : sources.all) {
    for (const NamedText& text : source.texts) {
      ++fold;
      ++texts;
      for (int copy = 0; copy < (text.is_silver ? 1 : gold_copies); ++copy) set.add(text, fold);
      if (text.text.empty()) continue;
      if (random.below(texts_a_renaming) == 0) set.add(renamer.renamed(text, random), fold);
      const std::uint64_t way = random.below(text.is_silver ? silver_texts_a_recasing : gold_texts_a_recasing);
      if (way > 2) continue;
      const unsigned share = random.coin() ? 100 : recased_share;
      set.add(recased(text, way == 1 ? Recasing::title : Recasing::capitals, share, language, random), fold);
    }
  }
  for (const NamedText& text : made_up_lines(texts / texts_a_made_up, language, random).texts) set.add(text, ++fold);
}

std::vector<TrainChain> chains_of(const TagSet& set, auto wanted) {
  std::vector<TrainChain> chains;
  for (const TrainChain& chain : set.chains) {
    if (chain.closed && wanted(set.articles[chain.article].fold)) chains.push_back(chain);
  }
  return chains;
}

// What weights that have not seen a text make of it: scores of its places, and features for a second look.
void look_again(const TagSet& set, const TagModel& even, const TagModel& odd, std::vector<TagModel::Scores>& scores,
                PlaceFeatures& features) {
  scores.resize(set.tags.size());
  for (const TaggedArticle& article : set.articles) {
    const TagModel& model = article.fold % 2 == 0 ? odd : even;
    std::vector<Tag> tags(article.tokens, entity::outside);
    std::uint32_t place = article.first_place;
    for (const text::Range chain : article.chains) {
      std::vector<TagModel::Scores> own;
      for (std::uint32_t i = 0; i < chain.size(); ++i) own.push_back(model.score(set.features, place + i));
      const std::vector<Tag> best = model.decode(own);
      std::copy(best.begin(), best.end(), tags.begin() + chain.first);
      std::copy(own.begin(), own.end(), scores.begin() + place);
      place += chain.size();
    }
    const entity::SecondLook look(article.words, article.chains, tags);
    for (const text::Range chain : article.chains) {
      for (std::uint32_t i = chain.first; i < chain.last; ++i) {
        features.add_place(entity::SecondLook::feature_count,
                           [&](std::uint32_t* to) { return look.write(chain, i, to); });
      }
    }
  }
}

std::vector<float> padded(const std::array<float, TagModel::step_count>& steps) {
  std::vector<float> weights(entity::TagDecoder::step_rows * entity::TagDecoder::step_width);
  for (std::size_t from = 0; from < entity::tag_count; ++from) {
    for (std::size_t to = 0; to < entity::tag_count; ++to)
      weights[from * entity::TagDecoder::step_width + to] = steps[from * entity::tag_count + to];
  }
  return weights;
}

std::string learn(const Sources& sources, const language::Language& language) {
  Tables tables;
  const auto words = cluster_words(sources, language);
  std::cerr << words.size() << " words clustered\n";
  const model::Table& table = tables.add("clusters", entity::Clusters::width, entity::Clusters::table_of(words));
  const entity::Clusters clusters(table);
  TagSet set(language, clusters);
  add_texts(sources, language, set);
  std::cerr << set.chains.size() << " chains, " << set.tags.size() << " places, " << set.features.features.size()
            << " features\n";

  TagModel whole(rows), even(rows), odd(rows), second(second_rows);
  std::thread halves([&] {
    even.learn(set.features, {}, set.tags, chains_of(set, [](std::uint32_t fold) { return fold % 2 == 0; }), passes);
    odd.learn(set.features, {}, set.tags, chains_of(set, [](std::uint32_t fold) { return fold % 2 == 1; }), passes);
  });
  const auto all = chains_of(set, [](std::uint32_t) { return true; });
  whole.learn(set.features, {}, set.tags, all, passes);
  halves.join();
  std::cerr << "first look learned\n";
  std::vector<TagModel::Scores> scores;
  PlaceFeatures features;
  look_again(set, even, odd, scores, features);
  second.learn(features, scores, set.tags, all, second_passes);
  tables.add("tags", entity::scored_tags, scale, whole.rows());
  tables.add("steps", entity::TagDecoder::step_width, scale, padded(whole.steps()));
  tables.add("second-tags", entity::scored_tags, scale, second.rows());
  tables.add("second-steps", entity::TagDecoder::step_width, scale, padded(second.steps()));
  return tables.write(entity::name_features);
}

struct Counts {
  std::size_t found = 0, given = 0, wanted = 0;

  [[nodiscard]] std::string line(std::string_view name) const {
    const auto share = [](std::size_t part, std::size_t whole) {
      return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    };
    std::ostringstream out;
    out << std::fixed << std::setprecision(1) << "  " << std::left << std::setw(13) << name << std::right << "F1 "
        << std::setw(5) << share(2 * found, given + wanted) << "  precision " << std::setw(5) << share(found, given)
        << "  recall " << std::setw(5) << share(found, wanted) << "  of " << wanted << "\n";
    return out.str();
  }
};

std::string score_on_dev(const NameFiles& files, std::string_view weights, const language::Language& language) {
  const entity::Tagger tagger(weights);
  std::string description;
  for (const auto& path : files.dev) {
    const NamedTexts texts = read_conll(path);
    std::array<Counts, entity::type_count + 1> counts;  // the last is of people, organisations and places
    for (const NamedText& named : texts.texts) {
      const text::Text text = text::analyse(named.text, language.abbreviations());
      std::set<std::tuple<std::size_t, std::size_t, EntityType>> wanted;
      for (const MarkedName& name : named.names) wanted.emplace(name.span.begin, name.span.end, name.type);
      const auto count = [&](EntityType type, std::size_t Counts::*member) {
        ++(counts[static_cast<std::size_t>(type)].*member);
        if (type != EntityType::other) ++(counts[entity::type_count].*member);
      };
      for (const auto& [begin, end, type] : wanted) count(type, &Counts::wanted);
      for (const entity::Name& name : entity::find_names(language.read(text), tagger)) {
        const Span span = text.span(name.tokens);
        count(name.type, &Counts::given);
        if (wanted.contains({span.begin, span.end, name.type})) count(name.type, &Counts::found);
      }
    }
    description += "dev       " + path.filename().string() + ": " + std::to_string(texts.texts.size()) +
                   " texts, checksum " + hexadecimal(texts.checksum) + "\n";
    static constexpr std::array<std::string_view, entity::type_count + 1> names{"person", "organization", "location",
                                                                                "other", "first three"};
    for (std::size_t i = 0; i < names.size(); ++i) description += counts[i].line(names[i]);
  }
  return description;
}

}  // namespace

void train_names(const NameFiles& files) {
  const language::Language language{Options{}};
  std::string record = "features  " + std::string(entity::name_features) + "\n";
  const Sources sources(files);
  record += sources.description;
  std::cerr << record;
  const std::string weights = learn(sources, language);
  record += "weights   " + std::to_string(weights.size()) + " bytes, checksum " +
            hexadecimal(model::checksum(weights)) + "\n" + score_on_dev(files, weights, language);
  write_file(files.output, weights);
  write_file(files.record, record);
}

std::string score_names(const NameFiles& files) {
  return score_on_dev(files, read_file(files.output), language::Language{Options{}});
}

}  // namespace attrib::train
