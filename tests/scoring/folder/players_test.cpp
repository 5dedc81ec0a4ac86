#include "scoring/folder/players.hpp"

#include <doctest/doctest.h>

namespace samtale::tests {
namespace {

using namespace scoring;
using Shown = std::vector<bool>;

/// A cell of so many calls, of players `first` and on.
Cell cell(std::uint64_t first, std::size_t players, std::uint32_t calls) {
  Cell made;
  for (std::uint32_t i = 0; i < calls; ++i) made.add(first + i % players);
  return made;
}

}  // namespace

TEST_CASE("the same player again is no other player") {
  Players players;
  for (int i = 0; i < 100; ++i) players.add(7);
  CHECK_FALSE(players.enough());
  for (std::uint64_t other = 0; other < 4; ++other) players.add(other);
  CHECK(players.enough());
}

TEST_CASE("a part that too few stand behind is hidden, and so is one with nobody") {
  CHECK(shown_parts({cell(0, 5, 5), cell(10, 6, 9), Cell{}}, {}) == Shown{true, true, false});
  CHECK(shown_parts({cell(0, 4, 90)}, {}) == Shown{false});
}

TEST_CASE("what is left over of a whole can't be told from what is shown") {
  // The third is hidden; the sum of all is known, so that the smaller of the others is too.
  CHECK(shown_parts({cell(0, 9, 20), cell(20, 7, 10), cell(40, 1, 1)}, {}) ==
        Shown{true, false, false});
  // Two hidden ones of different players are enough for each other.
  CHECK(shown_parts({cell(0, 9, 20), cell(20, 3, 3), cell(40, 2, 2)}, {}) ==
        Shown{true, false, false});
  // The same three players stand behind both.
  CHECK(shown_parts({cell(0, 9, 20), cell(20, 3, 3), cell(20, 3, 3)}, {}) ==
        Shown{false, false, false});
  // One who is in no part is left over too.
  Players one;
  one.add(99);
  CHECK(shown_parts({cell(0, 9, 20), cell(20, 7, 10)}, one) == Shown{true, false});
}

}  // namespace samtale::tests
