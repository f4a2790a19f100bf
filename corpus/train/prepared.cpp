// Runs the stages and aligns spans with items.
#include "prepared.hpp"

#include <algorithm>

namespace attrib::train {
namespace {

// Items that the spans cover: a token's by its first byte, a quoted stretch when the spans hold half of it.
std::vector<std::uint32_t> items_in(const attribution::Scene& scene, const std::vector<Span>& spans) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < scene.items.size(); ++i) {
    const Span own = scene.reading.text.span(scene.items[i].tokens);
    std::size_t covered = 0;
    for (const Span span : spans) {
      const std::size_t begin = std::max(span.begin, own.begin), end = std::min(span.end, own.end);
      if (begin < end) covered += end - begin;
    }
    if (2 * covered > own.size()) found.push_back(i);
  }
  return found;
}

}  // namespace

Prepared::Prepared(GoldArticle article, const Tools& tools)
    : gold(std::move(article)),
      text(text::analyse(gold.text, tools.language.abbreviations())),
      reading(tools.language.read(text)),
      names(tools.tagger ? entity::find_names(reading, *tools.tagger) : entity::find_names(reading)),
      quotes(quotation::pair_marks(reading, warnings)),
      mentions(attribution::find_mentions(reading, names, quotes)),
      units(reading, tools.language, mentions, quotes),
      patterns(attribution::find_attributions(reading, tools.language, tools.patterns, mentions, quotes, units)),
      scene(attribution::make_scene(reading, units, mentions, quotes, patterns)) {
  for (const GoldAttribution& attribution : gold.attributions) {
    GoldFrame frame;
    frame.cue = items_in(scene, attribution.cue);
    std::erase_if(frame.cue, [this](std::uint32_t item) { return scene.items[item].quoted != attribution::none; });
    frame.source = items_in(scene, attribution.source);
    frame.content = items_in(scene, attribution.content);
    frames.push_back(std::move(frame));
  }
}

Articles prepare(const std::filesystem::path& folder, const Tools& tools) {
  Articles prepared;
  for (GoldArticle& article : read_articles(folder))
    prepared.push_back(std::make_shared<Prepared>(std::move(article), tools));
  return prepared;
}

}  // namespace attrib::train
