// Lays marked names over chains.
#include "tag_set.hpp"

#include <algorithm>

#include "entity/chains.hpp"
#include "entity/tag_features.hpp"

namespace attrib::train {
namespace {

using entity::Style;
using entity::Tag;
using text::Kind;
using text::Range;
using text::Shape;

constexpr Tags bit(Tag tag) { return static_cast<Tags>(1U << tag); }
constexpr std::uint32_t shortest_doubtful = 4;  // letters in capitals that a program may have misread

// One set of tags a token.
class Marker {
 public:
  Marker(const text::Text& text, const NamedText& named, const std::vector<Style>& styles,
         const std::vector<Range>& chains)
      : text_(text), tags_(text.tokens.size(), bit(entity::outside)), in_chain_(text.tokens.size(), 0) {
    std::uint32_t number = 0;
    for (const Range chain : chains) {
      ++number;
      for (std::uint32_t i = chain.first; i < chain.last; ++i) in_chain_[i] = number;
    }
    if (!named.has_other) {
      for (Tags& tags : tags_)
        tags |= static_cast<Tags>(bit(entity::begin_of(EntityType::other)) | bit(entity::inside_of(EntityType::other)));
    }
    for (const MarkedName& name : named.names) mark(name);
    for (const Span span : named.open) open(span);
    if (named.is_silver) open_doubtful(styles);
  }

  [[nodiscard]] Tags tags(std::uint32_t token) const { return tags_[token]; }

 private:
  // Tokens that share bytes with the span.
  Range tokens_in(Span span) const {
    const auto first = std::partition_point(text_.tokens.begin(), text_.tokens.end(),
                                            [&](const text::Token& token) { return token.end <= span.begin; });
    const auto last = std::partition_point(first, text_.tokens.end(),
                                           [&](const text::Token& token) { return token.begin < span.end; });
    return {static_cast<std::uint32_t>(first - text_.tokens.begin()),
            static_cast<std::uint32_t>(last - text_.tokens.begin())};
  }

  void open(Span span) {
    const Range tokens = tokens_in(span);
    std::fill(tags_.begin() + tokens.first, tags_.begin() + tokens.last, any_tag);
  }

  void mark(const MarkedName& name) {
    Range tokens = tokens_in(name.span);
    while (!tokens.empty() && in_chain_[tokens.first] == 0) ++tokens.first;
    while (!tokens.empty() && in_chain_[tokens.last - 1] == 0) --tokens.last;
    if (tokens.empty()) return;
    // "U.S" and "U.S." are the same.
    const bool whole = text_.tokens[tokens.first].begin >= name.span.begin &&
                       text_.tokens[tokens.last - 1].end <= name.span.end + 1 &&
                       (text_.tokens[tokens.last - 1].end <= name.span.end || text_.bytes[name.span.end] == '.');
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      const bool apart = !whole || in_chain_[i] != in_chain_[tokens.first];
      const Tag tag = i == tokens.first ? entity::begin_of(name.type) : entity::inside_of(name.type);
      tags_[i] = apart ? any_tag : bit(tag);
    }
    if (in_chain_[tokens.first] != in_chain_[tokens.last - 1])
      std::fill(tags_.begin() + tokens.first, tags_.begin() + tokens.last, any_tag);
  }

  void open_doubtful(const std::vector<Style>& styles) {
    for (std::uint32_t i = 0; i < text_.tokens.size(); ++i) {
      if (styles[text_.tokens[i].sentence] == Style::capitals || is_doubtful(text_, i)) tags_[i] = any_tag;
    }
  }

  const text::Text& text_;
  std::vector<Tags> tags_;
  std::vector<std::uint32_t> in_chain_;  // the number of the chain from 1
};

// An inside tag needs one of its type before it.
bool is_possible(const std::vector<Tags>& tags, std::size_t first, std::size_t size) {
  Tags before = bit(entity::outside);
  for (std::size_t p = first; p < first + size; ++p) {
    Tags now = 0;
    for (Tag to = 0; to < entity::tag_count; ++to) {
      if ((tags[p] & bit(to)) == 0) continue;
      for (Tag from = 0; from < entity::tag_count; ++from) {
        if ((before & bit(from)) != 0 && entity::may_follow(from, to)) now |= bit(to);
      }
    }
    if (now == 0) return false;
    before = now;
  }
  return true;
}

}  // namespace

bool is_doubtful(const text::Text& text, std::uint32_t token) {
  const text::Token& one = text.tokens[token];
  const std::string_view word = text.of(token);
  if (one.kind != Kind::word) return false;
  const bool abbreviation = word.find('.') != std::string_view::npos;
  return (one.shape == Shape::upper && word.size() >= shortest_doubtful && !abbreviation) || word == "Reuter";
}

void TagSet::add(const NamedText& named, std::uint32_t fold) {
  const text::Text text = text::analyse(named.text, language_.abbreviations());
  const language::Reading reading = language_.read(text);
  const std::vector<Style> styles = entity::sentence_styles(reading);
  entity::ArticleWords words(reading, styles);
  std::vector<Range> found = entity::find_chains(reading, words);
  const Marker marker(text, named, styles, found);
  entity::TagFeatures maker(reading, words, styles, found, clusters_);
  const auto article = static_cast<std::uint32_t>(articles.size());
  const auto first = static_cast<std::uint32_t>(tags.size());
  std::uint32_t place = 0;
  for (const Range chain : found) {
    TrainChain one{static_cast<std::uint32_t>(tags.size()), chain.size(), article, false};
    maker.go_to(chain, place);
    for (std::uint32_t i = chain.first; i < chain.last; ++i, ++place) {
      constexpr std::size_t most = entity::TagFeatures::most_of_word + entity::TagFeatures::of_place;
      features.add_place(
          most, [&](std::uint32_t* to) { return maker.write_place(i, maker.write_word(maker.word_of(place), to)); });
      tags.push_back(marker.tags(i));
      one.closed |= tags.back() != any_tag;
    }
    if (one.closed && !is_possible(tags, one.first_place, one.size)) one.closed = false;
    chains.push_back(one);
  }
  articles.push_back({std::move(words), std::move(found), first, static_cast<std::uint32_t>(text.tokens.size()), fold});
}

}  // namespace attrib::train
