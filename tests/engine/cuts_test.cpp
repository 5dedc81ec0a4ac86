#include "engine/cuts.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/random.hpp"

namespace samtale::tests {
namespace {

using namespace engine;

bool told_apart(const Cuts& cuts, int low, int high) {
  for (int c = low + 1; c <= high; ++c)
    if (cuts.at(c)) return true;
  return false;
}

TEST_CASE("what is told apart after an addition was told apart before it, and nothing else") {
  Random random(1);
  for (int round = 0; round < 300; ++round) {
    Cuts after;
    for (std::size_t n = random.below(5); n > 0; --n)
      after.add(1 + static_cast<int>(random.below(255)));
    const int least = static_cast<int>(random.below(3)) * 10;
    const int greatest = least + static_cast<int>(random.below(226));
    const int change = static_cast<int>(random.below(161)) - 80;
    const Cuts before = after.before_adding(change, least, greatest);
    const auto moved = [&](int v) { return std::clamp(v + change, least, greatest); };
    for (int v = least; v < std::min(greatest, 255); ++v) {
      CAPTURE(change);
      CAPTURE(v);
      REQUIRE(before.at(v + 1) == told_apart(after, moved(v), moved(v + 1)));
    }
  }
}

TEST_CASE("a value that is set to a constant need not be told apart before") {
  Cuts cuts;
  cuts.add(1);
  Assignment set{value_variable(0), false, 1, 0, 1};
  CHECK(cuts.before(set).none());
  set.adds = true;
  CHECK(cuts.before(set).none());  // 0 and 1 both become 1
  set.value = 0;
  CHECK(cuts.before(set) == cuts);
}

TEST_CASE("a comparison cuts where its answer changes") {
  const auto cuts_of = [](Comparison comparison) {
    CutSet cuts{};
    add(cuts, Condition{{{ConditionStep::Kind::compare, comparison, variable(Meter::trust), 40}}});
    return cuts[static_cast<std::size_t>(Meter::trust)];
  };
  for (const Comparison comparison : {Comparison::less, Comparison::at_least}) {
    CHECK(cuts_of(comparison).at(40));
    CHECK_FALSE(cuts_of(comparison).at(41));
  }
  for (const Comparison comparison : {Comparison::at_most, Comparison::more}) {
    CHECK_FALSE(cuts_of(comparison).at(40));
    CHECK(cuts_of(comparison).at(41));
  }
  for (const Comparison comparison : {Comparison::equal, Comparison::not_equal}) {
    CHECK(cuts_of(comparison).at(40));
    CHECK(cuts_of(comparison).at(41));
  }
}

}  // namespace
}  // namespace samtale::tests
