// Features of small numbers: looked up, they weigh what their hashes do.
#include <gtest/gtest.h>

#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "model/fact_features.hpp"
#include "model/weights.hpp"

namespace {

using attrib::model::FactFeatures;
using attrib::model::FactWeights;
using attrib::model::Table;

constexpr FactFeatures<4, 5> list{7, {1, 3, 4, 0}, {{{1}, {2, 1}, {1, 2, 1}, {3, 1}, {2, 1, 0, true}}}};

TEST(FactFeatures, AreNumberedAndHashed) {
  using attrib::model::feature;
  const std::vector<std::uint32_t> hashes = list.hashes({0, 2, 1, 99});
  const std::vector<std::uint32_t> expected{feature(7, 2),      feature(8, 1, 2),  feature(9, 2, 1, 2),
                                            feature(10, 99, 2), feature(11, 0, 2), feature(11, 1, 2)};
  EXPECT_EQ(hashes, expected);
}

TEST(FactFeatures, WeighWhatTheirHashesWeigh) {
  std::vector<std::int8_t> rows(256);
  std::iota(rows.begin(), rows.end(), static_cast<std::int8_t>(-128));
  const std::string bytes = attrib::model::write_weights("test 1", {Table{"one", 1, 1, rows}});
  const attrib::model::Weights weights(bytes, "test 1", "x.weights");
  const Table& table = weights.table("one", 1);
  const FactWeights<list> facts(table);
  for (std::uint32_t first = 0; first < 3; ++first) {
    for (std::uint32_t second = 0; second < 4; ++second) {
      for (const std::uint32_t hash : {0U, 5U, 0xFFFFFFFFU}) {
        const decltype(list)::Facts place{0, first, second, hash};
        EXPECT_EQ(facts.sum(place), attrib::model::sum(table, list.hashes(place)));
      }
    }
  }
}

}  // namespace
