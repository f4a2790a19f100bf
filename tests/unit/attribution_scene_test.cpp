// Scenes: quoted stretches are one item; how far a sentence and a cue's window reach.
#include <gtest/gtest.h>

#include <string>

#include "attribution/scene.hpp"
#include "stages.hpp"

namespace {

using attrib::attribution::Attribution;
using attrib::attribution::Item;
using attrib::attribution::none;
using attrib::attribution::Scene;
using attrib::test::Stages;

struct Staged {
  explicit Staged(std::string_view article)
      : stages(article),
        patterns(stages.attributions()),
        scene(attrib::attribution::make_scene(stages.reading, stages.paragraph_units, stages.mentions, stages.quotes,
                                              patterns)) {}

  [[nodiscard]] std::string of(attrib::text::Range items) const {
    return std::string(
        stages.text.of({scene.items[items.first].tokens.first, scene.items[items.last - 1].tokens.last}));
  }
  [[nodiscard]] std::uint32_t item_of(std::string_view word) const {
    for (std::uint32_t i = 0; i < scene.items.size(); ++i) {
      if (stages.text.of(scene.items[i].tokens) == word) return i;
    }
    ADD_FAILURE() << "no item " << word;
    return 0;
  }
  [[nodiscard]] std::string window(std::string_view cue) const { return of(scene.window_of(item_of(cue))); }
  [[nodiscard]] std::string sentence(std::string_view word) const { return of(scene.sentence_of(item_of(word))); }

  Stages stages;
  std::vector<Attribution> patterns;
  Scene scene;
};

TEST(Scene, AQuotedStretchIsOneItem) {
  const Staged one("\"The weir is dry,\" said Nell Orchard.");
  ASSERT_EQ(one.scene.items.size(), 5U);
  EXPECT_EQ(one.of({0, 1}), "\"The weir is dry,\"");
  EXPECT_EQ(one.scene.items[0].quoted, 0U);
  EXPECT_EQ(one.of({1, 2}), "said");
  EXPECT_EQ(one.of({3, 4}), "Orchard");
  for (std::uint32_t i = 1; i < 5; ++i) EXPECT_EQ(one.scene.items[i].quoted, none);
}

TEST(Scene, ANestedStretchIsNoItemOfItsOwn) {
  const Staged one("“He called it ‘a weir’ twice,” said Nell Orchard.");
  ASSERT_EQ(one.stages.quotes.size(), 2U);
  ASSERT_EQ(one.scene.items.size(), 5U);
  EXPECT_EQ(one.scene.items[0].quoted, 0U);
}

TEST(Scene, ItemsCoverEveryTokenOnceInTextOrder) {
  const Staged one("Nell Orchard, of the weir board, said it was “a dry year”. Nobody came.\n\nThe old mill shut.");
  std::uint32_t next = 0;
  for (const Item& item : one.scene.items) {
    EXPECT_GE(item.tokens.first, next);
    EXPECT_LT(item.tokens.first, item.tokens.last);
    next = item.tokens.last;
  }
}

TEST(Scene, ASentenceEndsAtItsFullStop) {
  const Staged one("Nell Orchard came. Piet Vos said the weir was dry. They left.");
  EXPECT_TRUE(one.sentence("said").starts_with("Piet Vos said the weir was dry"));
  EXPECT_EQ(one.sentence("said").find("They"), std::string::npos);
  EXPECT_EQ(one.sentence("came").find("Piet"), std::string::npos);
}

TEST(Scene, AParagraphEndsASentence) {
  const Staged one("Nell Orchard said the weir was dry\n\nPiet Vos left");
  EXPECT_EQ(one.sentence("said"), "Nell Orchard said the weir was dry");
  EXPECT_EQ(one.sentence("left"), "Piet Vos left");
}

TEST(Scene, AWindowTakesInQuotesThatStandAlone) {
  const Staged one("Nell Orchard said: \"The weir is dry.\" \"It was dry last year.\" Piet Vos left.");
  EXPECT_EQ(one.window("said"), "Nell Orchard said: \"The weir is dry.\" \"It was dry last year.\"");
}

TEST(Scene, AWindowEndsBeforeAQuoteThatAnotherSentenceGoesOnWith) {
  const Staged one("Nell Orchard said the weir was dry. \"It leaks,\" added Piet Vos.");
  EXPECT_EQ(one.window("said").find("leaks"), std::string::npos);
  EXPECT_TRUE(one.window("added").starts_with("\"It leaks,\" added Piet Vos"));
}

TEST(Scene, AWindowTakesInFourQuotesOnASide) {
  const Staged one(
      "Nell Orchard spoke of water, and said so.\n\n\"One is dry.\"\n\n\"Two is dry.\"\n\n\"Three is dry.\"\n\n"
      "\"Four is dry.\"\n\n\"Five is dry.\"");
  const std::string window = one.window("said");
  EXPECT_NE(window.find("Four"), std::string::npos);
  EXPECT_EQ(window.find("Five"), std::string::npos);
}

TEST(Scene, AWindowIsBoundedInALongSentence) {
  std::string article = "Nell Orchard said";
  for (int i = 0; i < 1000; ++i) article += " dry water";
  const Staged one(article + ".");
  EXPECT_LE(one.scene.window_of(one.item_of("said")).size(), 200U);
}

TEST(Scene, ThePatternsAnswersStandBesideTheItems) {
  const Staged one("\"The weir is dry,\" said Nell Orchard.");
  ASSERT_EQ(one.patterns.size(), 1U);
  EXPECT_EQ(one.scene.pattern_quote.at(0), 0U);
  EXPECT_EQ(one.scene.pattern_cue.at(one.item_of("said")), 0U);
  EXPECT_EQ(one.scene.pattern_cue.at(one.item_of("Orchard")), none);
}

TEST(Scene, AnEmptyArticleHasNoItems) { EXPECT_TRUE(Staged("").scene.items.empty()); }

}  // namespace
