#include "ui/widgets/geometry.hpp"

#include <doctest/doctest.h>

using namespace samtale::ui::widgets;

namespace {

void check_rect(const Rect& r, float x, float y, float w, float h) {
  CHECK(r.x == x);
  CHECK(r.y == y);
  CHECK(r.w == w);
  CHECK(r.h == h);
}

}  // namespace

TEST_CASE("a point on the left or top edge is inside, on the right or bottom edge outside") {
  const Rect r{10, 20, 5, 5};
  CHECK(contains(r, {10, 20}));
  CHECK(contains(r, {14.9F, 24.9F}));
  CHECK_FALSE(contains(r, {15, 22}));
  CHECK_FALSE(contains(r, {12, 25}));
}

TEST_CASE("rectangles that only touch do not overlap") {
  CHECK(overlaps({0, 0, 10, 10}, {9, 9, 10, 10}));
  CHECK_FALSE(overlaps({0, 0, 10, 10}, {10, 0, 10, 10}));
  check_rect(intersection({0, 0, 10, 10}, {4, 6, 20, 20}), 4, 6, 6, 4);
  CHECK(intersection({0, 0, 10, 10}, {20, 0, 5, 5}).w == 0);
}

TEST_CASE("taking from a side leaves the rest and the gap") {
  Rect rest{0, 0, 100, 80};
  check_rect(take_top(rest, 20, 4), 0, 0, 100, 20);
  check_rect(rest, 0, 24, 100, 56);
  check_rect(take_bottom(rest, 10, 6), 0, 70, 100, 10);
  check_rect(rest, 0, 24, 100, 40);
  check_rect(take_left(rest, 30, 10), 0, 24, 30, 40);
  check_rect(rest, 40, 24, 60, 40);
  check_rect(take_right(rest, 20, 5), 80, 24, 20, 40);
  check_rect(rest, 40, 24, 35, 40);
}

TEST_CASE("taking more than there is takes what there is") {
  Rect rest{0, 0, 100, 30};
  check_rect(take_top(rest, 50, 8), 0, 0, 100, 30);
  CHECK(rest.h == 0);
  check_rect(take_bottom(rest, 10), 0, 30, 100, 0);
}
